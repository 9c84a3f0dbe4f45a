//===- ExtentText.cpp - sizes that each run chooses, as C++ ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/ExtentText.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace mlir;
using namespace msc;

std::string msc::getSymbolName(unsigned symbol) {
  return "s" + std::to_string(symbol);
}

static Expression getExpression(AffineExpr expr);

/// "a - 3" for the sum with a negative number.
static Expression getSum(AffineExpr a, AffineExpr b) {
  auto number = dyn_cast<AffineConstantExpr>(b);
  if (number && number.getValue() < 0)
    return makeInfix(getExpression(a), "-",
                     {std::to_string(-number.getValue())});
  return makeInfix(getExpression(a), "+", getExpression(b));
}

static Expression getExpression(AffineExpr expr) {
  if (auto number = dyn_cast<AffineConstantExpr>(expr))
    return {std::to_string(number.getValue())};
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return {getSymbolName(symbol.getPosition())};
  auto binary = cast<AffineBinaryOpExpr>(expr);
  AffineExpr a = binary.getLHS(), b = binary.getRHS();
  switch (binary.getKind()) {
  case AffineExprKind::Add:
    return getSum(a, b);
  case AffineExprKind::Mul:
    return makeInfix(getExpression(a), "*", getExpression(b));
  case AffineExprKind::FloorDiv:
    return makeInfix(getExpression(a), "/", getExpression(b));
  case AffineExprKind::Mod:
    return makeInfix(getExpression(a), "%", getExpression(b));
  default:
    return makeInfix(getExpression(a + b - 1), "/", getExpression(b));
  }
}

Expression msc::getExtentExpression(const bounded::Extent &size) {
  return size.isOpen() ? getExpression(size.getExpr())
                       : Expression{std::to_string(size.getBound())};
}

std::string msc::getExtentText(const bounded::Extent &size) {
  return getExtentExpression(size).text;
}

std::string msc::getKnownText(const bounded::Extent &size) {
  return size.isOpen() ? "msc::chosen" : std::to_string(size.getBound());
}

std::string msc::getObjectText(StringRef name, bounded::Sizes numbers,
                               ArrayRef<bool> joined) {
  SmallVector<std::string> known, chosen;
  for (auto [i, number] : llvm::enumerate(numbers)) {
    bool isJoined = !joined.empty() && joined[i];
    known.push_back(isJoined ? "msc::joined" : getKnownText(number));
    if (number.isOpen() && !isJoined)
      chosen.push_back(getExtentText(number));
  }
  return (name + "<" + llvm::join(known, ", ") + ">(" +
          llvm::join(chosen, ", ") + ")")
      .str();
}

static void addSymbols(std::set<unsigned> &symbols, bounded::Sizes sizes) {
  for (const bounded::Extent &size : sizes)
    for (unsigned symbol : size.getSymbols())
      symbols.insert(symbol);
}

SmallVector<unsigned> msc::getSymbols(kernel::FuncOp kernel) {
  std::set<unsigned> symbols;
  for (Type type : kernel.getArgumentTypes())
    if (bounded::isOpen(type)) {
      addSymbols(symbols, bounded::getExtents(cast<MemRefType>(type)));
      addSymbols(symbols, bounded::getStrides(cast<MemRefType>(type)));
    }
  kernel.walk([&](bounded::CountOp op) {
    addSymbols(symbols, *bounded::extentOf(op.getNumber()));
  });
  return SmallVector<unsigned>(symbols.begin(), symbols.end());
}

std::string msc::getSymbolArguments(kernel::FuncOp kernel) {
  std::string text;
  for (unsigned symbol : getSymbols(kernel))
    text += ", " + getSymbolName(symbol);
  return text;
}
