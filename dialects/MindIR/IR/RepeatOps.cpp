//===- RepeatOps.cpp - shape inference of Tile and BroadcastTo ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

LogicalResult TileOp::inferTypes(Types &types) {
  RankedTensorType type = getKnown(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Shape times = getArgument(*this, "multiples", getMultiples());
  if (static_cast<int64_t>(times.size()) < type.getRank())
    // tile_c1
    return emitOpError("has ") << times.size() << " multiples for "
                               << type.getRank() << " dimensions";
  Shape shape = getExtents(type);
  shape.insert(shape.begin(), times.size() - shape.size(), Extent(1));
  for (auto [size, multiple] : llvm::zip(shape, times)) {
    int64_t most;
    if (multiple.getBound() < 0 ||
        llvm::MulOverflow(multiple.getBound(), size.getBound(), most))
      // tile_c2
      return emitOpError("cannot repeat a dimension of ")
             << toString(size) << " " << toString(multiple) << " times";
    size = size * multiple;
  }
  return giveMoved(*this, shape, types);
}

/// -1 in `to` keeps the dimension.
static LogicalResult inferStretched(Operation *op, Value x, const Shape &to,
                                    Types &types) {
  RankedTensorType type = getKnown(x);
  if (!type)
    return keepResultTypes(op, types);
  Shape shape(to), from = getExtents(type);
  int64_t offset = static_cast<int64_t>(shape.size()) - type.getRank();
  for (auto [i, size] : llvm::enumerate(from)) {
    Extent wanted = offset < 0 ? 0 : shape[offset + i];
    if (offset < 0 || (wanted != size && wanted != -1 && size != 1))
      // broadcast_to_c1
      return op->emitOpError("cannot stretch (")
             << toString(from) << ") to (" << toString(to) << ")";
    if (wanted == -1)
      shape[offset + i] = size;
  }
  if (llvm::any_of(shape, [](auto &size) { return size.getBound() < 0; }))
    // broadcast_to_c2
    return op->emitOpError("cannot keep a dimension that x does not have: (")
           << toString(to) << ")";
  return giveMoved(op, shape, types);
}

LogicalResult BroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getArgument(*this, "shape", getShape()),
                        types);
}

LogicalResult DynamicBroadcastToOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getArgument(*this, "shape", getShape()),
                        types);
}

LogicalResult ExpandOp::inferTypes(Types &types) {
  return inferStretched(*this, getX(), getArgument(*this, "shape", getShape()),
                        types);
}

LogicalResult BroadcastToViewOp::inferTypes(Types &types) {
  return inferStretched(*this, getInput(),
                        getArgument(*this, "shape", getShape()), types);
}

/// How often each slice along `dim` comes, or all of them: one entry.
static LogicalResult inferInterleaved(Operation *op, ArrayRef<int64_t> repeats,
                                      std::optional<int64_t> dim,
                                      Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  Shape shape = dim ? getExtents(type) : Shape{type.getNumElements()};
  int64_t axis = dim.value_or(0);
  if (failed(normalizeAxis(op, shape.size(), axis)))
    return failure();
  int64_t size = shape[axis].getBound(), sum = 0;
  for (int64_t count : repeats) {
    if (count < 0)
      // repeat_interleave_c1
      return op->emitOpError("repeats ") << count << " times";
    sum += count;
  }
  bool isOne = repeats.size() == 1;
  if (!isOne && int64_t(repeats.size()) != size)
    // repeat_interleave_c2
    return op->emitOpError("has ")
           << repeats.size() << " counts of repeats for " << size << " slices";
  shape[axis] = isOne ? size * sum : sum;
  return giveMoved(op, shape, types);
}

LogicalResult RepeatInterleaveIntOp::inferTypes(Types &types) {
  return inferInterleaved(*this, int64_t(getRepeats()), getDim(), types);
}

LogicalResult RepeatInterleaveTensorOp::inferTypes(Types &types) {
  return inferInterleaved(*this, getRepeats(), getDim(), types);
}
