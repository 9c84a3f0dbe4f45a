//===- Extent.cpp - arithmetic on sizes that a run chooses ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::bounded;

namespace {

/// A product: a number times expressions that are none.
struct Factors {
  int64_t number = 1;
  SmallVector<AffineExpr> others;

  explicit Factors(AffineExpr product) { collect(product); }

  AffineExpr multiply(MLIRContext *context) {
    // Equal products are one expression, whatever order they were made in.
    llvm::sort(others,
               [](AffineExpr a, AffineExpr b) { return print(a) < print(b); });
    AffineExpr product = getAffineConstantExpr(number, context);
    if (others.empty())
      return product;
    AffineExpr rest = others.front();
    for (AffineExpr factor : ArrayRef(others).drop_front())
      rest = rest * factor;
    return rest * product;
  }

private:
  void collect(AffineExpr expr) {
    auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
    if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
      number *= constant.getValue();
    } else if (binary && binary.getKind() == AffineExprKind::Mul) {
      collect(binary.getLHS());
      collect(binary.getRHS());
    } else {
      others.push_back(expr);
    }
  }
  static std::string print(AffineExpr expr) {
    std::string text;
    llvm::raw_string_ostream(text) << expr;
    return text;
  }
};

} // namespace

Extent::Extent(int64_t bound, AffineExpr size) : bound(bound), size(size) {
  if (auto constant = dyn_cast<AffineConstantExpr>(size))
    *this = Extent(constant.getValue());
}

bool Extent::isUnknown() const { return ShapedType::isDynamic(bound); }

AffineExpr Extent::getExpr(MLIRContext *context) const {
  return size ? size : getAffineConstantExpr(bound, context);
}

MLIRContext *Extent::getContext(const Extent &other) const {
  AffineExpr expr = size ? size : other.size;
  return expr ? expr.getContext() : nullptr;
}

Extent msc::bounded::operator+(const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown())
    return ShapedType::kDynamic;
  int64_t bound = a.bound + b.bound;
  MLIRContext *context = a.getContext(b);
  return context ? Extent(bound, a.getExpr(context) + b.getExpr(context))
                 : Extent(bound);
}

Extent msc::bounded::operator-(const Extent &a, int64_t b) { return a + -b; }

Extent msc::bounded::operator*(const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown())
    return ShapedType::kDynamic;
  int64_t bound = llvm::SaturatingMultiply<uint64_t>(a.bound, b.bound);
  MLIRContext *context = a.getContext(b);
  if (!context)
    return bound;
  AffineExpr product = a.getExpr(context) * b.getExpr(context);
  return Extent(bound, Factors(product).multiply(context));
}

Extent msc::bounded::floorDiv(const Extent &a, int64_t b) {
  if (a.isUnknown())
    return a;
  int64_t bound = llvm::divideFloorSigned(a.bound, b);
  return a.isOpen() ? Extent(bound, a.size.floorDiv(b)) : Extent(bound);
}

Extent msc::bounded::getProduct(Sizes sizes) {
  Extent product = 1;
  for (const Extent &size : sizes)
    product = product * size;
  return product;
}

std::optional<Extent> msc::bounded::divideExactly(const Extent &a,
                                                  const Extent &b) {
  if (a.isUnknown() || b.isUnknown() || b.getBound() == 0)
    return std::nullopt;
  if (!a.isOpen() && !b.isOpen())
    return a.getBound() % b.getBound()
               ? std::nullopt
               : std::optional<Extent>(a.getBound() / b.getBound());
  if (!a.isOpen())
    return std::nullopt;
  MLIRContext *context = a.getExpr(nullptr).getContext();
  Factors left(a.getExpr(context)), right(b.getExpr(context));
  if (left.number % right.number)
    return std::nullopt;
  left.number /= right.number;
  for (AffineExpr factor : right.others) {
    auto found = llvm::find(left.others, factor);
    if (found == left.others.end())
      return std::nullopt;
    left.others.erase(found);
  }
  return Extent(a.getBound() / b.getBound(), left.multiply(context));
}

std::string msc::bounded::toString(Sizes sizes) {
  std::string text;
  llvm::raw_string_ostream os(text);
  llvm::interleaveComma(sizes, os, [&](const Extent &size) {
    if (size.isUnknown())
      os << '?';
    else if (size.isOpen())
      os << size.getExpr(nullptr);
    else
      os << size.getBound();
  });
  return text;
}

