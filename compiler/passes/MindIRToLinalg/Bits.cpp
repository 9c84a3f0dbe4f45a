//===- Bits.cpp - bits of integers: logic, shifts, counts -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

template <typename Op> static Value buildLogic(ScalarBuilder &s, ValueRange x) {
  return s.create<Op>(x[0], x[1]);
}

static Value createBits(ScalarBuilder &s, Type type, const APInt &bits) {
  return s.create<arith::ConstantOp>(IntegerAttr::get(type, bits));
}

static unsigned getWidth(ScalarBuilder &s) {
  return s.getType().getIntOrFloatBitWidth();
}

static Value buildInvert(ScalarBuilder &s, ValueRange x) {
  Value all = createBits(s, s.getType(), APInt::getAllOnes(getWidth(s)));
  return s.create<arith::XOrIOp>(x[0], all);
}

/// C's shift on x86: narrow integers are 32-bit ones, and only the low bits of
/// the distance count.
template <typename Op> static Value buildShift(ScalarBuilder &s, ValueRange x) {
  unsigned width = std::max(getWidth(s), 32u);
  bool isNarrow = getWidth(s) < width;
  Type type = s.getBuilder().getIntegerType(width);
  Value value = isNarrow ? s.castTo(type, x[0]) : x[0];
  Value by = isNarrow ? s.castTo(type, x[1]) : x[1];
  Value low = createBits(s, type, APInt(width, width - 1));
  Value shifted = s.create<Op>(value, s.create<arith::AndIOp>(by, low));
  return isNarrow ? s.castFrom(type, shifted) : shifted;
}

/// Narrow unsigned integers are positive 32-bit ones.
static Value buildRightShift(ScalarBuilder &s, ValueRange x) {
  return s.isUnsigned() && getWidth(s) >= 32 ? buildShift<arith::ShRUIOp>(s, x)
                                             : buildShift<arith::ShRSIOp>(s, x);
}

/// Each group of bits becomes how many of them are set, in groups of one bit,
/// two, four, and then of bytes.
static Value buildPopulationCount(ScalarBuilder &s, ValueRange x) {
  unsigned width = getWidth(s);
  auto repeat = [&](uint64_t byte) {
    return createBits(s, s.getType(), APInt::getSplat(width, APInt(8, byte)));
  };
  auto down = [&](Value value, unsigned by) {
    return s.create<arith::ShRUIOp>(
        value, createBits(s, s.getType(), APInt(width, by)));
  };
  auto keep = [&](Value value, uint64_t byte) -> Value {
    return s.create<arith::AndIOp>(value, repeat(byte));
  };
  Value pairs = s.sub(x[0], keep(down(x[0], 1), 0x55));
  Value fours = s.add(keep(pairs, 0x33), keep(down(pairs, 2), 0x33));
  Value sum = keep(s.add(fours, down(fours, 4)), 0x0f);
  for (unsigned by = 8; by < width; by *= 2)
    sum = s.add(sum, down(sum, by));
  return s.create<arith::AndIOp>(
      sum, createBits(s, s.getType(), APInt(width, 0x7f)));
}

void msc::addBitsFormulas(TypeConverter &converter,
                          RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.BitwiseAndTensor", buildLogic<arith::AndIOp>},
      {"mindir.BitwiseOrTensor", buildLogic<arith::OrIOp>},
      {"mindir.BitwiseXorTensor", buildLogic<arith::XOrIOp>},
      {"mindir.BitwiseAndScalar", buildLogic<arith::AndIOp>},
      {"mindir.BitwiseOrScalar", buildLogic<arith::OrIOp>},
      {"mindir.BitwiseXorScalar", buildLogic<arith::XOrIOp>},
      {"mindir.BitwiseNot", buildInvert},
      {"mindir.Invert", buildInvert},
      {"mindir.LeftShift", buildShift<arith::ShLIOp>},
      {"mindir.RightShift", buildRightShift},
      {"mindir.PopulationCount", buildPopulationCount, ComputesOn::Operands},
  };
  addFormulas(formulas, converter, patterns);
}
