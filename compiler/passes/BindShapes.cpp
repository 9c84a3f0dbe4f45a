//===- BindShapes.cpp - the dimensions that a user gives to inputs --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "llvm/ADT/StringExtras.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRBINDSHAPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// An error that no node of the graph is to blame for.
InFlightDiagnostic refuse(func::FuncOp entry) {
  return emitError(UnknownLoc::get(entry.getContext()));
}

/// "1x3x?x224" of a shape.
std::string printShape(ArrayRef<int64_t> shape) {
  auto print = [](int64_t size) {
    return ShapedType::isDynamic(size) ? "?" : std::to_string(size);
  };
  return llvm::join(llvm::map_range(shape, print), "x");
}

bool parseShape(StringRef text, SmallVectorImpl<int64_t> &shape) {
  SmallVector<StringRef> sizes;
  if (!text.empty())
    text.split(sizes, 'x');
  return llvm::all_of(sizes, [&](StringRef size) {
    return !size.getAsInteger(10, shape.emplace_back()) && shape.back() >= 0;
  });
}

/// A tensor among the inputs: an argument of the entry, or an element of one.
struct InputTensor {
  std::string name;
  Type type;
};

/// The leaves of argument `index`, named as the C API names them.
SmallVector<InputTensor> leavesOf(func::FuncOp entry, unsigned index) {
  auto given = entry.getArgAttrOfType<StringAttr>(index, "mindir.name");
  std::string name = given ? given.str() : "";
  Type type = entry.getArgument(index).getType();
  auto tuple = dyn_cast<TupleType>(type);
  if (!tuple)
    return {{name, type}};
  SmallVector<Type> types;
  tuple.getFlattenedTypes(types);
  SmallVector<InputTensor> leaves;
  for (auto [i, element] : llvm::enumerate(types))
    leaves.push_back({name + "." + std::to_string(i), element});
  return leaves;
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

struct BindShapes : msc::impl::MindIRBindShapesBase<BindShapes> {
  using MindIRBindShapesBase::MindIRBindShapesBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry)
      return;
    for (StringRef binding : shapes)
      if (failed(bind(entry, binding)))
        return signalPassFailure();
    updateFunctionType(entry);
  }

private:
  LogicalResult bind(func::FuncOp entry, StringRef binding) {
    auto [name, text] = binding.rsplit('=');
    SmallVector<int64_t> shape;
    if (!parseShape(text, shape))
      return refuse(entry) << "'" << binding << "' is no shape; write " << name
                           << "=1x3x224x224";
    std::string names;
    for (BlockArgument argument : entry.getArguments()) {
      SmallVector<InputTensor> leaves =
          leavesOf(entry, argument.getArgNumber());
      for (InputTensor &leaf : leaves) {
        if (leaf.name == name)
          return bindLeaf(entry, argument, leaves, leaf, shape);
        names += (names.empty() ? "" : ", ") + leaf.name;
      }
    }
    return refuse(entry) << "has no input '" << name << "'; its inputs are "
                         << names;
  }

  LogicalResult bindLeaf(func::FuncOp entry, BlockArgument argument,
                         ArrayRef<InputTensor> leaves, InputTensor &leaf,
                         ArrayRef<int64_t> shape) {
    auto type = dyn_cast<TensorType>(leaf.type);
    Type bound =
        type ? mergeTypes(type,
                          RankedTensorType::get(shape, type.getElementType()))
             : Type();
    if (!bound)
      return refuse(entry) << "input '" << leaf.name << "' is "
                           << describe(leaf.type) << " in the file, not "
                           << printShape(shape);
    leaf.type = bound;
    const InputTensor *next = leaves.data();
    argument.setType(rebuild(argument.getType(), next));
    return success();
  }

  static std::string describe(Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor ? printShape(tensor.getShape()) : "no tensor";
  }
};

} // namespace

/// The inputs, or elements of such, whose dimensions are not all known.
static SmallVector<InputTensor> openInputs(func::FuncOp entry) {
  SmallVector<InputTensor> open;
  for (unsigned i = 0; i < entry.getNumArguments(); ++i)
    for (InputTensor &leaf : leavesOf(entry, i))
      if (auto type = dyn_cast<TensorType>(leaf.type);
          type && !type.hasStaticShape())
        open.push_back(std::move(leaf));
  return open;
}

bool msc::hasOpenInputs(func::FuncOp entry) {
  return !openInputs(entry).empty();
}

LogicalResult msc::requireInputShapes(func::FuncOp entry) {
  SmallVector<InputTensor> open = openInputs(entry);
  for (const InputTensor &input : open) {
    auto type = dyn_cast<RankedTensorType>(input.type);
    std::string shape = type ? printShape(type.getShape()) : "...";
    StringRef name = input.name.empty() ? "input" : StringRef(input.name);
    refuse(entry) << "the file leaves dimensions of input '" << name
                  << "' open; give --shape " << name << "=" << shape
                  << " with a number for each ?";
  }
  return success(open.empty());
}
