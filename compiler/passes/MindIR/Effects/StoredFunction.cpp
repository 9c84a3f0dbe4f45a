//===- StoredFunction.cpp - what is stored is a function of it ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/StoredFunction.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/InplaceOps.h"
#include "dialects/MindIR/IR/ScatterExtOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// The function whose result an operator stores, of the same arguments: the
/// operator itself where it is one without a monad. Empty where there is none.
StringRef findFunction(Operation *op) {
  static constexpr std::pair<StringLiteral, StringLiteral> functions[] = {
      {"mindir.InplaceExp", "mindir.Exp"},
      {"mindir.InplaceLog", "mindir.Log"},
      {"mindir.InplaceTanh", "mindir.Tanh"},
      {"mindir.InplaceSigmoid", "mindir.Sigmoid"},
      {"mindir.InplaceSiLU", "mindir.SiLU"},
      {"mindir.InplaceReLU", "mindir.ReLU"},
      {"mindir.InplaceSign", "mindir.Sign"},
      {"mindir.InplaceFloor", "mindir.Floor"},
      {"mindir.InplaceElu", "mindir.EluExt"},
      {"mindir.InplaceHardtanh", "mindir.Hardtanh"},
      {"mindir.InplaceThreshold", "mindir.Threshold"},
      {"mindir.InplaceClampScalar", "mindir.ClampScalar"},
      {"mindir.InplaceDivMod", "mindir.DivMod"},
      {"mindir.InplaceDivMods", "mindir.DivMods"},
      {"mindir.InplaceErfinv", "mindir.Erfinv"},
      {"mindir.InplaceFillDiagonal", "mindir.FillDiagonal"},
      {"mindir.InplaceMaskedFillScalar", "mindir.MaskedFillScalar"},
      {"mindir.InplaceMaskedFillTensor", "mindir.MaskedFill"},
      {"mindir.InplaceMaskedScatter", "mindir.MaskedScatter"},
      {"mindir.InplaceZero", "mindir.ZerosLike"},
      {"mindir.InplaceScatterSrc", "mindir.Scatter"},
      {"mindir.InplaceScatterSrcReduce", "mindir.Scatter"},
      {"mindir.InplaceScatterValue", "mindir.ScatterValue"},
      {"mindir.InplaceScatterValueReduce", "mindir.ScatterValue"},
      {"mindir.InplaceScatterAdd", "mindir.ScatterAddExt"},
      {"mindir.InplaceIndexAdd", "mindir.InplaceIndexAdd"},
      {"mindir.InplaceIndexCopy", "mindir.InplaceIndexCopy"},
      {"mindir.InplacePut", "mindir.InplacePut"},
      {"mindir.InplaceIndexAddExt", "mindir.IndexAddExt"},
      {"mindir.InplaceIndexFillScalar", "mindir.IndexFillScalar"},
      {"mindir.InplaceIndexFillTensor", "mindir.IndexFillTensor"},
  };
  StringRef name = op->getName().getStringRef();
  const auto *found =
      llvm::find_if(functions, [&](auto &row) { return row.first == name; });
  return found == std::end(functions) ? StringRef() : StringRef(found->second);
}

Value createFunction(OpBuilder &builder, Operation *op, StringRef name) {
  auto values = llvm::make_filter_range(
      op->getOperands(), [](Value value) { return !isMonad(value.getType()); });
  OperationState state(op->getLoc(), name, llvm::to_vector(values),
                       op->getResultTypes(),
                       op->getAttrDictionary().getValue());
  return builder.create(state)->getResult(0);
}

/// IndexPut has its operands in another order.
Value createIndexPut(OpBuilder &builder, InplaceIndexPutOp op) {
  SmallVector<Value> operands = {op.getX(), op.getValues()};
  llvm::append_range(operands, op.getIndices());
  return createOperator<IndexPutOp>(
      builder, op.getLoc(), op.getType(), operands,
      builder.getNamedAttr("accumulate",
                           builder.getI64IntegerAttr(op.getAccumulate())));
}

/// Its groups of operands are other ones without the monad.
Value createClamp(OpBuilder &builder, InplaceClampTensorOp op) {
  return ClampTensorOp::create(builder, op.getLoc(), op.getType(), op.getX(),
                               op.getMin(), op.getMax());
}

} // namespace

Value msc::createStoredFunction(OpBuilder &builder, Operation *op) {
  if (auto clamp = dyn_cast<InplaceClampTensorOp>(op))
    return createClamp(builder, clamp);
  if (auto put = dyn_cast<InplaceIndexPutOp>(op))
    return createIndexPut(builder, put);
  StringRef function = findFunction(op);
  return function.empty() ? Value() : createFunction(builder, op, function);
}
