//===- TemplateScatter.cpp - scattered updates as template calls ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ExtentText.h"

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
static SmallVector<std::string> getAxes(kernel::ScatterOp op) {
  MemRefType type = getType(op.getInit());
  bounded::Shape sizes = bounded::getExtents(type),
                 strides = bounded::getStrides(type);
  SmallVector<std::string> fromEnd;
  if (op.getFromEnd())
    fromEnd.push_back("true");
  return llvm::map_to_vector(op.getIndexedDims(), [&](int64_t dim) {
    return getAxisText({sizes[dim], strides[dim]}, fromEnd);
  });
}

/// Around the places and the lambda: all as types, or all as objects where a
/// run chooses any of the sizes, the axes behind the lambda.
struct ScatterArguments {
  TemplateArguments shape;
  std::string behind;
};

static ScatterArguments getArguments(kernel::ScatterOp op,
                                     const LoopNest &nest) {
  size_t rows = llvm::count(nest.reduced, false);
  bounded::Sizes extents = nest.extents, dims = extents.take_front(rows),
                 steps = extents.drop_front(rows);
  std::string axes;
  if (!bounded::isOpen(op)) {
    for (const std::string &axis : getAxes(op))
      axes += ", " + axis;
    return {{getDimsText(dims) + ", " + getDimsText(steps) + axes}, ");"};
  }
  for (const std::string &axis : getAxes(op))
    axes += ", " + axis + (StringRef(axis).ends_with(">") ? "()" : "");
  return {
      {"",
       {getObjectText("msc::Dims", dims), getObjectText("msc::Dims", steps)}},
      axes + ");"};
}

LogicalResult TemplatePrinter::emit(kernel::ScatterOp op) {
  LoopNest nest = getNest(op);
  SmallVector<std::string> places;
  const Value operands[] = {op.getUpdates(), op.getIndices(), op.getInit()};
  for (auto [operand, walk] : llvm::zip(operands, nest.operands))
    places.push_back(getPlace(operand, walk));
  include("scatter.h");
  include("math.h");
  include("integer.h");
  ScatterArguments arguments = getArguments(op, nest);
  openTemplate("scatter", arguments.shape, places);
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
         combine.takeStatements(), arguments.behind);
  return success();
}
