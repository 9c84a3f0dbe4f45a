//===- DetectionCrop.cpp - boxes chosen by score, images under boxes ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/DetectionOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

namespace {

/// The sort and whether a box stays are as sequential as the template; its
/// sorted scores and their places lie in work memory.
class LowerNMSWithMask : public OpConversionPattern<mindir::NMSWithMaskOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::NMSWithMaskOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type stored = getElementTypeOrSelf(op.getBboxes().getType());
    Type computed = rewriter.getF32Type();
    Value rowsOfBoxes = castTensor(rewriter, op.getLoc(), adaptor.getBboxes(),
                                   stored, computed);
    auto boxes = cast<RankedTensorType>(rowsOfBoxes.getType());
    auto indices = cast<RankedTensorType>(op.getSelectedIdx().getType());
    int64_t rows = boxes.getDimSize(0), sorted = llvm::PowerOf2Ceil(rows);
    SmallVector<Type> types(op.getResultTypes());
    types.front() = boxes;
    types.append({boxes.clone({sorted}), indices.clone({sorted})});
    auto chosen = createRoutine(rewriter, op.getLoc(), types, "nmsWithMask",
                                TypeAttr::get(stored), rowsOfBoxes,
                                op.getIouThreshold().convertToDouble(),
                                /*flops=*/rows * rows * 10);
    SmallVector<Value> results(chosen.getResults().take_front(3));
    results.front() =
        castTensor(rewriter, op.getLoc(), results.front(), computed, stored);
    rewriter.replaceOp(op, results);
    return success();
  }
};

class LowerROIAlign : public OpConversionPattern<mindir::ROIAlignOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ROIAlignOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t samples = op.getSampleNum();
    Attribute options[] = {rewriter.getI64IntegerAttr(samples),
                           rewriter.getI64IntegerAttr(op.getRoiEndMode())};
    auto aligned =
        createRoutine(rewriter, op.getLoc(), type, "roiAlign", options,
                      {adaptor.getFeatures(), adaptor.getRois()},
                      op.getSpatialScale().convertToDouble(),
                      type.getNumElements() * samples * samples * 8);
    rewriter.replaceOp(op, aligned);
    return success();
  }
};

/// What MindSpore reads as float, element by element, is cast before.
class LowerCropAndResize : public OpConversionPattern<mindir::CropAndResizeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::CropAndResizeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    RankedTensorType type = getResultType(op);
    Value image = castTensor(rewriter, loc, adaptor.getImage(),
                             getElementTypeOrSelf(op.getImage().getType()),
                             rewriter.getF32Type());
    auto crops =
        createRoutine(rewriter, loc, type, "cropAndResize",
                      rewriter.getBoolAttr(op.getMethod() == "nearest"),
                      {image, adaptor.getBoxes(), adaptor.getBoxIndex()},
                      op.getExtrapolationValue().convertToDouble(),
                      type.getNumElements() * 8);
    rewriter.replaceOp(op, crops);
    return success();
  }
};

} // namespace

void msc::populateCropPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerNMSWithMask, LowerROIAlign, LowerCropAndResize>(
      converter, patterns.getContext());
}
