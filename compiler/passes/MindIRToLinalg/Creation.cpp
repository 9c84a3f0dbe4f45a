//===- Creation.cpp - Fill, Zeros, Range and their like; uniform ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/RandomOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// A tensor of one value, which may come as a number or as a tensor. A tensor
/// that is only known in a run is stretched.
template <typename OpT> class LowerFill : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type from = getElementTypeOrSelf(op.getValue().getType());
    Type to = getElementTypeOrSelf(op.getOutput().getType());
    Value given = adaptor.getValue();
    Value value = getKnownScalar(rewriter, op.getLoc(), given);
    if (!value) {
      rewriter.replaceOp(op,
                         createElementwiseGeneric(
                             rewriter, op.getLoc(), getResultType(op), given,
                             [&](OpBuilder &b, Location loc, ValueRange x) {
                               return castScalar(b, loc, x[0], from, to);
                             }));
      return success();
    }
    Value converted = castScalar(rewriter, op.getLoc(), value, from, to);
    rewriter.replaceOpWithNewOp<linalg::FillOp>(
        op, converted, createEmpty(rewriter, op.getLoc(), getResultType(op)));
    return success();
  }
};

/// The value is known, the result's type says the rest.
template <typename OpT, int value>
class LowerLike : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(
        op, createFill(rewriter, op.getLoc(), getResultType(op), value));
    return success();
  }
};

/// The key in two halves: C++ has no literal for the least of 64 bits.
class LowerUniform : public OpConversionPattern<mindir::UniformOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::UniformOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    uint64_t key = op.getKey();
    auto half = [&](uint32_t bits) { return rewriter.getI64IntegerAttr(bits); };
    RankedTensorType type = getResultType(op);
    auto drawn = createRoutine(rewriter, op.getLoc(), type, "randomUniform",
                               {half(key), half(key >> 32)}, adaptor.getRun());
    rewriter.replaceOp(op, drawn.getResults());
    return success();
  }
};

/// Up from what follows from the sizes of a run, or to it; others are folded.
class LowerRange : public OpConversionPattern<mindir::RangeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::RangeOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    std::optional<bounded::Extent> start = findSize(op.getStart()),
                                   step = findSize(op.getStep());
    if (!start || !step)
      return failure();
    Type element = getElementTypeOrSelf(op.getType());
    auto body = [&](OpBuilder &b, Location loc, ValueRange) {
      ScalarBuilder s(b, loc, element, nullptr);
      Value position = s.fromIndex(linalg::IndexOp::create(b, loc, 0));
      return s.add(s.constant(*start), s.mul(position, s.constant(*step)));
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(),
                                         getResultType(op), {}, {}, body));
    return success();
  }

  static std::optional<bounded::Extent> findSize(Value number) {
    auto constant = number.getDefiningOp<mindir::ConstantOp>();
    return constant ? mindir::sizeOf(constant.getValue()) : std::nullopt;
  }
};

/// One step has no distance.
Value composeLogSpace(Composer &c, mindir::LogSpaceOp op) {
  Type element = op.getType().getElementType();
  int64_t steps = op.getSteps();
  Value start = c.reshape(c.cast(op.getStart(), element), {});
  Value end = c.reshape(c.cast(op.getEnd(), element), {});
  Value part = c.divide(c.cast(c.counted(steps), element),
                        c.number(std::max<int64_t>(steps - 1, 1), element));
  Value exponents = c.add(c.mul(part, c.sub(end, start)), start);
  return c.create<mindir::PowOp>({c.number(op.getBase(), element), exponents});
}

} // namespace

void msc::populateCreationPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<
      LowerFill<mindir::FillOp>, LowerFill<mindir::FillV2Op>,
      LowerFill<mindir::FillScalarOp>, LowerFill<mindir::FillTensorOp>,
      LowerFill<mindir::NewFullOp>, LowerFill<mindir::FillsOp>,
      LowerLike<mindir::EmptyOp, 0>, LowerLike<mindir::EmptyLikeOp, 0>,
      LowerLike<mindir::NewEmptyOp, 0>, LowerLike<mindir::ZerosOp, 0>,
      LowerLike<mindir::OnesOp, 1>, LowerLike<mindir::ZerosLikeOp, 0>,
      LowerLike<mindir::OnesLikeOp, 1>, LowerLike<mindir::ZerosLikeExtOp, 0>,
      LowerLike<mindir::OnesLikeExtOp, 1>, LowerLike<mindir::NewZerosOp, 0>,
      LowerLike<mindir::NewOnesOp, 1>, LowerRange, LowerUniform,
      LowerComposed<composeLogSpace>>(converter, patterns.getContext());
}
