//===- KernelLoops.cpp ----------------------------------------------------===//
//
// The operands of loop nests and epilogues as text, and the bodies of
// msc::loops.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/KernelPrinter.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "dialects/Kernel/IR/MemoryOrder.h"

using namespace mlir;
using namespace msc;

std::string KernelPrinter::getPlace(Value operand,
                                    const OperandWalk &walk) const {
  return getPointerText(nameOf(operand), walk.start) + ", " +
         getObjectText("msc::Strides", walk.strides);
}

/// The sizes of a kernel's result in the order in which its template counts
/// them, `rank` at least.
static bounded::Shape getResultExtents(Operation *op, int64_t rank,
                                       std::optional<ArrayRef<int64_t>> order) {
  Value result = cast<kernel::EpilogueOpInterface>(op).getInit();
  bounded::Shape extents = kernel::undoOrder(
      bounded::getExtents(cast<MemRefType>(result.getType())), order);
  while (int64_t(extents.size()) < rank)
    extents.insert(extents.begin(), 1);
  return extents;
}

/// "x0 + 128, msc::Strides<msc::joined, 64, 1>()": as getPlace, but where a run
/// chooses extents, the template is told which loops are walked as one.
std::string KernelPrinter::getJoinedPlace(Value operand,
                                          const OperandWalk &walk,
                                          bounded::Sizes extents) const {
  SmallVector<bool> isJoined(extents.size(), false);
  for (size_t i = 0; i + 2 < extents.size(); ++i)
    isJoined[i] = bounded::areOpen(extents.drop_back()) &&
                  walk.strides[i] != 0 &&
                  walk.strides[i] == walk.strides[i + 1] * extents[i + 1];
  return getPointerText(nameOf(operand), walk.start) + ", " +
         getObjectText("msc::Strides", walk.strides, isJoined);
}

FailureOr<SmallVector<std::string>> KernelPrinter::getEpilogueArguments(
    Operation *op, const kernel::MappedOperands &extras, int64_t minimumRank,
    std::optional<ArrayRef<int64_t>> order) {
  SmallVector<std::string> arguments = {"acc"};
  bounded::Shape extents = getResultExtents(op, minimumRank, order);
  for (auto [extra, map] : extras) {
    auto walk = getOperandWalk(cast<MemRefType>(extra.getType()), map);
    if (!walk)
      return op->emitOpError("an epilogue operand has no fixed strides");
    walk->strides = kernel::undoOrder(walk->strides, order);
    while (int64_t(walk->strides.size()) < minimumRank)
      walk->strides.insert(walk->strides.begin(), 0);
    arguments.push_back("at.load(" + getJoinedPlace(extra, *walk, extents) +
                        ")");
  }
  return arguments;
}

SmallVector<std::string> KernelPrinter::getLoads(linalg::GenericOp op,
                                                 const LoopNest &nest) const {
  SmallVector<std::string> loads;
  for (auto [operand, walk] : llvm::zip(op->getOperands(), nest.operands))
    loads.push_back("at.load(" + getPlace(operand, walk) + ")");
  return loads;
}

ScalarEmitter::IndexText KernelPrinter::indexOf(const LoopNest &nest) {
  return [&nest](int64_t dim) {
    return "at.template index<" + std::to_string(nest.find(dim)) + ">()";
  };
}

void KernelPrinter::emitStarts(linalg::GenericOp op, const LoopNest &nest) {
  SmallVector<std::string> starts;
  size_t inputs = op.getNumDpsInputs();
  for (auto [i, init] : llvm::enumerate(op.getDpsInits()))
    if (TypedAttr start = kernel::getStart(op, i))
      starts.push_back("at.start(" + getPlace(init, nest.operands[inputs + i]) +
                       ", " + getUntypedLiteral(start) + ");");
  lambda(getBodyHead(starts.empty() ? "auto" : "auto at"), starts, ",");
}

LogicalResult KernelPrinter::emitNest(linalg::GenericOp op) {
  FailureOr<LoopForm> form = getLoopForm(op);
  if (failed(form))
    return failure();
  std::optional<LoopNest> nest = getSimplifiedNest(op);
  if (!nest)
    return op.emitOpError(
        "indices that are no sum of multiples of loops cannot be printed");
  if (*form == LoopForm::Transpose)
    if (std::optional<TransposeShape> shape = findTranspose(op, *nest))
      return emitTranspose(op, *shape);
  if (*form == LoopForm::Loops)
    return emitLoops(op, *nest);
  prepare(*nest);
  return *form == LoopForm::Reduce ? emitReduction(op, *nest)
                                   : emitMap(op, *nest);
}

/// All is read and computed before the first of several results is written.
LogicalResult KernelPrinter::emitStep(linalg::GenericOp op,
                                      const LoopNest &nest) {
  ScalarEmitter emitter(statementColumns);
  emitter.setIndexText(indexOf(nest));
  if (failed(bindOutside(emitter)))
    return failure();
  bindArguments(emitter, *op.getBody(), getLoads(op, nest));
  if (failed(emitter.emitBody(*op.getBody())))
    return failure();
  OperandRange results = op.getBody()->getTerminator()->getOperands();
  if (results.size() > 1)
    for (Value value : results)
      emitter.name(value);
  size_t inputs = op.getNumDpsInputs();
  for (auto [i, init, value] : llvm::enumerate(op.getDpsInits(), results))
    emitter.addStatement("at.store(" +
                             getPlace(init, nest.operands[inputs + i]) + ", ",
                         value, ");");
  lambda(getBodyHead("auto at"), emitter.takeStatements(), ");");
  return success();
}
