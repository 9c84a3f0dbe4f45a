//===- EffectOps.cpp ------------------------------------------------------===//
//
// Types of monads and of the operators that write to memory.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc::mindir;

namespace {
LogicalResult sameAs(Value value, SmallVectorImpl<Type> &types) {
  types.push_back(value.getType());
  return success();
}
} // namespace

LogicalResult LoadOp::inferTypes(SmallVectorImpl<Type> &types) {
  return sameAs(getParameter(), types);
}
LogicalResult UpdateStateOp::inferTypes(SmallVectorImpl<Type> &types) {
  return sameAs(getMonad(), types);
}
LogicalResult DependOp::inferTypes(SmallVectorImpl<Type> &types) {
  return sameAs(getValue(), types);
}
