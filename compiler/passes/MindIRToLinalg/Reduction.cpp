//===- Reduction.cpp - sums, products and extrema along axes --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Reduction.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/ReductionOps.h"

using namespace mlir;
using namespace msc;

namespace {

enum class Fold { Sum, Mean, Prod, Max, Min, All, Any };

Value combine(Fold fold, ScalarBuilder &s, Value x, Value sum) {
  switch (fold) {
  case Fold::Sum:
  case Fold::Mean:
    return s.add(sum, x);
  case Fold::Prod:
    return s.mul(sum, x);
  case Fold::Max:
    return s.select(s.compare(Relation::GT, x, sum), x, sum);
  case Fold::Min:
    return s.select(s.compare(Relation::LT, x, sum), x, sum);
  case Fold::All:
    return s.logicalAnd(x, sum);
  case Fold::Any:
    return s.logicalOr(x, sum);
  }
  llvm_unreachable("a fold without a formula");
}

TypedAttr getNeutral(Fold fold, Type semantic) {
  switch (fold) {
  case Fold::Max:
    return getLowest(semantic);
  case Fold::Min:
    return getHighest(semantic);
  case Fold::Prod:
  case Fold::All:
    return getScalarAttr(toSignless(semantic), 1);
  default:
    return getScalarAttr(toSignless(semantic), 0);
  }
}

/// A NaN wins where it comes first, and only there.
Value keepLeadingNaN(OpBuilder &builder, Location loc, Value x,
                     ArrayRef<int64_t> axes, Value extremum) {
  auto type = cast<RankedTensorType>(extremum.getType());
  MLIRContext *context = builder.getContext();
  SmallVector<AffineExpr> first;
  int64_t kept = 0, rank = cast<RankedTensorType>(x.getType()).getRank();
  for (int64_t i = 0; i < rank; ++i)
    first.push_back(llvm::is_contained(axes, i)
                        ? getAffineConstantExpr(0, context)
                        : getAffineDimExpr(kept++, context));
  AffineMap maps[] = {AffineMap::get(kept, 0, first, context),
                      AffineMap::getMultiDimIdentityMap(kept, context)};
  return createGeneric(builder, loc, type, {x, extremum}, maps,
                       [&](OpBuilder &b, Location l, ValueRange v) {
                         ScalarBuilder s(b, l, type.getElementType(), nullptr);
                         return s.select(s.isNaN(v[0]), v[0], v[1]);
                       });
}

/// Whether an integer type cannot hold the count.
bool isNarrow(Type semantic, int64_t count) {
  if (isa<FloatType>(semantic))
    return false;
  unsigned bits = semantic.getIntOrFloatBitWidth();
  return semantic.isUnsignedInteger() ? !llvm::isUIntN(bits, count)
                                      : !llvm::isIntN(bits, count);
}

/// The sum has wrapped, as MindSpore's does; the count does not.
Value divideByCount(OpBuilder &builder, Location loc, Value sum, Type semantic,
                    const bounded::Extent &count) {
  auto type = cast<RankedTensorType>(sum.getType());
  Type type64 = builder.getI64Type();
  Type divided = isNarrow(semantic, count.getBound()) ? type64 : semantic;
  return createElementwiseGeneric(
      builder, loc, type, sum, [&](OpBuilder &b, Location l, ValueRange v) {
        ScalarBuilder s(b, l, divided, nullptr);
        Value mean = s.divide(s.castFrom(semantic, v[0]), s.constant(count));
        return s.castTo(semantic, mean);
      });
}

/// Lowers one reduction; Op has x, the axes and keep_dims under its own names.
class LowerReduction : public ConversionPattern {
public:
  LowerReduction(TypeConverter &converter, MLIRContext *context, StringRef name,
                 Fold fold)
      : ConversionPattern(converter, name, 1, context), fold(fold) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    auto resultType = cast<RankedTensorType>(op->getResult(0).getType());
    auto inputType = cast<RankedTensorType>(op->getOperand(0).getType());
    auto axes =
        mindir::normalizeAxes(op, inputType.getRank(), getReducedAxes(op));
    if (failed(axes))
      return failure();
    Value y = foldAxes(rewriter, op, operands[0], *axes);
    rewriter.replaceOp(op, createReshape(rewriter, op->getLoc(), y,
                                         bounded::getExtents(resultType)));
    return success();
  }

private:
  Value foldAxes(OpBuilder &builder, Operation *op, Value x,
                 ArrayRef<int64_t> axes) const {
    Location loc = op->getLoc();
    Type from = getElementTypeOrSelf(op->getOperand(0).getType());
    Type to = getElementTypeOrSelf(op->getResult(0).getType());
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      ScalarBuilder s(b, l, to, op);
      return combine(fold, s, castScalar(b, l, v[0], from, to), v[1]);
    };
    auto inputType = cast<RankedTensorType>(x.getType());
    Value y =
        createReduction(builder, loc, x, axes, getNeutral(fold, to), body);
    bool isExtremum = fold == Fold::Max || fold == Fold::Min;
    if (isExtremum && isa<FloatType>(to) && inputType.getNumElements() > 0)
      return keepLeadingNaN(builder, loc, x, axes, y);
    if (fold != Fold::Mean)
      return y;
    bounded::Extent count = 1;
    for (int64_t axis : axes)
      count = count * bounded::getExtent(inputType, axis);
    return divideByCount(builder, loc, y, to, count);
  }

  Fold fold;
};

class SkipReduction : public OpConversionPattern<mindir::ReduceSumOp> {
public:
  SkipReduction(TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(mindir::ReduceSumOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.skips())
      return failure();
    Type from = getElementTypeOrSelf(op.getX().getType());
    Type to = getElementTypeOrSelf(op.getType());
    rewriter.replaceOp(
        op, castTensor(rewriter, op.getLoc(), adaptor.getX(), from, to));
    return success();
  }
};

} // namespace

SmallVector<int64_t> msc::getReducedAxes(Operation *op) {
  for (StringRef name : {"axis", "dim"}) {
    if (auto axes = op->getAttrOfType<DenseI64ArrayAttr>(name))
      return SmallVector<int64_t>(axes.asArrayRef());
    if (auto axis = op->getAttrOfType<IntegerAttr>(name))
      return {axis.getInt()};
  }
  return {};
}

void msc::populateReductionPatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  const std::pair<StringLiteral, Fold> folds[] = {
      {"mindir.ReduceSum", Fold::Sum},   {"mindir.SumExt", Fold::Sum},
      {"mindir.ReduceMean", Fold::Mean}, {"mindir.MeanExt", Fold::Mean},
      {"mindir.ReduceProd", Fold::Prod}, {"mindir.ProdExt", Fold::Prod},
      {"mindir.ReduceMax", Fold::Max},   {"mindir.ReduceMin", Fold::Min},
      {"mindir.Max", Fold::Max},         {"mindir.Min", Fold::Min},
      {"mindir.ReduceAll", Fold::All},   {"mindir.ReduceAny", Fold::Any},
  };
  for (auto [name, fold] : folds)
    patterns.add<LowerReduction>(converter, context, name, fold);
  patterns.add<SkipReduction>(converter, context);
}
