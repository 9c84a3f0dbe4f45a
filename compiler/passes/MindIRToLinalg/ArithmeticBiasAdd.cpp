//===- ArithmeticBiasAdd.cpp - a vector along the channels ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The vector runs along dimension 1.
class LowerBiasAdd : public OpConversionPattern<mindir::BiasAddOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::BiasAddOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(adaptor.getInputX().getType());
    Value sum = createMappedGeneric(
        rewriter, op.getLoc(), type, {adaptor.getInputX(), adaptor.getBias()},
        {trailingDims(type.getRank()), {1}},
        [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
          if (isa<FloatType>(type.getElementType()))
            return arith::AddFOp::create(b, loc, v[0], v[1]);
          return arith::AddIOp::create(b, loc, v[0], v[1]);
        });
    rewriter.replaceOp(op, sum);
    return success();
  }
};

} // namespace

void msc::populateBiasAddPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerBiasAdd>(converter, patterns.getContext());
}
