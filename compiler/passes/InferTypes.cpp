//===- InferTypes.cpp - fixes open dimensions and checks all types --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "llvm/ADT/StringExtras.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRINFERTYPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// "1x3x?x224" of a shape.
std::string printShape(ArrayRef<int64_t> shape) {
  return llvm::join(llvm::map_range(shape,
                                    [](int64_t size) {
                                      return ShapedType::isDynamic(size)
                                                 ? std::string("?")
                                                 : std::to_string(size);
                                    }),
                    "x");
}

/// Both say the same, as far as they know; what one knows counts. Null if they
/// contradict each other.
Type mergeTypes(Type declared, Type inferred) {
  auto a = dyn_cast<TensorType>(declared);
  auto b = dyn_cast<TensorType>(inferred);
  if (!a || !b)
    return declared == inferred ? declared : Type();
  if (a.getElementType() != b.getElementType())
    return {};
  if (!a.hasRank() || !b.hasRank())
    return a.hasRank() ? a : b;
  if (a.getRank() != b.getRank())
    return {};
  SmallVector<int64_t> shape(a.getShape());
  for (auto [size, other] : llvm::zip(shape, b.getShape())) {
    if (ShapedType::isDynamic(size))
      size = other;
    else if (!ShapedType::isDynamic(other) && size != other)
      return {};
  }
  return RankedTensorType::get(shape, a.getElementType());
}

bool parseShape(StringRef text, SmallVectorImpl<int64_t> &shape) {
  SmallVector<StringRef> sizes;
  if (!text.empty())
    text.split(sizes, 'x');
  return llvm::all_of(sizes, [&](StringRef size) {
    return !size.getAsInteger(10, shape.emplace_back()) && shape.back() >= 0;
  });
}

struct InferTypes : msc::impl::MindIRInferTypesBase<InferTypes> {
  using MindIRInferTypesBase::MindIRInferTypesBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry || failed(bindInputs(entry)) || failed(requireShapes(entry)))
      return signalPassFailure();
    bool consistent = true;
    for (Operation &op : entry.getBody().front())
      if (auto primitive = dyn_cast<PrimitiveOpInterface>(op))
        consistent &= succeeded(infer(primitive));
    updateFunctionType(entry);
    if (!consistent)
      signalPassFailure();
  }

private:
  LogicalResult bindInputs(func::FuncOp entry) {
    for (StringRef binding : shapes) {
      auto [name, text] = binding.rsplit('=');
      SmallVector<int64_t> shape;
      if (!parseShape(text, shape))
        return entry.emitError("'")
               << binding << "' is no shape; write " << name << "=1x3x224x224";
      if (failed(bindInput(entry, name, shape)))
        return failure();
    }
    return success();
  }

  LogicalResult bindInput(func::FuncOp entry, StringRef name,
                          ArrayRef<int64_t> shape) {
    for (BlockArgument input : entry.getArguments()) {
      auto given = entry.getArgAttrOfType<StringAttr>(input.getArgNumber(),
                                                      "mindir.name");
      if (!given || given.getValue() != name)
        continue;
      auto type = dyn_cast<TensorType>(input.getType());
      Type bound =
          type ? mergeTypes(type,
                            RankedTensorType::get(shape, type.getElementType()))
               : Type();
      if (!bound)
        return entry.emitError("input '") << name << "' is " << input.getType()
                                          << ", not " << printShape(shape);
      input.setType(bound);
      return success();
    }
    return entry.emitError("has no input '") << name << "'";
  }

  LogicalResult requireShapes(func::FuncOp entry) {
    bool known = true;
    for (BlockArgument input : entry.getArguments()) {
      auto type = dyn_cast<TensorType>(input.getType());
      if (!type || type.hasStaticShape())
        continue;
      auto name = entry.getArgAttrOfType<StringAttr>(input.getArgNumber(),
                                                     "mindir.name");
      std::string shape = type.hasRank() ? printShape(type.getShape()) : "...";
      std::string text = name ? name.str() : "input";
      known = false;
      entry.emitError("the file leaves dimensions of input '")
          << text << "' open; give --shape " << text << "=" << shape
          << " with a number for each ?";
    }
    return success(known);
  }

  LogicalResult infer(PrimitiveOpInterface op) {
    SmallVector<Type> types;
    if (failed(op.inferTypes(types)))
      return failure();
    if (types.size() != op->getNumResults())
      return op->emitOpError("has ")
             << op->getNumResults() << " results, not " << types.size();
    for (auto [result, inferred] : llvm::zip(op->getResults(), types)) {
      Type merged = mergeTypes(result.getType(), inferred);
      if (!merged)
        return op->emitOpError("is ")
               << result.getType() << " in the file, but computes " << inferred;
      result.setType(merged);
      auto tensor = dyn_cast<TensorType>(merged);
      if (tensor && !tensor.hasStaticShape())
        return op->emitOpError("has a result whose dimensions depend on the "
                               "values of its operands: ")
               << merged;
    }
    return success();
  }
};

} // namespace
