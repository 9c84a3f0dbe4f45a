//===- MatrixOps.cpp - shape inference of products of matrices ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

namespace {

/// The last two dimensions of a type, exchanged where `transposed`.
std::pair<Extent, Extent> matrixOf(RankedTensorType type, bool transposed) {
  Extent rows = getExtent(type, type.getRank() - 2);
  Extent columns = getExtent(type, type.getRank() - 1);
  return transposed ? std::pair(columns, rows) : std::pair(rows, columns);
}

LogicalResult verifyInner(Operation *op, Extent left, Extent right) {
  if (differ(left, right))
    // matrix_c2
    return op->emitOpError("multiplies rows of ")
           << toString(left) << " with columns of " << toString(right)
           << " elements";
  return success();
}

template <typename Op>
LogicalResult inferTransposing(Op op, SmallVectorImpl<Type> &types,
                               int64_t maximalRank) {
  auto x = dyn_cast<RankedTensorType>(op.getX().getType());
  auto y = dyn_cast<RankedTensorType>(op.getY().getType());
  if (!x || !y)
    return keepResultTypes(op, types);
  if (failed(verifyProduct(op, x, y, maximalRank)))
    return failure();
  Shape shape;
  if (failed(inferProduct(op, x, op.getTransposeA(), y, op.getTransposeB(),
                          shape)))
    return failure();
  types.push_back(withResultElement(op, shape));
  return success();
}

} // namespace

LogicalResult msc::mindir::inferProduct(Operation *op, RankedTensorType x,
                                        bool transposeX, RankedTensorType y,
                                        bool transposeY, Shape &shape) {
  auto [rows, left] = matrixOf(x, transposeX);
  auto [right, columns] = matrixOf(y, transposeY);
  if (failed(verifyInner(op, left, right)))
    return failure();
  if (!broadcastSizes(Sizes(getExtents(x)).drop_back(2),
                      Sizes(getExtents(y)).drop_back(2), shape))
    // matrix_c3
    return op->emitOpError("leading dimensions do not broadcast: ")
           << x << " and " << y;
  shape.append({rows, columns});
  return success();
}

LogicalResult msc::mindir::verifyProduct(Operation *op, RankedTensorType x,
                                         RankedTensorType y,
                                         int64_t maximalRank) {
  for (RankedTensorType type : {x, y})
    if (type.getRank() < 2 || type.getRank() > maximalRank)
      // matrix_c1
      return op->emitOpError("operands are no matrices: ") << type;
  return success();
}

bool msc::mindir::isMatrixProduct(Operation *op) {
  return isa<MatMulOp, BatchMatMulOp, BatchMatMulExtOp, MatMulExtOp>(op);
}

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
  Extent left = getExtent(x, 0), right = getExtent(y, 0);
  if (differ(left, right))
    // batch_mat_mul_ext_c2
    return emitOpError("multiplies ") << toString(left) << " matrices with "
                                      << toString(right) << " matrices";
  Shape shape;
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
    x = getTensorType({1, getExtent(x, 0)}, x.getElementType());
  if (column)
    y = getTensorType({getExtent(y, 0), 1}, y.getElementType());
  Shape shape;
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
  Shape shape = getExtents(input);
  if (failed(verifyInner(*this, shape.back(), getExtent(weight, 1))))
    return failure();
  shape.back() = getExtent(weight, 0);
  if (getBias())
    if (auto bias = dyn_cast<RankedTensorType>(getBias().getType()))
      if (!fitsChannels(bias, weight.getDimSize(0)))
        // dense_c2
        return emitOpError("bias does not fit: ") << bias;
  types.push_back(withResultElement(*this, shape));
  return success();
}

