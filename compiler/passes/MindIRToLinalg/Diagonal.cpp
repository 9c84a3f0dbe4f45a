//===- Diagonal.cpp - diagonals, triangles and bands of matrices ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/DiagonalOps.h"

using namespace mlir;
using namespace msc;

namespace {

int64_t getRank(Value value) {
  return cast<RankedTensorType>(value.getType()).getRank();
}

Value isEqual(IndexBuilder &index, Value x, Value y) {
  return arith::CmpIOp::create(index.getBuilder(), index.getLoc(),
                               arith::CmpIPredicate::eq, x, y);
}

//===--- triangles ---===//

/// The diagonals that are kept, from the first to the last; further away than
/// any matrix is large where there is no end.
struct Kept {
  int64_t first, last;
};
constexpr int64_t far = int64_t(1) << 40;

Kept getKept(mindir::TrilOp op) { return {-far, int64_t(op.getDiagonal())}; }
Kept getKept(mindir::TriuOp op) { return {int64_t(op.getDiagonal()), far}; }
Kept getKept(mindir::MatrixBandPartOp op) {
  int64_t lower = op.getLower(), upper = op.getUpper();
  return {lower < 0 ? -far : -lower, upper < 0 ? far : upper};
}

template <typename OpT> class LowerTriangle : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    Kept kept = getKept(op);
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      Value diagonal = index.sub(index.position(type.getRank() - 1),
                                 index.position(type.getRank() - 2));
      Value zero = createScalar(b, loc, type.getElementType(), 0);
      Value fromFirst = index.select(
          index.isLess(diagonal, index.constant(kept.first)), zero, v[0]);
      return index.select(index.isLess(index.constant(kept.last), diagonal),
                          zero, fromFirst);
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op.getLoc(), type,
                                                    adaptor.getX(), body));
    return success();
  }
};

class LowerTriangleIndices : public ConversionPattern {
public:
  LowerTriangleIndices(TypeConverter &converter, MLIRContext *context,
                       StringRef name)
      : ConversionPattern(converter, name, 1, context) {}
  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value>,
                  ConversionPatternRewriter &rewriter) const override {
    auto lower = dyn_cast<mindir::TrilIndicesOp>(op);
    SmallVector<int64_t> places =
        lower ? lower.getPlaces() : cast<mindir::TriuIndicesOp>(op).getPlaces();
    RankedTensorType type = getResultType(op);
    unsigned bits = type.getElementTypeBitWidth();
    auto elements = llvm::map_to_vector(places, [&](int64_t place) {
      return APInt(bits, place, /*isSigned=*/true);
    });
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, DenseElementsAttr::get(type, elements));
    return success();
  }
};

//===--- one diagonal ---===//

class LowerEye : public OpConversionPattern<mindir::EyeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::EyeOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    auto body = [&](OpBuilder &b, Location loc, ValueRange) {
      IndexBuilder index(b, loc);
      Type element = type.getElementType();
      return index.select(isEqual(index, index.position(0), index.position(1)),
                          createScalar(b, loc, element, 1),
                          createScalar(b, loc, element, 0));
    };
    rewriter.replaceOp(
        op, createGeneric(rewriter, op.getLoc(), type, {}, {}, body));
    return success();
  }
};

class LowerDiag : public OpConversionPattern<mindir::DiagOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::DiagOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t half = type.getRank() / 2;
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      Value zero = createScalar(b, loc, type.getElementType(), 0), kept = v[0];
      for (int64_t i = 0; i < half; ++i)
        kept = index.select(
            isEqual(index, index.position(i), index.position(half + i)), kept,
            zero);
      return kept;
    };
    rewriter.replaceOp(op, createMappedGeneric(rewriter, op.getLoc(), type,
                                               adaptor.getInput(),
                                               {trailingDims(half)}, body));
    return success();
  }
};

