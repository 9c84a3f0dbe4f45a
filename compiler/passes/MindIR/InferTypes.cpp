//===- InferTypes.cpp - fixes open dimensions and checks all types --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/InferRegions.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/Passes.h"

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
    LogicalResult consistent = inferTypesOf(
        entry.front(), [&](PrimitiveOpInterface op) { return infer(op); });
    updateFunctionType(entry);
    if (failed(consistent))
      signalPassFailure();
  }

private:
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
    if (tensor && !isPossibleShape(tensor.getShape()))
      return op->emitOpError("has a result that no machine can hold: ")
             << result;
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