LogicalResult msc::mindir::inferAddedBatches(Operation *op, bool sums,
                                             SmallVectorImpl<Type> &types) {
  RankedTensorType input = getStatic(op->getOperand(0)),
                   x = getStatic(op->getOperand(1)),
                   y = getStatic(op->getOperand(2));
  if (!x || !y || !input)
    return keepResultTypes(op, types);
  if (x.getRank() != 3 || y.getRank() != 3 ||
      x.getDimSize(0) != y.getDimSize(0) || x.getDimSize(2) != y.getDimSize(1))
    // baddbmm_c1
    return op->emitOpError("cannot multiply ") << x << " and " << y;
  Shape product = {x.getDimSize(0), x.getDimSize(1), y.getDimSize(2)}, shape;
  if (sums)
    product.erase(product.begin());
  if (!broadcastSizes(product, getExtents(input), shape) || shape != product)
    // baddbmm_c2
    return op->emitOpError("cannot add the products of ")
           << x << " and " << y << " to " << input;
  types.push_back(withResultElement(op, product));
  return success();
}

LogicalResult BaddbmmOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAddedBatches(*this, /*sums=*/false, types);
}

/// `input` plus the product of the other two operands, which has this shape.
static LogicalResult inferAddedProduct(Operation *op, const Shape &product,
                                       SmallVectorImpl<Type> &types) {
  Shape shape, input = getExtents(op->getOperand(0));
  if (!broadcastSizes(product, input, shape) || shape != product)
    // added_product_c1
    return op->emitOpError("cannot add (")
           << toString(product) << ") to (" << toString(input) << ")";
  types.push_back(withResultElement(op, product));
  return success();
}

/// Whether the ranks are these and rows are as long as columns.
static LogicalResult verifyFactors(Operation *op, RankedTensorType x,
                                   RankedTensorType y, int64_t rank) {
  if (x.getRank() != 2 || y.getRank() != rank)
    // factors_c1
    return op->emitOpError("cannot multiply ") << x << " and " << y;
  if (x.getDimSize(1) != y.getDimSize(0))
    // matrix_c2
    return op->emitOpError("cannot multiply rows of ")
           << x.getDimSize(1) << " with columns of " << y.getDimSize(0);
  return success();
}

LogicalResult AddmmOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getMat1()), y = getStatic(getMat2());
  if (!x || !y || !getStatic(getInput()))
    return keepResultTypes(*this, types);
  if (failed(verifyFactors(*this, x, y, 2)))
    return failure();
  return inferAddedProduct(*this, {x.getDimSize(0), y.getDimSize(1)}, types);
}

LogicalResult AddmvOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getMat()), y = getStatic(getVec());
  if (!x || !y || !getStatic(getInput()))
    return keepResultTypes(*this, types);
  if (failed(verifyFactors(*this, x, y, 1)))
    return failure();
  return inferAddedProduct(*this, {x.getDimSize(0)}, types);
}

LogicalResult GerOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getX1()), y = getStatic(getX2());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (x.getRank() != 1 || y.getRank() != 1)
    // ger_c1
    return emitOpError("multiplies vectors, not ") << x << " and " << y;
  types.push_back(withResultElement(*this, {x.getDimSize(0), y.getDimSize(0)}));
  return success();
}

int64_t CrossOp::findDim() {
  ArrayRef<int64_t> shape =
      cast<RankedTensorType>(getInput().getType()).getShape();
  int64_t dim = getDim();
  if (dim == -65530)
    dim = std::distance(shape.begin(), llvm::find(shape, 3));
  return dim < 0 ? dim + shape.size() : dim;
}

LogicalResult CrossOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getInput()), y = getStatic(getOther());
  if (!x || !y)
    return keepResultTypes(*this, types);
  int64_t dim = findDim(), given = dim;
  if (dim < x.getRank() && failed(normalizeAxis(*this, x.getRank(), given)))
    return failure();
  if (x.getShape() != y.getShape() || dim >= x.getRank() ||
      x.getDimSize(dim) != 3)
    // cross_c1
    return emitOpError("has no vectors of three elements in ")
           << x << " and " << y;
  return likeFirst(*this, types);
}
