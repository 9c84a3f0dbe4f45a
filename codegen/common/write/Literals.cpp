//===- Literals.cpp - C++ types and literals of MLIR's scalars ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/Literals.h"
#include "llvm/ADT/SmallString.h"

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

/// As many decimal digits as tell every number of the type from its neighbours.
static std::string getFloatLiteral(FloatAttr attr) {
  const APFloat &value = attr.getValue();
  bool isDouble = attr.getType().isF64();
  std::string suffix = isDouble ? "" : "f";
  if (value.isNaN())
    return "__builtin_nan" + suffix + "(\"\")";
  if (value.isInfinity())
    return std::string(value.isNegative() ? "-" : "") + "__builtin_inf" +
           suffix + "()";
  SmallString<32> digits;
  value.toString(digits, /*FormatPrecision=*/isDouble ? 17 : 9,
                 /*FormatMaxPadding=*/5, /*TruncateZero=*/true);
  std::string text(digits);
  if (text.find_first_of(".eE") == std::string::npos)
    text += ".0";
  return text + suffix;
}

std::string msc::getLiteral(TypedAttr value) {
  if (auto number = dyn_cast<FloatAttr>(value))
    return getFloatLiteral(number);
  auto integer = cast<IntegerAttr>(value);
  if (integer.getType().isInteger(1))
    return integer.getValue().isZero() ? "false" : "true";
  if (integer.getType().isIndex())
    return std::to_string(integer.getInt()) + "L";
  int64_t number = integer.getValue().getSExtValue();
  if (number == std::numeric_limits<int64_t>::min())
    return "(-9223372036854775807 - 1)";
  return "static_cast<" + getCType(integer.getType()) + ">(" +
         std::to_string(number) + ")";
}
