//===- GraphOps.cpp - nodes, constants, elements of tuples ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc::mindir;

std::optional<RegisteredOperationName> NodeOp::findOperator() {
  return RegisteredOperationName::lookup(("mindir." + getPrimitive()).str(),
                                         getContext());
}

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

OpFoldResult TupleGetItemOp::fold(FoldAdaptor adaptor) {
  auto tuple = getInput().getDefiningOp<MakeTupleOp>();
  auto constant = dyn_cast_or_null<ArrayAttr>(adaptor.getInput());
  if (!tuple && !constant)
    return {};
  int64_t size = tuple ? tuple.getElements().size() : constant.size();
  int64_t index = getIndex();
  index += index < 0 ? size : 0;
  if (index < 0 || index >= size)
    return {};
  return tuple ? OpFoldResult(tuple.getElements()[index])
               : OpFoldResult(constant[index]);
}