class LowerDiagPart : public OpConversionPattern<mindir::DiagPartOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::DiagPartOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    auto position = [&](IndexBuilder &index, int64_t i) {
      return index.position(i % type.getRank());
    };
    rewriter.replaceOp(op, createIndexedCopy(rewriter, op.getLoc(), type,
                                             adaptor.getX(), position));
    return success();
  }
};

/// A diagonal as the last dimension.
Value copyDiagonal(OpBuilder &builder, Location loc, RankedTensorType type,
                   Value source, int64_t offset, int64_t a, int64_t b) {
  int64_t last = type.getRank() - 1, next = 0;
  SmallVector<int64_t> loops(getRank(source), last);
  for (auto [i, loop] : llvm::enumerate(loops))
    if (int64_t(i) != a && int64_t(i) != b)
      loop = next++;
  return createIndexedCopy(
      builder, loc, type, source, [&](IndexBuilder &index, int64_t i) {
        int64_t skipped = i == a ? -offset : i == b ? offset : 0;
        Value place = index.position(loops[i]);
        return skipped > 0 ? index.add(place, index.constant(skipped)) : place;
      });
}

template <typename OpT> class LowerDiagonal : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value input = adaptor.getInput();
    int64_t rank = getRank(input);
    rewriter.replaceOp(
        op, copyDiagonal(rewriter, op.getLoc(), getResultType(op), input,
                         op.getOffset(), countAxis(op.getDim1(), rank),
                         countAxis(op.getDim2(), rank)));
    return success();
  }
};

class LowerTrace : public OpConversionPattern<mindir::TraceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TraceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto matrix = cast<RankedTensorType>(adaptor.getInput().getType());
    Type element = getElementTypeOrSelf(op.getInput().getType());
    if (element != getElementTypeOrSelf(op.getOutput().getType()))
      return failure();
    int64_t length = std::min(matrix.getDimSize(0), matrix.getDimSize(1));
    Value diagonal =
        copyDiagonal(rewriter, op.getLoc(), withShape(matrix, {length}),
                     adaptor.getInput(), 0, 0, 1);
    auto sum = [&](OpBuilder &b, Location loc, ValueRange v) {
      return ScalarBuilder(b, loc, element, op).add(v[1], v[0]);
    };
    rewriter.replaceOp(
        op, createReduction(rewriter, op.getLoc(), diagonal, {0},
                            getScalarAttr(matrix.getElementType(), 0), sum));
    return success();
  }
};

class LowerFillDiagonal : public OpConversionPattern<mindir::FillDiagonalOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::FillDiagonalOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    bool wraps = op.getWrap() && type.getRank() == 2;
    Type semantic = getElementTypeOrSelf(op.getOutput().getType());
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      Value given = arith::ConstantOp::create(b, loc, op.getFillValueAttr());
      Value value = castScalar(b, loc, given, b.getF32Type(), semantic);
      Value row = index.position(0), result = value;
      if (wraps)
        row = arith::RemUIOp::create(b, loc, row,
                                     index.constant(type.getDimSize(1) + 1));
      for (int64_t i = 1; i < type.getRank(); ++i)
        result =
            index.select(isEqual(index, row, index.position(i)), result, v[0]);
      return result;
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op.getLoc(), type,
                                                    adaptor.getInputX(), body));
    return success();
  }
};

} // namespace

void msc::populateDiagonalPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  for (const char *name : {"mindir.TrilIndices", "mindir.TriuIndices"})
    patterns.add<LowerTriangleIndices>(converter, context, name);
  patterns.add<LowerTriangle<mindir::TrilOp>, LowerTriangle<mindir::TriuOp>,
               LowerTriangle<mindir::MatrixBandPartOp>, LowerEye, LowerDiag,
               LowerDiagPart, LowerDiagonal<mindir::DiagonalOp>,
               LowerDiagonal<mindir::DiagonalViewOp>, LowerTrace,
               LowerFillDiagonal>(converter, context);
}
