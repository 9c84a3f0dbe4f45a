//===- ConvolutionTranspose.cpp - Conv2DTranspose by output phases --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// With stride s, padding p and dilation d, result pixel o takes x[i] * w[k] for
// all i * s + k * d = o + p. Result pixels with the same phase r = (o + p) mod
// s take the same taps k: each phase is a convolution of stride 1 of x with
// every (s / gcd(s, d))-th tap in opposite order, and its result is spread over
// the output with step s. Taps of constant weights are picked while compiling.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Convolution.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/StridedWalk.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/Window.h"
#include "mlir/Dialect/Affine/Utils.h"
#include <numeric>

using namespace mlir;
using namespace msc;
using bounded::Extent;

namespace {

/// One phase along one dimension.
struct Phase {
  int64_t firstTap = 0, tapStep = 1, taps = 0; ///< none: the phase is zero
  int64_t dilation = 1;                        ///< between taps, in pixels of x
  int64_t firstOutput = 0;                     ///< where its results go
  Extent outputs = 0;
  int64_t begin = 0; ///< of the pixels of x that are read
  Extent pixels = 0;
  int64_t before = 0, after = 0; ///< zeros around them

  bool isEmpty() const {
    return taps == 0 || outputs.getBound() <= 0 || pixels.getBound() <= 0;
  }
};

/// a - b, where both follow from the same dimension.
Extent getDifference(const Extent &a, const Extent &b) {
  return bounded::getPadding(a, b * -1);
}

Phase phaseOf(const mindir::Window &window, int64_t phase) {
  Phase p;
  int64_t stride = window.stride, common = std::gcd(stride, window.dilation);
  p.tapStep = stride / common;
  p.dilation = window.dilation / common;
  while (p.firstTap < p.tapStep &&
         p.firstTap * window.dilation % stride != phase)
    ++p.firstTap;
  if (p.firstTap == p.tapStep || p.firstTap >= window.kernel)
    return p;
  p.taps = (window.kernel - 1 - p.firstTap) / p.tapStep + 1;
  int64_t lag = (p.firstTap * window.dilation - phase) / stride;
  int64_t before = window.before.getBound();
  int64_t first = llvm::divideFloorSigned(before - phase + stride - 1, stride);
  Extent last = floorDiv(window.input + (before - phase - 1), stride);
  p.outputs = last - (first - 1);
  p.firstOutput = first * stride + phase - before;
  int64_t start = first - lag - (p.taps - 1) * p.dilation;
  p.begin = std::max<int64_t>(start, 0);
  p.before = p.begin - start;
  // Zeros behind x, or as many of its pixels that are not read.
  Extent behind = getDifference(last - (lag - 1), window.output);
  p.after = std::max<int64_t>(behind.getBound(), 0);
  int64_t unread = p.begin + std::max<int64_t>(-behind.getBound(), 0);
  p.pixels = behind.isOpen() ? ShapedType::kDynamic : window.output - unread;
  return p;
}

class Transposer {
public:
  Transposer(OpBuilder &builder, mindir::Conv2DTransposeOp op, Value image,
             Value weightValue, RankedTensorType type)
      : builder(builder), loc(op.getLoc()), image(image), type(type),
        weightValue(weightValue), weight(getConstantElements(weightValue)),
        weightType(cast<RankedTensorType>(op.getWeight().getType())),
        group(op.getGroup()) {}

  Value create(const mindir::ImageWindows &windows) {
    Value result;
    for (int64_t row = 0; row < windows[0].stride; ++row)
      for (int64_t column = 0; column < windows[1].stride; ++column)
        result = addPhase(result, phaseOf(windows[0], row),
                          phaseOf(windows[1], column));
    return result ? result : createFill(builder, loc, type, 0.0);
  }

private:
  Value addPhase(Value result, const Phase &rows, const Phase &columns) {
    if (rows.isEmpty() || columns.isEmpty())
      return result;
    bounded::Shape shape = bounded::getExtents(type);
    shape[2] = rows.outputs, shape[3] = columns.outputs;
    RankedTensorType phaseType = withShape(type, shape);
    Border border = {rows.before, rows.after, columns.before, columns.after};
    Value pixels = createPadding(builder, loc, cut(rows, columns), border, 0);
    Value values = createConvolution(
        builder, loc, pixels, pickTaps(rows, columns), group,
        Steps{{1, 1}, {rows.dilation, columns.dilation}}, phaseType);
    if (phaseType == type)
      return values;
    if (!result)
      result = createFill(builder, loc, type, 0.0);
    return tensor::InsertSliceOp::create(
        builder, loc, values, result,
        indices({0, 0, rows.firstOutput, columns.firstOutput}),
        indices(phaseType.getShape()),
        indices({1, 1, stepOf(rows, 2), stepOf(columns, 3)}));
  }

  /// The stride of the output; 1 where the phase has one pixel.
  int64_t stepOf(const Phase &phase, int64_t dim) {
    return phase.outputs.getBound() == 1 ? 1 : strides[dim - 2];
  }

