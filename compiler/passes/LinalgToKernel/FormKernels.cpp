//===- FormKernels.cpp ----------------------------------------------------===//
//
// Turn linalg anchors into kernel operations, channels last.
//
// SPDX-License-Identifier: Apache-2.0
//
// Convolutions and pooling become channels-last kernel operations between two
// transposes, which propagate-layout then cancels. Zero (or -inf) padding of
// the input is absorbed.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/LinalgToKernel/FormKernels.h"
#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "dialects/Bounded/IR/SamePadding.h"

namespace msc {
#define GEN_PASS_DEF_FORMKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using kernel::buildIdentityEpilogue;

SmallVector<int64_t> msc::toInts(DenseIntElementsAttr attr) {
  return llvm::map_to_vector(attr.getValues<APInt>(),
                             [](const APInt &i) { return i.getSExtValue(); });
}

static bool isNeutral(Value scalar, bool forMaximum) {
  FloatAttr number;
  Attribute constant;
  if (!matchPattern(scalar, m_Constant(&constant)) ||
      !(number = dyn_cast<FloatAttr>(constant)))
    return false;
  return forMaximum
             ? number.getValue().isInfinity() && number.getValue().isNegative()
             : number.getValue().isZero();
}

/// Whether a padding of rows (0) or columns (1) that a run chooses is that of
/// pad_mode same.
static bool isSamePadding(tensor::PadOp pad, const WindowSteps &window,
                          int64_t side) {
  OpFoldResult low = pad.getMixedLowPad()[2 + side],
               high = pad.getMixedHighPad()[2 + side];
  auto before = getIndexExtent(low), after = getIndexExtent(high);
  int64_t extent = (window.kernel[side] - 1) * window.dilations[side] + 1;
  bounded::Extent size = bounded::getExtents(pad.getSource())[2 + side];
  return before && after &&
         *before ==
             bounded::getSamePadding(size, extent, window.strides[side]) &&
         *after == *before * -1 + (extent - 1);
}

PaddedImage msc::absorbPadding(Value image, const WindowSteps &window,
                               bool forMaximum) {
  auto pad = image.getDefiningOp<tensor::PadOp>();
  if (!pad || pad.getNofold() || tensorType(image).getRank() != 4)
    return {image};
  Value value = pad.getConstantPaddingValue();
  SmallVector<int64_t> low(pad.getStaticLow()), high(pad.getStaticHigh());
  for (int64_t side : {0, 1})
    if (ShapedType::isDynamic(low[2 + side]) &&
        isSamePadding(pad, window, side))
      low[2 + side] = high[2 + side] = 0;
  bool spatial = low[0] == 0 && low[1] == 0 && high[0] == 0 && high[1] == 0;
  bool known = llvm::none_of(llvm::concat<const int64_t>(low, high),
                             [](int64_t p) { return p < 0; });
  if (!value || !isNeutral(value, forMaximum) || !spatial || !known)
    return {image};
  PaddedImage padded = {pad.getSource(), {low[2], low[3], high[2], high[3]}};
  for (int64_t side : {0, 1})
    if (ShapedType::isDynamic(pad.getStaticLow()[2 + side]))
      padded.pads[side] = padded.pads[2 + side] = bounded::kSamePad;
  return padded;
}

void msc::replaceChannelsLast(PatternRewriter &rewriter, Operation *op,
                              function_ref<Operation *(Value init)> build) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  bounded::Shape s = bounded::getExtents(type);
  Value init = createEmpty(rewriter, op->getLoc(),
                           withShape(type, {s[0], s[2], s[3], s[1]}));
  Operation *kernel = build(init);
  buildIdentityEpilogue(rewriter, op->getLoc(), kernel->getRegion(0),
                        type.getElementType());
  rewriter.replaceOp(op,
                     createTranspose(rewriter, op->getLoc(),
                                     kernel->getResult(0), kToChannelsFirst));
}

static bool hasElements(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return !tensor || (tensor.hasStaticShape() && tensor.getNumElements() > 0);
}

bool msc::isF32(Operation *op) {
  return llvm::all_of(op->getOperandTypes(), [](Type type) {
    return getElementTypeOrSelf(type).isF32() && hasElements(type);
  });
}

