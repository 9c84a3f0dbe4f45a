//===- ComplexBorder.cpp - complex inputs and results as pairs ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexBorder.h"
#include "compiler/passes/MindIR/Complex/ComplexConstants.h"
#include "compiler/passes/MindIR/Complex/ComplexMoves.h"
#include "dialects/MindIR/IR/ComplexOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

static RankedTensorType getComplex(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && isComplex(type) ? type : RankedTensorType();
}

/// pairs[..., part].
static Value takePart(OpBuilder &builder, Location loc, Type type, Value pairs,
                      int64_t part) {
  auto list = [&](int64_t number) {
    return builder.getDenseI64ArrayAttr({0, number});
  };
  SmallVector<NamedAttribute> attributes{
      builder.getNamedAttr("begin", list(part)),
      builder.getNamedAttr("end", list(part + 1)),
      builder.getNamedAttr("strides", builder.getDenseI64ArrayAttr({1, 1})),
      builder.getNamedAttr("ellipsis_mask", builder.getI64IntegerAttr(1)),
      builder.getNamedAttr("shrink_axis_mask", builder.getI64IntegerAttr(2))};
  return createOperator<StridedSliceOp>(builder, loc, type, pairs, attributes);
}

/// The part with a last dimension of 1.
template <typename Op>
static Value makeColumn(OpBuilder &builder, Value complex,
                        RankedTensorType type) {
  Location loc = complex.getLoc();
  bounded::Shape shape = bounded::getExtents(type);
  shape.push_back(1);
  auto part = cast<RankedTensorType>(getPartType(type));
  return createOperator<ExpandDimsOp>(
      builder, loc, bounded::getTensorType(shape, part.getElementType()),
      createOperator<Op>(builder, loc, part, complex),
      builder.getNamedAttr("axis", builder.getI64IntegerAttr(-1)));
}

static Value makePairs(OpBuilder &builder, Value complex,
                       RankedTensorType type) {
  return createOperator<ConcatOp>(
      builder, complex.getLoc(), getPairsType(type),
      {makeColumn<RealOp>(builder, complex, type),
       makeColumn<ImagOp>(builder, complex, type)},
      builder.getNamedAttr("axis", builder.getI64IntegerAttr(-1)));
}

static void openArgument(func::FuncOp graph, BlockArgument argument,
                         RankedTensorType type) {
  unsigned number = argument.getArgNumber();
  graph.setArgAttr(number, "mindir.type", TypeAttr::get(type));
  if (auto initial =
          graph.getArgAttrOfType<ElementsAttr>(number, "mindir.state"))
    graph.setArgAttr(number, "mindir.state", getPairs(initial));
  argument.setType(getPairsType(type));
  OpBuilder builder = OpBuilder::atBlockBegin(argument.getOwner());
  Location loc = argument.getLoc();
  Type part = getPartType(type);
  Value real = takePart(builder, loc, part, argument, 0),
        imaginary = takePart(builder, loc, part, argument, 1);
  Value complex =
      createOperator<ComplexOp>(builder, loc, type, {real, imaginary});
  SmallPtrSet<Operation *, 2> parts{real.getDefiningOp(),
                                    imaginary.getDefiningOp()};
  argument.replaceAllUsesExcept(complex, parts);
}

void msc::openBorder(func::FuncOp graph) {
  for (BlockArgument argument : graph.getArguments())
    if (RankedTensorType type = getComplex(argument))
      openArgument(graph, argument, type);
  Operation *end = graph.getBody().front().getTerminator();
  OpBuilder builder(end);
  for (OpOperand &operand : end->getOpOperands())
    if (RankedTensorType type = getComplex(operand.get())) {
      graph.setResultAttr(operand.getOperandNumber(), "mindir.type",
                          TypeAttr::get(type));
      operand.set(makePairs(builder, operand.get(), type));
    }
  updateFunctionType(graph);
}
