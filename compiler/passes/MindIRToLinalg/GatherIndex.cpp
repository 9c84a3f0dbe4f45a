//===- GatherIndex.cpp - what Python's index is as a position -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/GatherOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerNormalizeTupleIndex
    : public OpConversionPattern<mindir::NormalizeTupleIndexOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::NormalizeTupleIndexOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t size = cast<RankedTensorType>(op.getX().getType())
                       .getDimSize(op.getTupleIndexAxis());
    auto body = [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
      IndexBuilder index(b, loc);
      Value position = index.countFromEnd(index.fromElement(v[0]), size);
      return arith::IndexCastOp::create(b, loc, type.getElementType(),
                                        position);
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op.getLoc(), type,
                                                    adaptor.getIndex(), body));
    return success();
  }
};

} // namespace

void msc::populateGatherIndexPatterns(TypeConverter &converter,
                                      RewritePatternSet &patterns) {
  patterns.add<LowerNormalizeTupleIndex>(converter, patterns.getContext());
}
