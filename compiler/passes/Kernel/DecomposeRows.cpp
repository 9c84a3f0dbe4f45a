//===- DecomposeRows.cpp - softmax and norms as loops ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/AlongAxes.h"

using namespace mlir;
using namespace msc;

static AlongAxes getLoops(OpBuilder &builder, kernel::RowOpInterface op) {
  auto type = cast<RankedTensorType>(op.getInput().getType());
  return {builder, op.getLoc(), type, op.getOver()};
}

/// Relative to the maximum along the row, so that nothing overflows.
SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::SoftmaxOp op) {
  AlongAxes loops = getLoops(builder, op);
  SmallVector<int64_t> all = loops.all(), kept = loops.kept();
  Value shifted = loops.map(
      {op.getInput(), loops.max(op.getInput())}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], v[1]); });
  Value powers = loops.map(shifted, {all}, [](const Scalars &s, ValueRange v) {
    return s.exp(v[0]);
  });
  if (!op.getLog())
    return {loops.map(
        {powers, loops.sum(powers)}, {all, kept},
        [](const Scalars &s, ValueRange v) { return s.div(v[0], v[1]); })};
  return {loops.map(
      {shifted, loops.sum(powers)}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], s.log(v[1])); })};
}

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::NormOp op) {
  AlongAxes loops = getLoops(builder, op);
  SmallVector<int64_t> all = loops.all(), kept = loops.kept();
  Value centered = loops.map(
      {op.getInput(), loops.mean(op.getInput())}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], v[1]); });
  Value variance =
      loops.mean(loops.map(centered, {all}, [](const Scalars &s, ValueRange v) {
        return s.mul(v[0], v[0]);
      }));
  double epsilon = op.getEpsilon().convertToDouble();
  Value scale = loops.mapReduced(variance, [&](const Scalars &s, ValueRange v) {
    return s.div(s.number(1), s.sqrt(s.add(v[0], s.number(epsilon))));
  });
  return {loops.map(
      {centered, scale}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.mul(v[0], v[1]); })};
}
