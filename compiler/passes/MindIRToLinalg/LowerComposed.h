//===- LowerComposed.h - the pattern of an operator made of others --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_LOWERCOMPOSED_H
#define MSC_PASSES_MINDIRTOLINALG_LOWERCOMPOSED_H

#include "compiler/passes/Support/Composer.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// The pattern of `compose`, a function of a Composer and an operator that
/// gives the operator's result, or all of them; what it creates is lowered in
/// turn:
///
///   patterns.add<LowerComposed<composeSwapped>>(converter, context);
template <auto compose> class LowerComposed;
template <typename Op, typename Results, Results (*compose)(Composer &, Op)>
class LowerComposed<compose> : public mlir::OpConversionPattern<Op> {
  using mlir::OpConversionPattern<Op>::OpConversionPattern;
  llvm::LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor,
                  mlir::ConversionPatternRewriter &rewriter) const override {
    Composer composer(rewriter, op.getLoc());
    rewriter.replaceOp(op, compose(composer, op));
    return mlir::success();
  }
};

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_LOWERCOMPOSED_H
