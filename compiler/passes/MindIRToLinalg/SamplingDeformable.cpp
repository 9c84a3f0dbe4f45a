//===- SamplingDeformable.cpp - DeformableOffsets -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Computed on N x groups x channels x windows down x rows of a window x windows
// right x columns of a window.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/MindIRToLinalg/Sampler.h"
#include "dialects/MindIR/IR/SamplingOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// Of three kinds of offsets one, as N x groups x KH x KW x OH x OW.
Value takeKind(OpBuilder &b, Location loc, Value offsets,
               mindir::DeformableOffsetsOp op, int64_t kind) {
  ArrayRef<int64_t> sizes = getSizes(offsets), kernel = op.getKsize();
  int64_t count = sizes[1] / 3;
  Value part = createSlice(b, loc, offsets, {0, kind * count, 0, 0},
                           {sizes[0], count, sizes[2], sizes[3]});
  return createReshape(b, loc, part,
                       {sizes[0], int64_t(op.getDeformableGroups()), kernel[0],
                        kernel[1], sizes[2], sizes[3]});
}

/// Where a pixel of a window lies along height (0) or width (1), an offset
/// further; what is far outside is just outside.
Value place(Sampler &sampler, mindir::DeformableOffsetsOp op, size_t dim,
            Value offset) {
  IndexBuilder &index = sampler.index;
  ScalarBuilder &s = sampler.s;
  Value window =
      index.mul(index.position(3 + 2 * dim), op.getStrides()[2 + dim]);
  Value pixel =
      index.mul(index.position(4 + 2 * dim), op.getDilations()[2 + dim]);
  Value at = index.sub(index.add(window, pixel),
                       index.constant(op.getPads()[2 * dim]));
  ArrayRef<int64_t> pixels =
      cast<RankedTensorType>(op.getX().getType()).getShape();
  return sampler.clamp(s.add(s.fromIndex(at), offset), -1,
                       double(pixels[2 + dim]));
}

SmallVector<Value> readWindows(OpBuilder &b, mindir::DeformableOffsetsOp op,
                               ValueRange x) {
  Location loc = op.getLoc();
  RankedTensorType type = getResultType(op);
  ArrayRef<int64_t> image = getSizes(x[0]), windows = getSizes(x[1]);
  int64_t groups = op.getDeformableGroups(), channels = image[1] / groups;
  Value grouped = createReshape(
      b, loc, x[0], {image[0], groups, channels, image[2], image[3]});
  SmallVector<Value> offsets;
  for (int64_t kind : {0, 1, 2})
    offsets.push_back(takeKind(b, loc, x[1], op, kind));
  SmallVector<SmallVector<int64_t>> dims(3, {0, 1, 4, 6, 3, 5});
  bounded::Shape loops = {image[0],        groups,           channels,
                          windows[2],      op.getKsize()[0], windows[3],
                          op.getKsize()[1]};
  Value pixels = createMappedGeneric(
      b, loc, withShape(type, loops), offsets, dims,
      [&](OpBuilder &body, Location l, ValueRange v) {
        IndexBuilder index(body, l);
        SmallVector<Value> position = {index.position(0), index.position(1),
                                       index.position(2), Value(), Value()};
        Sampler sampler(body, l, grouped, position);
        Value down = place(sampler, op, 0, v[1]),
              right = place(sampler, op, 1, v[0]);
        return sampler.s.mul(sampler.mix({down, right}), v[2]);
      });
  return {createReshape(b, loc, pixels, bounded::getExtents(type))};
}

} // namespace

void msc::addDeformablePatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerBy<readWindows>>(converter, patterns.getContext());
}
