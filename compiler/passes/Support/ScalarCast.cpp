//===- ScalarCast.cpp - MindSpore's Cast between any two types ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/ScalarBuilder.h"

using namespace mlir;
using namespace msc;

/// Whether a signless value of this type widens with zeros.
static bool widensWithZeros(Type semantic) {
  return semantic.isInteger(1) || semantic.isUnsignedInteger();
}

static Value castFloatToFloat(OpBuilder &b, Location loc, Value value,
                              Type to) {
  Type from = value.getType();
  unsigned fromWidth = from.getIntOrFloatBitWidth();
  unsigned toWidth = to.getIntOrFloatBitWidth();
  if (fromWidth == toWidth) // f16 and bf16
    value = b.createOrFold<arith::ExtFOp>(loc, b.getF32Type(), value);
  if (fromWidth < toWidth)
    return b.createOrFold<arith::ExtFOp>(loc, to, value);
  return b.createOrFold<arith::TruncFOp>(loc, to, value);
}

static Value castIntToInt(OpBuilder &b, Location loc, Value value,
                          bool withZeros, Type to) {
  unsigned fromWidth = value.getType().getIntOrFloatBitWidth();
  unsigned toWidth = to.getIntOrFloatBitWidth();
  if (fromWidth == toWidth)
    return value;
  if (fromWidth > toWidth)
    return b.createOrFold<arith::TruncIOp>(loc, to, value);
  return withZeros ? b.createOrFold<arith::ExtUIOp>(loc, to, value)
                   : b.createOrFold<arith::ExtSIOp>(loc, to, value);
}

/// cvttss2si: what does not fit (NaN too) becomes the smallest integer.
static Value castFloatToSigned(OpBuilder &b, Location loc, Value value,
                               IntegerType to) {
  ScalarBuilder s(b, loc, value.getType(), nullptr);
  ScalarBuilder result(b, loc, to, nullptr);
  double limit = std::ldexp(1.0, to.getWidth() - 1);
  Value fits = s.logicalAnd(s.compare(Relation::GE, value, s.constant(-limit)),
                            s.compare(Relation::LT, value, s.constant(limit)));
  Value safe = s.select(fits, value, s.constant(0));
  Value integer = b.createOrFold<arith::FPToSIOp>(loc, to, safe);
  return result.select(fits, integer, result.lowest());
}

/// Beyond the signed range the upper half is reached by a subtraction, as the
/// x86 compilers do; what is negative wraps.
static Value castFloatToUI64(OpBuilder &b, Location loc, Value value,
                             IntegerType to) {
  ScalarBuilder s(b, loc, value.getType(), nullptr);
  ScalarBuilder result(b, loc, to, nullptr);
  Value limit = s.constant(std::ldexp(1.0, 63));
  Value low = castFloatToSigned(b, loc, value, to);
  Value high = castFloatToSigned(b, loc, s.sub(value, limit), to);
  Value shifted = result.create<arith::XOrIOp>(high, result.lowest());
  return s.select(s.compare(Relation::GE, value, limit), shifted, low);
}

/// The x86 build converts through int32 (types up to 16 bits) or int64.
static Value castFloatToInt(OpBuilder &b, Location loc, Value value,
                            Type semanticTo) {
  // The limits of the wider integers are no float16 values.
  if (value.getType().getIntOrFloatBitWidth() < 32)
    value = castFloatToFloat(b, loc, value, b.getF32Type());
  Type to = toSignless(semanticTo);
  unsigned width = to.getIntOrFloatBitWidth();
  bool isUnsigned = semanticTo.isUnsignedInteger();
  if (isUnsigned && width == 64)
    return castFloatToUI64(b, loc, value, b.getI64Type());
  bool through64 = width == 64 || (isUnsigned && width == 32);
  auto through = through64 ? b.getI64Type() : b.getI32Type();
  Value wide = castFloatToSigned(b, loc, value, through);
  return castIntToInt(b, loc, wide, /*withZeros=*/false, to);
}

Value msc::castScalar(OpBuilder &b, Location loc, Value value,
                      Type semanticFrom, Type semanticTo) {
  Type to = toSignless(semanticTo);
  if (semanticFrom == semanticTo)
    return value;
  if (to.isInteger(1)) {
    ScalarBuilder s(b, loc, semanticFrom, nullptr);
    return s.compare(Relation::NE, value, s.constant(0));
  }
  if (isa<FloatType>(semanticFrom))
    return isa<FloatType>(to) ? castFloatToFloat(b, loc, value, to)
                              : castFloatToInt(b, loc, value, semanticTo);
  bool withZeros = widensWithZeros(semanticFrom);
  if (!isa<FloatType>(to))
    return castIntToInt(b, loc, value, withZeros, to);
  return withZeros ? b.createOrFold<arith::UIToFPOp>(loc, to, value)
                   : b.createOrFold<arith::SIToFPOp>(loc, to, value);
}

Value msc::castTensor(OpBuilder &b, Location loc, Value value,
                      Type semanticFrom, Type semanticTo) {
  if (semanticFrom == semanticTo)
    return value;
  auto type = cast<RankedTensorType>(value.getType());
  return createElementwiseGeneric(
      b, loc, type.clone(toSignless(semanticTo)), value,
      [&](OpBuilder &inner, Location l, ValueRange x) {
        return castScalar(inner, l, x[0], semanticFrom, semanticTo);
      });
}
