//===- Resize.cpp - resizing of images through tables of positions --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/ResizeTables.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/ResizeOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The rows (0) or columns (1) of an image N x C x H x W.
template <typename Op> ResizedDim getDim(Op op, int64_t i) {
  return {bounded::getExtents(op.getImage())[2 + i],
          bounded::getArgument(op, "size", op.getSize())[i],
          op.getAlignCorners()};
}

/// MindSpore's kernel takes half_pixel_centers and ignores it here.
ResizedDim getNearestDim(mindir::ResizeNearestNeighborOp op, int64_t i) {
  return getDim(op, i);
}

/// Here it only moves the pixels of the result.
ResizedDim getNearestDim(mindir::ResizeNearestNeighborV2Op op, int64_t i) {
  ResizedDim dim = getDim(op, i);
  dim.firstResult = op.getHalfPixelCenters() ? 0.5 : 0;
  return dim;
}

template <typename Op> ResizedDim getLinearDim(Op op, int64_t i) {
  ResizedDim dim = getDim(op, i);
  dim.first = dim.firstResult = op.getHalfPixelCenters() ? 0.5 : 0;
  return dim;
}

Value createResize(OpBuilder &builder, Location loc, kernel::ResizeKind kind,
                   Value image, ValueRange tables, RankedTensorType type) {
  Value init = createEmpty(builder, loc, type);
  auto op = kernel::ResizeOp::create(
      builder, loc, type, image, tables, ValueRange(), init,
      builder.getAffineMapArrayAttr({}), kind, ArrayRef<int64_t>{2, 3});
  kernel::buildIdentityEpilogue(builder, loc, op.getEpilogue(),
                                type.getElementType());
  return op.getResult();
}

template <typename Op> class LowerNearest : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> tables;
    for (int64_t i : {0, 1})
      tables.push_back(
          createNearestTable(rewriter, op.getLoc(), getNearestDim(op, i)));
    rewriter.replaceOp(
        op, createResize(rewriter, op.getLoc(), kernel::ResizeKind::Nearest,
                         adaptor.getImage(), tables, getResultType(op)));
    return success();
  }
};

template <typename Op> class LowerBilinear : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    if (getElementTypeOrSelf(op.getImage().getType()) !=
            type.getElementType() ||
        !isa<FloatType>(type.getElementType()))
      return op.emitOpError("only float images are resized bilinearly");
    SmallVector<Value> tables;
    for (int64_t i : {0, 1})
      llvm::append_range(tables, createLinearTables(rewriter, op.getLoc(),
                                                    getLinearDim(op, i),
                                                    type.getElementType()));
    rewriter.replaceOp(op, createResize(rewriter, op.getLoc(),
                                        kernel::ResizeKind::Bilinear,
                                        adaptor.getImage(), tables, type));
    return success();
  }
};

} // namespace

void msc::populateResizePatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerNearest<mindir::ResizeNearestNeighborOp>,
               LowerNearest<mindir::ResizeNearestNeighborV2Op>,
               LowerBilinear<mindir::ResizeBilinearOp>,
               LowerBilinear<mindir::ResizeBilinearV2Op>>(
      converter, patterns.getContext());
}
