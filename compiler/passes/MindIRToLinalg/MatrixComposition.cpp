//===- MatrixComposition.cpp - Baddbmm, Addmm, Ger, Cross -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// Times a number that is an argument.
Value scale(Composer &c, Value x, Attribute number) {
  double factor = mindir::numberOf(number)->real;
  return factor == 1
             ? x
             : c.mul(x, c.number(factor, getElementTypeOrSelf(x.getType())));
}

Value composeBaddbmm(Composer &c, mindir::BaddbmmOp op) {
  Value product =
      c.create<mindir::BatchMatMulOp>({op.getBatch1(), op.getBatch2()});
  return c.add(scale(c, product, op.getAlphaAttr()),
               scale(c, op.getInput(), op.getBetaAttr()));
}

/// beta * input + alpha * x * y
template <typename OpT>
Value composeAdded(Composer &c, OpT op, Value x, Value y) {
  Value product = c.create<mindir::MatMulExtOp>({x, y});
  return c.add(scale(c, product, op.getAlphaAttr()),
               scale(c, op.getInput(), op.getBetaAttr()));
}

Value composeAddmm(Composer &c, mindir::AddmmOp op) {
  return composeAdded(c, op, op.getMat1(), op.getMat2());
}

Value composeAddmv(Composer &c, mindir::AddmvOp op) {
  return composeAdded(c, op, op.getMat(), op.getVec());
}

Value composeGer(Composer &c, mindir::GerOp op) {
  bounded::Extent rows = bounded::getExtents(op.getX1())[0],
                  cols = bounded::getExtents(op.getX2())[0];
  return c.mul(c.reshape(op.getX1(), {rows, 1}),
               c.reshape(op.getX2(), {1, cols}));
}

Value composeCross(Composer &c, mindir::CrossOp op) {
  int64_t dim = op.findDim();
  Value x = op.getInput(), y = op.getOther();
  return c.sub(
      c.mul(composeRotation(c, x, dim, 1), composeRotation(c, y, dim, 2)),
      c.mul(composeRotation(c, x, dim, 2), composeRotation(c, y, dim, 1)));
}

} // namespace

void msc::populateMatrixCompositionPatterns(TypeConverter &converter,
                                            RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeBaddbmm>, LowerComposed<composeAddmm>,
               LowerComposed<composeAddmv>, LowerComposed<composeGer>,
               LowerComposed<composeCross>>(converter, patterns.getContext());
}
