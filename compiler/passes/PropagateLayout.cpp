//===- PropagateLayout.cpp - move transposes until they meet and cancel ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/LayoutPatterns.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/AffineMap.h"
#include <map>

namespace msc {
#define GEN_PASS_DEF_PROPAGATELAYOUT
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

/// Tensors whose transpose costs nothing.
static bool isFreeToTranspose(Value value) {
  return value.getDefiningOp<tensor::EmptyOp>() ||
         value.getDefiningOp<linalg::FillOp>() || getConstantElements(value);
}

/// N C ... from N ... C: the last dimension became the second. N C L from N L C
/// does not count: it is its own way back.
static bool isChannelsFirst(ArrayRef<int64_t> perm) {
  return perm.size() > 3 && perm[0] == 0 &&
         perm[1] == int64_t(perm.size()) - 1 &&
         llvm::is_sorted(perm.drop_front(2));
}

SmallVector<int64_t> msc::chooseLayout(ValueRange operands) {
  std::map<SmallVector<int64_t>, int64_t, std::less<>> votes;
  int64_t voters = 0;
  for (Value operand : operands) {
    auto transpose = operand.getDefiningOp<linalg::TransposeOp>();
    if (transpose)
      ++votes[SmallVector<int64_t>(transpose.getPermutation())];
    voters += transpose || !isFreeToTranspose(operand);
  }
  for (auto &[perm, count] : votes)
    if (2 * count > voters || (2 * count == voters && isChannelsFirst(perm)))
      return perm;
  return {};
}

Value msc::undoTranspose(OpBuilder &builder, Location loc, Value value,
                         ArrayRef<int64_t> perm) {
  if (auto transpose = value.getDefiningOp<linalg::TransposeOp>())
    if (transpose.getPermutation() == perm)
      return transpose.getInput();
  return createTranspose(builder, loc, value, invertPermutationVector(perm));
}

namespace {

struct ComposeTransposes : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    if (isIdentityPermutation(op.getPermutation()))
      return rewriter.replaceOp(op, op.getInput()), success();
    auto inner = op.getInput().getDefiningOp<linalg::TransposeOp>();
    if (!inner)
      return failure();
    SmallVector<int64_t> perm;
    for (int64_t dim : op.getPermutation())
      perm.push_back(inner.getPermutation()[dim]);
    rewriter.replaceOp(
        op, createTranspose(rewriter, op.getLoc(), inner.getInput(), perm));
    return success();
  }
};

/// Only dimensions of size 1 move: the bytes stay where they are.
struct TransposeToReshape : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getInput().getType());
    int64_t last = -1;
    for (int64_t dim : op.getPermutation()) {
      if (type.getDimSize(dim) == 1)
        continue;
      if (dim < last)
        return failure();
      last = dim;
    }
    auto result = cast<RankedTensorType>(op->getResult(0).getType());
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), op.getInput(),
                                         result.getShape()));
    return success();
  }
};

/// Of an uninitialised or filled tensor only the shape changes.
struct TransposeOfFill : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    Value empty =
        createEmpty(rewriter, op.getLoc(),
                    cast<RankedTensorType>(op->getResult(0).getType()));
    if (op.getInput().getDefiningOp<tensor::EmptyOp>())
      return rewriter.replaceOp(op, empty), success();
    auto fill = op.getInput().getDefiningOp<linalg::FillOp>();
    if (!fill)
      return failure();
    rewriter.replaceOpWithNewOp<linalg::FillOp>(op, fill.getInputs(), empty);
    return success();
  }
};

struct PropagateLayout : msc::impl::PropagateLayoutBase<PropagateLayout> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateTransposeCancelPatterns(patterns);
    populateTransposeThroughGenericPatterns(patterns);
    populateTransposeThroughTensorPatterns(patterns);
    rewriteGreedily(getOperation(), std::move(patterns));
  }
};

} // namespace

void msc::populateTransposeCancelPatterns(RewritePatternSet &patterns) {
  patterns.add<ComposeTransposes, TransposeToReshape, TransposeOfFill>(
      patterns.getContext(), /*benefit=*/2);
}
