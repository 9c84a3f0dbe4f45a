//===- FindDecoded.cpp - CTCGreedyDecoder ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Find.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/Rows.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// Of steps x batch x classes; the likeliest classes are batch x steps.
class Decoder {
public:
  Decoder(OpBuilder &builder, mindir::CTCGreedyDecoderOp op, Value length)
      : b(builder), loc(op.getLoc()), c(builder, loc), op(op), length(length),
        shape(bounded::getExtents(op.getInputs())), rows({shape[1], shape[0]}) {
    auto last = c.with("axis", int64_t(2));
    Value best = c.create<mindir::ArgmaxOp>(op.getInputs(), last, integer());
    classes = c.transpose(best, {1, 0});
    isFound = createFlags();
    Value ones = castTensor(b, loc, isFound, b.getI1Type(), integer());
    counts = composeSum(c, ones, 1);
    before = createScan(b, loc, ones, 1, kernel::ScanKind::Sum,
                        /*exclusive=*/true, /*reverse=*/false);
    places = findTrue(b, op, isFound);
  }

  /// The element of the batch, and how many it has found before.
  Value takeIndices() {
    return createMappedGeneric(
        b, loc, cast<RankedTensorType>(op.getDecodedIndices().getType()),
        places, SmallVector<int64_t>{0},
        [&](OpBuilder &body, Location l, ValueRange place) {
          IndexBuilder index(body, l);
          auto [row, step] = split(index, place[0]);
          Value isRow = index.isLess(index.position(1), index.constant(1));
          Value number = arith::IndexCastOp::create(body, l, integer(), row);
          return index.select(isRow, number, index.read(before, {row, step}));
        });
  }

  Value takeValues() {
    return createElementwiseGeneric(
        b, loc, cast<RankedTensorType>(op.getDecodedValues().getType()), places,
        [&](OpBuilder &body, Location l, ValueRange place) {
          IndexBuilder index(body, l);
          auto [row, step] = split(index, place[0]);
          return index.read(classes, {row, step});
        });
  }

  /// The batch, and the most that one of it has found.
  Value takeShape() {
    Value most = c.create<mindir::ReduceMaxOp>(counts);
    return createMappedGeneric(
        b, loc, cast<RankedTensorType>(op.getDecodedShape().getType()), most,
        SmallVector<int64_t>{}, [&](OpBuilder &body, Location l, ValueRange v) {
          IndexBuilder index(body, l);
          ScalarBuilder s(body, l, integer(), op);
          Value isFirst = index.isLess(index.position(0), index.constant(1));
          return index.select(isFirst, s.constant(shape[1]), v[0]);
        });
  }

  Value takeLogProbability() {
    Value best = c.create<mindir::ReduceMaxOp>(
        op.getInputs(), c.with("axis", ArrayRef<int64_t>{2}));
    auto type = cast<RankedTensorType>(best.getType());
    Value counted = createMappedGeneric(
        b, loc, type, {best, length}, {{0, 1}, {1}},
        [&](OpBuilder &body, Location l, ValueRange v) {
          IndexBuilder index(body, l);
          ScalarBuilder s(body, l, type.getElementType(), op);
          return s.select(isInside(index, index.position(0), v[1]), v[0],
                          s.constant(0));
        });
    Value sum = composeSum(c, counted, ArrayRef<int64_t>{0});
    return c.reshape(composeNegative(c, sum), {shape[1], 1});
  }

private:
  Type integer() { return b.getI64Type(); }

  /// Row and column of a position in row-major order.
  std::pair<Value, Value> split(IndexBuilder &index, Value place) {
    OpBuilder &body = index.getBuilder();
    Value at = index.fromElement(place), steps = index.constant(shape[0]);
    return {arith::DivUIOp::create(body, loc, at, steps),
            arith::RemUIOp::create(body, loc, at, steps)};
  }

  static Value isInside(IndexBuilder &index, Value step, Value length) {
    return arith::CmpIOp::create(index.getBuilder(), index.getLoc(),
                                 arith::CmpIPredicate::slt, step,
                                 index.fromElement(length));
  }

  /// Whether each step's class is one that is found.
  Value createFlags() {
    auto type = bounded::getTensorType(rows, b.getI1Type());
    return createMappedGeneric(
        b, loc, type, {classes, length}, {{0, 1}, {0}},
        [&](OpBuilder &body, Location l, ValueRange v) {
          IndexBuilder index(body, l);
          ScalarBuilder s(body, l, integer(), op);
          Value step = index.position(1);
          Value blank = s.constant(shape[2].getBound() - 1);
          Value found = s.logicalAnd(isInside(index, step, v[1]),
                                     s.compare(Relation::NE, v[0], blank));
          if (!op.getMergeRepeated())
            return found;
          Value hasOther = index.isLess(index.constant(0), step);
          Value other =
              index.select(hasOther, index.sub(step, index.constant(1)), step);
          Value repeats =
              s.compare(Relation::EQ, v[0],
                        index.read(classes, {index.position(0), other}));
          return s.logicalAnd(found,
                              s.logicalNot(s.logicalAnd(hasOther, repeats)));
        });
  }

  OpBuilder &b;
  Location loc;
  Composer c;
  mindir::CTCGreedyDecoderOp op;
  Value length;
  bounded::Shape shape, rows;
  Value classes, isFound, counts, before, places;
};

class LowerCTCGreedyDecoder
    : public OpConversionPattern<mindir::CTCGreedyDecoderOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::CTCGreedyDecoderOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Decoder decoder(rewriter, op, adaptor.getSequenceLength());
    rewriter.replaceOp(op, {decoder.takeIndices(), decoder.takeValues(),
                            decoder.takeShape(), decoder.takeLogProbability()});
    return success();
  }
};

} // namespace

void msc::addFindDecodedPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerCTCGreedyDecoder>(converter, patterns.getContext());
}
