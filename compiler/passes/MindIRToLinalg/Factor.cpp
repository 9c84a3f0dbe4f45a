//===- Factor.cpp - what matrices are made of, and functions of them ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Axes.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FactorOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/SolveOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

RankedTensorType getTensor(Value value) {
  return cast<RankedTensorType>(value.getType());
}

/// R and the vectors below it, and their shares.
Results createReflections(OpBuilder &b, Location loc, Value x) {
  ArrayRef<int64_t> sizes = getSizes(x).take_back(2);
  return Routine(b, loc, "reflections")
      .read(x)
      .write(getElement(x), sizes)
      .write(getElement(x), std::min(sizes[0], sizes[1]))
      .work(sizes)
      .call();
}

Value createReflected(OpBuilder &b, Location loc, Value vectors, Value shares,
                      RankedTensorType type) {
  ArrayRef<int64_t> sizes = type.getShape().take_back(2);
  Results product = Routine(b, loc, "reflectAll")
                        .read(vectors)
                        .read(shares, 1)
                        .write(type.getElementType(), sizes)
                        .work(sizes)
                        .call();
  return product.front();
}

Results factorQr(OpBuilder &b, mindir::QrOp op, ValueRange x) {
  Location loc = op.getLoc();
  Results made = createReflections(b, loc, x[0]);
  return {
      createReflected(b, loc, made[0], made[1], getTensor(op.getQ())),
      createTriangle(b, loc, made[0], getTensor(op.getR()), Triangle::Upper)};
}

Results factorLinalgQr(OpBuilder &b, mindir::LinalgQrOp op, ValueRange x) {
  Location loc = op.getLoc();
  Results made = createReflections(b, loc, x[0]);
  RankedTensorType q = getTensor(op.getQ());
  return {
      op.getMode() == 2 ? createFill(b, loc, q, 0.0)
                        : createReflected(b, loc, made[0], made[1], q),
      createTriangle(b, loc, made[0], getTensor(op.getR()), Triangle::Upper)};
}

Results reflect(OpBuilder &b, mindir::GeqrfOp op, ValueRange x) {
  return createReflections(b, op.getLoc(), x[0]);
}

Results multiplyReflections(OpBuilder &b, mindir::OrgqrOp op, ValueRange x) {
  return {
      createReflected(b, op.getLoc(), x[0], x[1], getTensor(op.getOutput()))};
}

/// S, and as many columns of U and V as there are in `vectors`.
Results createSingular(OpBuilder &b, Location loc, Value x,
                       std::pair<int64_t, int64_t> vectors) {
  int64_t rows = getSizes(x).take_back(2)[0], columns = getSizes(x).back();
  int64_t fewer = std::min(rows, columns), more = std::max(rows, columns);
  Type element = getElement(x);
  return Routine(b, loc, "singularValues", rows < columns)
      .read(x)
      .write(element, fewer)
      .write(element, {rows, vectors.first})
      .write(element, {columns, vectors.second})
      .work({more, more})
      .work({fewer, fewer})
      .call();
}

Results factorSvd(OpBuilder &b, mindir::SvdOp op, ValueRange x) {
  if (op.getComputeUv())
    return createSingular(b, op.getLoc(), x[0],
                          {getTensor(op.getU()).getShape().back(),
                           getTensor(op.getV()).getShape().back()});
  Value none = createFill(b, op.getLoc(), getTensor(op.getU()), 0.0);
  return {createSingular(b, op.getLoc(), x[0], {1, 1})[0], none, none};
}

/// The matrices' dimensions come last.
Results sumSingular(OpBuilder &b, mindir::NuclearNormOp op, ValueRange x) {
  Location loc = op.getLoc();
  int64_t rank = getSizes(x[0]).size();
  SmallVector<int64_t> dims = op.getDim().size() == 2
                                  ? countAxes(op.getDim(), rank)
                                  : SmallVector<int64_t>{0, 1};
  SmallVector<int64_t> order = remainingDims(rank, dims);
  int64_t batches = order.size();
  order.append(dims);
  Value matrices = createTranspose(b, loc, x[0], order);
  Value sum = createReduction(
      b, loc, createSingular(b, loc, matrices, {1, 1})[0], batches,
      getScalarAttr(getElement(x[0]), 0),
      [](OpBuilder &builder, Location at, ValueRange v) {
        return Value(arith::AddFOp::create(builder, at, v[0], v[1]));
      });
  return {createReshape(b, loc, sum, bounded::getExtents(op.getOutput()))};
}

/// The values, and the vectors.
Results createEigenPairs(OpBuilder &b, Location loc, Value x, bool lower) {
  ArrayRef<int64_t> sizes = getSizes(x).take_back(2);
  Type element = getElement(x);
  return Routine(b, loc, "eigenPairs", lower)
      .read(x)
      .write(element, sizes[0])
      .write(element, sizes)
      .work(sizes)
      .work(sizes)
      .call();
}

