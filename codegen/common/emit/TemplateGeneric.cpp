//===- TemplateGeneric.cpp ------------------------------------------------===//
//
// Linalg.generic as map, transpose, reduce or plain loops.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

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

/// What the reduction starts from, where it does not continue from what the
/// output holds.
static TypedAttr getStart(linalg::GenericOp op, size_t result) {
  auto starts = op->getAttrOfType<ArrayAttr>("kernel.start");
  return starts && !isa<UnitAttr>(starts[result])
             ? dyn_cast<TypedAttr>(starts[result])
             : TypedAttr();
}

/// msc::reduce writes densely over the kept loops.
static bool writesDensely(const LoopNest &nest) {
  int64_t expected = 1;
  for (int64_t i = nest.rank() - 1; i >= 0; --i) {
    if (nest.reduced[i])
      continue;
    if (nest.operands.back().strides[i] != expected)
      return false;
    expected *= nest.extents[i];
  }
  return true;
}

LogicalResult TemplatePrinter::emit(linalg::GenericOp op) {
  std::optional<LoopNest> nest = getLoopNest(op);
  if (!nest)
    return op.emitOpError(
        "indices that are no sum of multiples of loops cannot be printed");
  if (op.hasIndexSemantics())
    orderReducedLast(*nest);
  else
    simplify(*nest, op.getNumDpsInputs());
  include("math.h");
  include("integer.h");
  bool isReduction = llvm::is_contained(op.getIteratorTypesArray(),
                                        utils::IteratorType::reduction);
  bool readsInit = op.payloadUsesValueFromOperand(op.getDpsInitOperand(0));
  if (op.getNumDpsInits() == 1 && !isReduction && !readsInit)
    return emitTranspose(op, *nest) ? success() : emitMap(op, *nest);
  if (op.getNumDpsInits() == 1 && isReduction && !op.hasIndexSemantics() &&
      getStart(op, 0) && writesDensely(*nest))
    if (std::optional<AccumulatorTail> tail = findAccumulatorTail(op))
      return emitReduction(op, *nest, *tail);
  return emitLoops(op, *nest);
}

LogicalResult TemplatePrinter::emitMap(linalg::GenericOp op,
                                       const LoopNest &nest) {
  include("map.h");
  openTemplate("map", getDimsText(nest.extents),
               {getPlace(op, nest, op.getNumDpsInputs())});
  return emitLambda(*op.getBody(), getLoads(op, nest), ");", indexOf(nest));
}

/// A copy of f32 from [batch][rows][columns] to [batch][columns][rows].
bool TemplatePrinter::emitTranspose(linalg::GenericOp op,
                                    const LoopNest &nest) {
  Block *body = op.getBody();
  bool isCopy = op.getNumDpsInputs() == 1 &&
                body->getTerminator()->getOperand(0) == body->getArgument(0);
  int64_t rank = nest.rank();
  if (!isCopy || !body->getArgument(0).getType().isF32() || rank < 2 ||
      rank > 3 || nest.operands[0].start || nest.operands[1].start)
    return false;
  int64_t batch = rank == 3 ? nest.extents[0] : 1,
          columns = nest.extents[rank - 2], rows = nest.extents[rank - 1];
  ArrayRef<int64_t> x = nest.operands[0].strides, y = nest.operands[1].strides;
  bool fits = y[rank - 1] == 1 && y[rank - 2] == rows &&
              x[rank - 1] == columns && x[rank - 2] == 1;
  if (rank == 3)
    fits &= y[0] == rows * columns && x[0] == rows * columns;
  if (!fits)
    return false;
  include("transpose.h");
  line("msc::transpose<" + Twine(batch) + ", " + Twine(rows) + ", " +
       Twine(columns) + ">(" + getContextName() + ", " +
       nameOf(op.getInputs()[0]) + ", " + nameOf(op.getOutputs()[0]) + ");");
  return true;
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
