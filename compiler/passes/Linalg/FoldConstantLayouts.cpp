//===- FoldConstantLayouts.cpp --------------------------------------------===//
//
// Transpose and reshape constants at compile time.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "compiler/passes/Support/StridedWalk.h"
#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {
#define GEN_PASS_DEF_FOLDCONSTANTLAYOUTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Elements of `size` bytes: result dimension i is source dimension perm[i].
std::vector<char> permute(ArrayRef<char> source, RankedTensorType from,
                          RankedTensorType to, ArrayRef<int64_t> perm,
                          size_t size) {
  StridedPart part;
  SmallVector<int64_t> strides = rowMajorStrides(from.getShape());
  for (int64_t dim : perm)
    part.strides.push_back(strides[dim]);
  std::vector<char> result(source.size());
  copyStrided(result.data(), {0, rowMajorStrides(to.getShape())}, source.data(),
              part, to.getShape(), size);
  return result;
}

struct FoldTranspose : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    ElementsAttr elements = getConstantElements(op.getInput());
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    if (!elements || !type)
      return failure();
    if (auto dense = dyn_cast<DenseElementsAttr>(elements);
        dense && dense.isSplat())
      return rewriter.replaceOpWithNewOp<arith::ConstantOp>(
                 op, dense.resizeSplat(type)),
             success();
    SmallVector<char> storage;
    ArrayRef<char> bytes = getRawBytes(elements, storage);
    if (bytes.empty())
      return failure();
    size_t size = bytes.size() / elements.getNumElements();
    auto source = cast<RankedTensorType>(op.getInput().getType());
    std::vector<char> result =
        permute(bytes, source, type, op.getPermutation(), size);
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, cast<TypedAttr>(createResource(type, "transposed", result)));
    return success();
  }
};

/// The bytes of a reshaped constant stay: the new resource shares them.
template <typename ReshapeOp> struct FoldReshape : OpRewritePattern<ReshapeOp> {
  using OpRewritePattern<ReshapeOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(ReshapeOp op,
                                PatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getResult().getType());
    ElementsAttr elements = getConstantElements(op.getSrc());
    if (auto resource = dyn_cast_or_null<DenseResourceElementsAttr>(elements))
      return rewriter.replaceOpWithNewOp<arith::ConstantOp>(
                 op,
                 DenseResourceElementsAttr::get(type, resource.getRawHandle())),
             success();
    if (auto dense = dyn_cast_or_null<DenseElementsAttr>(elements))
      return rewriter.replaceOpWithNewOp<arith::ConstantOp>(
                 op, dense.reshape(type)),
             success();
    return failure();
  }
};

struct FoldConstantLayouts
    : msc::impl::FoldConstantLayoutsBase<FoldConstantLayouts> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<FoldTranspose, FoldReshape<tensor::ExpandShapeOp>,
                 FoldReshape<tensor::CollapseShapeOp>>(&getContext());
    rewriteGreedily(getOperation(), std::move(patterns));
  }
};

} // namespace
