//===- OpenExtents.cpp - operators on dimensions that each run chooses ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Extent;
using bounded::Shape;

static bool isOpenNumber(Value value) {
  auto constant = value.getDefiningOp<ConstantOp>();
  return constant && isa<bounded::NumberAttr>(constant.getValue());
}

/// "shape" of bounded.shape.
static StringRef argumentOf(StringAttr name) {
  return name.getValue().split('.').second;
}

/// Whether inference and lowering of the operator ask for what the argument is
/// in a run.
static bool takesOpenNumbers(Operation *op, StringAttr name) {
  StringRef argument = argumentOf(name);
  if (isa<ReshapeOp>(op))
    return argument == "shape";
  return isa<StridedSliceOp>(op) && (argument == "begin" || argument == "end");
}

static bool meetsFound(Operation *op);

std::string msc::refuseOpenExtents(Operation *op) {
  if (llvm::any_of(op->getOperands(), isOpenNumber))
    return "computes with a number that follows from a dimension which each "
           "run chooses";
  for (NamedAttribute named : op->getDiscardableAttrs())
    if (isa<bounded::ExtentsAttr>(named.getValue()) &&
        !takesOpenNumbers(op, named.getName()))
      return "has an argument that follows from a dimension which each run "
             "chooses: " +
             argumentOf(named.getName()).str();
  if (meetsFound(op))
    return "has operands of which a run finds how long they are: they may "
           "differ";
  if (!bounded::isOpen(op) || op->hasTrait<TakesOpenExtents>())
    return {};
  return "does not take a dimension that each run chooses";
}

bool msc::holdsOpenExtents(Operation *op) {
  if (!isa<scf::IfOp, scf::IndexSwitchOp, scf::WhileOp>(op))
    return false;
  return op
      ->walk([](Operation *inner) {
        return bounded::isOpen(inner) ? WalkResult::interrupt()
                                      : WalkResult::advance();
      })
      .wasInterrupted();
}

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

/// Replaces the symbol `from` by `to` in all types and attributes.
static void replaceSymbol(func::FuncOp function, unsigned from, unsigned to) {
  joinBounds(function, from, to);
  MLIRContext *context = function.getContext();
  AffineExpr old = getAffineSymbolExpr(from, context);
  AffineExpr kept = getAffineSymbolExpr(to, context);
  AttrTypeReplacer replacer;
  replacer.addReplacement([&](bounded::ExtentsAttr extents) {
    SmallVector<Extent> sizes;
    for (AffineExpr size : extents.getMap().getResults())
      sizes.emplace_back(0, size.replace(old, kept));
    return bounded::getExtentsAttr(sizes);
  });
  replacer.addReplacement([&](bounded::NumberAttr number) -> Attribute {
    AffineExpr value = number.getMap().getResult(0).replace(old, kept);
    return bounded::getNumberAttr(number.getType(),
                                  Extent(number.getBound(), value));
  });
  replacer.recursivelyReplaceElementsIn(function, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
}

using Symbols = std::pair<unsigned, unsigned>;

/// Two symbols that meet, the first of them first; sizes are aligned to the
/// right, as broadcasting does it.
static std::optional<Symbols> findMeeting(const Shape &a, const Shape &b) {
  for (auto [left, right] : llvm::zip(llvm::reverse(a), llvm::reverse(b))) {
    std::optional<unsigned> first = left.getSymbol(),
                            second = right.getSymbol();
    if (first && second && first != second &&
        left.getBound() == right.getBound())
      return std::minmax(*first, *second);
  }
  return std::nullopt;
}

/// The first symbol among the sizes that is none of the others.
static std::optional<Extent> findOnlyHere(const Shape &sizes,
                                          const Shape &others) {
  auto found = llvm::find_if(sizes, [&](const Extent &size) {
    return size.getSymbol() && !llvm::is_contained(others, size);
  });
  return found == sizes.end() ? std::nullopt : std::optional(*found);
}

/// The elements stay as many: what one shape has and the other has not is the
/// same.
static std::optional<Symbols> findMeeting(ReshapeOp op) {
  // Not yet verified.
  auto shape = op->getAttrOfType<DenseI64ArrayAttr>("shape");
  auto type = op->getNumOperands() == 1
                  ? dyn_cast<RankedTensorType>(op->getOperand(0).getType())
                  : RankedTensorType();
  if (!type || !shape)
    return std::nullopt;
  Shape before = bounded::getExtents(type);
  Shape after = bounded::getArgument(op, "shape", shape);
  std::optional<Extent> first = findOnlyHere(before, after);
  std::optional<Extent> second = findOnlyHere(after, before);
  if (!first || !second || first->getBound() != second->getBound())
    return std::nullopt;
  return std::minmax(*first->getSymbol(), *second->getSymbol());
}

static bool isProduct(Operation *op) {
  return isa<MatMulOp, BatchMatMulOp, BatchMatMulExtOp, MatMulExtOp>(op);
}

/// A product's batches, and what is multiplied and summed up.
static std::optional<Symbols> findProductMeeting(Operation *op) {
  auto x = dyn_cast<RankedTensorType>(op->getOperand(0).getType()),
       y = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!x || !y || x.getRank() < 2 || y.getRank() < 2)
    return std::nullopt;
  Shape left = bounded::getExtents(x), right = bounded::getExtents(y);
  auto isTurned = [&](StringRef flag) {
    auto given = op->getAttrOfType<BoolAttr>(flag);
    return given && given.getValue();
  };
  Extent inner = left[left.size() - (isTurned("transpose_a") ? 2 : 1)],
         other = right[right.size() - (isTurned("transpose_b") ? 1 : 2)];
  if (auto symbols = findMeeting({inner}, {other}))
    return symbols;
  return findMeeting(bounded::Sizes(left).drop_back(2),
                     bounded::Sizes(right).drop_back(2));
}

