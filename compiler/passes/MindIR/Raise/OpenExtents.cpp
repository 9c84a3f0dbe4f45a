//===- OpenExtents.cpp - operators on dimensions that each run chooses ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/OpenExtents.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReportOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/ResizeOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using bounded::Extent;
using bounded::Shape;

bool msc::followsFromSizes(Value value) {
  auto constant = value.getDefiningOp<ConstantOp>();
  return constant && findOpenNumbers(constant.getValue());
}

/// Of a tensor of one such number the lowering knows what to make.
static bool isUnreadable(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return followsFromSizes(value) && (!type || type.getNumElements() != 1);
}

/// "shape" of bounded.shape.
static StringRef argumentOf(StringAttr name) {
  return name.getValue().split('.').second;
}

static bool resizes(Operation *op) {
  return isa<ResizeNearestNeighborOp, ResizeNearestNeighborV2Op,
             ResizeBilinearOp, ResizeBilinearV2Op>(op);
}

/// Whether inference and lowering of the operator ask for what the argument is
/// in a run.
static bool takesOpenNumbers(Operation *op, StringAttr name) {
  StringRef argument = argumentOf(name);
  if (isa<StridedSliceOp, SliceOp>(op))
    return argument == "begin" || argument == "end" || argument == "size";
  if (isa<TileOp, FillScalarOp>(op))
    return argument == "multiples" || argument == "size";
  if (isa<Conv2DTransposeOp>(op))
    return argument == "input_sizes";
  if (resizes(op))
    return argument == "size";
  return isa<ReshapeOp, BroadcastToOp, DynamicBroadcastToOp, FillOp, FillV2Op,
             OnesOp, ZerosOp>(op) &&
         argument == "shape";
}

std::string msc::refuseOpenExtents(Operation *op) {
  if (isa<PrintOp, AssertOp>(op))
    return {}; // it is left out
  if (llvm::any_of(op->getOperands(), isUnreadable))
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

/// Whether a size of one of the types follows from the symbol.
static bool follows(TypeRange types, unsigned symbol) {
  return llvm::any_of(types, [&](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && llvm::any_of(bounded::getExtents(tensor), [&](Extent n) {
             return llvm::is_contained(n.getSymbols(), symbol);
           });
  });
}

/// Whether none that stands outside of `op` has found as many before.
static bool isFirst(FindOpInterface finder, Operation *op) {
  return llvm::all_of(finder.getSearched().getUsers(), [&](Operation *user) {
    return op->isAncestor(user) ||
           user->getAttr("bounded.found") != finder->getAttr("bounded.found");
  });
}

bool msc::passesOnFound(Operation *op) {
  if (!isa<scf::IfOp, scf::IndexSwitchOp, scf::WhileOp>(op))
    return false;
  WalkResult walked = op->walk([&](FindOpInterface finder) {
    std::optional<Extent> found =
        bounded::extentOf(finder->getAttr("bounded.found"));
    bool leaves = found && found->getSymbol() && isFirst(finder, op) &&
                  follows(op->getResultTypes(), *found->getSymbol());
    return leaves ? WalkResult::interrupt() : WalkResult::advance();
  });
  return walked.wasInterrupted();
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
