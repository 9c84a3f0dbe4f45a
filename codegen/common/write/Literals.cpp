//===- Literals.cpp - C++ types and literals of MLIR's scalars ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/Literals.h"
#include "mlir/IR/BuiltinTypes.h"
#include <charconv>

using namespace mlir;

std::string msc::getCType(Type element, bool isUnsigned) {
  if (element.isInteger(1))
    return "bool";
  if (element.isIndex())
    return "long";
  if (auto integer = dyn_cast<IntegerType>(element))
    return std::string(isUnsigned || integer.isUnsigned() ? "std::uint"
                                                          : "std::int") +
           std::to_string(integer.getWidth()) + "_t";
  if (element.isF16())
    return "msc::Float16";
  if (element.isBF16())
    return "msc::BFloat16";
  return element.isF64() ? "double" : "float";
}

/// The shortest digits that are read back as the same number.
template <class T> static std::string getShortest(T value) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof(digits), value).ptr};
}

static std::string getFloatLiteral(FloatAttr attr) {
  const APFloat &value = attr.getValue();
  bool isDouble = attr.getType().isF64();
  std::string suffix = isDouble ? "" : "f";
  if (value.isNaN())
    return "__builtin_nan" + suffix + "(\"\")";
  if (value.isInfinity())
    return std::string(value.isNegative() ? "-" : "") + "__builtin_inf" +
           suffix + "()";
  double number = attr.getValueAsDouble();
  std::string text =
      isDouble ? getShortest(number) : getShortest(static_cast<float>(number));
  if (text.find_first_of(".e") == std::string::npos)
    text += ".0";
  return text + suffix;
}

/// The smallest number of 64 bits has no digits of its own.
static std::string getDigits(int64_t number) {
  return number == std::numeric_limits<int64_t>::min()
             ? "(-9223372036854775807 - 1)"
             : std::to_string(number);
}

std::string msc::getUntypedLiteral(TypedAttr value) {
  if (auto number = dyn_cast<FloatAttr>(value))
    return getFloatLiteral(number);
  APInt integer = cast<IntegerAttr>(value).getValue();
  if (value.getType().isInteger(1))
    return integer.isZero() ? "false" : "true";
  return getDigits(integer.getSExtValue());
}

/// An int's digits say its type, but for the smallest one, and so do those of
/// the smallest number of 64 bits.
std::string msc::getLiteral(TypedAttr value) {
  std::string text = getUntypedLiteral(value);
  Type type = value.getType();
  if (type.isIndex())
    return text + "L";
  bool isSmallest = type.isInteger() &&
                    cast<IntegerAttr>(value).getValue().isMinSignedValue();
  bool saysType = !type.isInteger() || type.isInteger(1) ||
                  (type.isInteger(32) && !isSmallest) ||
                  (type.isInteger(64) && isSmallest);
  return saysType ? text : "static_cast<" + getCType(type) + ">(" + text + ")";
}

std::string msc::getF32Literal(FloatAttr value) {
  return getLiteral(FloatAttr::get(Float32Type::get(value.getContext()),
                                   value.getValueAsDouble()));
}
