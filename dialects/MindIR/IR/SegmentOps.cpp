//===- SegmentOps.cpp - shape inference of segments -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SegmentOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

static LogicalResult inferUnsorted(Operation *op, Value numbers, int64_t rows,
                                   Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0)),
                   ids = getStatic(numbers);
  if (!type || !ids)
    return keepResultTypes(op, types);
  int64_t rank = ids.getRank();
  if (rank == 0 || rank > type.getRank() ||
      ids.getShape() != type.getShape().take_front(rank))
    // unsorted_segment_c1
    return op->emitOpError("takes one segment for each slice: ")
           << ids << " says none for " << type;
  if (rows < 1)
    // unsorted_segment_c2
    return op->emitOpError("has ") << rows << " segments";
  Shape shape = {rows};
  llvm::append_range(shape, type.getShape().drop_front(rank));
  return giveMoved(op, shape, types);
}

LogicalResult UnsortedSegmentSumOp::inferTypes(Types &types) {
  return inferUnsorted(*this, getSegmentIds(), getNumSegments(), types);
}

LogicalResult UnsortedSegmentMaxOp::inferTypes(Types &types) {
  return inferUnsorted(*this, getSegmentIds(), getNumSegments(), types);
}

LogicalResult UnsortedSegmentMinOp::inferTypes(Types &types) {
  return inferUnsorted(*this, getSegmentIds(), getNumSegments(), types);
}

LogicalResult UnsortedSegmentProdOp::inferTypes(Types &types) {
  return inferUnsorted(*this, getSegmentIds(), getNumSegments(), types);
}

static LogicalResult inferSegments(Operation *op, ArrayRef<int64_t> ids,
                                   Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (type.getRank() == 0 || type.getDimSize(0) == 0)
    // segment_c2
    return op->emitOpError("has no slices in ") << type;
  if (int64_t(ids.size()) != type.getDimSize(0) || !llvm::is_sorted(ids) ||
      ids.front() < 0 || ids.back() >= (1 << 20))
    // segment_c1
    return op->emitOpError("has segment_ids (")
           << ids << ") that are no sorted numbers of the slices of " << type;
  Shape shape = {ids.back() + 1};
  llvm::append_range(shape, type.getShape().drop_front());
  return giveMoved(op, shape, types);
}

LogicalResult SegmentSumOp::inferTypes(Types &types) {
  return inferSegments(*this, getSegmentIds(), types);
}

LogicalResult SegmentMeanOp::inferTypes(Types &types) {
  return inferSegments(*this, getSegmentIds(), types);
}

LogicalResult SegmentMaxOp::inferTypes(Types &types) {
  return inferSegments(*this, getSegmentIds(), types);
}

LogicalResult SegmentMinOp::inferTypes(Types &types) {
  return inferSegments(*this, getSegmentIds(), types);
}

LogicalResult SegmentProdOp::inferTypes(Types &types) {
  return inferSegments(*this, getSegmentIds(), types);
}

LogicalResult BincountOp::inferTypes(Types &types) {
  RankedTensorType array = getStatic(getArray()),
                   weights = getStatic(getWeights());
  if (!array || !weights)
    return keepResultTypes(*this, types);
  if (array.getRank() == 0 || array.getShape() != weights.getShape())
    // bincount_c1
    return emitOpError("needs a weight for each number, got ")
           << array << " and " << weights;
  int64_t size = getSize();
  if (size < 1)
    // bincount_c2
    return emitOpError("counts no numbers below ") << size;
  return giveMoved(*this, {size}, types, /*operand=*/1);
}
