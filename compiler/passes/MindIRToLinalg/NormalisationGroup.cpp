//===- NormalisationGroup.cpp - GroupNorm ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// The image is folded to one value a channel, and only these are grouped: the
// image itself keeps its shape, so that its layout stays free.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/AlongAxes.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

namespace {

class GroupLoops {
public:
  GroupLoops(OpBuilder &builder, Location loc, RankedTensorType type,
             int64_t groups)
      : builder(builder), loc(loc), batch(type.getDimSize(0)),
        channels(type.getDimSize(1)), groups(groups),
        count(double(type.getNumElements()) / double(batch * groups)),
        image(builder, loc, type, trailingDims(type.getRank(), 2)),
        members(builder, loc,
                withShape(type, {batch, groups, channels / groups}), {2}) {}

  /// The mean of every group, N x G.
  Value mean(Value x) {
    Value sums = members.sum(split(image.sum(x)));
    return members.mapReduced(sums, [&](const Scalars &s, ValueRange v) {
      return s.div(v[0], s.number(count));
    });
  }

  /// N x G as N x C.
  Value spread(Value perGroup) {
    return join(
        members.map(perGroup, {{0, 1}},
                    [](const Scalars &, ValueRange v) { return v[0]; }));
  }

  /// N x G times a vector of C, as N x C.
  Value scale(Value perGroup, Value perChannel) {
    Value vector =
        createReshape(builder, loc, perChannel, {groups, channels / groups});
    return join(members.map(
        {perGroup, vector}, {{0, 1}, {1, 2}},
        [](const Scalars &s, ValueRange v) { return s.mul(v[0], v[1]); }));
  }

  AlongAxes &getImage() { return image; }

private:
  Value split(Value perChannel) {
    return createReshape(builder, loc, perChannel,
                         {batch, groups, channels / groups});
  }
  Value join(Value perMember) {
    return createReshape(builder, loc, perMember, {batch, channels});
  }

  OpBuilder &builder;
  Location loc;
  int64_t batch, channels, groups;
  double count;
  AlongAxes image;   ///< N x C x ..., folded to N x C
  AlongAxes members; ///< N x G x C / G, folded to N x G
};

class LowerGroupNorm : public OpConversionPattern<mindir::GroupNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GroupNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value x = adaptor.getInput();
    auto type = cast<RankedTensorType>(x.getType());
    if (type.getNumElements() == 0)
      return op.emitOpError("cannot normalise an empty tensor");
    GroupLoops groups(rewriter, op.getLoc(), type, op.getNumGroups());
    AlongAxes &image = groups.getImage();
    Value mean = groups.mean(x);
    Value center = groups.spread(mean);
    Value squares = image.map({x, center}, {image.all(), {0, 1}},
                              [](const Scalars &s, ValueRange v) {
                                Value distance = s.sub(v[0], v[1]);
                                return s.mul(distance, distance);
                              });
    double epsilon = op.getEps().convertToFloat();
    Value rstd = image.mapReduced(
        groups.mean(squares), [&](const Scalars &s, ValueRange v) {
          return s.div(s.number(1), s.sqrt(s.add(v[0], s.number(epsilon))));
        });
    Value result = image.map(
        {x, center, groups.scale(rstd, adaptor.getWeight()), adaptor.getBias()},
        {image.all(), {0, 1}, {0, 1}, {1}}, [](const Scalars &s, ValueRange v) {
          Value distance = s.sub(v[0], v[1]);
          return s.add(s.mul(distance, v[2]), v[3]);
        });
    rewriter.replaceOp(op, {result, mean, rstd});
    return success();
  }
};

} // namespace

void msc::populateGroupNormPatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  patterns.add<LowerGroupNorm>(converter, patterns.getContext());
}
