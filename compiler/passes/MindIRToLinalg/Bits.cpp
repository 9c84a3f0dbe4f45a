//===- Bits.cpp - bits of numbers: logic, shifts, counts ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/BitsOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"

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

/// The bits of floats of one sign count as integers do. What follows 0 is the
/// smallest number with the sign of the other.
static Value buildNextAfter(ScalarBuilder &s, ValueRange x) {
  Type bits = s.getBuilder().getIntegerType(getWidth(s));
  Value zero = s.constant(0), one = createBits(s, bits, APInt(getWidth(s), 1));
  auto asFloat = [&](Value integer) -> Value {
    return s.create<arith::BitcastOp>(s.getType(), integer);
  };
  Value integer = s.create<arith::BitcastOp>(bits, x[0]);
  Value isLarger = s.create<arith::CmpIOp>(arith::CmpIPredicate::eq,
                                           s.compare(Relation::LT, x[0], x[1]),
                                           s.compare(Relation::GT, x[0], zero));
  Value next = asFloat(s.select(isLarger, s.create<arith::AddIOp>(integer, one),
                                s.create<arith::SubIOp>(integer, one)));
  Value least = asFloat(one);
  Value first =
      s.select(s.compare(Relation::GT, x[1], zero), least, s.negate(least));
  next = s.select(s.compare(Relation::EQ, x[0], zero), first, next);
  next = s.select(s.compare(Relation::EQ, x[0], x[1]), x[1], next);
  return s.select(s.logicalOr(s.isNaN(x[0]), s.isNaN(x[1])), s.add(x[0], x[1]),
                  next);
}

static Value composeBitpack(Composer &c, mindir::CompareAndBitpackOp op) {
  Type wide = IntegerType::get(op.getContext(), 32);
  bounded::Shape bytes(getSizes(op.getOutput()));
  bytes.push_back(8);
  Value above = c.compare<mindir::GreaterOp>(
      {op.getX(), c.reshape(op.getThreshold(), {})});
  Value bits = c.cast(c.reshape(above, bytes), wide);
  Value places = c.cast(c.integers({128, 64, 32, 16, 8, 4, 2, 1}), wide);
  return c.cast(composeSum(c, c.mul(bits, places), -1),
                op.getType().getElementType());
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
      {"mindir.NextAfter", buildNextAfter},
  };
  addFormulas(formulas, converter, patterns);
  patterns.add<LowerComposed<composeBitpack>>(converter, patterns.getContext());
}
