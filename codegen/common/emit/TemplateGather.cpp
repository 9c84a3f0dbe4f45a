//===- TemplateGather.cpp - gathered rows as template calls ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "dialects/Kernel/IR/ViewExtent.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

static MemRefType getType(Value buffer) {
  return cast<MemRefType>(buffer.getType());
}

/// The loops over the result; its operands are the table, the indices, the
/// result, which all have strides.
static LoopNest getNest(kernel::GatherOp op) {
  bounded::Shape shape = bounded::getExtents(getType(op.getInit()));
  auto identity =
      AffineMap::getMultiDimIdentityMap(shape.size(), op.getContext());
  return *getParallelNest(shape, {{op.getTable(), op.getTableMap()},
                                  {op.getIndices(), op.getIndicesMap()},
                                  {op.getInit(), identity}});
}

/// Whether the last loop walks adjacent elements of the result, and stays at
/// its index.
static bool hasRows(const LoopNest &nest) {
  return nest.rank() > 0 && nest.operands[1].strides.back() == 0 &&
         nest.operands[2].strides.back() == 1;
}

/// Gives each index a row of one element.
static void appendRow(LoopNest &nest) {
  nest.extents.push_back(1);
  for (auto [i, walk] : llvm::enumerate(nest.operands))
    walk.strides.push_back(i != 1 ? 1 : 0);
}

std::string msc::getAxisText(bounded::Sizes axis,
                             ArrayRef<std::string> others) {
  SmallVector<std::string> known, chosen;
  for (const bounded::Extent &number : axis) {
    known.push_back(getKnownText(number));
    if (number.isOpen())
      chosen.push_back(getExtentText(number));
  }
  llvm::append_range(known, others);
  std::string text = "msc::Axis<" + llvm::join(known, ", ") + ">";
  return chosen.empty() ? text : text + "(" + llvm::join(chosen, ", ") + ")";
}

/// How indices are counted, where not from the axis' first element.
static SmallVector<std::string> getCounting(kernel::GatherOp op) {
  SmallVector<std::string> arguments;
  if (op.getFromEnd() || op.getOffset() != 0)
    arguments.push_back(op.getFromEnd() ? "true" : "false");
  if (op.getOffset() != 0)
    arguments.push_back(getUntypedLiteral(op.getOffsetAttr()));
  return arguments;
}

/// The loops, and the axis behind them.
static TemplateArguments getShape(kernel::GatherOp op, const LoopNest &nest) {
  MemRefType table = getType(op.getTable());
  bounded::Extent stride =
      table.getNumElements() ? bounded::getStrides(table)[op.getAxis()] : 0;
  bounded::Shape axis = {bounded::getExtents(table)[op.getAxis()], stride};
  std::string text = getAxisText(axis, getCounting(op));
  if (!bounded::areOpen(axis))
    return getLoopArguments(nest.extents, text);
  return {"", {getObjectText("msc::Dims", nest.extents), text}};
}

LogicalResult TemplatePrinter::emit(kernel::GatherOp op) {
  LoopNest nest = getNest(op);
  bool isCopy = op.isCopy();
  if (isCopy)
    simplify(nest, /*order=*/2);
  if (!hasRows(nest)) {
    if (!isCopy)
      return op.emitOpError("has an epilogue of single elements");
    appendRow(nest);
  }
  if (nest.rank() == 1)
    prependUnitLoop(nest); // a vector is a matrix of one line
  include("gather.h");
  SmallVector<std::string> places;
  const Value operands[] = {op.getTable(), op.getIndices(), op.getInit()};
  for (auto [operand, walk] : llvm::zip(operands, nest.operands))
    places.push_back(getPlace(operand, walk));
  return emitCall(op, "gather", getShape(op, nest), places, /*minimumRank=*/2);
}
