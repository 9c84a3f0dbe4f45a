//===- PlanInterface.cpp - what a plan takes and gives --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/PlanInterface.h"

using namespace mlir;
using namespace msc;

/// What the C API says of an argument or result: MindSpore's name and type.
static kernel::IoAttr describeTensor(DictionaryAttr attributes, Type type,
                                     StringRef fallback) {
  auto name =
      attributes ? attributes.getAs<StringAttr>("mindir.name") : StringAttr();
  auto given =
      attributes ? attributes.getAs<TypeAttr>("mindir.type") : TypeAttr();
  return kernel::IoAttr::get(
      type.getContext(), name ? name.getValue() : fallback,
      cast<RankedTensorType>(given ? given.getValue() : type));
}

/// The function's arguments or results but states, described.
static ArrayAttr
describeTensors(Builder builder, TypeRange types, StringRef fallback,
                llvm::function_ref<DictionaryAttr(unsigned)> attributes) {
  SmallVector<Attribute> descriptions;
  for (auto [i, type] : llvm::enumerate(types)) {
    DictionaryAttr said = attributes(i);
    if (!said || !said.contains(kStateAttr))
      descriptions.push_back(
          describeTensor(said, type, (fallback + Twine(i)).str()));
  }
  return builder.getArrayAttr(descriptions);
}

kernel::EntryOp msc::createEntry(OpBuilder &builder, func::FuncOp function) {
  ArrayAttr inputs =
      describeTensors(builder, function.getArgumentTypes(), "input",
                      [&](unsigned i) { return function.getArgAttrDict(i); });
  ArrayAttr outputs = describeTensors(
      builder, function.getResultTypes(), "output",
      [&](unsigned i) { return function.getResultAttrDict(i); });
  return kernel::EntryOp::create(builder, function.getLoc(), 0, 0, inputs,
                                 outputs);
}