static std::optional<Symbols> findMeeting(Operation *op) {
  if (auto reshape = dyn_cast<ReshapeOp>(op))
    return findMeeting(reshape);
  if (isProduct(op))
    return findProductMeeting(op);
  Shape shape;
  for (Type type : op->getOperandTypes())
    if (auto tensor = dyn_cast<RankedTensorType>(type)) {
      Shape sizes = bounded::getExtents(tensor);
      if (std::optional<Symbols> symbols = findMeeting(shape, sizes))
        return symbols;
      if (sizes.size() > shape.size())
        shape = sizes;
    }
  return std::nullopt;
}

/// What has to be one of an operator that asks for it.
static std::optional<Symbols> findUnequal(Operation *op) {
  bool asks = bounded::isOpen(op) && (isa<ReshapeOp>(op) || isProduct(op) ||
                                      op->hasTrait<Elementwise>());
  return asks ? findMeeting(op) : std::nullopt;
}

/// Only what the caller chooses can be asked of him.
static bool canUnify(Operation *op, const Symbols &symbols) {
  auto module = op->getParentOfType<ModuleOp>();
  return !isFound(module, symbols.first) && !isFound(module, symbols.second);
}

static bool meetsFound(Operation *op) {
  std::optional<Symbols> symbols = findUnequal(op);
  return symbols && !canUnify(op, *symbols);
}

void msc::unifyOperands(Operation *op, func::FuncOp function) {
  for (auto symbols = findUnequal(op); symbols && canUnify(op, *symbols);
       symbols = findUnequal(op))
    replaceSymbol(function, symbols->second, symbols->first);
}

static bool collect(Attribute value, Shape &numbers) {
  if (auto list = dyn_cast<ArrayAttr>(value))
    return llvm::all_of(
        list, [&](Attribute element) { return collect(element, numbers); });
  std::optional<Extent> number = bounded::extentOf(value);
  if (number)
    numbers.push_back(*number);
  return number.has_value();
}

std::optional<Shape> msc::findOpenNumbers(Attribute value) {
  Shape numbers;
  bool isOpen = collect(value, numbers) &&
                llvm::any_of(numbers, [](Extent n) { return n.isOpen(); });
  return isOpen ? std::optional(numbers) : std::nullopt;
}
