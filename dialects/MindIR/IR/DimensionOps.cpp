//===- DimensionOps.cpp - dimensions, and arithmetic on them --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

//===----------------------------------------------------------------------===//
// What a tensor's type says
//===----------------------------------------------------------------------===//

static ArrayAttr listSizes(RankedTensorType type) {
  Type integer = IntegerType::get(type.getContext(), 64);
  return ArrayAttr::get(
      type.getContext(),
      llvm::map_to_vector(getExtents(type), [&](const Extent &size) {
        return Attribute(getNumberAttr(integer, size));
      }));
}

OpFoldResult ShapeOp::fold(FoldAdaptor) {
  RankedTensorType type = getKnown(getX());
  return type ? listSizes(type) : ArrayAttr();
}

OpFoldResult TensorShapeOp::fold(FoldAdaptor) {
  RankedTensorType type = getKnown(getX());
  if (!type)
    return {};
  return isOpen(type) ? Attribute(listSizes(type))
                      : Builder(getContext()).getI64TensorAttr(type.getShape());
}

OpFoldResult RankOp::fold(FoldAdaptor) {
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  return type && getType().isSignlessInteger()
             ? IntegerAttr::get(getType(), type.getRank())
             : IntegerAttr();
}

OpFoldResult SizeOp::fold(FoldAdaptor) {
  RankedTensorType type = getKnown(getX());
  return type && getType().isSignlessInteger()
             ? getNumberAttr(getType(), getProduct(getExtents(type)))
             : TypedAttr();
}

//===----------------------------------------------------------------------===//
// Python numbers
//===----------------------------------------------------------------------===//

static std::optional<int64_t> integerOf(Attribute value) {
  std::optional<Number> number = numberOf(value);
  return number && number->isInteger ? std::optional(number->integer)
                                     : std::nullopt;
}

/// Arithmetic that sizes of a run can say; nothing is folded otherwise.
using OnExtents = std::optional<Extent> (*)(const Extent &, const Extent &);
static std::optional<Extent> sayNothing(const Extent &, const Extent &) {
  return std::nullopt;
}
/// Not so large that a sum or product of two overflows.
static bool isModest(const Extent &x) {
  return x.getBound() > -(int64_t(1) << 31) && x.getBound() < int64_t(1) << 31;
}
static std::optional<Extent> addExtents(const Extent &x, const Extent &y) {
  return x + y;
}
/// A number that keeps what is multiplied by it in its order.
static bool isScale(const Extent &x) {
  return !x.isOpen() && x.getBound() >= 0;
}
static std::optional<Extent> multiplyExtents(const Extent &x, const Extent &y) {
  bool grows = isScale(x) || isScale(y) || (hasOnlyGains(x) && hasOnlyGains(y));
  return grows ? std::optional(x * y) : std::nullopt;
}
static std::optional<Extent> divideExtents(const Extent &x, const Extent &y) {
  if (y.getBound() <= 0 || !hasOnlyGains(y))
    return std::nullopt;
  if (std::optional<Extent> exact = divideExactly(x, y))
    return exact;
  return y.isOpen() ? std::nullopt : std::optional(floorDiv(x, y.getBound()));
}

/// A size, or a whole number beside one, whatever its type.
static std::optional<Extent> wholeOf(Attribute value) {
  if (std::optional<Extent> extent = extentOf(value))
    return extent;
  std::optional<Number> number = numberOf(value);
  bool isWhole = number && std::trunc(number->real) == number->real &&
                 std::abs(number->real) < double(int64_t(1) << 31);
  return isWhole ? std::optional<Extent>(int64_t(number->real)) : std::nullopt;
}

/// The size as a number of the type; null where that cannot hold it exactly.
static TypedAttr sizeAs(Type type, const Extent &size) {
  bool fits = (type.isSignlessInteger() &&
               llvm::isIntN(type.getIntOrFloatBitWidth(), size.getBound())) ||
              (isa<FloatType>(type) &&
               APFloat::semanticsPrecision(
                   cast<FloatType>(type).getFloatSemantics()) > 23 &&
               std::abs(size.getBound()) < int64_t(1) << 24);
  if (!fits)
    return {};
  return size.isOpen() ? getNumberAttr(type, size)
                       : numberAs(type, Number::of(size.getBound()));
}

