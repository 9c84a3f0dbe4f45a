//===- EvaluateShape.cpp - constants in another shape or order ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

SmallVector<int64_t> msc::rowMajorStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size(), 1);
  for (size_t i = shape.size(); i > 1; --i)
    strides[i - 2] = strides[i - 1] * shape[i - 1];
  return strides;
}

namespace {

std::vector<char> gather(const HostTensor &from, ArrayRef<int64_t> shape,
                         ArrayRef<int64_t> strides, int64_t offset) {
  size_t size = getElementBytes(from.type.getElementType());
  std::vector<char> bytes;
  bytes.reserve(ShapedType::getNumElements(shape) * size);
  forEachPosition(shape, strides, offset, [&](int64_t position) {
    const char *element = &from.bytes[position * size];
    bytes.insert(bytes.end(), element, element + size);
  });
  return bytes;
}

ArrayRef<int64_t> integers(Operation *op, StringRef name) {
  auto list = op->getAttrOfType<DenseI64ArrayAttr>(name);
  return list ? list.asArrayRef() : ArrayRef<int64_t>();
}

HostResults transpose(Operation *op, const HostTensor &from,
                      RankedTensorType to) {
  SmallVector<int64_t> strides, own = rowMajorStrides(from.type.getShape());
  for (int64_t dim : normalizeAxes(own.size(), integers(op, "perm")))
    strides.push_back(own[dim]);
  return single(gather(from, to.getShape(), strides, 0));
}

HostResults slice(Operation *op, const HostTensor &from, RankedTensorType to) {
  SmallVector<int64_t> strides = rowMajorStrides(from.type.getShape());
  int64_t offset = 0;
  for (auto [begin, stride] : llvm::zip(integers(op, "begin"), strides))
    offset += begin * stride;
  return single(gather(from, to.getShape(), strides, offset));
}

HostResults stridedSlice(mindir::StridedSliceOp op, const HostTensor &from) {
  auto entries = op.getEntries();
  if (failed(entries))
    return std::nullopt;
  SmallVector<int64_t> own = rowMajorStrides(from.type.getShape());
  SmallVector<int64_t> counts, strides;
  int64_t offset = 0;
  for (const mindir::SliceEntry &entry : *entries) {
    if (entry.added)
      continue;
    int64_t step = own[counts.size()];
    counts.push_back(entry.count);
    strides.push_back(entry.stride * step);
    offset += entry.begin * step;
  }
  return single(gather(from, counts, strides, offset));
}

HostResults broadcastTo(const HostTensor &from, RankedTensorType to) {
  SmallVector<int64_t> strides(to.getRank(), 0);
  SmallVector<int64_t> own = rowMajorStrides(from.type.getShape());
  int64_t added = to.getRank() - from.type.getRank();
  for (int64_t i = 0; i < from.type.getRank(); ++i)
    if (from.type.getDimSize(i) != 1)
      strides[added + i] = own[i];
  return single(gather(from, to.getShape(), strides, 0));
}

int64_t axisOf(Operation *op, int64_t rank) {
  auto axis = op->getAttrOfType<IntegerAttr>("axis");
  return countAxis(axis ? axis.getInt() : 0, rank);
}

/// The rows before the axis, each a run of bytes from every operand.
HostResults concat(ArrayRef<HostTensor> operands, int64_t axis) {
  ArrayRef<int64_t> shape = operands[0].type.getShape();
  int64_t rows = ShapedType::getNumElements(shape.take_front(axis));
  std::vector<char> bytes;
  for (int64_t row = 0; row < rows; ++row)
    for (const HostTensor &operand : operands) {
      size_t run = operand.bytes.size() / rows;
      auto begin = operand.bytes.begin() + row * run;
      bytes.insert(bytes.end(), begin, begin + run);
    }
  return single(std::move(bytes));
}

HostResults split(Operation *op, const HostTensor &from) {
  ArrayRef<int64_t> shape = from.type.getShape();
  int64_t axis = axisOf(op, shape.size()), parts = op->getNumResults();
  SmallVector<int64_t> strides = rowMajorStrides(shape), part(shape);
  part[axis] /= parts;
  std::vector<std::vector<char>> results;
  for (int64_t i = 0; i < parts; ++i)
    results.push_back(
        gather(from, part, strides, i * part[axis] * strides[axis]));
  return results;
}

} // namespace

HostResults msc::evaluateShape(Operation *op, ArrayRef<HostTensor> operands) {
  if (operands.empty() || op->getNumResults() == 0)
    return std::nullopt;
  StringRef name = op->getName().stripDialect();
  auto to = cast<RankedTensorType>(op->getResult(0).getType());
  if (to.getNumElements() == 0)
    return std::nullopt;
  if (llvm::is_contained({"Reshape", "ExpandDims", "Squeeze", "Flatten"}, name))
    return single(operands[0].bytes);
  if (name == "Transpose")
    return transpose(op, operands[0], to);
  if (name == "Slice")
    return slice(op, operands[0], to);
  if (auto sliced = dyn_cast<mindir::StridedSliceOp>(op))
    return stridedSlice(sliced, operands[0]);
  if (name == "BroadcastTo" || name == "DynamicBroadcastTo")
    return broadcastTo(operands[0], to);
  if (name == "Split")
    return split(op, operands[0]);
  if (name == "Concat" || name == "Stack")
    return concat(operands, axisOf(op, to.getRank()));
  return std::nullopt;
}
