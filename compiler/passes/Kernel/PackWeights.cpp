//===- PackWeights.cpp - weights in the order that is read ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/MicroKernel.h"
#include "codegen/common/target/Registry.h"
#include "compiler/passes/Kernel/ConstantPacker.h"
#include "compiler/passes/Kernel/RuntimePacker.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {
#define GEN_PASS_DEF_PACKWEIGHTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

ArrayRef<int64_t> shapeOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

/// A filter O x I x KH x KW.
WeightsLayout getLayout(kernel::Conv2DOp op) {
  ArrayRef<int64_t> shape = shapeOf(op.getFilter());
  int64_t taps = shape[2] * shape[3];
  return {shape[1], taps, /*columnStride=*/shape[1] * taps,
          /*rowStride=*/taps, /*tapStride=*/1};
}

/// A matrix K x N, or N x K where it is transposed.
WeightsLayout getLayout(kernel::MatmulOp op) {
  ArrayRef<int64_t> shape = shapeOf(op.getRhs());
  if (op.getTransposeRhs())
    return {shape[1], 1, /*columnStride=*/shape[1], /*rowStride=*/1};
  return {shape[0], 1, /*columnStride=*/1, /*rowStride=*/shape[1]};
}

struct PackWeights : msc::impl::PackWeightsBase<PackWeights> {
  using PackWeightsBase::PackWeightsBase;

  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    ConstantPacker packer;
    getOperation().walk([&](Operation *op) {
      const MicroKernel *kernel =
          kernel::getMicro(op) ? target->find(op) : nullptr;
      if (!kernel)
        return;
      PackedForm form = kernel->getForm(op, target->machine);
      if (auto conv = dyn_cast<kernel::Conv2DOp>(op); conv && !conv.isPacked())
        pack(packer, conv, form);
      if (auto product = dyn_cast<kernel::MatmulOp>(op);
          product && !product.isPacked() && !form.blocks.empty())
        pack(packer, product, form);
    });
  }

  static void pack(ConstantPacker &packer, kernel::Conv2DOp op,
                   const PackedForm &form) {
    Value packed = getConstantElements(op.getFilter())
                       ? packer.pack(op, op.getFilter(), getLayout(op), form)
                       : packAtRuntime(op, op.getFilter(), form.blocks);
    op.getFilterMutable().assign(packed);
  }

  static void pack(ConstantPacker &packer, kernel::MatmulOp op,
                   const PackedForm &form) {
    op.getRhsMutable().assign(
        packer.pack(op, op.getRhs(), getLayout(op), form));
    OpBuilder builder(op);
    if (op.getTransposeLhs())
      op.getLhsMutable().assign(
          createTranspose(builder, op.getLoc(), op.getLhs(), {1, 0}));
    op.setTransposeLhs(false);
    op.setTransposeRhs(false);
  }
};

} // namespace
