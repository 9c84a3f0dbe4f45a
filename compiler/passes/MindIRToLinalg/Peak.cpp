//===- Peak.cpp - maxima of windows and their places ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Where nothing reads the places and the windows are not dilated, the maxima
// are those of a pooling. Else one loop has two accumulators.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Peak.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Volume.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/PeakOps.h"

using namespace mlir;
using namespace msc;

PeakDim PeakDim::adaptive(int64_t input, int64_t output) {
  PeakDim dim;
  dim.input = input, dim.output = output, dim.isAdaptive = true;
  for (int64_t o = 0; o < output; ++o)
    dim.taps = std::max(dim.taps, ((o + 1) * input + output - 1) / output -
                                      o * input / output);
  return dim;
}

IndexBuilder::CheckedPosition PeakDim::locate(IndexBuilder &index, Value window,
                                              Value tap) const {
  if (starts) {
    SmallVector<Value> position;
    for (size_t i = 0; i + 1 < getSizes(starts).size(); ++i)
      position.push_back(index.position(i));
    position.push_back(window);
    Value start = index.fromElement(index.read(starts, position));
    return index.check(index.add(start, tap), input);
  }
  if (!isAdaptive)
    return index.check(
        index.add(index.sub(index.mul(window, stride), index.constant(before)),
                  index.mul(tap, dilation)),
        input);
  OpBuilder &b = index.getBuilder();
  Location loc = index.getLoc();
  auto divide = [&](Value x) -> Value {
    return arith::DivUIOp::create(b, loc, x, index.constant(output));
  };
  Value begin = index.mul(window, input);
  Value end = divide(index.add(begin, index.constant(input + output - 1)));
  Value at = index.add(divide(begin), tap);
  Value inside = index.isLess(at, end);
  return {index.select(inside, at, index.constant(0)), inside};
}

namespace {

class PeakLoop {
public:
  PeakLoop(Value x, ArrayRef<PeakDim> dims)
      : x(x), type(cast<RankedTensorType>(x.getType())), dims(dims),
        outer(type.getRank() - dims.size()) {}

  std::pair<Value, Value> create(OpBuilder &builder, Location loc,
                                 Type placeType) {
    SmallVector<int64_t> shape(type.getShape().take_front(outer)), taps;
    for (const PeakDim &dim : dims) {
      shape.push_back(dim.output);
      taps.push_back(dim.taps);
    }
    auto values = type.clone(shape);
    auto places = RankedTensorType::get(shape, placeType);
    Value starts[] = {
        createFill(builder, loc, values, getLowest(type.getElementType())),
        createFill(builder, loc, places, -1)};
    Value window = createEmpty(builder, loc, type.clone(taps));
    auto loop = linalg::GenericOp::create(
        builder, loc, TypeRange{values, places}, window, starts,
        getMaps(builder.getContext()), getLoops(),
        [&](OpBuilder &b, Location l, ValueRange v) { buildBody(b, l, v); });
    return {loop.getResult(0), loop.getResult(1)};
  }

private:
  SmallVector<AffineMap> getMaps(MLIRContext *context) {
    int64_t rank = type.getRank(), all = rank + dims.size();
    auto every = AffineMap::getMultiDimIdentityMap(all, context);
    AffineMap result = every.getMajorSubMap(rank);
    return {every.getMinorSubMap(dims.size()), result, result};
  }

  SmallVector<utils::IteratorType> getLoops() {
    SmallVector<utils::IteratorType> loops(type.getRank(),
                                           utils::IteratorType::parallel);
    loops.append(dims.size(), utils::IteratorType::reduction);
    return loops;
  }

