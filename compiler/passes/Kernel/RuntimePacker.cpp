//===- RuntimePacker.cpp - packing as tensor operations -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/RuntimePacker.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

/// The filter's output channels [first, first + count).
static Value slice(OpBuilder &builder, Value filter, const PackedBlock &block) {
  auto type = cast<RankedTensorType>(filter.getType());
  SmallVector<int64_t> offsets(type.getRank(), 0), sizes(type.getShape()),
      strides(type.getRank(), 1);
  offsets[0] = block.first;
  sizes[0] = block.count;
  return tensor::ExtractSliceOp::create(
      builder, filter.getLoc(), type.clone(sizes), filter, ValueRange(),
      ValueRange(), ValueRange(), offsets, sizes, strides);
}

/// Zeros behind the last dimension.
static Value padLast(OpBuilder &builder, Value value, int64_t width) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape());
  int64_t missing = width - shape.back();
  if (missing == 0)
    return value;
  shape.back() = width;
  SmallVector<OpFoldResult> low(shape.size(), builder.getIndexAttr(0)),
      high = low;
  high.back() = builder.getIndexAttr(missing);
  Value zero = arith::ConstantOp::create(
      builder, value.getLoc(), builder.getZeroAttr(type.getElementType()));
  return tensor::PadOp::create(builder, value.getLoc(), type.clone(shape),
                               value, low, high, zero);
}

Value msc::packAtRuntime(Operation *user, Value filter,
                         const PackedBlocks &blocks) {
  OpBuilder builder(user);
  SmallVector<ReassociationIndices> flat = {{0, 1, 2, 3}};
  SmallVector<Value> pieces;
  for (const PackedBlock &block : blocks) {
    Value turned = createTranspose(builder, user->getLoc(),
                                   slice(builder, filter, block), {2, 3, 1, 0});
    pieces.push_back(tensor::CollapseShapeOp::create(
        builder, user->getLoc(), padLast(builder, turned, block.width), flat));
  }
  return pieces.size() == 1
             ? pieces[0]
             : tensor::ConcatOp::create(builder, user->getLoc(), 0, pieces)
                   .getResult();
}
