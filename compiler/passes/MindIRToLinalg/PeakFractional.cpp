//===- PeakFractional.cpp - FractionalMaxPool(3D)WithFixedKsize -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Peak.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/PeakOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// One column of the samples: a number for each channel.
Value takeSample(OpBuilder &b, Location loc, Value samples, int64_t outer,
                 int64_t column) {
  bounded::Shape sizes = bounded::getExtents(samples),
                 begin(SmallVector<int64_t>(sizes.size(), 0));
  begin.back() = column;
  sizes.back() = 1;
  Value number = createSlice(b, loc, samples, begin, sizes);
  return createReshape(b, loc, number, bounded::Sizes(sizes).take_front(outer));
}

/// Where each channel's windows start along one dimension.
Value createStarts(OpBuilder &b, Operation *op, Value sample,
                   const PeakDim &dim) {
  Type element = getElement(sample);
  int64_t last = dim.input - dim.taps, outer = getSizes(sample).size();
  SmallVector<int64_t> shape(getSizes(sample));
  shape.push_back(dim.output);
  auto channels = llvm::to_vector(llvm::seq<int64_t>(0, outer));
  return createMappedGeneric(
      b, op->getLoc(), RankedTensorType::get(shape, b.getI64Type()), sample,
      channels, [&](OpBuilder &body, Location l, ValueRange v) {
        ScalarBuilder s(body, l, element, op);
        IndexBuilder index(body, l);
        Value window = index.position(outer);
        auto floor = [&](Value x) { return s.castTo(body.getI64Type(), x); };
        Value step = s.divide(s.constant(last), s.constant(dim.output - 1));
        Value before = floor(s.mul(v[0], step));
        Value moved = floor(s.mul(s.add(s.fromIndex(window), v[0]), step));
        Value start = arith::SubIOp::create(body, l, moved, before);
        return index.select(
            index.isLess(window, index.constant(dim.output - 1)), start,
            createScalar(body, l, body.getI64Type(), last));
      });
}

/// The samples stand in the order of the dimensions, or in the other one.
template <typename Op>
Results poolFractionally(OpBuilder &b, Op op, Value x, Value samples,
                         int64_t spatial, bool isReversed) {
  int64_t outer = getSizes(x).size() - spatial;
  ArrayRef<int64_t> taps = op.getKsize(), sizes = op.getOutputShape();
  SmallVector<PeakDim> dims(spatial);
  for (auto [i, dim] : llvm::enumerate(dims)) {
    dim.input = getSizes(x)[outer + i];
    dim.taps = taps[taps.size() == 1 ? 0 : i];
    dim.output = sizes[sizes.size() == 1 ? 0 : i];
    int64_t column = isReversed ? spatial - 1 - i : i;
    Value sample = takeSample(b, op.getLoc(), samples, outer, column);
    dim.starts = createStarts(b, op, sample, dim);
  }
  auto [maxima, places] =
      createPeaks(b, op.getLoc(), x, dims, getElement(op.getArgmax()));
  return {maxima, places};
}

Value replaceNaN(OpBuilder &b, Location loc, Value x) {
  auto type = cast<RankedTensorType>(x.getType());
  return createElementwiseGeneric(
      b, loc, type, x, [&](OpBuilder &body, Location l, ValueRange v) {
        ScalarBuilder s(body, l, type.getElementType(), nullptr);
        return s.select(s.isNaN(v[0]), s.negate(s.infinity()), v[0]);
      });
}

Results poolImages(OpBuilder &b, mindir::FractionalMaxPoolWithFixedKsizeOp op,
                   ValueRange x) {
  Value numbers = replaceNaN(b, op.getLoc(), x[0]);
  return poolFractionally(b, op, numbers, x[1], 2, /*isReversed=*/true);
}

Results poolVolumes(OpBuilder &b,
                    mindir::FractionalMaxPool3DWithFixedKsizeOp op,
                    ValueRange x) {
  return poolFractionally(b, op, x[0], x[1], 3, /*isReversed=*/false);
}

} // namespace

void msc::addFractionalPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerBy<poolImages>, LowerBy<poolVolumes>>(
      converter, patterns.getContext());
}
