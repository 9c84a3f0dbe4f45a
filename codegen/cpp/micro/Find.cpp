//===- Find.cpp - results whose size the run finds ------------------------===//
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

static bool isNonZero(Operation *op) { return isa<kernel::NonZeroOp>(op); }

namespace {

class Unique : public MicroKernel {
public:
  Unique() : MicroKernel("unique") {}

  bool takesOpenExtents() const override { return true; }
  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto unique = dyn_cast<kernel::UniqueOp>(op);
    return unique &&
           isArithmetic(getElementTypeOrSelf(unique.getInput().getType()));
  }

  int64_t getScratch(Operation *op, kernel::TargetAttr) const override {
    auto input =
        cast<ShapedType>(cast<kernel::UniqueOp>(op).getInput().getType());
    return sizeof(int32_t) * uniqueSlots(input.getNumElements());
  }
};

} // namespace

void msc::cpp::addFinding(MicroKernels &kernels) {
  static const PlainMicroKernel nonZero("nonZero", isNonZero, true);
  static const Unique unique;
  kernels.append({&nonZero, &unique});
}
