//===- FunctionIdentity.cpp - Identity and TensorMove ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/FunctionOps.h"

using namespace mlir;
using namespace msc;

namespace {

template <typename OpT> class LowerIdentity : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, adaptor.getX());
    return success();
  }
};

} // namespace

void msc::populateIdentityPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerIdentity<mindir::IdentityOp>,
               LowerIdentity<mindir::TensorMoveOp>>(converter,
                                                    patterns.getContext());
}
