//===- ReadOnce.cpp - operands that a result may be computed over ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/ReadOnce.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

/// Not where the loop nest reads its init, as a reduction over dimensions of
/// size 1 does: the init's values would be written over the input's.
static kernel::MappedOperands getInputs(linalg::GenericOp op) {
  kernel::MappedOperands operands;
  if (isElementwise(op) &&
      !op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) &&
      op.getBody()->getOps<tensor::ExtractOp>().empty())
    for (OpOperand *operand : op.getDpsInputOperands())
      operands.emplace_back(operand->get(), op.getMatchingIndexingMap(operand));
  return operands;
}

/// A tensor, or none, of which a result has the elements at their places.
static kernel::MappedOperands getKept(Value tensor) {
  if (!tensor)
    return {};
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  return {
      {tensor, AffineMap::getMultiDimIdentityMap(rank, tensor.getContext())}};
}

kernel::MappedOperands msc::getReadOnce(Operation *op) {
  return TypeSwitch<Operation *, kernel::MappedOperands>(op)
      .Case([](linalg::GenericOp generic) { return getInputs(generic); })
      .Case([](kernel::EpilogueOpInterface epilogue) {
        return epilogue.getReadOnce();
      })
      .Default(
          [](Operation *other) { return getKept(getSurroundings(other)); });
}

Value msc::getSurroundings(Operation *op) {
  return TypeSwitch<Operation *, Value>(op)
      .Case([](tensor::InsertSliceOp insert) { return insert.getDest(); })
      .Case([](kernel::ScatterOp scatter) { return scatter.getInit(); })
      .Default([](Operation *) { return Value(); });
}
