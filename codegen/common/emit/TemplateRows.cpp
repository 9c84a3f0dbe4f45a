//===- TemplateRows.cpp - kernels of rows and groups as template calls ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
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
  int64_t n = input.getShape().back(),
          k = cast<MemRefType>(op.getValues().getType()).getShape().back();
  std::string as;
  if (op.getIsUnsigned())
    as = ", std::uint" + std::to_string(input.getElementTypeBitWidth()) + "_t";
  line("msc::topK<" + Twine(input.getNumElements() / n) + ", " + Twine(n) +
       ", " + Twine(k) + as + ">(" + getContextName() + ", " +
       nameOf(op.getInput()) + ", " + nameOf(op.getValues()) + ", " +
       nameOf(op.getIndices()) + ");");
  return success();
}
