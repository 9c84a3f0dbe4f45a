//===- NormalisationGroup.cpp - GroupNorm ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/GroupLoops.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The channels of N x C x ...
constexpr int64_t channelDim = 1;

class LowerGroupNorm : public OpConversionPattern<mindir::GroupNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GroupNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value x = adaptor.getInput();
    auto type = cast<RankedTensorType>(x.getType());
    if (type.getNumElements() == 0)
      return op.emitOpError("cannot normalise an empty tensor");
    AlongAxes image(rewriter, op.getLoc(), type, {});
    Value unit = bounded::isOpen(type) ? createInLoops(op, x, rewriter)
                                       : createUnit(op, x, rewriter);
    Value result = image.map({unit, adaptor.getWeight(), adaptor.getBias()},
                             {image.all(), {channelDim}, {channelDim}},
                             [](const Scalars &s, ValueRange v) {
                               return s.add(s.mul(v[0], v[1]), v[2]);
                             });
    auto [mean, rstd] = createStatistics(op, x, rewriter);
    rewriter.replaceOp(op, {result, mean, rstd});
    return success();
  }

  /// The same where a run chooses sizes, which the kernel has to know.
  static Value createInLoops(mindir::GroupNormOp op, Value x,
                             OpBuilder &builder) {
    GroupLoops groups(builder, op.getLoc(), cast<RankedTensorType>(x.getType()),
                      channelDim, op.getNumGroups());
    Value mean = groups.mean(x);
    Value rstd = groups.rstd(x, mean, op.getEps().convertToFloat());
    return groups.normalise(x, mean, rstd);
  }

  /// Of mean 0 and variance 1.
  static Value createUnit(mindir::GroupNormOp op, Value x, OpBuilder &builder) {
    auto type = cast<RankedTensorType>(x.getType());
    Value init = createEmpty(builder, op.getLoc(), type);
    auto unit = kernel::GroupNormOp::create(
        builder, op.getLoc(), type, x, ValueRange(), init,
        builder.getAffineMapArrayAttr({}), channelDim, op.getNumGroups(),
        APFloat(double(op.getEps().convertToFloat())));
    kernel::buildIdentityEpilogue(builder, op.getLoc(), unit.getEpilogue(),
                                  type.getElementType());
    return unit.getResult();
  }

  /// Mean and 1 / deviation of each group, where something reads one of them:
  /// most networks do not.
  static std::pair<Value, Value> createStatistics(mindir::GroupNormOp op,
                                                  Value x, OpBuilder &builder) {
    if (op.getMean().use_empty() && op.getRstd().use_empty()) {
      Value unread = createEmpty(
          builder, op.getLoc(), cast<RankedTensorType>(op.getMean().getType()));
      return {unread, unread};
    }
    GroupLoops groups(builder, op.getLoc(), cast<RankedTensorType>(x.getType()),
                      channelDim, op.getNumGroups());
    Value mean = groups.mean(x);
    return {mean, groups.rstd(x, mean, op.getEps().convertToFloat())};
  }
};

} // namespace

void msc::populateGroupNormPatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  patterns.add<LowerGroupNorm>(converter, patterns.getContext());
}
