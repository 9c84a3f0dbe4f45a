//===- TemplateGeneric.cpp ------------------------------------------------===//
//
// Linalg.generic as map, transpose, reduce or plain loops.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

LogicalResult TemplatePrinter::emit(linalg::FillOp op) {
  include("map.h");
  std::optional<LoopNest> nest = getFillNest(op);
  if (!nest)
    return op.emitOpError("fills with a value that is not constant");
  auto constant = op.getInputs()[0].getDefiningOp<arith::ConstantOp>();
  openTemplate("map", getLoopArguments(nest->extents),
               {getPlace(op.getOutputs()[0], nest->operands[0])});
  lambda(getBodyHead("auto"),
         {"return " + getUntypedLiteral(cast<TypedAttr>(constant.getValue())) +
          ";"},
         ");");
  return success();
}

LogicalResult TemplatePrinter::emit(linalg::GenericOp op) {
  include("math.h");
  include("integer.h");
  return emitNest(op);
}

LogicalResult TemplatePrinter::emitMap(linalg::GenericOp op,
                                       const LoopNest &nest) {
  include("map.h");
  openTemplate("map", getLoopArguments(nest.extents),
               {getPlace(op.getDpsInits()[0], nest.operands.back())});
  return emitLambda(*op.getBody(), getLoads(op, nest), ");", indexOf(nest));
}

LogicalResult TemplatePrinter::emitTranspose(linalg::GenericOp op,
                                             const TransposeShape &shape) {
  include("transpose.h");
  bounded::Shape sizes = {shape.batch, shape.rows, shape.columns};
  std::string text = llvm::join(llvm::map_range(sizes, getExtentText), ", ");
  std::string head = bounded::areOpen(sizes)
                         ? "(" + getContextName().str() + ", " + text
                         : "<" + text + ">(" + getContextName().str();
  line("msc::transpose" + head + ", " + nameOf(op.getInputs()[0]) + ", " +
       nameOf(op.getOutputs()[0]) + ");");
  return success();
}

LogicalResult TemplatePrinter::emitReduction(linalg::GenericOp op,
                                             const LoopNest &nest) {
  std::optional<AccumulatorTail> tail = findAccumulatorTail(op);
  TypedAttr start = kernel::getStart(op, 0);
  if (!tail || !start)
    return op.emitOpError("cannot be split as msc::reduce does it");
  include("reduce.h");
  bounded::Shape kept, reduced;
  for (int64_t i = 0; i < nest.rank(); ++i)
    (nest.reduced[i] ? reduced : kept).push_back(nest.extents[i]);
  bool alongKept =
      !kept.empty() && nest.operands.front().strides[kept.size() - 1] == 1;
  openTemplate(
      "reduce",
      getLoopArguments(
          {kept, reduced},
          std::string(alongKept ? "msc::Along::Kept" : "msc::Along::Reduced")),
      {getPointerText(nameOf(op.getOutputs()[0]), nest.operands.back().start),
       getLiteral(start)});
  SmallVector<std::string> loads = getLoads(op, nest);
  loads.back() = "acc";
  if (failed(emitLambda(*op.getBody(), loads, ",")))
    return failure();
  return emitCombine(op, *tail);
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
  size_t outer = llvm::find(nest.reduced, true) - nest.reduced.begin();
  openTemplate(
      "loops",
      getLoopArguments({bounded::Sizes(nest.extents).take_front(outer),
                        bounded::Sizes(nest.extents).drop_front(outer)}),
      {});
  emitStarts(op, nest);
  return emitStep(op, nest);
}
