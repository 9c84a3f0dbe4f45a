//===- FourierWindowOps.cpp - types of what frames are multiplied by ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FourierOps.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

template <typename Op> static LogicalResult inferWindow(Op op, Types &types) {
  int64_t length = op.getWindowLength();
  if (length < 1 || length > int64_t(1) << 24)
    // signal_window_c1
    return op.emitOpError("cannot make a window of ") << length << " numbers";
  types.push_back(withResultElement(op, {length}));
  return success();
}

LogicalResult BartlettWindowOp::inferTypes(Types &types) {
  return inferWindow(*this, types);
}

LogicalResult BlackmanWindowOp::inferTypes(Types &types) {
  return inferWindow(*this, types);
}

LogicalResult HammingWindowOp::inferTypes(Types &types) {
  return inferWindow(*this, types);
}
