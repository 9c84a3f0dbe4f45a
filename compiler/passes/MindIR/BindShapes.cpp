//===- BindShapes.cpp - the dimensions that a user gives to inputs --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/Passes.h"
#include "llvm/ADT/StringExtras.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRBINDSHAPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

bool parseShape(StringRef text, SmallVectorImpl<int64_t> &shape) {
  SmallVector<StringRef> sizes;
  if (!text.empty())
    text.split(sizes, 'x');
  return llvm::all_of(sizes, [&](StringRef size) {
    return !size.getAsInteger(10, shape.emplace_back()) && shape.back() >= 0;
  });
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
      return emitInputError(entry) << "'" << binding << "' is no shape; write "
                                   << name << "=1x3x224x224";
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
    return emitInputError(entry)
           << "has no input '" << name << "'; its inputs are " << names;
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
      return emitInputError(entry)
             << "input '" << leaf.name << "' is " << describe(leaf.type)
             << " in the file, not " << printShape(shape);
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
