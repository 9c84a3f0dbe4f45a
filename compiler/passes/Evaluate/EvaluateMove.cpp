//===- EvaluateMove.cpp - tensor operations on host tensors ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Interpreter.h"
#include "compiler/passes/Support/StridedWalk.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

namespace {

HostResults single(HostTensor tensor) {
  return HostResults({std::move(tensor)});
}

/// The whole of a tensor.
StridedPart partOf(const HostTensor &tensor) {
  return {0, rowMajorStrides(tensor.getShape())};
}

/// The elements from `begin` on, every step-th.
StridedPart partOf(const HostTensor &tensor, ArrayRef<int64_t> begin,
                   ArrayRef<int64_t> steps) {
  StridedPart part = partOf(tensor);
  for (auto [stride, first, step] : llvm::zip(part.strides, begin, steps)) {
    part.offset += first * stride;
    stride *= step;
  }
  return part;
}

/// Whether such elements lie inside of the tensor.
bool contains(const HostTensor &tensor, ArrayRef<int64_t> begin,
              ArrayRef<int64_t> sizes, ArrayRef<int64_t> steps) {
  for (auto [extent, first, size, step] :
       llvm::zip(tensor.getShape(), begin, sizes, steps))
    if (first < 0 || size < 0 || step <= 0 ||
        (size > 0 && first + (size - 1) * step >= extent))
      return false;
  return true;
}

void copy(HostTensor &to, const StridedPart &target, const HostTensor &from,
          const StridedPart &source, ArrayRef<int64_t> shape) {
  copyStrided(to.mutableData(), target, from.data(), source, shape,
              to.getElementBytes());
}

/// Offsets, sizes and strides of a slice, all known.
template <typename Op> bool isInside(Op op, const HostTensor &tensor) {
  return !ShapedType::isDynamicShape(op.getStaticOffsets()) &&
         !ShapedType::isDynamicShape(op.getStaticSizes()) &&
         !ShapedType::isDynamicShape(op.getStaticStrides()) &&
         contains(tensor, op.getStaticOffsets(), op.getStaticSizes(),
                  op.getStaticStrides());
}

HostResults extractSlice(tensor::ExtractSliceOp op, TensorLookup lookup) {
  const HostTensor *source = lookup(op.getSource());
  if (!source || !isInside(op, *source))
    return std::nullopt;
  HostTensor result =
      HostTensor::allocate(op.getStaticSizes(), source->getElementType());
  copy(result, partOf(result), *source,
       partOf(*source, op.getStaticOffsets(), op.getStaticStrides()),
       op.getStaticSizes());
  return single(result.reshape(op.getType().getShape()));
}

HostResults insertSlice(tensor::InsertSliceOp op, TensorLookup lookup) {
  const HostTensor *source = lookup(op.getSource()),
                   *into = lookup(op.getDest());
  if (!source || !into || !isInside(op, *into))
    return std::nullopt;
  HostTensor result = HostTensor::allocate(op.getType());
  std::copy_n(into->data(), into->getNumElements() * into->getElementBytes(),
              result.mutableData());
  copy(result, partOf(result, op.getStaticOffsets(), op.getStaticStrides()),
       *source, partOf(source->reshape(op.getStaticSizes())),
       op.getStaticSizes());
  return single(std::move(result));
}

/// Every element of `tensor` becomes that of the scalar.
void fill(HostTensor &tensor, const HostTensor &scalar) {
  SmallVector<int64_t> still(tensor.getShape().size(), 0);
  copy(tensor, partOf(tensor), scalar, {0, still}, tensor.getShape());
}

/// A number from inside of the operation or before it.
std::optional<HostTensor> findScalar(Value value, TensorLookup lookup) {
  Attribute constant;
  if (value && matchPattern(value, m_Constant(&constant)))
    return HostTensor::read(constant);
  const HostTensor *known = value ? lookup(value) : nullptr;
  return known ? std::optional(*known) : std::nullopt;
}

HostResults pad(tensor::PadOp op, TensorLookup lookup) {
  const HostTensor *source = lookup(op.getSource());
  std::optional<HostTensor> padding =
      findScalar(op.getConstantPaddingValue(), lookup);
  if (!source || !padding || !op.getResultType().hasStaticShape() ||
      ShapedType::isDynamicShape(op.getStaticLow()))
    return std::nullopt;
  HostTensor result = HostTensor::allocate(op.getResultType());
  SmallVector<int64_t> steps(op.getStaticLow().size(), 1);
  if (!contains(result, op.getStaticLow(), source->getShape(), steps))
    return std::nullopt; // cuts
  fill(result, *padding);
  copy(result, partOf(result, op.getStaticLow(), steps), *source,
       partOf(*source), source->getShape());
  return single(std::move(result));
}

HostResults concat(tensor::ConcatOp op, TensorLookup lookup) {
  HostTensor result = HostTensor::allocate(op.getResultType());
  SmallVector<int64_t> begin(result.getShape().size(), 0),
      steps(begin.size(), 1);
  for (Value input : op.getInputs()) {
    const HostTensor *source = lookup(input);
    if (!source)
      return std::nullopt;
    copy(result, partOf(result, begin, steps), *source, partOf(*source),
         source->getShape());
    begin[op.getDim()] += source->getShape()[op.getDim()];
  }
  return single(std::move(result));
}

template <typename Op> HostResults reshape(Op op, TensorLookup lookup) {
  const HostTensor *source = lookup(op.getSrc());
  return source ? single(source->reshape(op.getResultType().getShape()))
                : std::nullopt;
}

/// A tensor of nothing but dimensions, one of them 0.
HostResults empty(tensor::EmptyOp op) {
  return op.getType().hasStaticShape() && op.getType().getNumElements() == 0
             ? single(HostTensor::allocate(op.getType()))
             : std::nullopt;
}

HostResults splat(tensor::SplatOp op, TensorLookup lookup) {
  const HostTensor *scalar = lookup(op.getInput());
  if (!scalar || !op.getType().hasStaticShape())
    return std::nullopt;
  HostTensor result = HostTensor::allocate(op.getType());
  fill(result, *scalar);
  return single(std::move(result));
}

} // namespace

HostResults msc::evaluateMove(Operation *op, TensorLookup lookup) {
  return TypeSwitch<Operation *, HostResults>(op)
      .Case([&](tensor::ExtractSliceOp op) { return extractSlice(op, lookup); })
      .Case([&](tensor::InsertSliceOp op) { return insertSlice(op, lookup); })
      .Case([&](tensor::PadOp op) { return pad(op, lookup); })
      .Case([&](tensor::ConcatOp op) { return concat(op, lookup); })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
          [&](auto op) { return reshape(op, lookup); })
      .Case([&](tensor::EmptyOp op) { return empty(op); })
      .Case([&](tensor::SplatOp op) { return splat(op, lookup); })
      .Default(HostResults());
}
