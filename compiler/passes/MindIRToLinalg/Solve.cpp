//===- Solve.cpp - systems of linear equations, determinants --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/SolveOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

Value createIdentityLike(OpBuilder &b, Location loc, Value x) {
  return createIdentity(b, loc, cast<RankedTensorType>(x.getType()));
}

Results invert(OpBuilder &b, mindir::MatrixInverseOp op, ValueRange x) {
  Location loc = op.getLoc();
  return {createSolution(b, loc, x[0], createIdentityLike(b, loc, x[0]),
                         op.getAdjoint())};
}

/// The sign, the logarithm and the determinant itself.
Results getDeterminants(OpBuilder &b, Location loc, Value x) {
  Type element = getElement(x);
  return Routine(b, loc, "determinants")
      .read(x)
      .write(element, {})
      .write(element, {})
      .write(element, {})
      .work(getSizes(x).take_back(2))
      .call();
}

Results getDeterminant(OpBuilder &b, mindir::MatrixDeterminantOp op,
                       ValueRange x) {
  return {getDeterminants(b, op.getLoc(), x[0])[2]};
}

Results getLogDeterminant(OpBuilder &b, mindir::LogMatrixDeterminantOp op,
                          ValueRange x) {
  Results all = getDeterminants(b, op.getLoc(), x[0]);
  return {all[0], all[1]};
}

Results getRoot(OpBuilder &b, mindir::CholeskyOp op, ValueRange x) {
  return Routine(b, op.getLoc(), "cholesky", op.getUpper())
      .read(x[0])
      .write(getElement(x[0]), getSizes(x[0]).take_back(2))
      .call();
}

/// (x x^T)^-1 as x^-T x^-1.
Results invertSquare(OpBuilder &b, mindir::CholeskyInverseOp op, ValueRange x) {
  Location loc = op.getLoc();
  Value half = createSolution(b, loc, x[0], createIdentityLike(b, loc, x[0]),
                              op.getUpper());
  return {createSolution(b, loc, x[0], half, !op.getUpper())};
}

Value solveTriangle(OpBuilder &b, Location loc, Value a, Value sides,
                    bool lower, bool transposed, bool unit = false) {
  return Routine(b, loc, "solveTriangles", {lower, transposed, unit})
      .read(a)
      .read(sides)
      .write(getElement(sides), getSizes(sides).take_back(2))
      .call()
      .front();
}

Results solveByRoot(OpBuilder &b, mindir::CholeskySolveOp op, ValueRange x) {
  bool upper = op.getUpper();
  Value half = solveTriangle(b, op.getLoc(), x[1], x[0], !upper, upper);
  return {solveTriangle(b, op.getLoc(), x[1], half, !upper, !upper)};
}

Results solve(OpBuilder &b, mindir::MatrixSolveOp op, ValueRange x) {
  return {createSolution(b, op.getLoc(), x[0], x[1], op.getAdjoint())};
}

Results solveAdjoint(OpBuilder &b, mindir::MatrixTriangularSolveOp op,
                     ValueRange x) {
  return {solveTriangle(b, op.getLoc(), x[0], x[1], op.getLower(),
                        op.getAdjoint())};
}

Results solveTriangular(OpBuilder &b, mindir::SolveTriangularOp op,
                        ValueRange x) {
  bounded::Shape shape = bounded::getExtents(x[1]), column = shape;
  if (shape.size() == 1)
    column.push_back(1);
  Value sides = createReshape(b, op.getLoc(), x[1], column);
  Value solved = solveTriangle(b, op.getLoc(), x[0], sides, op.getLower(),
                               op.getTrans() != 0, op.getUnitDiagonal());
  return {createReshape(b, op.getLoc(), solved, shape)};
}

Value composeInverse(Composer &c, mindir::MatrixInverseExtOp op) {
  return c.create<mindir::MatrixInverseOp>(op.getInput());
}

SmallVector<Value> composeTriangular(Composer &c,
                                     mindir::TriangularSolveOp op) {
  auto stretch = [&](Value x, Value like) -> Value {
    return c.create<mindir::BroadcastToOp>(x, c.with("shape", getSizes(like)));
  };
  Value a = stretch(op.getA(), op.getCloned());
  return {c.create<mindir::SolveTriangularOp>(
              {a, stretch(op.getB(), op.getSolution())},
              {c.with("trans", int64_t(op.getTranspose())),
               c.with("lower", !op.getUpper()),
               c.with("unit_diagonal", op.getUnitriangular())}),
          a};
}

Results unpack(OpBuilder &b, mindir::LuUnpackOp op, ValueRange x) {
  Location loc = op.getLoc();
  auto typeOf = [](Value result) {
    return cast<RankedTensorType>(result.getType());
  };
  RankedTensorType rows = typeOf(op.getPivots());
  Results pivots =
      Routine(b, loc, "pivotMatrices")
          .read(x[1], 1)
          .write(rows.getElementType(), rows.getShape().take_back(2))
          .call();
  return {pivots.front(),
          createTriangle(b, loc, x[0], typeOf(op.getL()), Triangle::UnitLower),
          createTriangle(b, loc, x[0], typeOf(op.getU()), Triangle::Upper)};
}

Results solveFactored(OpBuilder &b, mindir::LuSolveOp op, ValueRange x) {
  return Routine(b, op.getLoc(), "solveFactored")
      .read(x[1])
      .read(x[2], 1)
      .read(x[0])
      .write(getElement(x[0]), getSizes(x[0]).take_back(2))
      .call();
}

} // namespace

void msc::populateSolvePatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns
      .add<LowerBy<invert>, LowerBy<getDeterminant>, LowerBy<getLogDeterminant>,
           LowerBy<getRoot>, LowerBy<invertSquare>, LowerBy<solveByRoot>,
           LowerBy<solve>, LowerBy<solveAdjoint>, LowerBy<solveTriangular>,
           LowerComposed<composeInverse>, LowerComposed<composeTriangular>,
           LowerBy<unpack>, LowerBy<solveFactored>>(converter,
                                                    patterns.getContext());
}
