//===- ConversionLanes.cpp - from one type to another, and select ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/MapLanes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

unsigned widthOf(Value value) {
  Type type = value.getType();
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

template <typename From> LaneFunction same() {
  return mapLanes<From>([](From x) { return x; });
}

/// A bool is 0 or 1, but widens as 0 or -1.
LaneFunction signExtension(Value from) {
  if (from.getType().isInteger(1))
    return mapLanes<int64_t>([](int64_t x) { return -x; });
  return same<int64_t>();
}

LaneFunction zeroExtension(Value from) {
  return mapLanes<int64_t>(
      [width = widthOf(from)](int64_t x) { return zeroExtend(x, width); });
}

/// Straight to float32 for what is narrower than double: one rounding.
template <typename Integer> LaneFunction toFloat(Value from, Type to) {
  unsigned width = std::is_unsigned_v<Integer> ? widthOf(from) : 64;
  bool isDouble = to.isF64();
  return mapLanes<int64_t>([=](int64_t x) {
    auto value = Integer(zeroExtend(x, width));
    return isDouble ? double(value) : double(float(value));
  });
}

/// Nothing for NaN and what the integer type does not hold.
LaneFunction toSigned(Type to) {
  double limit = std::ldexp(1.0, to.getIntOrFloatBitWidth() - 1);
  return mapLanes<double>([limit](double x) {
    x = std::trunc(x);
    return x >= -limit && x < limit ? std::optional<int64_t>(x) : std::nullopt;
  });
}

LaneFunction toUnsigned(Type to) {
  double limit = std::ldexp(1.0, to.getIntOrFloatBitWidth());
  return mapLanes<double>([limit](double x) {
    x = std::trunc(x);
    return x >= 0 && x < limit ? std::optional<uint64_t>(x) : std::nullopt;
  });
}

/// The bits of either kind.
void selectLanes(const LaneCall &call) {
  const int64_t *condition = call.operands[0]->integers;
  for (int64_t lane = 0; lane < call.count; ++lane)
    call.result->integers[lane] =
        call.operands[condition[lane] ? 1 : 2]->integers[lane];
}

} // namespace

LaneFunction msc::getConversionFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case<arith::ExtFOp, arith::TruncFOp>([](auto) { return same<double>(); })
      .Case<arith::ExtSIOp, arith::IndexCastOp>(
          [](auto op) { return signExtension(op.getIn()); })
      .Case<arith::ExtUIOp, arith::IndexCastUIOp>(
          [](auto op) { return zeroExtension(op.getIn()); })
      .Case([](arith::TruncIOp) { return same<int64_t>(); })
      .Case([](arith::SIToFPOp op) {
        if (op.getIn().getType().isInteger(1))
          return LaneFunction(); // held without a sign
        return toFloat<int64_t>(op.getIn(), op.getType());
      })
      .Case([](arith::UIToFPOp op) {
        return toFloat<uint64_t>(op.getIn(), op.getType());
      })
      .Case([](arith::FPToSIOp op) { return toSigned(op.getType()); })
      .Case([](arith::FPToUIOp op) { return toUnsigned(op.getType()); })
      .Case([](arith::SelectOp) { return LaneFunction(selectLanes); })
      .Default(LaneFunction());
}
