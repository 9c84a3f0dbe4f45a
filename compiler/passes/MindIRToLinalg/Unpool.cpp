//===- Unpool.cpp - MaxUnpool2D, MaxUnpool3D ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "dialects/MindIR/IR/UnpoolOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// Channel by channel, elements of zeros are replaced.
template <typename Op> class LowerUnpool : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Composer c(rewriter, op.getLoc());
    auto from = cast<RankedTensorType>(op.getX().getType());
    RankedTensorType to = getResultType(op);
    int64_t channels = from.getDimSize(0) * from.getDimSize(1);
    bounded::Shape some = {channels, from.getNumElements() / channels};
    bounded::Shape all = {channels, to.getNumElements() / channels};
    Value zeros = createFill(rewriter, op.getLoc(), withShape(to, all), 0.0);
    Value y = c.create<mindir::TensorScatterElementsOp>(
        {zeros, c.reshape(op.getArgmax(), some), c.reshape(op.getX(), some)},
        c.with("axis", int64_t(1)));
    rewriter.replaceOp(op, c.reshape(y, bounded::getExtents(to)));
    return success();
  }
};

} // namespace

void msc::populateUnpoolPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerUnpool<mindir::MaxUnpool2DOp>,
               LowerUnpool<mindir::MaxUnpool3DOp>>(converter,
                                                   patterns.getContext());
}
