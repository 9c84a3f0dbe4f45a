//===- QuantMatrixOps.cpp - types of products of quantised matrices -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/QuantMatrixOps.h"
#include "dialects/MindIR/IR/MatrixOps.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

namespace {

/// The elements of what may be absent.
std::optional<int64_t> countElements(Value value) {
  RankedTensorType type = value ? getStatic(value) : RankedTensorType();
  return type ? std::optional(type.getNumElements()) : std::nullopt;
}

LogicalResult verifyColumns(Operation *op, ValueRange scales, Value bias,
                            const msc::bounded::Extent &columns) {
  for (Value scale : scales) {
    std::optional<int64_t> count = countElements(scale);
    if (count && *count != 1 && differ(*count, columns))
      // quant_matrix_c1
      return op->emitOpError("cannot scale ")
             << toString(columns) << " columns by " << scale.getType();
  }
  std::optional<int64_t> count = countElements(bias);
  if (count && differ(*count, columns))
    // quant_matrix_c3
    return op->emitOpError("cannot add ")
           << bias.getType() << " to " << toString(columns) << " columns";
  return success();
}

} // namespace

LogicalResult QuantBatchMatmulOp::inferTypes(Types &types) {
  if (getOffset())
    // quant_matrix_c2
    return emitOpError("quantises no results: offset is not supported");
  RankedTensorType x = getStatic(getX1()), y = getStatic(getX2());
  if (!x || !y)
    return keepResultTypes(*this, types);
  Shape shape;
  if (failed(verifyProduct(*this, x, y, /*maximalRank=*/8)) ||
      failed(inferProduct(*this, x, getTransposeX1(), y, getTransposeX2(),
                          shape)) ||
      failed(verifyColumns(*this, getScale(), getBias(), shape.back())))
    return failure();
  Value rowScale = getPertokenScaleOptional();
  std::optional<int64_t> rows = countElements(rowScale);
  if (rows && differ(*rows, shape[shape.size() - 2]))
    // quant_matrix_c4
    return emitOpError("cannot scale ") << toString(shape[shape.size() - 2])
                                        << " rows by " << rowScale.getType();
  return give(*this, shape, types);
}

LogicalResult WeightQuantBatchMatmulOp::inferTypes(Types &types) {
  if (getQuantScale() || getQuantOffset() || getAntiquantGroupSize() != 0)
    // quant_matrix_c5
    return emitOpError("quantises no results, and takes no groups of weights");
  RankedTensorType x = getStatic(getX()), y = getStatic(getWeight());
  if (!x || !y)
    return keepResultTypes(*this, types);
  Shape shape;
  SmallVector<Value> scales = {getAntiquantScale()};
  if (getAntiquantOffset())
    scales.push_back(getAntiquantOffset());
  if (failed(verifyProduct(*this, x, y, /*maximalRank=*/8)) ||
      failed(inferProduct(*this, x, getTransposeX(), y, getTransposeWeight(),
                          shape)) ||
      failed(verifyColumns(*this, scales, getBias(), shape.back())))
    return failure();
  return give(*this, shape, types);
}
