//===- Lowering.cpp - the conversion of mindir, ready to be applied -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Lowering.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/Func/Transforms/FuncConversions.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace msc;

namespace {

/// Upstream folders read small constants element by element, which a resource
/// cannot do.
constexpr int64_t inlineLimit = 64;

Attribute inlineSmall(DenseResourceElementsAttr resource) {
  auto type = cast<RankedTensorType>(resource.getType());
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  if (!blob || type.getNumElements() > inlineLimit)
    return resource;
  ArrayRef<char> bytes = blob->getData();
  if (!type.getElementType().isInteger(1))
    return DenseElementsAttr::getFromRawBuffer(type, bytes);
  SmallVector<bool> truths(
      llvm::map_range(bytes, [](char c) { return c != 0; }));
  return DenseElementsAttr::get(type, truths);
}

/// mindir.constant and mindir.parameter become arith.constant.
class LowerConstant : public OpConversionPattern<mindir::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ConstantOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    std::optional<bounded::Extent> size = mindir::sizeOf(op.getValue());
    if (size && size->isOpen() && isa<RankedTensorType>(op.getType())) {
      rewriter.replaceOp(op, createSize(rewriter, op, *size));
      return success();
    }
    auto value = dyn_cast<TypedAttr>(toSignlessAttr(op.getValue()));
    if (!value)
      return op.emitOpError("holds no number");
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, value);
    return success();
  }

  /// A tensor of one number, which follows from the sizes of a run.
  static Value createSize(OpBuilder &builder, mindir::ConstantOp op,
                          const bounded::Extent &size) {
    auto type = cast<RankedTensorType>(op.getType());
    return createGeneric(builder, op.getLoc(), toSignless(type), {}, {},
                         [&](OpBuilder &b, Location loc, ValueRange) {
                           return ScalarBuilder(b, loc, type.getElementType(),
                                                nullptr)
                               .constant(size);
                         });
  }
};

class LowerParameter : public OpConversionPattern<mindir::ParameterOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ParameterOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto value = cast<TypedAttr>(toSignlessAttr(*op.getValue()));
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, value);
    return success();
  }
};

} // namespace

Attribute msc::toSignlessAttr(Attribute value) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value))
    return inlineSmall(DenseResourceElementsAttr::get(
        cast<ShapedType>(toSignless(resource.getType())),
        resource.getRawHandle()));
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    auto type = cast<RankedTensorType>(dense.getType());
    return type == toSignless(type)
               ? dense
               : dense.bitcast(toSignless(type.getElementType()));
  }
  if (auto integer = dyn_cast<IntegerAttr>(value))
    return IntegerAttr::get(toSignless(integer.getType()), integer.getValue());
  return value;
}

Lowering::Lowering(MLIRContext *context) : target(*context) {
  // Passes have declared them; the frontend's reports run outside of passes.
  context->loadDialect<arith::ArithDialect, kernel::KernelDialect,
                       linalg::LinalgDialect, math::MathDialect,
                       scf::SCFDialect, tensor::TensorDialect, ub::UBDialect>();
  converter.addConversion([](Type type) { return toSignless(type); });
  RewritePatternSet collected(context);
  populate(collected);
  patterns = std::move(collected);
  declareLegality();
}

/// Each said in the file of its theme.
static constexpr decltype(&populateSortPatterns) kThemes[] = {
    populateAdaptivePoolingPatterns,
    populateAlignmentPatterns,
    populateArgReductionPatterns,
    populateBiasAddPatterns,
    populateBoxPatterns,
    populateColourPatterns,
    populateControlPatterns,
    populateConvolutionPatterns,
    populateConvolutionTransposePatterns,
    populateCosinePatterns,
    populateCreationPatterns,
    populateCropPatterns,
    populateDataFormatPatterns,
    populateDiagonalBandPatterns,
    populateDiagonalPatterns,
    populateDistancePatterns,
    populateDividedByNormPatterns,
    populateEinsumPatterns,
    populateElementwisePatterns,
    populateExternPatterns,
    populateFakeQuantPatterns,
    populateFactorPatterns,
    populateFindPatterns,
    populateFindUniquePatterns,
    populateFourierPatterns,
    populateGatherIndexPatterns,
    populateGatherPatterns,
    populateGroupNormPatterns,
    populateTrainingPatterns,
    populateNormCompositionPatterns,
    populateOrderCompositionPatterns,
    populateJoinCompositionPatterns,
    populateIdentityPatterns,
    populateIndexPatterns,
    populateJoinPatterns,
    populateLogSumPatterns,
    populateLossOfClassesPatterns,
    populateLossPatterns,
    populateMarginPatterns,
    populateMatrixCompositionPatterns,
    populateMatrixPatterns,
    populateMoveCompositionPatterns,
    populateNormPatterns,
    populateNormalisationPatterns,
    populatePReLUPatterns,
    populatePadPatterns,
    populatePatchPatterns,
    populatePeakPatterns,
    populatePoolingPatterns,
    populateProductPatterns,
    populateQuantPatterns,
    populateQuantMatrixPatterns,
    populateQuantilePatterns,
    populateRecurrencePatterns,
    populateReductionPatterns,
    populateRepeatPatterns,
    populateReportPatterns,
    populateResamplingPatterns,
    populateReshapePatterns,
    populateResizePatterns,
    populateSamplingPatterns,
    populateScanPatterns,
    populateScanExtremaPatterns,
    populateScatterExtPatterns,
    populateScatterPatterns,
    populateSearchPatterns,
    populateSegmentPatterns,
    populateSignalWindowPatterns,
    populateSlicePatterns,
    populateSoftmaxPatterns,
    populateSolvePatterns,
    populateSortPatterns,
    populateStatisticsPatterns,
    populateUnpoolPatterns,
    populateVolumeConvolutionPatterns,
    populateVolumePatterns,
};

void Lowering::populate(RewritePatternSet &patterns) {
  patterns.add<LowerConstant, LowerParameter>(converter, patterns.getContext());
  for (auto *populateTheme : kThemes)
    populateTheme(converter, patterns);
  populateFunctionOpInterfaceTypeConversionPattern<func::FuncOp>(patterns,
                                                                 converter);
  populateReturnOpTypeConversionPattern(patterns, converter);
}

void Lowering::declareLegality() {
  // Operators of mindir are left unmarked: an illegal one would end the
  // conversion with the first refusal.
  target.addLegalDialect<arith::ArithDialect, bounded::BoundedDialect,
                         kernel::KernelDialect, linalg::LinalgDialect,
                         math::MathDialect, tensor::TensorDialect>();
  target.addIllegalOp<ub::PoisonOp>();
  target.addDynamicallyLegalDialect<scf::SCFDialect>([&](Operation *op) {
    return converter.isLegal(op) &&
           llvm::all_of(op->getRegions(), [&](Region &region) {
             return converter.isLegal(&region);
           });
  });
  target.addLegalOp<ModuleOp>();
  target.addDynamicallyLegalOp<func::FuncOp>([&](func::FuncOp op) {
    return converter.isSignatureLegal(op.getFunctionType());
  });
  target.addDynamicallyLegalOp<func::ReturnOp>(
      [&](func::ReturnOp op) { return converter.isLegal(op); });
}

LogicalResult Lowering::apply(Operation *root) const {
  // Partial, so that one refusal does not hide the others.
  return applyPartialConversion(root, target, patterns);
}
