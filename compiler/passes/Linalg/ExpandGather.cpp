//===- ExpandGather.cpp - expand a gather's indices, not its result -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Whatever the dimensions of the indices become in the result: what follows the
// gather element for element can then be its epilogue.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/GatherPatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc;

namespace {

/// What each dimension of the indices becomes.
struct Expansion {
  SmallVector<ReassociationIndices> groups;
  bounded::Shape shape;
};

/// Nothing where another dimension of the result is expanded, or none of these.
std::optional<Expansion> getExpansion(kernel::GatherOp gather,
                                      tensor::ExpandShapeOp expand) {
  int64_t batch = gather.getBatchDims(), axis = gather.getAxis();
  int64_t end =
      axis - batch + cast<ShapedType>(gather.getIndices().getType()).getRank();
  Expansion result;
  for (auto [i, group] : llvm::enumerate(expand.getReassociationIndices())) {
    bool isIndex = axis <= int64_t(i) && int64_t(i) < end;
    if (!isIndex && group.size() != 1)
      return std::nullopt;
    if (!isIndex && int64_t(i) >= batch)
      continue;
    ReassociationIndices &dims = result.groups.emplace_back();
    for (int64_t dim : group) {
      dims.push_back(result.shape.size());
      result.shape.push_back(bounded::getExtent(expand.getResultType(), dim));
    }
  }
  if (result.shape.size() == result.groups.size())
    return std::nullopt;
  return result;
}

struct ExpandIndices : OpRewritePattern<tensor::ExpandShapeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ExpandShapeOp expand,
                                PatternRewriter &rewriter) const override {
    auto gather = expand.getSrc().getDefiningOp<kernel::GatherOp>();
    if (!gather || !gather->hasOneUse() || !gather.isCopy())
      return failure();
    std::optional<Expansion> expansion = getExpansion(gather, expand);
    if (!expansion)
      return failure();
    auto indices = cast<RankedTensorType>(gather.getIndices().getType());
    Value expanded = tensor::ExpandShapeOp::create(
        rewriter, expand.getLoc(), withShape(indices, expansion->shape),
        gather.getIndices(), expansion->groups);
    Value init = createEmpty(rewriter, gather.getLoc(), expand.getResultType());
    auto moved = cast<kernel::GatherOp>(rewriter.clone(*gather));
    moved.getIndicesMutable().assign(expanded);
    moved.getInitMutable().assign(init);
    moved.getResult().setType(expand.getResultType());
    rewriter.replaceOp(expand, moved.getResult());
    return success();
  }
};

} // namespace

void msc::populateExpandGatherPatterns(RewritePatternSet &patterns) {
  patterns.add<ExpandIndices>(patterns.getContext());
}
