//===- SortOps.cpp - the verifier and work of kernel.topk -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::kernel;

static ArrayRef<int64_t> getShape(Value value) {
  return cast<ShapedType>(value.getType()).getShape();
}

LogicalResult TopKOp::verify() {
  ArrayRef<int64_t> input = getShape(getInput()),
                    values = getShape(getValues());
  bool fits = !input.empty() && values == getShape(getIndices()) &&
              values.drop_back() == input.drop_back() &&
              values.size() == input.size() && values.back() <= input.back();
  if (!fits)
    // topk_c1
    return emitOpError("has results that are no part of its input's rows");
  return success();
}

int64_t TopKOp::getFlops() {
  int64_t k = getShape(getValues()).back();
  return cast<ShapedType>(getInput().getType()).getNumElements() *
         int64_t(llvm::Log2_64_Ceil(uint64_t(k) + 1));
}