/// Numbers at the bounds and, if any, what they are in a run.
static Shape join(ArrayRef<int64_t> bounds, ExtentsAttr open) {
  if (!open)
    return bounds;
  Shape sizes;
  for (auto [bound, size] : llvm::zip(bounds, open.getMap().getResults()))
    sizes.emplace_back(bound, size);
  return sizes;
}

Shape msc::bounded::getExtents(RankedTensorType type) {
  return join(type.getShape(),
              dyn_cast_or_null<ExtentsAttr>(type.getEncoding()));
}

Extent msc::bounded::getExtent(RankedTensorType type, int64_t dim) {
  return getExtents(type)[dim];
}

bool msc::bounded::isOpen(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && isa_and_nonnull<ExtentsAttr>(tensor.getEncoding());
}

bool msc::bounded::isOpen(Operation *op) {
  auto isOpenType = [](Type type) { return isOpen(type); };
  return llvm::any_of(op->getOperandTypes(), isOpenType) ||
         llvm::any_of(op->getResultTypes(), isOpenType) ||
         llvm::any_of(op->getDiscardableAttrs(), [](NamedAttribute named) {
           return isa<ExtentsAttr>(named.getValue());
         });
}

RankedTensorType msc::bounded::getTensorType(const Shape &sizes, Type element) {
  return RankedTensorType::get(sizes.getBounds(), element,
                               getExtentsAttr(sizes));
}

SmallVector<int64_t> Shape::getBounds() const {
  return llvm::map_to_vector(
      *this, [](const Extent &size) { return size.getBound(); });
}

/// As few symbols as the expressions name: equal sizes are one attribute.
static AffineMap getMap(ArrayRef<AffineExpr> sizes) {
  unsigned symbols = 0;
  for (AffineExpr size : sizes)
    size.walk([&](AffineExpr part) {
      if (auto symbol = dyn_cast<AffineSymbolExpr>(part))
        symbols = std::max(symbols, symbol.getPosition() + 1);
    });
  return AffineMap::get(0, symbols, sizes, sizes.front().getContext());
}

ExtentsAttr msc::bounded::getExtentsAttr(Sizes sizes) {
  auto open = llvm::find_if(sizes, [](const Extent &e) { return e.isOpen(); });
  if (open == sizes.end())
    return {};
  MLIRContext *context = open->getExpr(nullptr).getContext();
  return ExtentsAttr::get(
      context, getMap(llvm::map_to_vector(sizes, [&](const Extent &size) {
        return size.getExpr(context);
      })));
}

int64_t msc::bounded::getMinimum(Operation *op, const Extent &size) {
  if (!size.isOpen())
    return size.getBound();
  MLIRContext *context = op->getContext();
  auto symbols = op->getParentOfType<ModuleOp>()->getAttrOfType<ArrayAttr>(
      "bounded.symbols");
  SmallVector<AffineExpr> minima;
  for (auto symbol : symbols.getAsRange<SymbolAttr>())
    minima.push_back(getAffineConstantExpr(symbol.getMinimum(), context));
  AffineExpr minimum = size.getExpr(context).replaceSymbols(minima);
  return cast<AffineConstantExpr>(minimum).getValue();
}

Shape msc::bounded::getArgument(Operation *op, StringRef name,
                                ArrayRef<int64_t> numbers) {
  return join(numbers,
              op->getAttrOfType<ExtentsAttr>(("bounded." + name).str()));
}

std::optional<Extent> msc::bounded::extentOf(Attribute value) {
  if (auto number = dyn_cast_or_null<NumberAttr>(value))
    return Extent(number.getBound(), number.getMap().getResult(0));
  auto integer = dyn_cast_or_null<IntegerAttr>(value);
  return integer && integer.getType().isSignlessInteger()
             ? std::optional<Extent>(integer.getInt())
             : std::nullopt;
}

TypedAttr msc::bounded::getNumberAttr(Type type, const Extent &extent) {
  if (!extent.isOpen())
    return IntegerAttr::get(type, extent.getBound());
  AffineExpr size = extent.getExpr(nullptr);
  return NumberAttr::get(type.getContext(), getMap(size), extent.getBound(),
                         type);
}