/// Computes on 64-bit integers where both are such, else on doubles. Each
/// returns nothing where it is not defined.
template <typename Integers, typename Reals>
static OpFoldResult fold(Type type, Attribute x, Attribute y,
                         Integers onIntegers, Reals onReals,
                         OnExtents onExtents = sayNothing) {
  std::optional<Extent> left = wholeOf(x), right = wholeOf(y);
  if (left && right && (left->isOpen() || right->isOpen())) {
    std::optional<Extent> result = isModest(*left) && isModest(*right)
                                       ? onExtents(*left, *right)
                                       : std::nullopt;
    return result ? sizeAs(type, *result) : TypedAttr();
  }
  std::optional<int64_t> a = integerOf(x), b = integerOf(y);
  if (a && b && type.isSignlessInteger()) {
    std::optional<int64_t> result = onIntegers(*a, *b);
    return result ? OpFoldResult(IntegerAttr::get(type, *result))
                  : OpFoldResult();
  }
  std::optional<Number> p = numberOf(x), q = numberOf(y);
  return p && q ? numberAs(type, Number::of(onReals(p->real, q->real)))
                : TypedAttr();
}

template <bool (*compute)(int64_t, int64_t, int64_t &)>
static std::optional<int64_t> unlessOverflow(int64_t x, int64_t y) {
  int64_t result;
  return compute(x, y, result) ? std::nullopt : std::optional(result);
}

static bool add(int64_t x, int64_t y, int64_t &result) {
  return llvm::AddOverflow(x, y, result);
}
static bool subtractIntegers(int64_t x, int64_t y, int64_t &result) {
  return llvm::SubOverflow(x, y, result);
}
static bool multiply(int64_t x, int64_t y, int64_t &result) {
  return llvm::MulOverflow(x, y, result);
}
/// Rounds down, as Python does.
static bool divideFloor(int64_t x, int64_t y, int64_t &result) {
  if (y == 0 || (y == -1 && x == INT64_MIN))
    return true;
  result = x / y - (x % y != 0 && (x < 0) != (y < 0));
  return false;
}
static bool modulo(int64_t x, int64_t y, int64_t &result) {
  int64_t quotient;
  if (divideFloor(x, y, quotient))
    return true;
  result = x - quotient * y;
  return false;
}

/// Negative exponents give floats.
static bool power(int64_t x, int64_t y, int64_t &result) {
  bool overflows = y < 0;
  for (result = 1; y > 0 && !overflows; y /= 2) {
    if (y % 2)
      overflows = llvm::MulOverflow(result, x, result);
    overflows |= y > 1 && llvm::MulOverflow(x, x, x);
  }
  return overflows;
}

static OpFoldResult foldFloorDiv(Type type, Attribute x, Attribute y) {
  return fold(
      type, x, y, unlessOverflow<divideFloor>,
      [](double p, double q) { return std::floor(p / q); }, divideExtents);
}

OpFoldResult ScalarAddOp::fold(FoldAdaptor a) {
  return ::fold(getType(), a.getX(), a.getY(), unlessOverflow<add>,
                std::plus<double>(), addExtents);
}
OpFoldResult ScalarSubOp::fold(FoldAdaptor a) {
  return ::fold(getType(), a.getX(), a.getY(), unlessOverflow<subtractIntegers>,
                std::minus<double>(), subtract);
}
OpFoldResult ScalarMulOp::fold(FoldAdaptor a) {
  return ::fold(getType(), a.getX(), a.getY(), unlessOverflow<multiply>,
                std::multiplies<double>(), multiplyExtents);
}
OpFoldResult ScalarDivOp::fold(FoldAdaptor a) {
  return ::fold(
      getType(), a.getX(), a.getY(),
      [](int64_t, int64_t) { return std::optional<int64_t>(); },
      std::divides<double>());
}
OpFoldResult ScalarFloorDivOp::fold(FoldAdaptor a) {
  return foldFloorDiv(getType(), a.getX(), a.getY());
}
OpFoldResult ScalarFloordivOp::fold(FoldAdaptor a) {
  return foldFloorDiv(getType(), a.getX(), a.getY());
}
OpFoldResult ScalarModOp::fold(FoldAdaptor a) {
  return ::fold(getType(), a.getX(), a.getY(), unlessOverflow<modulo>,
                [](double p, double q) { return p - std::floor(p / q) * q; });
}
OpFoldResult ScalarPowOp::fold(FoldAdaptor a) {
  return ::fold(getType(), a.getX(), a.getY(), unlessOverflow<power>,
                [](double p, double q) { return std::pow(p, q); });
}

OpFoldResult ScalarUsubOp::fold(FoldAdaptor a) {
  Attribute zero = IntegerAttr::get(IntegerType::get(getContext(), 64), 0);
  return ::fold(getType(), zero, a.getX(), unlessOverflow<subtractIntegers>,
                std::minus<double>());
}

