//===- Slice.cpp - Slice, StridedSlice, ReverseV2 -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerSlice : public OpConversionPattern<mindir::SliceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::SliceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(
        op, createSlice(rewriter, op.getLoc(), adaptor.getX(),
                        bounded::getArgument(op, "begin", op.getBegin()),
                        bounded::getExtents(getResultType(op))));
    return success();
  }
};

/// Reads every dimension backwards where its stride is negative.
Value cutBackwards(OpBuilder &builder, Location loc, Value source,
                   const bounded::Shape &begin, const bounded::Shape &sizes,
                   ArrayRef<int64_t> strides) {
  auto type = withShape(cast<RankedTensorType>(source.getType()), sizes);
  return createIndexedCopy(
      builder, loc, type, source, [&](IndexBuilder &index, int64_t i) {
        Value offset = index.mul(index.position(i), strides[i]);
        return index.add(index.constant(begin[i]), offset);
      });
}

class LowerStridedSlice : public OpConversionPattern<mindir::StridedSliceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::StridedSliceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto entries = op.getEntries();
    if (failed(entries))
      return failure();
    SmallVector<int64_t> strides;
    bounded::Shape begin, sizes;
    for (const mindir::SliceEntry &entry : *entries)
      if (!entry.added) {
        begin.push_back(entry.begin);
        sizes.push_back(entry.count);
        strides.push_back(entry.count == 1 ? 1 : entry.stride);
      }
    bool backwards = llvm::any_of(strides, [](int64_t s) { return s < 0; });
    Value cut = backwards ? cutBackwards(rewriter, op.getLoc(), adaptor.getX(),
                                         begin, sizes, strides)
                          : createSlice(rewriter, op.getLoc(), adaptor.getX(),
                                        begin, sizes, strides);
    rewriter.replaceOp(op,
                       createReshape(rewriter, op.getLoc(), cut,
                                     bounded::getExtents(getResultType(op))));
    return success();
  }
};

class LowerReverse : public OpConversionPattern<mindir::ReverseV2Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ReverseV2Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    SmallVector<int64_t> strides(type.getRank(), 1);
    bounded::Shape sizes = bounded::getExtents(type);
    bounded::Shape begin(SmallVector<int64_t>(type.getRank(), 0));
    for (int64_t axis : countAxes(op.getAxis(), type.getRank())) {
      begin[axis] = sizes[axis] - 1;
      strides[axis] = -1;
    }
    rewriter.replaceOp(op, cutBackwards(rewriter, op.getLoc(), adaptor.getX(),
                                        begin, sizes, strides));
    return success();
  }
};

/// Slices along one dimension: how many, the result's type says.
Value cutDimension(OpBuilder &builder, Operation *op, Value source, int64_t dim,
                   int64_t start, int64_t step) {
  bounded::Shape sizes = bounded::getExtents(source),
                 result = bounded::getExtents(getResultType(op));
  int64_t rank = sizes.size(), axis = countAxis(dim, rank),
          size = sizes[axis].getBound(),
          first = start < 0 ? std::max<int64_t>(start + size, 0)
                            : std::min(start, size);
  bounded::Shape begin(SmallVector<int64_t>(rank, 0));
  SmallVector<int64_t> strides(rank, 1);
  begin[axis] = first;
  sizes[axis] = result.size() == sizes.size() ? result[axis] : 1;
  strides[axis] = sizes[axis].getBound() > 1 ? step : 1;
  if (sizes[axis] == 0)
    begin[axis] = 0;
  Value cut = createSlice(builder, op->getLoc(), source, begin, sizes, strides);
  return createReshape(builder, op->getLoc(), cut, result);
}

int64_t getStart(mindir::SelectExtViewOp op) { return op.getIndex(); }
template <typename OpT> int64_t getStart(OpT op) { return op.getStart(); }
int64_t getStep(mindir::SliceExtViewOp op) { return op.getStep(); }
int64_t getStep(mindir::SliceExtOp op) { return op.getStep(); }
int64_t getStep(Operation *) { return 1; }

template <typename OpT> class LowerCutView : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op,
                       cutDimension(rewriter, op, adaptor.getInput(),
                                    op.getDim(), getStart(op), getStep(op)));
    return success();
  }
};

} // namespace

void msc::populateSlicePatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerSlice, LowerStridedSlice, LowerReverse,
               LowerCutView<mindir::SelectExtViewOp>,
               LowerCutView<mindir::SliceExtViewOp>,
               LowerCutView<mindir::SliceExtOp>, LowerCutView<mindir::NarrowOp>,
               LowerCutView<mindir::NarrowViewOp>>(converter,
                                                   patterns.getContext());
}
