//===- InferTypes.cpp - fixes open dimensions and checks all types --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/RegionTypes.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/MindIR/Raise/FoundExtents.h"
#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Extent.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRINFERTYPES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

struct InferTypes : msc::impl::MindIRInferTypesBase<InferTypes> {
  using MindIRInferTypesBase::MindIRInferTypesBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry || failed(requireInputShapes(entry)) ||
        failed(requireTensors(entry)))
      return signalPassFailure();
    bool consistent = true;
    walkInOrder(
        entry.getBody().front(),
        [&](Operation *op) {
          if (auto primitive = dyn_cast<PrimitiveOpInterface>(op))
            consistent &= succeeded(infer(primitive));
        },
        [&](Operation *op, Type first, Type second) {
          consistent = false;
          refuseMismatch(op, first, second);
        });
    eraseCasts(entry);
    updateFunctionType(entry);
    if (!consistent)
      signalPassFailure();
  }

private:
  static void refuseMismatch(Operation *op, Type first, Type second) {
    op->emitError("a value that a ")
        << (isa<scf::WhileOp>(op) ? "loop carries" : "branch gives") << " is "
        << first << " and " << second
        << ": what an operator computes with has one type";
  }

  /// Casts between what two blocks knew of a type.
  static void eraseCasts(func::FuncOp entry) {
    entry.walk([](tensor::CastOp cast) {
      if (cast.getType() != cast.getSource().getType())
        return;
      cast.replaceAllUsesWith(cast.getSource());
      cast.erase();
    });
  }

  static LogicalResult requireTensors(func::FuncOp entry) {
    std::vector<UnsupportedNode> others = collectOtherInputs(entry);
    llvm::append_range(others, collectOtherResults(entry));
    for (const UnsupportedNode &value : others)
      emitError(value.location) << value.operatorName << " " << value.node
                                << " " << value.reason << "; " << value.remedy;
    return success(others.empty());
  }

  static LogicalResult requireShape(Operation *op, Type result) {
    auto tensor = dyn_cast<TensorType>(result);
    if (tensor && !tensor.hasStaticShape())
      return op->emitOpError("has a result whose dimensions depend on the "
                             "values of its operands: ")
             << result;
    if (tensor && failed(requireMinimum(op, tensor)))
      return failure();
    if (tensor && !isPossibleShape(tensor.getShape()))
      return op->emitOpError("has a result that no machine can hold: ")
             << result;
    return success();
  }

  /// What a run finds may be nothing.
  static bool mayBeEmpty(Operation *op, const bounded::Extent &size) {
    auto module = op->getParentOfType<ModuleOp>();
    return llvm::any_of(size.getSymbols(), [&](unsigned symbol) {
      return isFound(module, symbol);
    });
  }

  /// At the lower bounds too there is something of each dimension.
  static LogicalResult requireMinimum(Operation *op, TensorType type) {
    auto ranked = dyn_cast<RankedTensorType>(type);
    if (!ranked || !bounded::isOpen(ranked))
      return success();
    for (auto [dim, size] : llvm::enumerate(bounded::getExtents(ranked)))
      if (int64_t minimum = bounded::getMinimum(op, size);
          minimum < (mayBeEmpty(op, size) ? 0 : 1))
        return op->emitOpError("has a result whose dimension ")
               << dim << " is " << minimum
               << " at the lower bounds of --shape: " << ranked;
    return success();
  }

  LogicalResult infer(PrimitiveOpInterface op) {
    SmallVector<Type> types;
    if (failed(op.inferTypes(types)))
      return failure();
    assert(types.size() == op->getNumResults());
    for (auto [result, inferred] : llvm::zip(op->getResults(), types)) {
      Type merged = mergeTypes(result.getType(), inferred);
      if (!merged)
        return op->emitOpError("is ")
               << result.getType() << " in the file, but computes " << inferred;
      result.setType(merged);
      if (failed(requireShape(op, merged)))
        return failure();
    }
    return success();
  }
};

} // namespace
