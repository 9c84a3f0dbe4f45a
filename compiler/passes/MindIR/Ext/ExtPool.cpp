//===- ExtPool.cpp - mint's pools as those of images and volumes ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "compiler/passes/MindIR/Ext/Spatial.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/PeakOps.h"
#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/SpatialList.h"
#include "dialects/MindIR/IR/UnpoolOps.h"
#include "dialects/MindIR/IR/VolumeOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

template <typename Op> int64_t getDivisor(Op op) {
  if constexpr (std::is_same_v<Op, AvgPool1DOp>)
    return 0;
  else
    return op.getDivisorOverride().value_or(0);
}

template <typename Op>
Composition composeMeans(Composer &c, Op op, int64_t spatial) {
  Value y = c.create<AvgPool3DOp>(
      toSpatial(c, op.getInput(), spatial, 3),
      {c.with("kernel_size", toList(op.getKernelSize(), spatial, 5, 1)),
       c.with("strides", toList(getStrideOrKernel(op), spatial, 5, 1)),
       c.with("pad_mode", StringRef("pad")),
       c.with("pad_list", toPads(op.getPadding(), spatial, 3)),
       c.with("ceil_mode", op.getCeilMode()),
       c.with("count_include_pad", op.getCountIncludePad()),
       c.with("divisor_override", getDivisor(op))});
  return {c.reshape(y, bounded::getExtents(op.getOutput()))};
}

/// Each in the shape of the operator's first result.
Composition reshapeAll(Composer &c, ArrayRef<Value> results, Value first) {
  return llvm::map_to_vector(results, [&](Value result) {
    return c.reshape(result, bounded::getExtents(first));
  });
}

/// The second of the results is a mask that nobody reads, or has their shape.
template <typename Op> Composition composeMaxima(Composer &c, Op op) {
  Type element = getElementTypeOrSelf(op.getInput().getType());
  Type place = IntegerType::get(op.getContext(), 64);
  if (std::is_same_v<Op, MaxPoolWithIndicesOp>)
    place = getElementTypeOrSelf(op.getArgmax().getType());
  SmallVector<Value> results = c.createAll<MaxPoolWithArgmaxV2Op>(
      toSpatial(c, op.getInput(), 2, 2),
      {c.with("kernel_size", toList(op.getKernelSize(), 2, 4, 1)),
       c.with("strides", toList(getStrideOrKernel(op), 2, 4, 1)),
       c.with("pads", toList(op.getPadding(), 2, 4, 1)),
       c.with("dilation", toList(op.getDilation(), 2, 4, 1)),
       c.with("ceil_mode", op.getCeilMode())},
      {element, place});
  return reshapeAll(c, results, op.getOutput());
}

/// Rows as images of one line.
template <typename Target, typename Op>
Composition composeAdaptiveRows(Composer &c, Op op) {
  SmallVector<Type> elements;
  for (Type type : op->getResultTypes())
    elements.push_back(getElementTypeOrSelf(type));
  SmallVector<Value> results = c.createAll<Target>(
      toSpatial(c, op.getInput(), 1, 2),
      c.with("output_size", {1, op.getOutputSize()[0]}), elements);
  return reshapeAll(c, results, op.getOutput());
}

Composition composeUnpool(Composer &c, MaxUnpool2DExtOp op) {
  Value places = toSpatial(c, op.getIndices(), 2, 2);
  SmallVector<int64_t> shape(getSizes(places));
  llvm::copy(getSizes(op.getOutput()).take_back(2), shape.begin() + 2);
  Value y = c.create<MaxUnpool2DOp>(
      {toSpatial(c, op.getInput(), 2, 2), places},
      {c.with("ksize", toList(op.getKernelSize(), 2, 4, 1)),
       c.with("strides", toList(getStrideOrKernel(op), 2, 4, 1)),
       c.with("pads", toList(op.getPadding(), 2, 4, 1)),
       c.with("output_shape", shape)});
  return {c.reshape(y, bounded::getExtents(op.getOutput()))};
}

template <typename Target, typename Op>
Composition composeSame(Composer &c, Op op) {
  return {c.create<Target>(op.getX(), op->getAttrs())};
}

} // namespace

Composition msc::composePool(Composer &c, Operation *op) {
  return TypeSwitch<Operation *, Composition>(op)
      .Case([&](AvgPool1DOp pool) { return composeMeans(c, pool, 1); })
      .Case([&](AvgPool2DOp pool) { return composeMeans(c, pool, 2); })
      .Case([&](AvgPool3DExtOp pool) { return composeMeans(c, pool, 3); })
      .Case<MaxPoolWithIndicesOp, MaxPoolWithMaskOp>(
          [&](auto pool) { return composeMaxima(c, pool); })
      .Case([&](AdaptiveAvgPool1DOp pool) {
        return composeAdaptiveRows<AdaptiveAvgPool2DOp>(c, pool);
      })
      .Case([&](AdaptiveMaxPool1DOp pool) {
        return composeAdaptiveRows<AdaptiveMaxPool2DOp>(c, pool);
      })
      .Case([&](AdaptiveAvgPool2DExtOp pool) {
        return composeSame<AdaptiveAvgPool2DOp>(c, pool);
      })
      .Case([&](AdaptiveAvgPool3DExtOp pool) {
        return composeSame<AdaptiveAvgPool3DOp>(c, pool);
      })
      .Case([&](MaxUnpool2DExtOp unpool) { return composeUnpool(c, unpool); })
      .Default(Composition());
}
