//===- Attention.cpp - heads whose scores stay in the cache ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Problems.h"
#include "codegen/cpp/kernels/blocking.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

class Attention : public MicroKernel {
public:
  Attention() : MicroKernel("attention") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto attention = dyn_cast<kernel::AttentionOp>(op);
    if (!attention ||
        !getElementTypeOrSelf(attention.getInit().getType()).isF32())
      return false;
    SmallVector<int64_t> scores = attention.getScoresShape();
    return fitsAttention(countItems(scores), scores[scores.size() - 2],
                         scores.back());
  }

  int64_t getScratch(Operation *op, kernel::TargetAttr machine) const override {
    auto attention = cast<kernel::AttentionOp>(op);
    SmallVector<int64_t> scores = attention.getScoresShape();
    return sizeof(float) * attentionScratch(countItems(scores),
                                            attention.getDepth(), scores.back(),
                                            attention.getResultShape().back(),
                                            machine.getVectorBytes());
  }
};

} // namespace

void msc::cpp::addAttention(MicroKernels &kernels) {
  static const Attention attention;
  kernels.push_back(&attention);
}
