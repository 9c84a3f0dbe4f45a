//===- Resampling.cpp - resizing, one dimension after the other -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Taps.h"
#include "dialects/MindIR/IR/ResamplingOps.h"

using namespace mlir;
using namespace msc;

namespace {

Taps getTaps(mindir::ResizeBicubicOp op, int64_t from, int64_t to) {
  return Taps::cubicByTable(from, to,
                            op.getHalfPixelCenters() ? Grid::Half
                            : op.getAlignCorners()   ? Grid::Corners
                                                     : Grid::Plain);
}

Grid getGrid(StringRef transformation) {
  if (transformation == "align_corners")
    return Grid::Corners;
  return transformation.ends_with("half_pixel") ? Grid::Half : Grid::Plain;
}

/// A row becomes one number, the first, in either way.
Taps getTaps(mindir::ResizeLinear1DOp op, int64_t from, int64_t to) {
  if (to == 1)
    return Taps::nearest(from, to);
  return Taps::linear(from, to, getGrid(op.getCoordinateTransformationMode()));
}

Taps getTaps(mindir::ResizeAreaOp op, int64_t from, int64_t to) {
  return Taps::area(from, to, op.getAlignCorners());
}

Taps getTaps(mindir::ResizeV2Op op, int64_t from, int64_t to) {
  Grid grid = getGrid(op.getCoordinateTransformationMode());
  if (op.getMode() == "nearest")
    return Taps::nearest(from, to); // whatever the file says
  return op.getMode() == "linear" ? Taps::linear(from, to, grid)
                                  : Taps::cubic(from, to, grid);
}

Taps getTaps(mindir::UpsampleNearest1DOp, int64_t from, int64_t to) {
  return Taps::nearest(from, to);
}
Taps getTaps(mindir::UpsampleNearest2DOp, int64_t from, int64_t to) {
  return Taps::nearest(from, to);
}
Taps getTaps(mindir::UpsampleNearest3DOp, int64_t from, int64_t to) {
  return Taps::nearest(from, to);
}
template <typename Op> Grid getCornersOrHalf(Op op) {
  return op.getAlignCorners() ? Grid::Corners : Grid::Half;
}
Taps getTaps(mindir::UpsampleLinear1DOp op, int64_t from, int64_t to) {
  return Taps::linear(from, to, getCornersOrHalf(op));
}
Taps getTaps(mindir::UpsampleTrilinear3DOp op, int64_t from, int64_t to) {
  return Taps::linear(from, to, getCornersOrHalf(op));
}
Taps getTaps(mindir::UpsampleBicubic2DOp op, int64_t from, int64_t to) {
  return Taps::cubic(from, to, getCornersOrHalf(op));
}

/// The dimensions from `first` on, of which there are as many as sizes; the
/// last first, which reads what lies side by side.
template <typename Op, int64_t first>
class LowerResampling : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    auto from = cast<RankedTensorType>(op->getOperand(0).getType());
    RankedTensorType to = getResultType(op);
    Value y = castTensor(rewriter, loc, adaptor.getOperands()[0],
                         from.getElementType(), to.getElementType());
    int64_t end = first == 1 ? 3 : from.getRank();
    for (int64_t dim = end - 1; dim >= first; --dim)
      y = createResampled(
          rewriter, loc, y, dim,
          getTaps(op, from.getDimSize(dim), to.getDimSize(dim)));
    rewriter.replaceOp(op, y);
    return success();
  }
};

} // namespace

void msc::populateResamplingPatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns.add<LowerResampling<mindir::ResizeBicubicOp, 2>,
               LowerResampling<mindir::ResizeLinear1DOp, 2>,
               LowerResampling<mindir::ResizeAreaOp, 1>,
               LowerResampling<mindir::ResizeV2Op, 2>,
               LowerResampling<mindir::UpsampleNearest1DOp, 2>,
               LowerResampling<mindir::UpsampleNearest2DOp, 2>,
               LowerResampling<mindir::UpsampleNearest3DOp, 2>,
               LowerResampling<mindir::UpsampleLinear1DOp, 2>,
               LowerResampling<mindir::UpsampleTrilinear3DOp, 2>,
               LowerResampling<mindir::UpsampleBicubic2DOp, 2>>(
      converter, patterns.getContext());
}
