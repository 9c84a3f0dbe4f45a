//===- Products.cpp - matrix products, with weights and of activations ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Problems.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "codegen/cpp/packing.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

int64_t getElementBytes(kernel::MatmulOp op) {
  return kernel::getElementBytes(getElementTypeOrSelf(op.getInit().getType()));
}

/// By one matrix of weights, packed while compiling.
class Matmul : public MicroKernel {
public:
  Matmul() : MicroKernel("matmul") {}

  bool takesOpenExtents() const override { return true; }
  bool fits(Operation *op, kernel::TargetAttr) const override {
    return multipliesByWeights(op);
  }

  PackedForm getForm(Operation *op, kernel::TargetAttr machine) const override {
    auto product = cast<kernel::MatmulOp>(op);
    return {getMatrixBlocks(product.getResultShape().back(),
                            machine.getVectorBytes(), getElementBytes(product)),
            {}};
  }
};

/// Of two activations: the right one is packed while the model runs.
class BatchMatmul : public MicroKernel {
public:
  BatchMatmul() : MicroKernel("batchMatmul") {}

  bool takesOpenExtents() const override { return true; }
  bool fits(Operation *op, kernel::TargetAttr) const override {
    return multipliesActivations(op);
  }

  int64_t getScratch(Operation *op, kernel::TargetAttr machine) const override {
    auto product = cast<kernel::MatmulOp>(op);
    SmallVector<int64_t> rhs = product.getRhsShape();
    int64_t rows = rhs[rhs.size() - 2], columns = rhs.back();
    if (product.getTransposeRhs())
      std::swap(rows, columns);
    int64_t bytes = getElementBytes(product);
    return bytes * batchMatMulScratch(countItems(product.getResultShape()),
                                      rows, columns, machine.getVectorBytes(),
                                      bytes);
  }
};

} // namespace

void msc::cpp::addProducts(MicroKernels &kernels) {
  static const Matmul matmul;
  static const BatchMatmul batchMatmul;
  kernels.append({&matmul, &batchMatmul});
}
