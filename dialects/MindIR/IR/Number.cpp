//===- Number.cpp - Python numbers, exactly -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Number.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

static Number integerOf(IntegerAttr attribute) {
  APInt value = attribute.getValue();
  if (attribute.getType().isUnsignedInteger() || value.getBitWidth() == 1)
    return {true, int64_t(value.getZExtValue()), double(value.getZExtValue())};
  return Number::of(value.getSExtValue());
}

std::optional<Number> msc::mindir::numberOf(Attribute value) {
  if (auto tensor = dyn_cast_or_null<DenseElementsAttr>(value))
    value = tensor.getNumElements() == 1 ? *tensor.value_begin<Attribute>()
                                         : Attribute();
  if (auto integer = dyn_cast_or_null<IntegerAttr>(value))
    return integerOf(integer);
  if (auto real = dyn_cast_or_null<FloatAttr>(value))
    return Number::of(real.getValueAsDouble());
  return std::nullopt;
}

std::optional<Extent> msc::mindir::sizeOf(Attribute value) {
  auto tensor = dyn_cast_or_null<ArrayAttr>(value);
  if (tensor && tensor.size() == 1)
    value = tensor[0];
  if (isa_and_nonnull<NumberAttr>(value))
    return extentOf(value);
  std::optional<Number> number = numberOf(value);
  return number && number->isInteger ? std::optional<Extent>(number->integer)
                                     : std::nullopt;
}

TypedAttr msc::mindir::numberAs(Type type, const Number &number) {
  if (isa<FloatType>(type))
    return FloatAttr::get(type, number.real);
  if (type.isInteger(1))
    return IntegerAttr::get(type, number.real != 0);
  bool fits = number.isInteger || std::abs(number.real) < 0x1p63;
  if (!fits || !type.isInteger())
    return {};
  int64_t value = number.isInteger ? number.integer : int64_t(number.real);
  unsigned width = type.getIntOrFloatBitWidth();
  return IntegerAttr::get(type, APInt(width, value, /*isSigned=*/false,
                                      /*implicitTrunc=*/true));
}

TypedAttr msc::mindir::numberAs(Type type, Attribute value) {
  std::optional<Extent> size = sizeOf(value);
  if (size && size->isOpen() && type.isIntOrFloat())
    return getNumberAttr(type, *size);
  std::optional<Number> number = numberOf(value);
  return number ? numberAs(type, *number) : TypedAttr();
}

std::optional<int> msc::mindir::compareNumbers(Attribute x, Attribute y) {
  std::optional<Number> a = numberOf(x), b = numberOf(y);
  if (!a || !b || std::isnan(a->real) || std::isnan(b->real))
    return std::nullopt;
  if (a->isInteger && b->isInteger)
    return (a->integer > b->integer) - (a->integer < b->integer);
  return (a->real > b->real) - (a->real < b->real);
}

/// The least and the largest sign of x - y that there is in any run.
static std::optional<std::pair<int, int>>
compareInRuns(Operation *op, Attribute x, Attribute y) {
  if (std::optional<int> order = compareNumbers(x, y))
    return std::pair(*order, *order);
  std::optional<Extent> a = sizeOf(x), b = sizeOf(y);
  if (!a || !b)
    return std::nullopt;
  int isAbove = 1 - isAtMost(op, *a, *b) - isAtMost(op, *a, *b - 1);
  int isBelow = 1 - isAtMost(op, *b, *a) - isAtMost(op, *b, *a - 1);
  return std::pair(-isBelow, isAbove);
}

BoolAttr msc::mindir::foldComparison(Operation *op, Attribute x, Attribute y,
                                     llvm::function_ref<bool(int)> relation) {
  auto orders = compareInRuns(op, x, y);
  if (!orders)
    return {};
  auto [least, most] = *orders;
  bool holds = relation(least);
  for (int order = least; order <= most; ++order)
    if (relation(order) != holds)
      return {};
  return BoolAttr::get(op->getContext(), holds);
}

LogicalResult msc::mindir::verifyNumbers(Operation *op) {
  Type type = getElementTypeOrSelf(op->getResult(0).getType());
  if (!type.isIntOrFloat())
    return success();
  for (const PrimitiveArgument &argument :
       cast<PrimitiveOpInterface>(op).getPrimitiveArguments()) {
    std::optional<Number> number = argument.kind == ArgumentKind::Number
                                       ? numberOf(op->getAttr(argument.name))
                                       : std::nullopt;
    if (number && !numberAs(type, *number))
      // number_c1
      return op->emitOpError("argument '")
             << argument.name << "' is beyond the integers of the result";
  }
  return success();
}