Results getEigenvalues(OpBuilder &b, mindir::EighOp op, ValueRange x) {
  Results pairs = createEigenPairs(b, op.getLoc(), x[0], op.getLower());
  pairs.truncate(op->getNumResults());
  return pairs;
}

Results getEigenPairs(OpBuilder &b, mindir::SelfAdjointEigOp op, ValueRange x) {
  return createEigenPairs(b, op.getLoc(), x[0], /*lower=*/true);
}

/// Rows of x above (1) or below (-1), 0 where there is none, by a diagonal.
Value multiplyMoved(Composer &c, Value x, Value diagonal, int64_t move) {
  bounded::Shape shape = bounded::getExtents(x), column = shape;
  column.back() = 1;
  size_t rows = shape.size() - 2;
  int64_t n = shape[rows].getBound();
  if (move && n > 1) {
    Value none = c.create<mindir::ZerosLikeOp>(c.slice(x, rows, 0, 1));
    Value kept = c.slice(x, rows, move > 0 ? 1 : 0, n - 1);
    x = c.create<mindir::ConcatOp>(move > 0 ? ValueRange{kept, none}
                                            : ValueRange{none, kept},
                                   c.with("axis", int64_t(rows)));
  }
  return c.mul(x, c.reshape(diagonal, column));
}

Value composeTridiagonal(Composer &c, mindir::TridiagonalMatMulOp op) {
  Value sum = multiplyMoved(c, op.getRhs(), op.getMaindiag(), 0);
  if (bounded::getExtents(op.getRhs()).end()[-2] == 1)
    return sum;
  sum = c.add(sum, multiplyMoved(c, op.getRhs(), op.getSuperdiag(), 1));
  return c.add(sum, multiplyMoved(c, op.getRhs(), op.getSubdiag(), -1));
}

/// By squares: x^13 is x^8 x^4 x.
Results multiplyTimes(OpBuilder &b, mindir::MatrixPowerOp op, ValueRange x) {
  int64_t n = op.getN();
  if (n == 0)
    return {createIdentity(b, op.getLoc(), getTensor(x[0]))};
  Composer c(b, op.getLoc());
  Value square = op.getX(), product;
  if (n < 0)
    square = c.create<mindir::MatrixInverseOp>(square);
  for (int64_t left = std::abs(n); left; left /= 2) {
    if (left % 2)
      product =
          product ? c.create<mindir::BatchMatMulOp>({product, square}) : square;
    if (left > 1)
      square = c.create<mindir::BatchMatMulOp>({square, square});
  }
  return {product};
}

Results exponentiate(OpBuilder &b, mindir::MatrixExpOp op, ValueRange x) {
  ArrayRef<int64_t> sizes = getSizes(x[0]).take_back(2);
  return Routine(b, op.getLoc(), "matrixExponential")
      .read(x[0])
      .write(getElement(x[0]), sizes)
      .work(sizes)
      .work(sizes)
      .work(sizes)
      .call();
}

Results solveNearest(OpBuilder &b, mindir::LstsqOp op, ValueRange x) {
  int64_t rows = getSizes(x[0])[0], columns = getSizes(x[0])[1];
  int64_t fewer = std::min(rows, columns), more = std::max(rows, columns);
  ArrayRef<int64_t> taken = getTensor(op.getOutput()).getShape();
  Value sides =
      createReshape(b, op.getLoc(), x[1], SmallVector<int64_t>{rows, taken[1]});
  return Routine(b, op.getLoc(), "leastSquares", rows < columns)
      .read(x[0])
      .read(sides)
      .write(getElement(x[0]), taken)
      .work({rows, columns})
      .work(fewer)
      .work({more, taken[1]})
      .call();
}

Results solveTridiagonal(OpBuilder &b, mindir::TridiagonalSolveOp op,
                         ValueRange x) {
  ArrayRef<int64_t> sizes = getSizes(x[1]).take_back(2);
  return Routine(b, op.getLoc(), "solveTridiagonal")
      .read(x[0])
      .read(x[1])
      .write(getElement(x[1]), sizes)
      .work({sizes[0], 3})
      .work(sizes)
      .call();
}

} // namespace

void msc::populateFactorPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerBy<factorQr>, LowerBy<factorLinalgQr>, LowerBy<reflect>,
               LowerBy<multiplyReflections>, LowerBy<factorSvd>,
               LowerBy<sumSingular>, LowerBy<getEigenvalues>,
               LowerBy<getEigenPairs>, LowerComposed<composeTridiagonal>,
               LowerBy<multiplyTimes>, LowerBy<exponentiate>,
               LowerBy<solveNearest>, LowerBy<solveTridiagonal>>(
      converter, patterns.getContext());
}
