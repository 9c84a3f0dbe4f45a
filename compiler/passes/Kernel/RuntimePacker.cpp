//===- RuntimePacker.cpp - packing as tensor operations -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/RuntimePacker.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

void RuntimePacker::append(Value source, int64_t first, int64_t count,
                           ArrayRef<int64_t> perm, int64_t width) {
  auto type = cast<RankedTensorType>(source.getType());
  SmallVector<int64_t> offsets(type.getRank(), 0), sizes(type.getShape()),
      strides(type.getRank(), 1);
  offsets[0] = first;
  sizes[0] = count;
  Value slice = tensor::ExtractSliceOp::create(
      builder, loc, type.clone(sizes), source, ValueRange(), ValueRange(),
      ValueRange(), offsets, sizes, strides);
  Value turned = createTranspose(builder, loc, slice, perm);
  auto padded = cast<RankedTensorType>(turned.getType());
  SmallVector<int64_t> shape(padded.getShape());
  shape.back() = width;
  SmallVector<OpFoldResult> low(shape.size(), builder.getIndexAttr(0)),
      high = low;
  high.back() = builder.getIndexAttr(width - count);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0));
  if (width != count)
    turned = tensor::PadOp::create(builder, loc, padded.clone(shape), turned,
                                   low, high, zero);
  SmallVector<ReassociationIndices> flat = {
      llvm::to_vector(llvm::seq<int64_t>(0, shape.size()))};
  pieces.push_back(tensor::CollapseShapeOp::create(builder, loc, turned, flat));
}

Value RuntimePacker::finish() {
  return pieces.size() == 1
             ? pieces[0]
             : tensor::ConcatOp::create(builder, loc, 0, pieces).getResult();
}
