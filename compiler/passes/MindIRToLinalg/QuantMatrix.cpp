//===- QuantMatrix.cpp - products of quantised matrices -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Composer.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/QuantMatrixOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeProduct(Composer &c, Value x, bool transposeX, Value y,
                     bool transposeY) {
  return c.create<mindir::BatchMatMulOp>(
      {x, y},
      {c.with("transpose_a", transposeX), c.with("transpose_b", transposeY)});
}

/// What has one element for each column, or one for all, as a row; as a column
/// where columns are stored as rows.
Value composeRow(Composer &c, Value x, bool transposed = false) {
  int64_t count = cast<RankedTensorType>(x.getType()).getNumElements();
  return transposed ? c.reshape(x, {count, 1}) : c.reshape(x, {1, count});
}

/// The integers' product with a bias of integers, scaled, and with a bias of
/// floats.
Value composeQuantBatchMatmul(Composer &c, mindir::QuantBatchMatmulOp op) {
  Type element = op.getType().getElementType();
  Type wide = IntegerType::get(op.getContext(), 32);
  Value y = composeProduct(c, c.cast(op.getX1(), wide), op.getTransposeX1(),
                           c.cast(op.getX2(), wide), op.getTransposeX2());
  Value bias = op.getBias();
  bool isInteger = bias && getElementTypeOrSelf(bias.getType()) == wide;
  if (isInteger)
    y = c.add(y, composeRow(c, bias));
  y = c.mul(c.cast(y, element), composeRow(c, op.getScale()));
  if (Value rowScale = op.getPertokenScaleOptional())
    y = c.mul(y, composeRow(c, rowScale, /*transposed=*/true));
  return !bias || isInteger ? y : c.add(y, composeRow(c, bias));
}

Value composeWeightQuant(Composer &c, mindir::WeightQuantBatchMatmulOp op) {
  Type element = op.getType().getElementType();
  bool transposed = op.getTransposeWeight();
  Value weight = c.cast(op.getWeight(), element);
  if (Value offset = op.getAntiquantOffset())
    weight = c.add(weight, composeRow(c, offset, transposed));
  weight = c.mul(weight, composeRow(c, op.getAntiquantScale(), transposed));
  Value y =
      composeProduct(c, op.getX(), op.getTransposeX(), weight, transposed);
  return op.getBias() ? c.add(y, composeRow(c, op.getBias())) : y;
}

} // namespace

void msc::populateQuantMatrixPatterns(TypeConverter &converter,
                                      RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeQuantBatchMatmul>,
               LowerComposed<composeWeightQuant>>(converter,
                                                  patterns.getContext());
}
