//===- Fourier.cpp - transforms as routines, shifts as joined slices ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexFourier.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

/// e to the power of -2 pi i k / n for each k, as pairs.
Value createTurns(OpBuilder &builder, Location loc, int64_t n, Type element) {
  SmallVector<Attribute> turns;
  for (int64_t k = 0; k < n; ++k) {
    double angle = -2 * M_PI * double(k) / double(n);
    turns.push_back(FloatAttr::get(element, std::cos(angle)));
    turns.push_back(FloatAttr::get(element, std::sin(angle)));
  }
  auto type = RankedTensorType::get({n, 2}, element);
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, turns));
}

class LowerFourier : public OpConversionPattern<mindir::FourierOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::FourierOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    auto from = cast<RankedTensorType>(op.getReal().getType());
    auto to = cast<RankedTensorType>(op.getToReal().getType());
    Type element = to.getElementType();
    int64_t n = op.getLength();
    bounded::Shape given = fold(from, op), taken = fold(to, op);
    auto asThree = [&](Value x) {
      return createReshape(rewriter, loc, x, given);
    };
    Value real = asThree(adaptor.getReal());
    Value imaginary =
        adaptor.getImaginary() ? asThree(adaptor.getImaginary()) : real;
    // As many tasks as there may be threads.
    int64_t tasks = std::min<int64_t>(16, from.getNumElements() /
                                              from.getDimSize(op.getAxis()));
    Type result = bounded::getTensorType(taken, element);
    SmallVector<Type> types{result, result,
                            RankedTensorType::get({tasks, 4 * n}, element)};
    auto inits = llvm::map_to_vector(types, [&](Type type) {
      return createEmpty(rewriter, loc, cast<RankedTensorType>(type));
    });
    auto options = rewriter.getArrayAttr(
        {op.getInverseAttr(), rewriter.getBoolAttr(!adaptor.getImaginary()),
         op.getHalfAttr(), op.getLengthAttr()});
    auto called = kernel::RoutineOp::create(
        rewriter, loc, types, "fourier", options,
        ValueRange{real, imaginary, createTurns(rewriter, loc, n, element)},
        inits, rewriter.getDenseF64ArrayAttr(op.getScale().convertToDouble()));
    auto give = [&](Value x) {
      return createReshape(rewriter, loc, x, bounded::getExtents(to));
    };
    rewriter.replaceOp(op,
                       {give(called.getResult(0)), give(called.getResult(1))});
    return success();
  }

  /// The dimensions before the axis, the axis, and those behind it.
  static bounded::Shape fold(RankedTensorType type, mindir::FourierOp op) {
    ArrayRef<int64_t> shape = type.getShape();
    auto product = [](ArrayRef<int64_t> sizes) {
      return bounded::getProduct(bounded::Shape(sizes));
    };
    return {product(shape.take_front(op.getAxis())), shape[op.getAxis()],
            product(shape.drop_front(op.getAxis() + 1))};
  }
};

/// A transform whose operand and result are real.
class LowerRealTransform : public RewritePattern {
public:
  explicit LowerRealTransform(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 1, context) {}
  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (isa<mindir::STFTOp>(op)) {
      ValueRange x = op->getOperands();
      rewriter.replaceOp(
          op, transformFrames(rewriter, op, {x.take_front(), x.drop_front()})
                  .front());
      return success();
    }
    if (!mindir::isTransform(op))
      return failure();
    rewriter.replaceOp(
        op, transformParts(rewriter, op, {op->getOperands()}).front());
    return success();
  }
};

template <typename Op> Value composeShift(Composer &c, Op op) {
  bounded::Shape shape = bounded::getExtents(op.getInput());
  int64_t rank = shape.size();
  SmallVector<int64_t> axes = op.getDim() && rank > 0
                                  ? countAxes(*op.getDim(), rank)
                                  : trailingDims(rank);
  Value x = op.getInput();
  for (int64_t axis : axes) {
    int64_t size = shape[axis].getBound();
    bool isInverse = std::is_same_v<Op, mindir::IFFTShiftOp>;
    x = composeRotation(c, x, axis, isInverse ? size / 2 : size - size / 2);
  }
  return x;
}

/// k / (n d); of all n frequencies the later ones are those below 0.
template <typename Op>
SmallVector<Value> getFrequencies(OpBuilder &b, Op op, ValueRange) {
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  int64_t n = op.getN(), size = type.getDimSize(0);
  SmallVector<Attribute> values;
  for (int64_t k = 0; k < size; ++k) {
    bool below = std::is_same_v<Op, mindir::FFTFreqOp> && k > (n - 1) / 2;
    values.push_back(FloatAttr::get(
        type.getElementType(),
        double(below ? k - n : k) / (double(n) * op.getD().convertToFloat())));
  }
  return {arith::ConstantOp::create(b, op.getLoc(),
                                    DenseElementsAttr::get(type, values))};
}

} // namespace

void msc::populateFourierPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<LowerFourier, LowerBy<getFrequencies<mindir::FFTFreqOp>>,
               LowerBy<getFrequencies<mindir::RFFTFreqOp>>,
               LowerComposed<composeShift<mindir::FFTShiftOp>>,
               LowerComposed<composeShift<mindir::IFFTShiftOp>>>(converter,
                                                                 context);
  patterns.add<LowerRealTransform>(context);
}
