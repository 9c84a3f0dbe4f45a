//===- DiagonalBand.cpp - several diagonals of matrices -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/AxisGather.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "dialects/MindIR/IR/DiagonalOps.h"

using namespace mlir;
using namespace msc;
using mindir::Band;

namespace {

/// Where the elements of a band stand, in the body of a generic.
struct BandBuilder {
  IndexBuilder &index;
  const Band &band;

  Value max(Value x, int64_t y) {
    return arith::MaxSIOp::create(index.getBuilder(), index.getLoc(), x,
                                  index.constant(y));
  }
  Value min(Value x, Value y) {
    return arith::MinSIOp::create(index.getBuilder(), index.getLoc(), x, y);
  }
  Value negate(Value x) { return index.sub(index.constant(0), x); }

  /// Before the first element of a diagonal, where all have the place of the
  /// longest.
  Value countSkipped(Value diagonal) {
    Value below = max(negate(diagonal), 0), above = max(diagonal, 0);
    Value length = min(index.sub(index.constant(band.rows), below),
                       index.sub(index.constant(band.cols), above));
    Value zero = index.constant(0),
          right = index.sub(index.constant(band.getLongest()), length);
    return index.select(index.isLess(diagonal, zero),
                        band.isRightBelow ? right : zero,
                        band.isRightAbove ? right : zero);
  }

  /// The elements, by the row and the column of the matrix; `inside` says
  /// whether they are in the band.
  SmallVector<Value> findInBand(Value row, Value col, Value &inside) {
    Value diagonal = index.sub(col, row),
          fromLast = index.sub(index.constant(band.upper), diagonal);
    auto [number, isInside] = index.check(fromLast, band.getCount());
    inside = isInside;
    // What is read must be there: the highest diagonal stands for all others.
    Value known = index.sub(index.constant(band.upper), number);
    Value place =
        index.add(index.sub(col, max(diagonal, 0)), countSkipped(known));
    Value safe = index.check(place, band.getLongest()).position;
    if (band.getCount() == 1)
      return {safe};
    return {number, safe};
  }
};

/// The element of `source` there, or `other` where that is not inside.
Value readOr(IndexBuilder &index, Value source, ValueRange position,
             Value inside, Value other) {
  return index.select(inside, index.read(source, position), other);
}

SmallVector<Value> getOuter(IndexBuilder &index, int64_t count) {
  SmallVector<Value> outer;
  for (int64_t i = 0; i < count; ++i)
    outer.push_back(index.position(i));
  return outer;
}

/// Matrices of the type that read a band where they are in it, else `other`.
Value readBand(IndexBuilder &index, const Band &band, RankedTensorType type,
               Value source, Value other) {
  int64_t rank = type.getRank();
  BandBuilder builder{index, band};
  Value inside;
  SmallVector<Value> position = getOuter(index, rank - 2);
  llvm::append_range(position,
                     builder.findInBand(index.position(rank - 2),
                                        index.position(rank - 1), inside));
  return readOr(index, source, position, inside, other);
}

template <typename Op> Band bandOf(Op op, RankedTensorType matrices) {
  ArrayRef<int64_t> shape = matrices.getShape();
  return op.getBand(shape.drop_back().back(), shape.back());
}

class LowerMatrixDiag : public OpConversionPattern<mindir::MatrixDiagV3Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MatrixDiagV3Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    Band band = bandOf(op, type);
    GenericInputs inputs{type.getRank(), {}, {}};
    auto padding =
        inputs.addScalar(rewriter, op.getLoc(), adaptor.getPaddingValue());
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      return readBand(index, band, type, adaptor.getX(), padding(v));
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         inputs.tensors, inputs.maps, body));
    return success();
  }
};

class LowerMatrixSetDiag
    : public OpConversionPattern<mindir::MatrixSetDiagV3Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MatrixSetDiagV3Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    Band band = bandOf(op, type);
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      return readBand(index, band, type, adaptor.getDiagonal(), v[0]);
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op.getLoc(), type,
                                                    adaptor.getX(), body));
    return success();
  }
};

class LowerMatrixDiagPart
    : public OpConversionPattern<mindir::MatrixDiagPartV3Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MatrixDiagPartV3Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    auto matrices = cast<RankedTensorType>(adaptor.getX().getType());
    Band band = bandOf(op, matrices);
    GenericInputs inputs{type.getRank(), {}, {}};
    auto padding =
        inputs.addScalar(rewriter, op.getLoc(), adaptor.getPaddingValue());
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      return readMatrix(index, band, matrices.getRank() - 2, adaptor.getX(),
                        padding(v));
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         inputs.tensors, inputs.maps, body));
    return success();
  }

  static Value readMatrix(IndexBuilder &index, const Band &band, int64_t outer,
                          Value source, Value padding) {
    BandBuilder builder{index, band};
    bool several = band.getCount() > 1;
    Value diagonal = index.constant(band.upper);
    if (several)
      diagonal = index.sub(diagonal, index.position(outer));
    Value along = index.sub(index.position(outer + several),
                            builder.countSkipped(diagonal));
    auto [row, rowInside] = index.check(
        index.add(along, builder.max(builder.negate(diagonal), 0)), band.rows);
    auto [col, colInside] =
        index.check(index.add(along, builder.max(diagonal, 0)), band.cols);
    Value isBefore = index.isLess(along, index.constant(0));
    SmallVector<Value> position = getOuter(index, outer);
    position.append({row, col});
    Value element = readOr(index, source, position, rowInside, padding);
    element = index.select(colInside, element, padding);
    return index.select(isBefore, padding, element);
  }
};

//===--- the main diagonal ---===//

NamedAttribute ofMain(Composer &c) { return c.with("k", ArrayRef<int64_t>{0}); }

Value composeDiag(Composer &c, mindir::MatrixDiagOp op) {
  return c.create<mindir::MatrixDiagV3Op>(
      {op.getX(), composeNumber(c, op.getX(), 0)},
      {ofMain(c), c.with("num_rows", int64_t(-1)),
       c.with("num_cols", int64_t(-1))});
}

Value composeDiagPart(Composer &c, mindir::MatrixDiagPartOp op) {
  return c.create<mindir::MatrixDiagPartV3Op>(
      {op.getX(), composeNumber(c, op.getX(), 0)}, ofMain(c));
}

Value composeSetDiag(Composer &c, mindir::MatrixSetDiagOp op) {
  return c.create<mindir::MatrixSetDiagV3Op>({op.getX(), op.getDiagonal()},
                                             ofMain(c));
}

} // namespace

void msc::populateDiagonalBandPatterns(TypeConverter &converter,
                                       RewritePatternSet &patterns) {
  patterns.add<LowerMatrixDiag, LowerMatrixSetDiag, LowerMatrixDiagPart,
               LowerComposed<composeDiag>, LowerComposed<composeDiagPart>,
               LowerComposed<composeSetDiag>>(converter, patterns.getContext());
}
