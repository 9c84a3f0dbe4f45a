//===- TemplateScan.cpp - running sums and products as template calls -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScanText.h"
#include "codegen/common/emit/TemplatePrinter.h"

using namespace mlir;
using namespace msc;

std::string msc::getScanText(kernel::ScanOp op) {
  bool isSum = op.getKind() == kernel::ScanKind::Sum;
  return std::string(isSum ? "msc::Fold::Sum" : "msc::Fold::Product") +
         ", msc::Self::" + (op.getExclusive() ? "Excluded" : "Included");
}

/// The dimensions that the template counts, and which of them it folds along:
/// as few as there are, unless a body walks its operands along them.
static std::pair<SmallVector<int64_t>, int64_t> getExtents(kernel::ScanOp op) {
  ArrayRef<int64_t> shape =
      cast<ShapedType>(op.getInput().getType()).getShape();
  int64_t axis = op.getOver().front();
  auto size = [](ArrayRef<int64_t> dims) {
    return ShapedType::getNumElements(dims);
  };
  SmallVector<int64_t> extents(shape);
  if (kernel::isIdentityEpilogue(op.getEpilogue())) {
    extents = {size(shape.take_front(axis)), shape[axis]};
    if (int64_t inner = size(shape.drop_front(axis + 1)); inner > 1)
      extents.push_back(inner);
    return {extents, 1};
  }
  if (axis > 0)
    return {extents, axis};
  extents.insert(extents.begin(), 1);
  return {extents, 1};
}

LogicalResult TemplatePrinter::emit(kernel::ScanOp op) {
  include("scan.h");
  auto [extents, axis] = getExtents(op);
  return emitCall(op, "scan",
                  getLoopArguments(bounded::Shape(extents),
                                   {std::to_string(axis), getScanText(op),
                                    op.getReverse() ? "msc::From::End"
                                                    : "msc::From::Start"}),
                  {nameOf(op.getInput()), nameOf(op.getInit())},
                  /*minimumRank=*/int64_t(extents.size()));
}
