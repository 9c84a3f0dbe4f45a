//===- TemplateRows.cpp - kernels of rows and groups as template calls ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"

using namespace mlir;
using namespace msc;

LogicalResult TemplatePrinter::emitRows(kernel::RowOpInterface op,
                                        StringRef function,
                                        ArrayRef<std::string> options) {
  include("rows.h");
  bounded::Shape extents =
      bounded::getExtents(cast<MemRefType>(op.getInput().getType()));
  int64_t first = op.getOver().front(), end = op.getOver().back() + 1;
  if (extents.size() == 1) { // the template counts lines of elements
    extents.insert(extents.begin(), 1);
    ++first, ++end;
  }
  auto epilogue = cast<kernel::EpilogueOpInterface>(*op);
  SmallVector<std::string> arguments = {nameOf(op.getInput()),
                                        nameOf(epilogue.getInit())};
  llvm::append_range(arguments, options);
  openTemplate(
      function,
      getLoopArguments(extents, {std::to_string(first), std::to_string(end)}),
      arguments);
  return emitEpilogue(epilogue, /*minimumRank=*/2);
}

LogicalResult TemplatePrinter::emit(kernel::SoftmaxOp op) {
  return emitRows(op, op.getLog() ? "logSoftmax" : "softmax");
}

LogicalResult TemplatePrinter::emit(kernel::NormOp op) {
  return emitRows(op, "norm", getF32Literal(op.getEpsilonAttr()));
}

LogicalResult TemplatePrinter::emit(kernel::GroupNormOp op) {
  include("group_norm.h");
  auto input = cast<ShapedType>(op.getInput().getType());
  openTemplate("groupNorm",
               getLoopArguments(bounded::Shape(input.getShape()),
                                {std::to_string(op.getChannelDim()),
                                 std::to_string(op.getGroups())}),
               {nameOf(op.getInput()), nameOf(op.getInit()),
                getF32Literal(op.getEpsilonAttr())});
  return emitEpilogue(op);
}

LogicalResult TemplatePrinter::emit(kernel::TopKOp op) {
  include("topk.h");
  auto input = cast<MemRefType>(op.getInput().getType());
  bounded::Shape sizes = bounded::getExtents(input);
  bounded::Shape rows = {getProduct(bounded::Sizes(sizes).drop_back()),
                         sizes.back()};
  std::string context = getContextName().str(), known;
  for (const bounded::Extent &size : rows)
    known += std::to_string(size.getBound()) + ", ";
  if (bounded::areOpen(rows)) {
    context += ", " + getObjectText("msc::Dims", rows);
    known = "";
  }
  known += std::to_string(
      cast<MemRefType>(op.getValues().getType()).getShape().back());
  if (op.getIsUnsigned())
    known +=
        ", std::uint" + std::to_string(input.getElementTypeBitWidth()) + "_t";
  line("msc::topK<" + known + ">(" + context + ", " + nameOf(op.getInput()) +
       ", " + nameOf(op.getValues()) + ", " + nameOf(op.getIndices()) + ");");
  return success();
}
