//===- DecomposeResize.cpp - resized images as loops ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// One loop nest over the result, which reads its tables' entries and the image
// at these positions.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

namespace {

/// a + (b - a) * share.
Value blend(OpBuilder &builder, Location at, Value a, Value b, Value share) {
  Value difference = arith::SubFOp::create(builder, at, b, a);
  Value part = arith::MulFOp::create(builder, at, difference, share);
  return arith::AddFOp::create(builder, at, a, part);
}

/// The body of the loops: `v` are the tables' entries.
struct Pixels {
  kernel::ResizeOp op;
  OpBuilder &b;
  Location at;
  ValueRange v;

  Value read(Value row, Value column) {
    SmallVector<Value> position;
    for (int64_t d :
         llvm::seq(cast<ShapedType>(op.getInput().getType()).getRank()))
      position.push_back(linalg::IndexOp::create(b, at, d));
    for (auto [dim, entry] :
         {std::pair(op.getRowDim(), row), std::pair(op.getColumnDim(), column)})
      position[dim] =
          arith::IndexCastOp::create(b, at, b.getIndexType(), entry);
    return tensor::ExtractOp::create(b, at, op.getInput(), position);
  }

  Value nearest() { return read(v[0], v[1]); }

  Value bilinear() {
    Value top = blend(b, at, read(v[0], v[3]), read(v[0], v[4]), v[5]);
    Value bottom = blend(b, at, read(v[1], v[3]), read(v[1], v[4]), v[5]);
    return blend(b, at, top, bottom, v[2]);
  }
};

} // namespace

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::ResizeOp op) {
  bool isNearest = op.getKind() == kernel::ResizeKind::Nearest;
  size_t each = op.getTables().size() / 2;
  SmallVector<SmallVector<int64_t>> dims(each, {op.getRowDim()});
  dims.append(each, {op.getColumnDim()});
  return {createMappedGeneric(
      builder, op.getLoc(), cast<RankedTensorType>(op.getInit().getType()),
      op.getTables(), dims, [&](OpBuilder &b, Location at, ValueRange v) {
        Pixels pixels{op, b, at, v};
        return isNearest ? pixels.nearest() : pixels.bilinear();
      })};
}
