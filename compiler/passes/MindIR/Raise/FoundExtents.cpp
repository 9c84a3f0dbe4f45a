//===- FoundExtents.cpp - numbers of elements that a run finds ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Extent;

static SmallVector<Attribute> getSymbols(ModuleOp module) {
  auto list = module->getAttrOfType<ArrayAttr>("bounded.symbols");
  return list ? llvm::to_vector(list) : SmallVector<Attribute>();
}

bool msc::isFound(ModuleOp module, unsigned symbol) {
  SmallVector<Attribute> symbols = getSymbols(module);
  return symbol < symbols.size() &&
         cast<bounded::SymbolAttr>(symbols[symbol]).isFound();
}

/// How many elements are searched; nothing where that is not known.
static std::optional<Extent> countSearched(FindOpInterface op) {
  std::optional<bounded::Shape> shape = op.getSearchedShape();
  return shape ? std::optional(getProduct(*shape)) : std::nullopt;
}

static Extent addSymbol(FindOpInterface op, ModuleOp module, int64_t most) {
  SmallVector<Attribute> symbols = getSymbols(module);
  MLIRContext *context = module.getContext();
  AffineExpr symbol = getAffineSymbolExpr(symbols.size(), context);
  symbols.push_back(bounded::SymbolAttr::get(context, nodeName(op.getLoc()), -1,
                                             op.getLeastFound(), most));
  module->setAttr("bounded.symbols", ArrayAttr::get(context, symbols));
  return Extent(most, symbol);
}

/// Whether `other`, which stands in front of `op`, has run wherever `op` runs.
static bool encloses(Operation *other, Operation *op) {
  return other->getParentRegion()->isAncestor(op->getParentRegion());
}

static bool takesTrue(Operation *op) {
  return isa<NonZeroOp, NonZeroExtOp, MaskedSelectOp>(op);
}

/// Where two operators take the elements of one mask, their results are equally
/// long: boxes and scores, for instance. Others find another number.
static Attribute findAsMany(FindOpInterface op) {
  if (!takesTrue(op))
    return {};
  for (Operation *user : op.getSearched().getUsers()) {
    auto other = dyn_cast<FindOpInterface>(user);
    if (!other || !takesTrue(user) || !encloses(other, op) ||
        other.getSearched() != op.getSearched() ||
        countSearched(other) != countSearched(op))
      continue;
    if (Attribute found = other->getAttr("bounded.found"))
      return found;
  }
  return {};
}

void msc::nameFound(Operation *op, ModuleOp module) {
  auto finder = dyn_cast<FindOpInterface>(op);
  std::optional<Extent> searched =
      finder ? countSearched(finder) : std::nullopt;
  if (!searched)
    return;
  Attribute found = findAsMany(finder);
  if (!found) {
    int64_t most = searched->getBound();
    Extent size = most > finder.getLeastFound()
                      ? addSymbol(finder, module, most)
                      : Extent(most);
    found =
        bounded::getNumberAttr(IntegerType::get(op->getContext(), 64), size);
  }
  op->setAttr("bounded.found", found);
}
