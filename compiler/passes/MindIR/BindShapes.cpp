//===- BindShapes.cpp - the dimensions that a user gives to inputs --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Extent.h"
#include "llvm/ADT/StringExtras.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRBINDSHAPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

bool parseShape(StringRef text, SmallVectorImpl<SizeRange> &ranges) {
  SmallVector<StringRef> sizes;
  if (!text.empty())
    text.split(sizes, 'x');
  for (StringRef size : sizes) {
    std::optional<SizeRange> range = parseSizeRange(size);
    if (!range)
      return false;
    ranges.push_back(*range);
  }
  return true;
}

/// `type` with its leaves, in order, taken from `leaves`.
Type rebuild(Type type, const InputTensor *&leaves) {
  auto tuple = dyn_cast<TupleType>(type);
  if (!tuple)
    return (leaves++)->type;
  SmallVector<Type> elements;
  for (Type element : tuple.getTypes())
    elements.push_back(rebuild(element, leaves));
  return TupleType::get(type.getContext(), elements);
}

/// Gives inputs of the entry their dimensions, one binding after another.
class Binder {
public:
  explicit Binder(func::FuncOp entry)
      : entry(entry), context(entry.getContext()) {}

  ArrayRef<Attribute> getSymbols() const { return symbols; }

  LogicalResult bind(StringRef binding) {
    auto [name, text] = binding.rsplit('=');
    SmallVector<SizeRange> ranges;
    if (!parseShape(text, ranges))
      return emitInputError(entry)
             << "'" << binding << "' is no shape; write " << name
             << "=1x3x224x224, or bounds: " << name << "=1..8x3x32..512x224";
    std::string names;
    for (BlockArgument argument : entry.getArguments()) {
      SmallVector<InputTensor> leaves =
          leavesOf(entry, argument.getArgNumber());
      for (InputTensor &leaf : leaves) {
        if (leaf.name == name)
          return bindLeaf(argument, leaves, leaf, text, ranges);
        names += (names.empty() ? "" : ", ") + leaf.name;
      }
    }
    return emitInputError(entry)
           << "has no input '" << name << "'; its inputs are " << names;
  }

private:
  LogicalResult bindLeaf(BlockArgument argument, ArrayRef<InputTensor> leaves,
                         InputTensor &leaf, StringRef text,
                         ArrayRef<SizeRange> ranges) {
    auto type = dyn_cast<TensorType>(leaf.type);
    bounded::Shape shape = chooseSizes(leaf.name, ranges);
    Type bound =
        type ? mergeTypes(type,
                          bounded::getTensorType(shape, type.getElementType()))
             : Type();
    if (!bound)
      return emitInputError(entry)
             << "input '" << leaf.name << "' is " << describe(leaf.type)
             << " in the file, not " << text;
    leaf.type = bound;
    const InputTensor *next = leaves.data();
    argument.setType(rebuild(argument.getType(), next));
    return success();
  }

  /// A symbol for each dimension that has bounds.
  bounded::Shape chooseSizes(StringRef name, ArrayRef<SizeRange> ranges) {
    bounded::Shape shape;
    for (auto [dim, range] : llvm::enumerate(ranges)) {
      if (range.minimum == range.maximum) {
        shape.push_back(range.minimum);
        continue;
      }
      shape.emplace_back(range.maximum,
                         getAffineSymbolExpr(symbols.size(), context));
      symbols.push_back(bounded::SymbolAttr::get(context, name, dim,
                                                 range.minimum, range.maximum));
    }
    return shape;
  }

  static std::string describe(Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor ? printShape(tensor.getShape()) : "no tensor";
  }

  func::FuncOp entry;
  MLIRContext *context;
  SmallVector<Attribute> symbols;
};

struct BindShapes : msc::impl::MindIRBindShapesBase<BindShapes> {
  using MindIRBindShapesBase::MindIRBindShapesBase;

  void runOnOperation() override {
    SmallVector<std::string> bindings(shapes.begin(), shapes.end());
    if (failed(bindShapes(getOperation(), bindings)))
      signalPassFailure();
  }
};

} // namespace

std::optional<SizeRange> msc::parseSizeRange(StringRef text) {
  uint32_t minimum, maximum;
  if (!text.getAsInteger(10, minimum))
    return SizeRange{minimum, minimum};
  auto [first, last] = text.split("..");
  bool areBounds = !first.getAsInteger(10, minimum) &&
                   !last.getAsInteger(10, maximum) && minimum >= 1 &&
                   minimum < maximum;
  return areBounds ? std::optional(SizeRange{minimum, maximum}) : std::nullopt;
}

LogicalResult msc::bindShapes(ModuleOp module, ArrayRef<std::string> shapes) {
  func::FuncOp entry = findEntry(module);
  if (!entry)
    return success();
  module.getContext()->loadDialect<bounded::BoundedDialect>();
  Binder binder(entry);
  for (StringRef binding : shapes)
    if (failed(binder.bind(binding)))
      return failure();
  updateFunctionType(entry);
  if (!binder.getSymbols().empty())
    module->setAttr("bounded.symbols",
                    ArrayAttr::get(module.getContext(), binder.getSymbols()));
  return success();
}
