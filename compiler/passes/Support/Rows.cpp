//===- Rows.cpp -----------------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/passes/Support/Rows.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

template <typename RowOp, typename... Attributes>
static Value createRows(OpBuilder &builder, Location loc, Value input,
                        ArrayRef<int64_t> axes, Attributes... attributes) {
  auto type = cast<RankedTensorType>(input.getType());
  SmallVector<int64_t> over = countAxes(axes, type.getRank());
  llvm::sort(over);
  Value init = createEmpty(builder, loc, type);
  auto op =
      RowOp::create(builder, loc, type, input, ValueRange(), init,
                    builder.getAffineMapArrayAttr({}), over, attributes...);
  kernel::buildIdentityEpilogue(builder, loc, op.getEpilogue(),
                                type.getElementType());
  return op.getResult();
}

Value msc::createSoftmax(OpBuilder &builder, Location loc, Value input,
                         ArrayRef<int64_t> axes, bool log) {
  return createRows<kernel::SoftmaxOp>(builder, loc, input, axes, log);
}

Value msc::createScan(OpBuilder &builder, Location loc, Value input,
                      int64_t axis, kernel::ScanKind kind, bool exclusive,
                      bool reverse) {
  return createRows<kernel::ScanOp>(builder, loc, input, axis, kind, exclusive,
                                    reverse);
}

Value msc::createNorm(OpBuilder &builder, Location loc, Value input,
                      ArrayRef<int64_t> axes, double epsilon) {
  return createRows<kernel::NormOp>(builder, loc, input, axes,
                                    APFloat(epsilon));
}
