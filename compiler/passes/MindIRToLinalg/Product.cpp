//===- Product.cpp - Mm, Mv, Dot, Outer, Addbmm ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/ProductOps.h"

using namespace mlir;
using namespace msc;

namespace {

template <typename OpT> Value composeContracted(Composer &c, OpT op) {
  return c.create<mindir::MatMulExtOp>(op->getOperands());
}

Value composeOuter(Composer &c, mindir::OuterOp op) {
  return c.mul(c.reshape(op.getInput(), {getSizes(op.getInput())[0], 1}),
               op.getVec2());
}

/// The sum over the batches is that of one product, whose rows on the left are
/// those of all batches side by side.
Value composeAddbmm(Composer &c, mindir::AddbmmOp op) {
  ArrayRef<int64_t> left = getSizes(op.getBatch1()),
                    right = getSizes(op.getBatch2());
  int64_t inner = right[0] * right[1];
  Value rows = c.transpose(op.getBatch1(), {1, 0, 2});
  return c.create<mindir::AddmmOp>(
      {op.getInput(), c.reshape(rows, {left[1], inner}),
       c.reshape(op.getBatch2(), {inner, right[2]})},
      {{op.getBetaAttrName(), op.getBetaAttr()},
       {op.getAlphaAttrName(), op.getAlphaAttr()}});
}

} // namespace

void msc::populateProductPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeContracted<mindir::MmOp>>,
               LowerComposed<composeContracted<mindir::MvOp>>,
               LowerComposed<composeContracted<mindir::DotOp>>,
               LowerComposed<composeOuter>, LowerComposed<composeAddbmm>>(
      converter, patterns.getContext());
}
