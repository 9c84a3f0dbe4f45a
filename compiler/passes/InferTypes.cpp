//===- InferTypes.cpp - fixes open dimensions and checks all types --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
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
    bool consistent = true;
    for (Operation &op : entry.getBody().front())
      if (auto primitive = dyn_cast<PrimitiveOpInterface>(op))
        consistent &= succeeded(infer(primitive));
    updateFunctionType(entry);
    if (!consistent)
      signalPassFailure();
  }

private:
  /// A run passes tensors in and out, nothing else.
  static LogicalResult requireTensors(func::FuncOp entry) {
    Block &body = entry.getBody().front();
    bool clean = true;
    for (BlockArgument input : body.getArguments())
      if (!isa<TensorType>(input.getType())) {
        auto name = entry.getArgAttrOfType<StringAttr>(input.getArgNumber(),
                                                       "mindir.name");
        clean = false;
        emitError(input.getLoc())
            << "input " << (name ? name.getValue() : "without a name") << " is "
            << input.getType()
            << ", not a tensor; export the model with a Tensor in its place";
      }
    for (Value result : body.getTerminator()->getOperands())
      if (!isa<TensorType>(result.getType())) {
        clean = false;
        emitError(result.getLoc()) << "a result of the model is "
                                   << result.getType() << ", not a tensor";
      }
    return success(clean);
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
    if (types.size() != op->getNumResults())
      return op->emitOpError("has ")
             << op->getNumResults() << " results, not " << types.size();
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
