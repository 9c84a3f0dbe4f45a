//===- OpenShapes.cpp - inputs whose dimensions the file leaves open ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

InFlightDiagnostic msc::emitInputError(func::FuncOp entry) {
  return emitError(UnknownLoc::get(entry.getContext()));
}

std::string msc::printShape(ArrayRef<int64_t> shape) {
  auto print = [](int64_t size) {
    return ShapedType::isDynamic(size) ? "?" : std::to_string(size);
  };
  return llvm::join(llvm::map_range(shape, print), "x");
}

SmallVector<InputTensor> msc::leavesOf(func::FuncOp entry, unsigned index) {
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
    leaves.push_back({leafName(name, i), element});
  return leaves;
}

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
    emitInputError(entry) << "the file leaves dimensions of input '" << name
                          << "' open; give --shape " << name << "=" << shape
                          << " with a number for each ?, or with bounds such "
                             "as 1..8 for what each run chooses";
  }
  return success(open.empty());
}
