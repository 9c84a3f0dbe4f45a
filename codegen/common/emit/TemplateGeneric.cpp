//===- TemplateGeneric.cpp ------------------------------------------------===//
//
// Linalg.generic as map, transpose, reduce or plain loops.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/LoopForm.h"
#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

LogicalResult TemplatePrinter::emit(linalg::FillOp op) {
  include("map.h");
  std::optional<LoopNest> nest = getFillNest(op);
  if (!nest)
    return op.emitOpError("fills with a value that is not constant");
  auto constant = op.getInputs()[0].getDefiningOp<arith::ConstantOp>();
  openTemplate("map", getDimsText(nest->extents),
               {nameOf(op.getOutputs()[0]),
                getStridesText(nest->operands[0].strides) + "()"});
  lambda(getBodyHead("auto"),
         {"return " + getUntypedLiteral(cast<TypedAttr>(constant.getValue())) +
          ";"},
         ");");
  return success();
}

std::string TemplatePrinter::getPlace(linalg::GenericOp op,
                                      const LoopNest &nest,
                                      unsigned operand) const {
  const OperandWalk &walk = nest.operands[operand];
  return getPointerText(nameOf(op->getOperand(operand)), walk.start) + ", " +
         getStridesText(walk.strides) + "()";
}

SmallVector<std::string> TemplatePrinter::getLoads(linalg::GenericOp op,
                                                   const LoopNest &nest) const {
  SmallVector<std::string> loads;
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    loads.push_back("at.load(" + getPlace(op, nest, i) + ")");
  return loads;
}

static ScalarEmitter::IndexText indexOf(const LoopNest &nest) {
  return [&nest](int64_t dim) {
    return "at.template index<" + std::to_string(nest.find(dim)) + ">()";
  };
}

LogicalResult TemplatePrinter::emit(linalg::GenericOp op) {
  std::optional<LoopKernel> loops = getLoopKernel(op);
  if (!loops)
    return op.emitOpError(
        "indices that are no sum of multiples of loops cannot be printed");
  include("math.h");
  include("integer.h");
  switch (loops->form) {
  case LoopForm::Map:
    return emitMap(op, loops->nest);
  case LoopForm::Transpose:
    return emitTranspose(op, loops->nest);
  case LoopForm::Reduce:
    return emitReduction(op, loops->nest, *loops->tail);
  case LoopForm::Loops:
    return emitLoops(op, loops->nest);
  }
  return failure();
}

LogicalResult TemplatePrinter::emitMap(linalg::GenericOp op,
                                       const LoopNest &nest) {
  include("map.h");
  openTemplate("map", getDimsText(nest.extents),
               {getPlace(op, nest, op.getNumDpsInputs())});
  return emitLambda(*op.getBody(), getLoads(op, nest), ");", indexOf(nest));
}

LogicalResult TemplatePrinter::emitTranspose(linalg::GenericOp op,
                                             const LoopNest &nest) {
  include("transpose.h");
  int64_t rank = nest.rank(), batch = rank == 3 ? nest.extents[0] : 1;
  line("msc::transpose<" + Twine(batch) + ", " + Twine(nest.extents[rank - 1]) +
       ", " + Twine(nest.extents[rank - 2]) + ">(" + getContextName() + ", " +
       nameOf(op.getInputs()[0]) + ", " + nameOf(op.getOutputs()[0]) + ");");
  return success();
}

LogicalResult TemplatePrinter::emitReduction(linalg::GenericOp op,
                                             const LoopNest &nest,
                                             const AccumulatorTail &tail) {
  include("reduce.h");
  SmallVector<int64_t> kept, reduced;
  for (int64_t i = 0; i < nest.rank(); ++i)
    (nest.reduced[i] ? reduced : kept).push_back(nest.extents[i]);
  bool alongKept =
      !kept.empty() && nest.operands.front().strides[kept.size() - 1] == 1;
  openTemplate(
      "reduce",
      getDimsText(kept) + ", " + getDimsText(reduced) +
          ", msc::Along::" + (alongKept ? "Kept" : "Reduced"),
      {getPointerText(nameOf(op.getOutputs()[0]), nest.operands.back().start),
       getLiteral(getStart(op, 0))});
  SmallVector<std::string> loads = getLoads(op, nest);
  loads.back() = "acc";
  if (failed(emitLambda(*op.getBody(), loads, ",")))
    return failure();
  return emitCombine(op, tail);
}

/// The lambda that joins two partial results; closes the call.
LogicalResult TemplatePrinter::emitCombine(linalg::GenericOp op,
                                           const AccumulatorTail &tail) {
  ScalarEmitter combine(statementColumns);
  if (failed(bindOutside(combine)))
    return failure();
  combine.bind(op.getBody()->getArguments().back(), {"a"});
  combine.bind(tail.element, {"b"});
  for (Operation &inner : op.getBody()->without_terminator())
    if ((tail.operations.contains(&inner) ||
         inner.hasTrait<OpTrait::ConstantLike>()) &&
        failed(combine.emit(inner)))
      return failure();
  combine.addStatement("return ", op.getBody()->getTerminator()->getOperand(0),
                       ";");
  lambda(getBodyHead("auto a, auto b"), combine.takeStatements(), ");");
  return success();
}

/// Several results, or an accumulator that cannot be split: element after
/// element, parallel over the loops outside the first reduced one.
LogicalResult TemplatePrinter::emitLoops(linalg::GenericOp op,
                                         const LoopNest &nest) {
  include("loops.h");
  lambdasWrite = true;
  size_t outer = llvm::find(nest.reduced, true) - nest.reduced.begin(),
         numInputs = op.getNumDpsInputs();
  openTemplate("loops",
               getDimsText(ArrayRef(nest.extents).take_front(outer)) + ", " +
                   getDimsText(ArrayRef(nest.extents).drop_front(outer)),
               {});
  SmallVector<std::string> starts;
  for (int64_t i = 0; i < op.getNumDpsInits(); ++i)
    if (TypedAttr start = getStart(op, i))
      starts.push_back("at.start(" + getPlace(op, nest, numInputs + i) + ", " +
                       getUntypedLiteral(start) + ");");
  lambda(getBodyHead(starts.empty() ? "auto" : "auto at"), starts, ",");
  return emitStep(op, nest);
}

/// All is read and computed before the first of several results is written.
LogicalResult TemplatePrinter::emitStep(linalg::GenericOp op,
                                        const LoopNest &nest) {
  ScalarEmitter emitter(statementColumns);
  emitter.setIndexText(indexOf(nest));
  if (failed(bindOutside(emitter)))
    return failure();
  bindArguments(emitter, *op.getBody(), getLoads(op, nest));
  if (failed(emitter.emitBody(*op.getBody())))
    return failure();
  OperandRange results = op.getBody()->getTerminator()->getOperands();
  if (results.size() > 1)
    for (Value value : results)
      emitter.name(value);
  for (auto [i, value] : llvm::enumerate(results))
    emitter.addStatement(
        "at.store(" + getPlace(op, nest, op.getNumDpsInputs() + i) + ", ",
        value, ");");
  lambda(getBodyHead("auto at"), emitter.takeStatements(), ");");
  return success();
}
