//===- Reshape.cpp - reshapes, Transpose, Concat, Stack -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"

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
    rewriter.replaceOp(op, createReshape(rewriter, op->getLoc(), operands[0],
                                         getResultType(op).getShape()));
    return success();
  }
};

class LowerTranspose : public OpConversionPattern<mindir::TransposeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TransposeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<int64_t> permutation =
        normalizeAxes(op.getPerm().size(), op.getPerm());
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(),
                                           adaptor.getX(), permutation));
    return success();
  }
};

class LowerConcat : public OpConversionPattern<mindir::ConcatOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ConcatOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t axis = countAxis(op.getAxis(), type.getRank());
    SmallVector<Value> parts =
        llvm::filter_to_vector(adaptor.getTensors(), [](Value part) {
          return cast<ShapedType>(part.getType()).getNumElements() > 0;
        });
    if (parts.empty())
      rewriter.replaceOp(op, createEmpty(rewriter, op.getLoc(), type));
    else if (parts.size() == 1)
      rewriter.replaceOp(op, parts[0]);
    else
      rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, axis, parts);
    return success();
  }
};

class LowerStack : public OpConversionPattern<mindir::StackOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::StackOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t axis = countAxis(op.getAxis(), type.getRank());
    SmallVector<int64_t> shape(type.getShape());
    shape[axis] = 1;
    SmallVector<Value> parts;
    for (Value part : adaptor.getTensors())
      parts.push_back(createReshape(rewriter, op.getLoc(), part, shape));
    if (parts.size() == 1)
      rewriter.replaceOp(op, parts[0]);
    else
      rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, axis, parts);
    return success();
  }
};

} // namespace

void msc::populateReshapePatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  for (const char *name : {"mindir.Reshape", "mindir.ExpandDims",
                           "mindir.Squeeze", "mindir.Flatten"})
    patterns.add<LowerReshape>(converter, context, name);
  patterns.add<LowerTranspose, LowerConcat, LowerStack>(converter, context);
}