  /// The first element of a window wins, then each that is larger.
  void buildBody(OpBuilder &b, Location l, ValueRange v) {
    IndexBuilder index(b, l);
    SmallVector<Value> position;
    for (int64_t i = 0; i < outer; ++i)
      position.push_back(index.position(i));
    Value place = index.constant(0);
    ScalarBuilder s(b, l, type.getElementType(), nullptr);
    Value inside = s.truth(true);
    for (auto [i, dim] : llvm::enumerate(dims)) {
      auto [at, isInside] = dim.locate(index, index.position(outer + i),
                                       index.position(type.getRank() + i));
      position.push_back(at);
      place = index.add(index.mul(place, dim.input), at);
      inside = s.logicalAnd(inside, isInside);
    }
    Value element = index.read(x, position);
    Value zero = createScalar(b, l, v[2].getType(), 0);
    Value isFirst =
        arith::CmpIOp::create(b, l, arith::CmpIPredicate::slt, v[2], zero);
    Value larger =
        s.logicalOr(s.compare(Relation::GT, element, v[1]), s.isNaN(element));
    Value wins = s.logicalAnd(inside, s.logicalOr(isFirst, larger));
    Value number = arith::IndexCastOp::create(b, l, v[2].getType(), place);
    Value results[] = {s.select(wins, element, v[1]),
                       s.select(wins, number, v[2])};
    linalg::YieldOp::create(b, l, results);
  }

  Value x;
  RankedTensorType type;
  ArrayRef<PeakDim> dims;
  int64_t outer;
};

/// Whether a pooling says the same.
bool isPooling(Operation *op, const mindir::VolumeWindows &windows) {
  return op->getResult(1).use_empty() &&
         llvm::all_of(windows, [](const mindir::VolumeWindow &window) {
           return window.dilation == 1;
         });
}

Value createMaxima(OpBuilder &builder, Location loc, Value x,
                   const mindir::VolumeWindows &windows) {
  if (windows.size() == 3)
    return createVolumePooling(builder, loc, Pool::Max, x, windows);
  return createPooling(builder, loc, Pool::Max, x, {windows[0], windows[1]});
}

template <typename Op> class LowerPeaks : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::VolumeWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    auto placeType = cast<RankedTensorType>(op.getArgmax().getType());
    Value x = adaptor.getX(), maxima, places;
    if (isPooling(op, *windows)) {
      maxima = createMaxima(rewriter, op.getLoc(), x, *windows);
      places = createEmpty(rewriter, op.getLoc(), placeType);
    } else {
      SmallVector<PeakDim> dims = getDims(*windows);
      if (isa<mindir::MaxPoolWithArgmaxOp>(op.getOperation()))
        dims.insert(dims.begin(), getEach(placeType.getDimSize(1)));
      std::tie(maxima, places) = createPeaks(rewriter, op.getLoc(), x, dims,
                                             placeType.getElementType());
    }
    rewriter.replaceOp(op, {maxima, places});
    return success();
  }

  /// Windows of one element: a channel has its part in the numbers of places.
  static PeakDim getEach(int64_t size) {
    PeakDim dim;
    dim.input = dim.output = size;
    return dim;
  }

  static SmallVector<PeakDim> getDims(const mindir::VolumeWindows &windows) {
    return llvm::map_to_vector(windows, [](const mindir::VolumeWindow &window) {
      PeakDim dim;
      dim.input = window.input.getBound();
      dim.output = window.output.getBound();
      dim.taps = window.kernel;
      dim.stride = window.stride;
      dim.dilation = window.dilation;
      dim.before = window.before.getBound();
      return dim;
    });
  }
};

class LowerAdaptiveMaxPool3D
    : public OpConversionPattern<mindir::AdaptiveMaxPool3DOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AdaptiveMaxPool3DOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getX().getType());
    SmallVector<PeakDim> dims;
    for (auto [from, to] :
         llvm::zip(type.getShape().take_back(3), op.getOutputSize()))
      dims.push_back(PeakDim::adaptive(from, to));
    auto [maxima, places] =
        createPeaks(rewriter, op.getLoc(), adaptor.getX(), dims,
                    getElementTypeOrSelf(op.getArgmax().getType()));
    rewriter.replaceOp(op, {maxima, places});
    return success();
  }
};

} // namespace

std::pair<Value, Value> msc::createPeaks(OpBuilder &builder, Location loc,
                                         Value x, ArrayRef<PeakDim> dims,
                                         Type placeType) {
  return PeakLoop(x, dims).create(builder, loc, placeType);
}

void msc::populatePeakPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerPeaks<mindir::MaxPool3DWithArgmaxOp>,
               LowerPeaks<mindir::MaxPoolWithArgmaxV2Op>,
               LowerPeaks<mindir::MaxPoolWithArgmaxOp>, LowerAdaptiveMaxPool3D>(
      converter, patterns.getContext());
  addFractionalPatterns(converter, patterns);
}
