//===- Extern.cpp - calls of functions that the user wrote ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/ExternOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The options are the function, the number of its inputs, and the types that
/// MindSpore gives each tensor.
class LowerExtern : public OpConversionPattern<mindir::ExternOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ExternOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto types = llvm::map_to_vector(op.getOutputs(), [](Value output) {
      return toSignless(output.getType());
    });
    SmallVector<Attribute> options = {
        FlatSymbolRefAttr::get(op.getFunctionAttr()),
        rewriter.getI64IntegerAttr(op.getInputs().size())};
    for (Type type : llvm::concat<Type>(op.getInputs().getTypes(),
                                        op.getOutputs().getTypes()))
      options.push_back(TypeAttr::get(getElementTypeOrSelf(type)));
    rewriter.replaceOp(op,
                       createRoutine(rewriter, op.getLoc(), types, "callExtern",
                                     options, adaptor.getInputs()));
    return success();
  }
};

} // namespace

void msc::populateExternPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerExtern>(converter, patterns.getContext());
}
