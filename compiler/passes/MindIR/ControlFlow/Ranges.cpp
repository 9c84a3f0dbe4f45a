//===- Ranges.cpp - ranges of numbers that only a run knows ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/Ranges.h"
#include "compiler/passes/MindIR/CreateNode.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using Kind = AbstractValue::Kind;

std::optional<AbstractValue> msc::makeRange(OpBuilder &builder, Location loc,
                                            ArrayRef<AbstractValue> bounds) {
  bool areNumbers = llvm::all_of(bounds, [](const AbstractValue &bound) {
    return bound.isPlain() && bound.value.getType().isSignlessInteger(64);
  });
  if (!areNumbers || bounds.empty() || bounds.size() > 3)
    return std::nullopt;
  auto number = [&](int64_t value) {
    return AbstractValue::plain(createInteger(builder, loc, value));
  };
  AbstractValue range{Kind::Range, {}, {}, {bounds.begin(), bounds.end()}};
  if (bounds.size() == 1)
    range.parts.insert(range.parts.begin(), number(0));
  if (bounds.size() < 3)
    range.parts.push_back(number(1));
  return range;
}

/// Where it has elements, (limit - start) / step rounded up; 0 elsewhere.
Value msc::createLength(OpBuilder &builder, Location loc,
                        const AbstractValue &range) {
  Value start = range.parts[0].value, limit = range.parts[1].value;
  Value step = range.parts[2].value;
  Type type = builder.getI64Type(), truth = builder.getI1Type();
  Value way = createNode<ScalarSubOp>(builder, loc, type, {start, limit});
  Value steps = createNode<ScalarFloorDivOp>(builder, loc, type, {way, step});
  Value length = createNode<ScalarUsubOp>(builder, loc, type, steps);
  Value zero = createInteger(builder, loc, 0);
  Value isAny = createNode<ScalarGtOp>(builder, loc, truth, {length, zero});
  return createNode<ScalarMulOp>(builder, loc, type, {length, isAny});
}

Value msc::createElement(OpBuilder &builder, Location loc,
                         const AbstractValue &range, Value index) {
  Type type = builder.getI64Type();
  Value length = createLength(builder, loc, range);
  Value steps = createNode<ScalarModOp>(builder, loc, type, {index, length});
  Value way = createNode<ScalarMulOp>(builder, loc, type,
                                      {steps, range.parts[2].value});
  return createNode<ScalarAddOp>(builder, loc, type,
                                 {range.parts[0].value, way});
}
