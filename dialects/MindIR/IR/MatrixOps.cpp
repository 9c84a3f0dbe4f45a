//===- MatrixOps.cpp - shape inference of products of matrices ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "mlir/Dialect/Traits.h"

using namespace mlir;
using namespace msc::mindir;

namespace {

/// The last two dimensions of a type, exchanged where `transposed`.
std::pair<int64_t, int64_t> matrixOf(RankedTensorType type, bool transposed) {
  int64_t rows = type.getDimSize(type.getRank() - 2);
  int64_t columns = type.getShape().back();
  return transposed ? std::pair(columns, rows) : std::pair(rows, columns);
}

LogicalResult verifyInner(Operation *op, int64_t left, int64_t right) {
  if (left != right && !ShapedType::isDynamic(left) &&
      !ShapedType::isDynamic(right))
    // matrix_c2
    return op->emitOpError("multiplies rows of ")
           << left << " with columns of " << right << " elements";
  return success();
}

/// Broadcast leading dimensions, then rows of x and columns of y.
LogicalResult inferProduct(Operation *op, RankedTensorType x, bool transposeX,
                           RankedTensorType y, bool transposeY,
                           SmallVectorImpl<int64_t> &shape) {
  auto [rows, left] = matrixOf(x, transposeX);
  auto [right, columns] = matrixOf(y, transposeY);
  if (failed(verifyInner(op, left, right)))
    return failure();
  if (!OpTrait::util::getBroadcastedShape(x.getShape().drop_back(2),
                                          y.getShape().drop_back(2), shape))
    // matrix_c3
    return op->emitOpError("leading dimensions do not broadcast: ")
           << x << " and " << y;
  shape.append({rows, columns});
  return success();
}

template <typename Op>
LogicalResult inferTransposing(Op op, SmallVectorImpl<Type> &types,
                               int64_t maximalRank) {
  auto x = dyn_cast<RankedTensorType>(op.getX().getType());
  auto y = dyn_cast<RankedTensorType>(op.getY().getType());
  if (!x || !y)
    return keepResultTypes(op, types);
  for (RankedTensorType type : {x, y})
    if (type.getRank() < 2 || type.getRank() > maximalRank)
      // matrix_c1
      return op->emitOpError("operands are no matrices: ") << type;
  SmallVector<int64_t> shape;
  if (failed(inferProduct(op, x, op.getTransposeA(), y, op.getTransposeB(),
                          shape)))
    return failure();
  types.push_back(withResultElement(op, shape));
  return success();
}

} // namespace

LogicalResult MatMulOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferTransposing(*this, types, 2);
}

LogicalResult BatchMatMulOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferTransposing(*this, types, 8);
}

LogicalResult BatchMatMulExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto x = dyn_cast<RankedTensorType>(getInput().getType());
  auto y = dyn_cast<RankedTensorType>(getMat2().getType());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (x.getRank() != 3 || y.getRank() != 3)
    // batch_mat_mul_ext_c1
    return emitOpError("multiplies batches of matrices, not ")
           << x << " and " << y;
  int64_t left = x.getDimSize(0), right = y.getDimSize(0);
  if (left != right && !ShapedType::isDynamic(left) &&
      !ShapedType::isDynamic(right))
    // batch_mat_mul_ext_c2
    return emitOpError("multiplies ")
           << left << " matrices with " << right << " matrices";
  SmallVector<int64_t> shape;
  if (failed(inferProduct(*this, x, false, y, false, shape)))
    return failure();
  types.push_back(withResultElement(*this, shape));
  return success();
}

LogicalResult MatMulExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto x = dyn_cast<RankedTensorType>(getInput().getType());
  auto y = dyn_cast<RankedTensorType>(getOther().getType());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (x.getRank() == 0 || y.getRank() == 0)
    // mat_mul_ext_c1
    return emitOpError("operands must not be scalars");
  bool row = x.getRank() == 1, column = y.getRank() == 1;
  if (row)
    x = x.clone({1, x.getDimSize(0)});
  if (column)
    y = y.clone({y.getDimSize(0), 1});
  SmallVector<int64_t> shape;
  if (failed(inferProduct(*this, x, false, y, false, shape)))
    return failure();
  if (column)
    shape.pop_back();
  if (row)
    shape.erase(shape.end() - (column ? 1 : 2));
  types.push_back(withResultElement(*this, shape));
  return success();
}

/// One number for all channels, or one for each.
static bool fitsChannels(RankedTensorType bias, int64_t channels) {
  if (bias.hasStaticShape() && bias.getNumElements() == 1)
    return true;
  return bias.getRank() && !differ(bias.getShape().back(), channels);
}

LogicalResult DenseOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto input = dyn_cast<RankedTensorType>(getInput().getType());
  auto weight = dyn_cast<RankedTensorType>(getWeight().getType());
  if (!input || !weight)
    return keepResultTypes(*this, types);
  if (input.getRank() < 1 || weight.getRank() != 2)
    // dense_c1
    return emitOpError("weight must be a matrix, is ") << weight;
  if (failed(verifyInner(*this, input.getShape().back(), weight.getDimSize(1))))
    return failure();
  SmallVector<int64_t> shape(input.getShape());
  shape.back() = weight.getDimSize(0);
  if (getBias())
    if (auto bias = dyn_cast<RankedTensorType>(getBias().getType()))
      if (!fitsChannels(bias, shape.back()))
        // dense_c2
        return emitOpError("bias does not fit: ") << bias;
  types.push_back(withResultElement(*this, shape));
  return success();
}
