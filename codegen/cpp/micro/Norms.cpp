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

/// Groups of adjacent elements, enough of them, or channels that lie last.
static bool isGroupNorm(Operation *op) {
  auto norm = dyn_cast<kernel::GroupNormOp>(op);
  if (!norm || !getElementTypeOrSelf(norm.getInput().getType()).isF32())
    return false;
  auto shape = cast<ShapedType>(norm.getInput().getType()).getShape();
  int64_t channels = norm.getChannelDim(), last = shape.size() - 1,
          members = norm.getMembers(),
          pixels =
              ShapedType::getNumElements(shape.drop_front()) / shape[channels];
  return channels < last ? channels == 1 && pixels * members >= 512
                         : fitsGroupNorm(pixels, norm.getGroups(), members);
}

void msc::cpp::addNorms(MicroKernels &kernels) {
  static const PlainMicroKernel groupNorm("groupNorm", isGroupNorm);
  kernels.push_back(&groupNorm);
}
