//===- GroupOps.cpp - the verifier and work of kernel.group_norm ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

LogicalResult GroupNormOp::verify() {
  auto input = cast<ShapedType>(getInput().getType());
  int64_t channels = getChannelDim(), groups = getGroups();
  if (channels < 1 || channels >= input.getRank())
    // group_norm_c1
    return emitOpError("has its channels in dimension ")
           << channels << " of " << input;
  if (groups < 1 || input.getDimSize(channels) % groups != 0)
    // group_norm_c2
    return emitOpError("cannot divide ")
           << input.getDimSize(channels) << " channels into " << groups
           << " groups";
  if (cast<ShapedType>(getInit().getType()).getShape() != input.getShape())
    // group_norm_c3
    return emitOpError("has a result of another shape than its input");
  return success();
}

int64_t GroupNormOp::getMembers() {
  auto input = cast<ShapedType>(getInput().getType());
  return input.getDimSize(getChannelDim()) / int64_t(getGroups());
}

/// Of every element: sum, difference, square, sum, product.
int64_t GroupNormOp::getFlops() {
  return 5 * cast<ShapedType>(getInput().getType()).getNumElements();
}
