//===- JoinedSymbols.cpp - sizes that are chosen for several dimensions ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/JoinedSymbols.h"
#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace msc;
using bounded::Extent;

/// What is chosen for both lies within the bounds of both.
static void joinBounds(func::FuncOp function, unsigned from, unsigned to) {
  auto module = function->getParentOfType<ModuleOp>();
  auto list = module->getAttrOfType<ArrayAttr>("bounded.symbols");
  if (!list || std::max(from, to) >= list.size())
    return;
  SmallVector<Attribute> symbols(list.begin(), list.end());
  auto kept = cast<bounded::SymbolAttr>(symbols[to]);
  int64_t minimum = std::max(
      kept.getMinimum(), cast<bounded::SymbolAttr>(symbols[from]).getMinimum());
  symbols[to] =
      bounded::SymbolAttr::get(function.getContext(), kept.getSource(),
                               kept.getDim(), minimum, kept.getMaximum());
  module->setAttr("bounded.symbols",
                  ArrayAttr::get(function.getContext(), symbols));
}

/// Replaces the symbols by expressions in all types and attributes.
static void replaceSymbols(func::FuncOp function, ArrayRef<AffineExpr> by) {
  AttrTypeReplacer replacer;
  replacer.addReplacement([&](bounded::ExtentsAttr extents) {
    SmallVector<Extent> sizes;
    for (AffineExpr size : extents.getMap().getResults())
      sizes.emplace_back(0, size.replaceSymbols(by));
    return bounded::getExtentsAttr(sizes);
  });
  replacer.addReplacement([&](bounded::NumberAttr number) -> Attribute {
    AffineExpr value = number.getMap().getResult(0).replaceSymbols(by);
    return bounded::getNumberAttr(number.getType(),
                                  Extent(number.getBound(), value));
  });
  replacer.recursivelyReplaceElementsIn(function, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
}

void msc::joinSymbols(func::FuncOp function, unsigned from, unsigned to) {
  joinBounds(function, from, to);
  SmallVector<AffineExpr> symbols;
  for (unsigned i = 0; i <= from; ++i)
    symbols.push_back(
        getAffineSymbolExpr(i == from ? to : i, function.getContext()));
  replaceSymbols(function, symbols);
}

/// The symbols that are a dimension of an input, or that a run finds.
static llvm::SmallBitVector findUsedSymbols(func::FuncOp entry, size_t count) {
  llvm::SmallBitVector used(count);
  AttrTypeWalker walker;
  walker.addWalk([&](RankedTensorType type) {
    for (const Extent &size : bounded::getExtents(type))
      if (std::optional<unsigned> symbol = size.getSymbol())
        used.set(*symbol);
  });
  for (Type type : entry.getArgumentTypes())
    walker.walk(type);
  for (unsigned i = 0; i < count; ++i)
    if (isFound(entry->getParentOfType<ModuleOp>(), i))
      used.set(i);
  return used;
}

void msc::dropJoinedSymbols(func::FuncOp entry) {
  auto module = entry->getParentOfType<ModuleOp>();
  auto list = module->getAttrOfType<ArrayAttr>("bounded.symbols");
  if (!list)
    return;
  llvm::SmallBitVector used = findUsedSymbols(entry, list.size());
  SmallVector<Attribute> kept;
  SmallVector<AffineExpr> numbers;
  for (auto [i, symbol] : llvm::enumerate(list)) {
    numbers.push_back(getAffineSymbolExpr(kept.size(), entry.getContext()));
    if (used[i])
      kept.push_back(symbol);
  }
  if (used.all())
    return;
  replaceSymbols(entry, numbers);
  module->setAttr("bounded.symbols", ArrayAttr::get(entry.getContext(), kept));
}
