//===- Index.cpp - what is written, filled or read by index in 2.10 -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/IndexOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

ArrayRef<int64_t> getShape(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

Value stretch(Composer &c, Value x, ArrayRef<int64_t> shape) {
  return c.create<mindir::BroadcastToOp>(x, c.with("shape", shape));
}

//===--- an index for each element: TensorScatterElements ---===//

Value write(Composer &c, Value x, int64_t axis, Value indices, Value updates,
            StringAttr reduction) {
  NamedAttribute how(StringAttr::get(reduction.getContext(), "reduction"),
                     reduction);
  return c.create<mindir::TensorScatterElementsOp>({x, indices, updates},
                                                   {c.with("axis", axis), how});
}

StringAttr getWord(Operation *op, StringRef word) {
  return StringAttr::get(op->getContext(), word);
}

Value composeScatterAddWithAxis(Composer &c, mindir::ScatterAddWithAxisOp op) {
  return write(c, op.getInputX(), op.getAxis(), op.getIndices(),
               op.getUpdates(), getWord(op, "add"));
}

/// In one row.
Value flatten(Composer &c, Value x) {
  return c.reshape(x, {cast<RankedTensorType>(x.getType()).getNumElements()});
}

Value composePut(Composer &c, mindir::InplacePutOp op) {
  Value row = write(c, flatten(c, op.getInput()), 0, flatten(c, op.getIndex()),
                    flatten(c, op.getSource()),
                    getWord(op, op.getAccumulate() ? "add" : "none"));
  return c.reshape(row, getShape(op.getInput()));
}

//===--- an index for each slice: the same for all of its elements ---===//

/// One element a slice along an axis, for each element of the slices.
Value spread(Composer &c, Value list, int64_t axis, ArrayRef<int64_t> shape) {
  bounded::Shape lying = alongAxis(shape.size(), axis, shape[axis]);
  return stretch(c, c.reshape(list, lying), shape);
}

/// Into the first operand.
Value writeSlices(Composer &c, Operation *op, int64_t axis, Value indices,
                  Value slices, StringRef reduction) {
  Value x = op->getOperand(0);
  axis = countAxis(axis, getShape(x).size());
  return write(c, x, axis, spread(c, indices, axis, getShape(slices)), slices,
               getWord(op, reduction));
}

Value composeIndexAdd(Composer &c, mindir::IndexAddOp op) {
  return writeSlices(c, op, op.getAxis(), op.getIndices(), op.getInputY(),
                     "add");
}

Value composeInplaceAdd(Composer &c, mindir::InplaceIndexAddOp op) {
  return writeSlices(c, op, op.getAxis(), op.getIndices(), op.getUpdates(),
                     "add");
}

Value composeInplaceCopy(Composer &c, mindir::InplaceIndexCopyOp op) {
  return writeSlices(c, op, op.getDim(), op.getIndex(), op.getTensor(), "none");
}

Value composeIndexFill(Composer &c, mindir::IndexFillOp op) {
  SmallVector<int64_t> shape(getShape(op.getX()));
  int64_t dim = countAxis(op.getDim(), shape.size());
  shape[dim] = cast<RankedTensorType>(op.getIndex().getType()).getNumElements();
  return write(c, op.getX(), dim, spread(c, op.getIndex(), dim, shape),
               stretch(c, c.reshape(op.getValue(), {}), shape),
               getWord(op, "none"));
}

/// The indices are known.
class LowerInplaceUpdate
    : public OpConversionPattern<mindir::InplaceUpdateV2Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::InplaceUpdateV2Op op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> indices = op.getIndices();
    auto type = RankedTensorType::get({int64_t(indices.size()), 1},
                                      rewriter.getI64Type());
    Value places = arith::ConstantOp::create(
        rewriter, op.getLoc(), DenseElementsAttr::get(type, indices));
    Composer c(rewriter, op.getLoc());
    rewriter.replaceOp(op, c.create<mindir::TensorScatterUpdateOp>(
                               {op.getX(), places, op.getV()}));
    return success();
  }
};

//===--- reading ---===//

Value composeGatherNdExt(Composer &c, mindir::GatherNdExtOp op) {
  return c.create<mindir::GatherNdOp>({op.getInput(), op.getIndices()});
}

/// The place of an update is how many places the mask has up to it.
Value composeMaskedScatter(Composer &c, mindir::MaskedScatterOp op) {
  ArrayRef<int64_t> shape = getShape(op.getX());
  Type count = IntegerType::get(op.getContext(), 32);
  Value mask = stretch(c, op.getMask(), shape);
  Value number = c.create<mindir::CumSumOp>(flatten(c, c.cast(mask, count)),
                                            c.with("axis", int64_t(0)));
  Value taken = c.create<mindir::GatherOp>(
      {flatten(c, op.getUpdates()), c.sub(number, c.number(1, count))},
      c.with("axis", int64_t(0)));
  return c.create<mindir::SelectOp>({mask, c.reshape(taken, shape), op.getX()},
                                    {},
                                    getElementTypeOrSelf(op.getX().getType()));
}

Value composeUnravelIndex(Composer &c, mindir::UnravelIndexOp op) {
  Type element = getElementTypeOrSelf(op.getIndices().getType());
  SmallVector<Value> rows;
  Value rest = op.getIndices();
  for (int64_t size : llvm::reverse(op.getDims())) {
    Value number = c.number(size, element);
    rows.push_back(c.create<mindir::FloorModOp>({rest, number}));
    rest = c.create<mindir::FloorDivOp>({rest, number});
  }
  std::reverse(rows.begin(), rows.end());
  return c.create<mindir::StackOp>(rows, c.with("axis", int64_t(0)));
}

class LowerReverseSequence
    : public OpConversionPattern<mindir::ReverseSequenceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ReverseSequenceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t rank = type.getRank(), along = op.getSeqDim(),
            batch = op.getBatchDim();
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) {
      IndexBuilder index(b, loc);
      SmallVector<Value> position;
      for (int64_t i = 0; i < rank; ++i)
        position.push_back(index.position(i));
      Value length = index.fromElement(v[0]), here = position[along];
      Value mirrored = index.sub(index.sub(length, index.constant(1)), here);
      Value from = index.select(index.isLess(here, length), mirrored, here);
      position[along] = index.check(from, type.getDimSize(along)).position;
      return index.read(adaptor.getX(), position);
    };
    rewriter.replaceOp(op, createMappedGeneric(rewriter, op.getLoc(), type,
                                               adaptor.getSeqLengths(),
                                               {{batch}}, body));
    return success();
  }
};

} // namespace

void msc::populateIndexPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeScatterAddWithAxis>, LowerComposed<composePut>,
           LowerComposed<composeIndexAdd>, LowerComposed<composeInplaceAdd>,
           LowerComposed<composeInplaceCopy>, LowerComposed<composeIndexFill>,
           LowerInplaceUpdate, LowerComposed<composeGatherNdExt>,
           LowerComposed<composeMaskedScatter>,
           LowerComposed<composeUnravelIndex>, LowerReverseSequence>(
          converter, patterns.getContext());
}
