//===- Control.cpp - branches and loops around what is lowered ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ControlOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The same operation around the same regions, with converted types.
template <typename Op> class ConvertRegions : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Type> types;
    const TypeConverter &converter = *this->getTypeConverter();
    if (failed(converter.convertTypes(op->getResultTypes(), types)))
      return failure();
    OperationState state(op.getLoc(), op->getName(), adaptor.getOperands(),
                         types, op->getAttrs());
    for (size_t i = 0; i < op->getNumRegions(); ++i)
      state.addRegion();
    Operation *made = rewriter.create(state);
    for (auto [from, to] : llvm::zip(op->getRegions(), made->getRegions())) {
      rewriter.inlineRegionBefore(from, to, to.end());
      if (failed(rewriter.convertRegionTypes(&to, converter)))
        return failure();
    }
    rewriter.replaceOp(op, made->getResults());
    return success();
  }
};

template <typename Op> class ConvertEnd : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.modifyOpInPlace(op,
                             [&] { op->setOperands(adaptor.getOperands()); });
    return success();
  }
};

/// The type of the elements that the host reads. A number is none where an
/// input of the graph is one, which is refused before, or a constant folds.
FailureOr<Type> findElement(Operation *op) {
  if (auto tensor = dyn_cast<RankedTensorType>(op->getOperand(0).getType()))
    return tensor.getElementType();
  return op->emitOpError("reads a number that only a run knows: only tensors "
                         "and constants are supported");
}

/// The one element of a tensor, which the host reads, as a number of the type.
Value readElement(OpBuilder &builder, Location loc, Value tensor, Type from,
                  Type to) {
  Value scalar = createReshape(builder, loc, tensor, {});
  if (from != to)
    scalar = castTensor(builder, loc, scalar, from, to);
  return tensor::ExtractOp::create(builder, loc, scalar, ValueRange());
}

class LowerCondition : public OpConversionPattern<mindir::ConditionOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(mindir::ConditionOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<Type> element = findElement(op);
    if (failed(element))
      return failure();
    rewriter.replaceOp(op, readElement(rewriter, op.getLoc(), adaptor.getX(),
                                       *element, rewriter.getI1Type()));
    return success();
  }
};

class LowerBranchIndex : public OpConversionPattern<mindir::BranchIndexOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(mindir::BranchIndexOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<Type> element = findElement(op);
    if (failed(element))
      return failure();
    Location loc = op.getLoc();
    Value index = readElement(rewriter, loc, adaptor.getX(), *element,
                              rewriter.getI32Type());
    auto constant = [&](int64_t number) -> Value {
      return arith::ConstantOp::create(rewriter, loc,
                                       rewriter.getI32IntegerAttr(number));
    };
    Value isNegative = arith::CmpIOp::create(
        rewriter, loc, arith::CmpIPredicate::slt, index, constant(0));
    Value fromEnd =
        arith::AddIOp::create(rewriter, loc, index, constant(op.getBranches()));
    rewriter.replaceOpWithNewOp<arith::SelectOp>(op, isNegative, fromEnd,
                                                 index);
    return success();
  }
};

/// What no run reads: memory that nobody fills, or any number.
class LowerPoison : public OpConversionPattern<ub::PoisonOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(ub::PoisonOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type type = getTypeConverter()->convertType(op.getType());
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      rewriter.replaceOp(op, createEmpty(rewriter, op.getLoc(), tensor));
    else
      rewriter.replaceOpWithNewOp<arith::ConstantOp>(
          op, rewriter.getZeroAttr(type));
    return success();
  }
};

} // namespace

void msc::populateControlPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<ConvertRegions<scf::IfOp>, ConvertRegions<scf::IndexSwitchOp>,
               ConvertRegions<scf::WhileOp>, ConvertEnd<scf::YieldOp>,
               ConvertEnd<scf::ConditionOp>, LowerCondition, LowerBranchIndex,
               LowerPoison>(converter, patterns.getContext());
}
