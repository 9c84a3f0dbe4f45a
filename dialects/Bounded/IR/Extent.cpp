//===- Extent.cpp - arithmetic on sizes that a run chooses ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/Extent.h"
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

std::optional<unsigned> Extent::getSymbol() const {
  auto symbol = dyn_cast_or_null<AffineSymbolExpr>(size);
  return symbol ? std::optional(symbol.getPosition()) : std::nullopt;
}

SmallVector<unsigned> Extent::getSymbols() const {
  SmallVector<unsigned> symbols;
  if (size)
    size.walk([&](AffineExpr part) {
      if (auto symbol = dyn_cast<AffineSymbolExpr>(part))
        symbols.push_back(symbol.getPosition());
    });
  return symbols;
}

MLIRContext *Extent::getContext(const Extent &other) const {
  AffineExpr expr = size ? size : other.size;
  return expr ? expr.getContext() : nullptr;
}

namespace msc::bounded {

Extent operator+(const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown())
    return ShapedType::kDynamic;
  int64_t bound = a.bound + b.bound;
  MLIRContext *context = a.getContext(b);
  return context ? Extent(bound, a.getExpr(context) + b.getExpr(context))
                 : Extent(bound);
}

Extent operator-(const Extent &a, int64_t b) { return a + -b; }

Extent operator*(const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown())
    return ShapedType::kDynamic;
  // Strides may be negative, sizes too large.
  int64_t bound = a.bound < 0 || b.bound < 0
                      ? a.bound * b.bound
                      : llvm::SaturatingMultiply<uint64_t>(a.bound, b.bound);
  MLIRContext *context = a.getContext(b);
  if (!context)
    return bound;
  AffineExpr product = a.getExpr(context) * b.getExpr(context);
  return Extent(bound, Factors(product).multiply(context));
}

Extent floorDiv(const Extent &a, int64_t b) {
  if (a.isUnknown())
    return a;
  int64_t bound = llvm::divideFloorSigned(a.bound, b);
  return a.isOpen() ? Extent(bound, a.size.floorDiv(b)) : Extent(bound);
}

} // namespace msc::bounded

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
  MLIRContext *context = a.getExpr().getContext();
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
      os << size.getExpr();
    else
      os << size.getBound();
  });
  return text;
}
