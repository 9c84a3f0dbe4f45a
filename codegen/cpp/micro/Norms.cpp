//===- Norms.cpp - norms of groups of channels ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/kernels/blocking.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

/// Groups whose elements lie side by side, or channels that fill vectors.
static bool isGroupNorm(Operation *op) {
  auto norm = dyn_cast<kernel::GroupNormOp>(op);
  if (!norm || !getElementTypeOrSelf(norm.getInput().getType()).isF32())
    return false;
  auto shape = cast<ShapedType>(norm.getInput().getType()).getShape();
  return norm.getChannelDim() == 1 ||
         fitsGroupNorm(ShapedType::getNumElements(
                           shape.drop_front(norm.getChannelDim() + 1)),
                       norm.getGroups(), norm.getMembers());
}

void msc::cpp::addNorms(MicroKernels &kernels) {
  static const PlainMicroKernel groupNorm("groupNorm", isGroupNorm);
  kernels.push_back(&groupNorm);
}
