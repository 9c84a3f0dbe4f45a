//===- GroupLoops.cpp -----------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/passes/Support/GroupLoops.h"
#include "compiler/passes/Support/ScalarBuilder.h"

using namespace mlir;
using namespace msc;
using bounded::Extent;

/// N, and the channels of a group.
static bounded::Shape getMembers(RankedTensorType type, int64_t channelDim,
                                 int64_t groups) {
  return {bounded::getExtent(type, 0), groups,
          type.getDimSize(channelDim) / groups};
}

static Extent countElements(RankedTensorType type, int64_t channelDim,
                            int64_t groups) {
  bounded::Shape sizes = bounded::getExtents(type);
  sizes[0] = 1;
  sizes[channelDim] = type.getDimSize(channelDim) / groups;
  return bounded::getProduct(sizes);
}

GroupLoops::GroupLoops(OpBuilder &builder, Location loc, RankedTensorType type,
                       int64_t channelDim, int64_t groups)
    : builder(builder), loc(loc), channel({0, channelDim}),
      image(builder, loc, type, remainingDims(type.getRank(), channel)),
      members(builder, loc,
              withShape(type, getMembers(type, channelDim, groups)), {2}),
      perChannel({bounded::getExtent(type, 0), type.getDimSize(channelDim)}),
      perMember(getMembers(type, channelDim, groups)),
      count(countElements(type, channelDim, groups)) {}

Value GroupLoops::mean(Value x) {
  Value sums =
      members.sum(createReshape(builder, loc, image.sum(x), perMember));
  return members.mapReduced(sums, [&](const Scalars &s, ValueRange v) {
    ScalarBuilder scalar(s.b, s.loc, s.type, nullptr);
    return s.div(v[0], scalar.constant(count));
  });
}

Value GroupLoops::rstd(Value x, Value mean, double epsilon) {
  Value squares = image.map({x, spread(mean)}, {image.all(), channel},
                            [](const Scalars &s, ValueRange v) {
                              Value distance = s.sub(v[0], v[1]);
                              return s.mul(distance, distance);
                            });
  return members.mapReduced(
      this->mean(squares), [&](const Scalars &s, ValueRange v) {
        return s.div(s.number(1), s.sqrt(s.add(v[0], s.number(epsilon))));
      });
}

Value GroupLoops::normalise(Value x, Value mean, Value rstd) {
  return image.map({x, spread(mean), spread(rstd)},
                   {image.all(), channel, channel},
                   [](const Scalars &s, ValueRange v) {
                     return s.mul(s.sub(v[0], v[1]), v[2]);
                   });
}

Value GroupLoops::spread(Value perGroup) {
  Value copies = members.map(
      perGroup, {{0, 1}}, [](const Scalars &, ValueRange v) { return v[0]; });
  return createReshape(builder, loc, copies, perChannel);
}