/// A number with a fraction has no bits.
template <typename Op>
static OpFoldResult foldBits(Type type, Attribute x, Attribute y) {
  return fold(
      type, x, y,
      [](int64_t a, int64_t b) { return std::optional(Op()(a, b)); },
      [](double, double) { return std::nan(""); });
}
OpFoldResult bit_andOp::fold(FoldAdaptor a) {
  return foldBits<std::bit_and<int64_t>>(getType(), a.getX(), a.getY());
}
OpFoldResult bit_orOp::fold(FoldAdaptor a) {
  return foldBits<std::bit_or<int64_t>>(getType(), a.getX(), a.getY());
}

static OpFoldResult foldNot(MLIRContext *context, Attribute x) {
  std::optional<Number> number = numberOf(x);
  return number ? BoolAttr::get(context, number->real == 0) : BoolAttr();
}
OpFoldResult BoolNotOp::fold(FoldAdaptor a) {
  return foldNot(getContext(), a.getX());
}
OpFoldResult bool_notOp::fold(FoldAdaptor a) {
  return foldNot(getContext(), a.getX());
}

//===----------------------------------------------------------------------===//
// Sequences
//===----------------------------------------------------------------------===//

OpFoldResult sequence_lenOp::fold(FoldAdaptor a) {
  auto elements = dyn_cast_or_null<ArrayAttr>(a.getSequence());
  return elements && getType().isSignlessInteger()
             ? IntegerAttr::get(getType(), elements.size())
             : IntegerAttr();
}

OpFoldResult InSequenceOp::fold(FoldAdaptor a) {
  std::optional<Number> x = numberOf(a.getX());
  if (!x || !llvm::all_of(a.getSequence(), numberOf))
    return {};
  return BoolAttr::get(getContext(),
                       llvm::any_of(a.getSequence(), [&](Attribute element) {
                         return compareNumbers(a.getX(), element) == 0;
                       }));
}

/// The number beside which no other one has this sign.
static OpFoldResult foldExtreme(Type type, ArrayRef<Attribute> numbers,
                                int sign) {
  Attribute found;
  for (Attribute number : numbers) {
    if (!numberOf(number))
      return {};
    std::optional<int> order =
        found ? compareNumbers(number, found) : std::optional(sign);
    if (!order)
      return {};
    found = *order == sign ? number : found;
  }
  return found ? numberAs(type, *numberOf(found)) : TypedAttr();
}

OpFoldResult SequenceMaxOp::fold(FoldAdaptor a) {
  return foldExtreme(getType(), a.getSequence(), 1);
}

OpFoldResult SequenceMinOp::fold(FoldAdaptor a) {
  return foldExtreme(getType(), a.getSequence(), -1);
}

//===----------------------------------------------------------------------===//
// Other types, tensors
//===----------------------------------------------------------------------===//

/// A size stays one where the type can hold the largest.
static OpFoldResult foldCast(Type type, Attribute x) {
  std::optional<Extent> size = sizeOf(x);
  if (size && size->isOpen())
    return sizeAs(type, *size);
  std::optional<Number> number = numberOf(x);
  return number ? numberAs(type, *number) : TypedAttr();
}
OpFoldResult ScalarCastOp::fold(FoldAdaptor a) {
  return foldCast(getType(), a.getX());
}
OpFoldResult TensorToScalarOp::fold(FoldAdaptor a) {
  return foldCast(getType(), a.getX());
}

LogicalResult ScalarToTensorOp::inferTypes(SmallVectorImpl<Type> &types) {
  return give(*this, {}, types);
}
OpFoldResult ScalarToTensorOp::fold(FoldAdaptor a) {
  if (isa_and_nonnull<NumberAttr>(a.getX()))
    return ArrayAttr::get(getContext(), a.getX());
  std::optional<Number> number = numberOf(a.getX());
  Type type = getElementTypeOrSelf(getType());
  Attribute element = number ? numberAs(type, *number) : TypedAttr();
  return element
             ? DenseElementsAttr::get(RankedTensorType::get({}, type), element)
             : DenseElementsAttr();
}

LogicalResult TupleToTensorOp::inferTypes(SmallVectorImpl<Type> &types) {
  return give(*this, {int64_t(getElements().size())}, types);
}
OpFoldResult TupleToTensorOp::fold(FoldAdaptor a) {
  Type type = getElementTypeOrSelf(getType());
  SmallVector<Attribute> elements;
  for (Attribute element : a.getElements()) {
    std::optional<Number> number = numberOf(element);
    elements.push_back(number ? numberAs(type, *number) : TypedAttr());
    if (!elements.back())
      return {};
  }
  return DenseElementsAttr::get(
      RankedTensorType::get(int64_t(elements.size()), type), elements);
}
