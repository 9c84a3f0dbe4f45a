//===- ActivationPReLU.cpp - PReLU, whose slope runs along the channels ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ActivationOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerPReLU : public OpConversionPattern<mindir::PReLUOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::PReLUOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(adaptor.getX().getType());
    Value weight = adaptor.getWeight();
    SmallVector<int64_t> dims = {1};
    if (cast<RankedTensorType>(weight.getType()).getNumElements() == 1) {
      weight = createReshape(rewriter, op.getLoc(), weight, {});
      dims.clear();
    }
    Value result = createMappedGeneric(
        rewriter, op.getLoc(), type, {adaptor.getX(), weight},
        {trailingDims(type.getRank()), dims},
        [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
          Value zero = createScalar(b, loc, type.getElementType(), 0);
          Value positive = arith::CmpFOp::create(
              b, loc, arith::CmpFPredicate::OGT, v[0], zero);
          Value scaled = arith::MulFOp::create(b, loc, v[0], v[1]);
          return arith::SelectOp::create(b, loc, positive, v[0], scaled);
        });
    rewriter.replaceOp(op, result);
    return success();
  }
};

} // namespace

void msc::populatePReLUPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerPReLU>(converter, patterns.getContext());
}
