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

kernel::MappedOperands msc::getReadOnce(Operation *op) {
  return TypeSwitch<Operation *, kernel::MappedOperands>(op)
      .Case([](linalg::GenericOp generic) { return getInputs(generic); })
      .Case([](kernel::EpilogueOpInterface epilogue) {
        return epilogue.getReadOnce();
      })
      .Case([](tensor::InsertSliceOp insert) {
        auto identity = AffineMap::getMultiDimIdentityMap(
            insert.getType().getRank(), insert.getContext());
        return kernel::MappedOperands{{insert.getDest(), identity}};
      })
      .Default([](Operation *) { return kernel::MappedOperands(); });
}
