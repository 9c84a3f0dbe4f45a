//===- FunctionIdentity.cpp - Identity and its like -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerIdentity : public ConversionPattern {
public:
  LowerIdentity(TypeConverter &converter, MLIRContext *context, StringRef name)
      : ConversionPattern(converter, name, 1, context) {}
  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, operands);
    return success();
  }
};

} // namespace

void msc::populateIdentityPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  for (const char *name :
       {"mindir.Identity", "mindir.IdentityN", "mindir.TensorMove",
        "mindir.Contiguous", "mindir.Clone"})
    patterns.add<LowerIdentity>(converter, patterns.getContext(), name);
}