  SmallVector<OpFoldResult> indices(ArrayRef<int64_t> values) {
    return getAsIndexOpFoldResult(builder.getContext(), values);
  }

  Value cut(const Phase &rows, const Phase &columns) {
    bounded::Shape sizes = bounded::getExtents(image);
    sizes[2] = rows.pixels, sizes[3] = columns.pixels;
    return createSlice(builder, loc, image, {0, 0, rows.begin, columns.begin},
                       sizes);
  }

  /// Weight O x C/group x taps from the file's C x O/group x KH x KW.
  Value pickTaps(const Phase &rows, const Phase &columns) {
    int64_t channels = weightType.getDimSize(0) / group;
    int64_t outputs = weightType.getDimSize(1);
    SmallVector<int64_t> own = rowMajorStrides(weightType.getShape());
    SmallVector<int64_t> shape = {group, outputs, channels, rows.taps,
                                  columns.taps};
    auto picked =
        weightType.clone({group * outputs, channels, rows.taps, columns.taps});
    if (!weight)
      return readTaps(rows, columns, picked);
    StridedPart source{
        (rows.firstTap + (rows.taps - 1) * rows.tapStep) * own[2] +
            (columns.firstTap + (columns.taps - 1) * columns.tapStep) * own[3],
        {channels * own[0], own[1], own[0], -rows.tapStep * own[2],
         -columns.tapStep * own[3]}};
    SmallVector<char> storage;
    ArrayRef<char> bytes = getRawBytes(weight, storage);
    size_t size = bytes.size() / weightType.getNumElements();
    std::vector<char> taps(picked.getNumElements() * size);
    copyStrided(taps.data(), {0, rowMajorStrides(shape)}, bytes.data(), source,
                shape, size);
    return arith::ConstantOp::create(
        builder, loc, cast<TypedAttr>(createResource(picked, "phase", taps)));
  }

  /// The same for a weight that is only known in a run.
  Value readTaps(const Phase &rows, const Phase &columns,
                 RankedTensorType picked) {
    int64_t outputs = weightType.getDimSize(1), channels = picked.getDimSize(1);
    auto read = [&](OpBuilder &b, Location at, ValueRange) -> Value {
      AffineExpr o = b.getAffineDimExpr(0), c = b.getAffineDimExpr(1),
                 row = b.getAffineDimExpr(2), column = b.getAffineDimExpr(3);
      auto tapOf = [](const Phase &phase, AffineExpr position) {
        return phase.firstTap + (phase.taps - 1) * phase.tapStep -
               position * phase.tapStep;
      };
      AffineExpr exprs[] = {o.floorDiv(outputs) * channels + c, o % outputs,
                            tapOf(rows, row), tapOf(columns, column)};
      SmallVector<Value> loops, position;
      for (int64_t dim = 0; dim < 4; ++dim)
        loops.push_back(linalg::IndexOp::create(b, at, dim));
      for (AffineExpr expr : exprs)
        position.push_back(
            affine::expandAffineExpr(b, at, expr, loops, ValueRange()));
      return tensor::ExtractOp::create(b, at, weightValue, position);
    };
    return createMappedGeneric(builder, loc, picked, {}, {}, read);
  }

  OpBuilder &builder;
  Location loc;
  Value image;
  RankedTensorType type;
  Value weightValue;
  ElementsAttr weight; ///< null where it is not constant
  RankedTensorType weightType;
  int64_t group;

public:
  std::array<int64_t, 2> strides = {1, 1};
};

/// Whether every phase reads all of an image whose size a run chooses, and
/// gives something.
bool readsAll(Operation *op, const mindir::Window &window) {
  if (!window.input.isOpen())
    return true;
  return !window.before.isOpen() &&
         llvm::all_of(llvm::seq(window.stride), [&](int64_t i) {
           Phase phase = phaseOf(window, i);
           return phase.taps == 0 ||
                  (phase.begin == 0 && phase.pixels == window.output &&
                   bounded::getMinimum(op, phase.outputs) > 0);
         });
}

class LowerConv2DTranspose
    : public OpConversionPattern<mindir::Conv2DTransposeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Conv2DTransposeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::ImageWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    for (const mindir::Window &window : *windows)
      if (!readsAll(op, window))
        return op.emitOpError("cuts an image whose size each run chooses");
    Transposer transposer(rewriter, op, adaptor.getX(), adaptor.getWeight(),
                          cast<RankedTensorType>(op.getOutput().getType()));
    transposer.strides = {(*windows)[0].stride, (*windows)[1].stride};
    rewriter.replaceOp(op, transposer.create(*windows));
    return success();
  }
};

/// The file calls the arguments alike.
Value composeBackpropInput(Composer &c, mindir::Conv2DBackpropInputOp op) {
  return c.create<mindir::Conv2DTransposeOp>(op->getOperands(), op->getAttrs());
}

} // namespace

void msc::populateConvolutionTransposePatterns(TypeConverter &converter,
                                               RewritePatternSet &patterns) {
  patterns.add<LowerConv2DTranspose, LowerComposed<composeBackpropInput>>(
      converter, patterns.getContext());
}