namespace {

template <typename PoolOp, bool isMaximum>
struct Pool2D : OpRewritePattern<PoolOp> {
  using OpRewritePattern<PoolOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(PoolOp op,
                                PatternRewriter &rewriter) const override {
    TypedAttr fill = getFillValue(op.getOutputs()[0]);
    auto start = dyn_cast_or_null<FloatAttr>(fill);
    if (!isF32(op) || !start)
      return failure();
    bool neutral = isMaximum ? start.getValue().isInfinity() &&
                                   start.getValue().isNegative()
                             : start.getValue().isZero();
    if (!neutral)
      return failure();
    WindowSteps window = {
        SmallVector<int64_t>(tensorType(op.getInputs()[1]).getShape()),
        toInts(op.getStrides()), toInts(op.getDilations())};
    PaddedImage image = absorbPadding(op.getInputs()[0], window, isMaximum);
    Value input =
        createTranspose(rewriter, op.getLoc(), image.source, kToChannelsLast);
    replaceChannelsLast(rewriter, op, [&](Value init) {
      return kernel::Pool2DOp::create(
          rewriter, op.getLoc(), init.getType(), input, ValueRange(), init,
          rewriter.getArrayAttr({}),
          isMaximum ? kernel::PoolKind::Max : kernel::PoolKind::Sum,
          window.kernel, window.strides, window.dilations, image.pads);
    });
    return success();
  }
};

/// The operand behind a linalg.transpose that swaps the last two dimensions.
std::pair<Value, bool> absorbSwap(Value operand) {
  auto transpose = operand.getDefiningOp<linalg::TransposeOp>();
  if (!transpose)
    return {operand, false};
  SmallVector<int64_t> swapped(
      llvm::to_vector(llvm::seq<int64_t>(0, tensorType(operand).getRank())));
  std::swap(swapped[swapped.size() - 1], swapped[swapped.size() - 2]);
  return transpose.getPermutation() == ArrayRef(swapped)
             ? std::pair(transpose.getInput(), true)
             : std::pair(operand, false);
}

template <typename MatmulOp> struct Matmul : OpRewritePattern<MatmulOp> {
  Matmul(MLIRContext *context, const Target &target)
      : OpRewritePattern<MatmulOp>(context), target(target) {}

  /// Operands and result have one type, which the target multiplies.
  bool isProduct(MatmulOp op) const {
    Type element = getElementTypeOrSelf(op->getResult(0).getType());
    return target.multiplies(element) &&
           llvm::all_of(op->getOperandTypes(), [&](Type type) {
             return getElementTypeOrSelf(type) == element && hasElements(type);
           });
  }

  LogicalResult matchAndRewrite(MatmulOp op,
                                PatternRewriter &rewriter) const override {
    if (!isProduct(op) || !isZeroFilled(op.getOutputs()[0]) ||
        op.hasUserDefinedMaps())
      return failure();
    auto [lhs, transposeLhs] = absorbSwap(op.getInputs()[0]);
    auto [rhs, transposeRhs] = absorbSwap(op.getInputs()[1]);
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    Value init = createEmpty(rewriter, op.getLoc(), type);
    auto matmul = kernel::MatmulOp::create(
        rewriter, op.getLoc(), type, lhs, rhs, ValueRange(), init,
        rewriter.getArrayAttr({}), transposeLhs, transposeRhs,
        /*lhs_order=*/nullptr, /*rhs_order=*/nullptr, /*result_order=*/nullptr);
    buildIdentityEpilogue(rewriter, op.getLoc(), matmul.getEpilogue(),
                          type.getElementType());
    rewriter.replaceOp(op, matmul.getResult());
    return success();
  }

  const Target &target;
};

struct FormKernels : msc::impl::FormKernelsBase<FormKernels> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    RewritePatternSet patterns(&getContext());
    populateConvolutionKernels(patterns);
    patterns.add<Pool2D<linalg::PoolingNchwMaxOp, true>,
                 Pool2D<linalg::PoolingNchwSumOp, false>>(&getContext());
    patterns.add<Matmul<linalg::MatmulOp>, Matmul<linalg::BatchMatmulOp>>(
        &getContext(), *target->target);
    rewriteGreedily(getOperation(), std::move(patterns));
  }
};

} // namespace
