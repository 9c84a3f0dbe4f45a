//===- Slice.cpp - Split, Unstack, Slice, StridedSlice, ReverseV2 ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;

namespace {

/// `count` slices of equal length along an axis.
SmallVector<Value> cutAlong(OpBuilder &builder, Location loc, Value source,
                            int64_t axis, int64_t count) {
  SmallVector<int64_t> sizes(
      cast<RankedTensorType>(source.getType()).getShape());
  sizes[axis] /= count;
  SmallVector<int64_t> begin(sizes.size(), 0);
  SmallVector<Value> parts;
  for (int64_t i = 0; i < count; ++i) {
    begin[axis] = i * sizes[axis];
    parts.push_back(createSlice(builder, loc, source, begin, sizes));
  }
  return parts;
}

/// Split, and Unstack, whose slices lose the axis.
template <typename OpT> class LowerCut : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getX().getType());
    int64_t axis = op.getAxis();
    if (failed(mindir::normalizeAxis(op, type.getRank(), axis)))
      return failure();
    SmallVector<Value> parts = cutAlong(rewriter, op.getLoc(), adaptor.getX(),
                                        axis, op.getNumResults());
    for (auto [part, result] : llvm::zip(parts, op.getResults())) {
      auto shape = cast<RankedTensorType>(result.getType()).getShape();
      part = createReshape(rewriter, op.getLoc(), part, shape);
    }
    rewriter.replaceOp(op, parts);
    return success();
  }
};

class LowerSlice : public OpConversionPattern<mindir::SliceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::SliceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, createSlice(rewriter, op.getLoc(), adaptor.getX(),
                                       op.getBegin(),
                                       getResultType(op).getShape()));
    return success();
  }
};

/// Reads every dimension backwards where its stride is negative.
Value cutBackwards(OpBuilder &builder, Location loc, Value source,
                   ArrayRef<int64_t> begin, ArrayRef<int64_t> sizes,
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
    SmallVector<int64_t> begin, sizes, strides;
    for (const mindir::SliceEntry &entry : *entries)
      if (!entry.added) {
        begin.push_back(entry.begin);
        sizes.push_back(entry.count);
        strides.push_back(entry.count == 1 ? 1 : entry.stride);
      }
    bool backwards = llvm::any_of(strides, [](int64_t s) { return s < 0; });
    Value cut = (backwards ? cutBackwards : createSlice)(
        rewriter, op.getLoc(), adaptor.getX(), begin, sizes, strides);
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), cut,
                                         getResultType(op).getShape()));
    return success();
  }
};

class LowerReverse : public OpConversionPattern<mindir::ReverseV2Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ReverseV2Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    SmallVector<int64_t> begin(type.getRank(), 0), strides(type.getRank(), 1);
    for (int64_t axis : normalizeAxes(type.getRank(), op.getAxis())) {
      begin[axis] = type.getDimSize(axis) - 1;
      strides[axis] = -1;
    }
    rewriter.replaceOp(op, cutBackwards(rewriter, op.getLoc(), adaptor.getX(),
                                        begin, type.getShape(), strides));
    return success();
  }
};

} // namespace

void msc::populateSlicePatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerCut<mindir::SplitOp>, LowerCut<mindir::UnstackOp>,
               LowerSlice, LowerStridedSlice, LowerReverse>(
      converter, patterns.getContext());
}
