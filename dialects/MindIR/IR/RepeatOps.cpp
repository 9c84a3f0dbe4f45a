//===- RepeatOps.cpp - shape inference of Tile and BroadcastTo ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

LogicalResult TileOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> times = getMultiples();
  if (static_cast<int64_t>(times.size()) < type.getRank())
    // tile_c1
    return emitOpError("has ") << times.size() << " multiples for "
                               << type.getRank() << " dimensions";
  SmallVector<int64_t> shape(times);
  size_t offset = times.size() - type.getRank();
  for (auto [i, multiple] : llvm::enumerate(times)) {
    int64_t size = i < offset ? 1 : type.getDimSize(i - offset);
    if (multiple < 0 || llvm::MulOverflow(multiple, size, shape[i]))
      // tile_c2
      return emitOpError("cannot repeat a dimension of ")
             << size << " " << multiple << " times";
  }
  return giveMoved(*this, shape, types);
}

/// -1 in `to` keeps the dimension.
static LogicalResult inferStretched(Operation *op, Value x,
                                    ArrayRef<int64_t> to, Types &types) {
  RankedTensorType type = getStatic(x);
  if (!type)
    return keepResultTypes(op, types);
  SmallVector<int64_t> shape(to);
  int64_t offset = static_cast<int64_t>(shape.size()) - type.getRank();
  for (auto [i, size] : llvm::enumerate(type.getShape())) {
    int64_t wanted = offset < 0 ? 0 : shape[offset + i];
    if (offset < 0 || (wanted != size && wanted != -1 && size != 1))
      // broadcast_to_c1
      return op->emitOpError("cannot stretch (")
             << type.getShape() << ") to (" << to << ")";
    if (wanted == -1)
      shape[offset + i] = size;
  }
  if (llvm::any_of(shape, [](int64_t size) { return size < 0; }))
    // broadcast_to_c2
    return op->emitOpError("cannot keep a dimension that x does not have: (")
           << to << ")";
  return giveMoved(op, shape, types);
}

LogicalResult BroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getShape(), types);
}

LogicalResult DynamicBroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getShape(), types);
}
