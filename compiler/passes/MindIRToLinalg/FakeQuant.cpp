//===- FakeQuant.cpp - quantised and back ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FakeQuantOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The range of x, as the file has it.
struct Range {
  Value min, max;
};

/// The integers that x becomes.
struct Levels {
  double first, last;
};

template <typename Op> Levels getLevels(Op op) {
  return {op.getNarrowRange() ? 1.0 : 0.0,
          double((int64_t(1) << op.getNumBits()) - 1)};
}

/// The nearest integer, of two the higher.
Value composeNearest(Composer &c, Value x) {
  return c.create<mindir::FloorOp>(c.add(x, composeNumber(c, x, 0.5)));
}

Value composeFakeQuant(Composer &c, Value x, Range range, Levels levels) {
  Value first = composeNumber(c, x, levels.first);
  Value last = composeNumber(c, x, levels.last);
  Value scale = c.divide(c.sub(range.max, range.min), c.sub(last, first));
  Value zero = c.sub(first, c.divide(range.min, scale));
  zero = composeNearest(c, composeClip(c, zero, first, last));
  Value least = c.mul(c.sub(first, zero), scale);
  Value most = c.mul(c.sub(last, zero), scale);
  Value clipped = composeClip(c, x, least, most);
  Value level = composeNearest(c, c.divide(c.sub(clipped, least), scale));
  return c.add(c.mul(level, scale), least);
}

/// As far down as up.
Range composeSymmetric(Composer &c, Range range) {
  Value most =
      c.create<mindir::MaximumOp>({composeNegative(c, range.min), range.max});
  return {composeNegative(c, most), most};
}

/// The shape with which a vector lies along a dimension of x.
bounded::Shape getAlong(Value x, int64_t axis) {
  int64_t rank = getSizes(x).size();
  axis = countAxis(axis, rank);
  return alongAxis(rank, axis, getSizes(x)[axis]);
}

template <typename Op>
Range composeRange(Composer &c, Op op, const bounded::Shape &shape) {
  return {c.reshape(op.getMin(), shape), c.reshape(op.getMax(), shape)};
}

template <typename Op> Value composeSimulated(Composer &c, Op op, Range range) {
  if (op.getSymmetric())
    range = composeSymmetric(c, range);
  return composeFakeQuant(c, op.getX(), range, getLevels(op));
}

Value composePerLayer(Composer &c, mindir::FakeQuantPerLayerOp op) {
  return composeSimulated(c, op, composeRange(c, op, {}));
}

Value composePerChannel(Composer &c, mindir::FakeQuantPerChannelOp op) {
  bool isVector = getSizes(op.getX()).size() == 1;
  bounded::Shape along =
      getAlong(op.getX(), isVector ? 0 : op.getChannelAxis());
  return composeSimulated(c, op, composeRange(c, op, along));
}

Value composeVariables(Composer &c, mindir::FakeQuantWithMinMaxVarsOp op) {
  return composeFakeQuant(c, op.getX(), composeRange(c, op, {}), getLevels(op));
}

Value composeVariablesPerChannel(
    Composer &c, mindir::FakeQuantWithMinMaxVarsPerChannelOp op) {
  Range range = composeRange(c, op, getAlong(op.getX(), -1));
  return composeFakeQuant(c, op.getX(), range, getLevels(op));
}

Value composeParam(Composer &, mindir::FakeQuantParamOp op) {
  return op.getInputX();
}

} // namespace

void msc::populateFakeQuantPatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composePerLayer>, LowerComposed<composePerChannel>,
               LowerComposed<composeVariables>,
               LowerComposed<composeVariablesPerChannel>,
               LowerComposed<composeParam>>(converter, patterns.getContext());
}
