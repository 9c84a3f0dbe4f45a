//===- ExtentOrder.cpp - which of two sizes is larger, and by how much ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/ExtentOrder.h"

using namespace mlir;
using namespace msc::bounded;

AffineExpr msc::bounded::simplify(AffineExpr expr) {
  AffineMap map =
      AffineMap::inferFromExprList(ArrayRef(expr), expr.getContext()).front();
  return simplifyAffineMap(map).getResult(0);
}

static bool hasOnlyGains(AffineExpr expr) {
  bool gains = true;
  expr.walk([&](AffineExpr part) {
    auto number = dyn_cast<AffineConstantExpr>(part);
    gains &= !number || number.getValue() >= 0;
  });
  return gains;
}

bool msc::bounded::hasOnlyGains(const Extent &x) {
  return x.getBound() >= 0 && (!x.isOpen() || ::hasOnlyGains(x.getExpr()));
}

static std::optional<int64_t> numberOf(AffineExpr expr) {
  auto number = dyn_cast<AffineConstantExpr>(expr);
  return number ? std::optional(number.getValue()) : std::nullopt;
}

/// Whether an expression is never less where a symbol is more.
static bool grows(AffineExpr expr) {
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return true;
  AffineExpr a = binary.getLHS(), b = binary.getRHS();
  switch (binary.getKind()) {
  case AffineExprKind::Add:
    return grows(a) && grows(b);
  case AffineExprKind::Mul:
    return grows(a) &&
           (numberOf(b) ? *numberOf(b) >= 0 : grows(b) && hasOnlyGains(expr));
  case AffineExprKind::FloorDiv:
  case AffineExprKind::CeilDiv:
    return grows(a) && numberOf(b).value_or(0) > 0;
  default:
    return false;
  }
}

/// x - x / k is (x * (k - 1) + k - 1) / k: said so, it is seen to grow.
static std::optional<Extent> subtractPart(const Extent &a, const Extent &b) {
  auto part = dyn_cast<AffineBinaryOpExpr>(b.getExpr());
  if (!part || part.getKind() != AffineExprKind::FloorDiv ||
      part.getLHS() != a.getExpr() || !numberOf(part.getRHS()))
    return std::nullopt;
  int64_t k = *numberOf(part.getRHS());
  return floorDiv(a * (k - 1) + (k - 1), k);
}

std::optional<Extent> msc::bounded::subtract(const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown() || !b.isOpen())
    return b.isUnknown() ? b : a - b.getBound();
  if (std::optional<Extent> rest = subtractPart(a, b))
    return rest;
  MLIRContext *context = b.getExpr().getContext();
  AffineExpr rest = simplify(a.getExpr(context) - b.getExpr());
  return grows(rest) ? std::optional(Extent(a.getBound() - b.getBound(), rest))
                     : std::nullopt;
}

/// Never less: what is divided by a number and multiplied by it again was at
/// least that.
static AffineExpr undoQuotients(AffineExpr expr) {
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return expr;
  AffineExpr a = binary.getLHS(), b = binary.getRHS();
  if (binary.getKind() == AffineExprKind::Add)
    return undoQuotients(a) + undoQuotients(b);
  auto inner = dyn_cast<AffineBinaryOpExpr>(a);
  int64_t factor = numberOf(b).value_or(0);
  if (binary.getKind() != AffineExprKind::Mul || factor <= 0 || !inner)
    return expr;
  if (inner.getKind() == AffineExprKind::Add)
    return undoQuotients(inner.getLHS() * factor) +
           undoQuotients(inner.getRHS() * factor);
  int64_t divisor = numberOf(inner.getRHS()).value_or(0);
  return inner.getKind() == AffineExprKind::FloorDiv && divisor > 0 &&
                 factor % divisor == 0
             ? undoQuotients(inner.getLHS() * (factor / divisor))
             : expr;
}

bool msc::bounded::isAtMost(Operation *op, const Extent &a, const Extent &b) {
  if (a.isUnknown() || b.isUnknown())
    return false;
  if (!a.isOpen() && !b.isOpen())
    return a.getBound() <= b.getBound();
  Extent most =
      a.isOpen() ? Extent(a.getBound(), undoQuotients(a.getExpr())) : a;
  if (std::optional<Extent> room = subtract(b, most);
      room && getMinimum(op, *room) >= 0)
    return true;
  return a.getBound() <= getMinimum(op, b);
}
