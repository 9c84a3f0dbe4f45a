//===- Quant.cpp - floats as int8, and integers as floats -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/QuantOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeRounded(Composer &c, Value x, StringRef mode) {
  if (mode == "Floor")
    return c.create<mindir::FloorOp>(x);
  if (mode == "Ceil")
    return c.create<mindir::CeilOp>(x);
  return mode == "Trunc" ? c.create<mindir::TruncOp>(x)
                         : c.create<mindir::RintOp>(x);
}

/// Integers as int8, the ends of its range for what is beyond.
Value composeSaturated(Composer &c, Value x) {
  x = composeClip(c, x, composeNumber(c, x, -128), composeNumber(c, x, 127));
  return c.cast(x, IntegerType::get(x.getContext(), 8));
}

Value composeScaled(Composer &c, Value x, Value scale, bool twice) {
  x = c.mul(x, scale);
  return twice ? c.mul(x, scale) : x;
}

Value composeQuant(Composer &c, mindir::QuantOp op) {
  Value x = op.getX();
  Value scale = composeNumber(c, x, op.getScale().convertToFloat());
  Value offset = composeNumber(c, x, op.getOffset().convertToFloat());
  x = c.add(composeScaled(c, x, scale, op.getSqrtMode()), offset);
  return composeSaturated(c, composeRounded(c, x, op.getRoundMode()));
}

Value composeQuantV2(Composer &c, mindir::QuantV2Op op) {
  Value x = composeScaled(c, op.getX(), op.getScale(), op.getSqrtMode());
  x = c.add(x, op.getOffset());
  return composeSaturated(c, composeRounded(c, x, "Round"));
}

SmallVector<Value> composeDynamicQuant(Composer &c,
                                       mindir::DynamicQuantExtOp op) {
  Value x = op.getX();
  if (op.getSmoothScales())
    x = c.mul(x, op.getSmoothScales());
  Value most = c.create<mindir::ReduceMaxOp>(
      composeAbs(c, x),
      {c.with("axis", ArrayRef<int64_t>{-1}), c.with("keep_dims", true)});
  Value scale = c.divide(most, composeNumber(c, most, 127));
  Value rounded = composeRounded(c, c.divide(x, scale), "Round");
  return {composeSaturated(c, rounded),
          c.reshape(scale, bounded::getExtents(op.getScale()))};
}

/// One for all, or along dimension 1.
Value composeAlongChannels(Composer &c, Value scale, size_t rank) {
  int64_t channels = cast<RankedTensorType>(scale.getType()).getNumElements();
  return c.reshape(scale, channels > 1 ? alongAxis(rank, 1, channels)
                                       : bounded::Shape());
}

Value composeDequant(Composer &c, mindir::DequantOp op) {
  Type element = op.getType().getElementType();
  Value x = c.cast(op.getX(), element);
  Value scale = composeAlongChannels(c, op.getDeqScale(), getSizes(x).size());
  x = composeScaled(c, x, c.cast(scale, element), op.getSqrtMode());
  return op.getReluFlag() ? c.create<mindir::ReLUOp>(x) : x;
}

Value composeAntiQuant(Composer &c, mindir::AntiQuantOp op) {
  Type element = op.getType().getElementType();
  Value x = c.add(c.cast(op.getX(), element), c.cast(op.getOffset(), element));
  return composeScaled(c, x, c.cast(op.getScale(), element), op.getSqrtMode());
}

} // namespace

void msc::populateQuantPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeQuant>, LowerComposed<composeQuantV2>,
               LowerComposed<composeDynamicQuant>,
               LowerComposed<composeDequant>, LowerComposed<composeAntiQuant>>(
      converter, patterns.getContext());
}
