//===- TemplateResize.cpp - resized images as template calls --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

LogicalResult TemplatePrinter::emit(kernel::ResizeOp op) {
  bounded::Shape shape =
      bounded::getExtents(cast<MemRefType>(op.getInit().getType()));
  auto identity =
      AffineMap::getMultiDimIdentityMap(shape.size(), op.getContext());
  std::optional<LoopNest> nest = getParallelNest(
      shape, {{op.getInput(), identity}, {op.getInit(), identity}});
  bool isNearest = op.getKind() == kernel::ResizeKind::Nearest;
  SmallVector<std::string> tables;
  for (Value table : op.getTables())
    tables.push_back(nameOf(table));
  size_t each = tables.size() / 2;
  auto list = [&](ArrayRef<std::string> names) {
    return isNearest ? names.front() : "{" + llvm::join(names, ", ") + "}";
  };
  include(isNearest ? "resize_nearest.h" : "resize_bilinear.h");
  return emitCall(op, isNearest ? "resizeNearest" : "resizeBilinear",
                  getLoopArguments(shape, {std::to_string(op.getRowDim()),
                                           std::to_string(op.getColumnDim())}),
                  {getPlace(op.getInput(), nest->operands[0]),
                   list(ArrayRef(tables).take_front(each)),
                   list(ArrayRef(tables).drop_front(each)),
                   getPlace(op.getInit(), nest->operands[1])});
}
