//===- TemplateScatter.cpp - scattered updates as template calls ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "dialects/Kernel/IR/ViewExtent.h"

using namespace mlir;
using namespace msc;

static MemRefType getType(Value buffer) {
  return cast<MemRefType>(buffer.getType());
}

/// The loops over the updates, those last that run in order; their operands are
/// the updates, the indices and the result, which all have strides.
static LoopNest getNest(kernel::ScatterOp op) {
  bounded::Shape shape = bounded::getExtents(getType(op.getUpdates()));
  auto identity =
      AffineMap::getMultiDimIdentityMap(shape.size(), op.getContext());
  LoopNest nest =
      *getParallelNest(shape, {{op.getUpdates(), identity},
                               {op.getIndices(), op.getIndicesMap()},
                               {op.getInit(), op.getInitMap()}});
  for (int64_t i = 0; i < nest.rank(); ++i)
    nest.reduced[i] = op.isOrdered(i);
  orderReducedLast(nest);
  removeUnitLoops(nest);
  joinLoops(nest);
  return nest;
}

/// "msc::Axis<6, 4, true>" of each indexed dimension.
static std::string getAxesText(kernel::ScatterOp op) {
  MemRefType type = getType(op.getInit());
  SmallVector<int64_t> strides = *kernel::getKnownStrides(type);
  std::string text;
  for (int64_t dim : op.getIndexedDims())
    text += ", msc::Axis<" + std::to_string(type.getDimSize(dim)) + ", " +
            std::to_string(strides[dim]) + (op.getFromEnd() ? ", true>" : ">");
  return text;
}

LogicalResult TemplatePrinter::emit(kernel::ScatterOp op) {
  LoopNest nest = getNest(op);
  bounded::Sizes extents = nest.extents;
  size_t rows = llvm::count(nest.reduced, false);
  SmallVector<std::string> places;
  for (auto [operand, walk] :
       llvm::zip(ValueRange{op.getUpdates(), op.getIndices(), op.getInit()},
                 nest.operands))
    places.push_back(getPlace(operand, walk));
  include("scatter.h");
  include("math.h");
  include("integer.h");
  openTemplate("scatter",
               {getDimsText(extents.take_front(rows)) + ", " +
                getDimsText(extents.drop_front(rows)) + getAxesText(op)},
               places);
  ScalarEmitter combine(statementColumns);
  if (failed(bindOutside(combine)))
    return failure();
  bindArguments(combine, op.getCombine().front(), {"old", "update"});
  if (failed(combine.emitBody(op.getCombine().front())))
    return failure();
  combine.addStatement(
      "return ", op.getCombine().front().getTerminator()->getOperand(0), ";");
  lambda(getBodyHead(op.isReplacing() ? "auto, auto update"
                                      : "auto old, auto update"),
         combine.takeStatements(), ");");
  return success();
}
