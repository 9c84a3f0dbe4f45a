//===- Reshape.cpp - reshapes and Transpose -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ReshapeOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// Reshape and all that only adds or drops dimensions.
class LowerReshape : public ConversionPattern {
public:
  LowerReshape(TypeConverter &converter, MLIRContext *context, StringRef name)
      : ConversionPattern(converter, name, 1, context) {}
  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op,
                       createReshape(rewriter, op->getLoc(), operands[0],
                                     bounded::getExtents(getResultType(op))));
    return success();
  }
};

class LowerTranspose : public OpConversionPattern<mindir::TransposeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TransposeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<int64_t> permutation =
        countAxes(op.getPerm(), op.getPerm().size());
    if (permutation.empty())
      rewriter.replaceOp(op, adaptor.getX());
    else
      rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(),
                                             adaptor.getX(), permutation));
    return success();
  }
};

Value composeTransposeExtView(Composer &c, mindir::TransposeExtViewOp op) {
  int64_t rank = bounded::getExtents(op.getInput()).size();
  auto permutation = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (rank > 0)
    std::swap(permutation[countAxis(op.getDim0(), rank)],
              permutation[countAxis(op.getDim1(), rank)]);
  return c.transpose(op.getInput(), permutation);
}

Value composeTransposeView(Composer &c, mindir::TransposeViewOp op) {
  return c.transpose(op.getInput(), op.getInputPerm());
}

Value composeChannelShuffle(Composer &c, mindir::ChannelShuffleOp op) {
  bounded::Shape shape = bounded::getExtents(op.getX()), split = shape;
  split[1] = *bounded::divideExactly(shape[1], op.getGroup());
  split.insert(split.begin() + 1, op.getGroup());
  auto permutation = llvm::to_vector(llvm::seq<int64_t>(0, split.size()));
  std::swap(permutation[1], permutation[2]);
  return c.reshape(c.transpose(c.reshape(op.getX(), split), permutation),
                   shape);
}

} // namespace

void msc::populateReshapePatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  for (const char *name :
       {"mindir.Reshape", "mindir.ExpandDims", "mindir.Squeeze",
        "mindir.Flatten", "mindir.ExpandDimsView", "mindir.FlattenExt",
        "mindir.ViewAs"})
    patterns.add<LowerReshape>(converter, context, name);
  patterns.add<LowerTranspose, LowerComposed<composeTransposeExtView>,
               LowerComposed<composeTransposeView>,
               LowerComposed<composeChannelShuffle>>(converter, context);
}
