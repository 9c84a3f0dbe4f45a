//===- Report.cpp - reports that are kept ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/ReportOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The routine, which gives the next number of reports.
void replaceByRoutine(ConversionPatternRewriter &rewriter, Operation *op,
                      StringRef routine, Attribute option, ValueRange inputs,
                      ArrayRef<StringRef> texts) {
  auto called = createRoutine(rewriter, op->getLoc(), getResultType(op),
                              routine, option, inputs);
  called.setTextsAttr(rewriter.getStrArrayAttr(texts));
  rewriter.replaceOp(op, called.getResults());
}

class LowerShowText : public OpConversionPattern<mindir::ShowTextOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ShowTextOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    replaceByRoutine(rewriter, op, "showText",
                     rewriter.getBoolAttr(op.getFails()), adaptor.getCount(),
                     op.getText());
    return success();
  }
};

/// The option is the type that MindSpore gives the elements.
class LowerShowTensor : public OpConversionPattern<mindir::ShowTensorOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ShowTensorOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type element = getElementTypeOrSelf(op.getX().getType());
    replaceByRoutine(rewriter, op, "showTensor", TypeAttr::get(element),
                     adaptor.getOperands(), {op.getText(), op.getElement()});
    return success();
  }
};

} // namespace

void msc::populateReportPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerShowText, LowerShowTensor>(converter,
                                               patterns.getContext());
}
