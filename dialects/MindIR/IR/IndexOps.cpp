//===- IndexOps.cpp - shape inference of what is changed by index ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/IndexOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;
using List = ArrayRef<int64_t>;

static LogicalResult requireSameElement(Operation *op, Value written) {
  if (getElementTypeOrSelf(written) == getElementTypeOrSelf(op->getOperand(0)))
    return success();
  // index_elements_c3
  return op->emitOpError("writes ")
         << written.getType() << " into " << op->getOperand(0).getType();
}

//===--- an index for each element ---===//

static LogicalResult inferElements(Operation *op, int64_t axis, Value indices,
                                   Value written, Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0)),
                   places = getStatic(indices), source = getStatic(written);
  if (!type || !places || !source)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), axis)))
    return failure();
  auto isInside = [&](int64_t d) {
    return d == axis || places.getDimSize(d) <= type.getDimSize(d);
  };
  if (places.getRank() != type.getRank() ||
      !llvm::all_of(llvm::seq(type.getRank()), isInside))
    // index_elements_c1
    return op->emitOpError("cannot write at ") << places << " of " << type;
  if (source.getShape() != places.getShape())
    // index_elements_c2
    return op->emitOpError("cannot write ") << source << " at " << places;
  if (failed(requireSameElement(op, written)))
    return failure();
  return likeFirst(op, types);
}

LogicalResult ScatterAddWithAxisOp::inferTypes(Types &types) {
  return inferElements(*this, getAxis(), getIndices(), getUpdates(), types);
}

LogicalResult InplacePutOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput()), index = getStatic(getIndex()),
                   source = getStatic(getSource());
  if (!type || !index || !source)
    return keepResultTypes(*this, types);
  if (type.getNumElements() == 0 ||
      index.getNumElements() != source.getNumElements())
    // inplace_put_c1
    return emitOpError("cannot write ")
           << source << " at " << index << " of " << type;
  if (failed(requireSameElement(*this, getSource())))
    return failure();
  return likeFirst(*this, types);
}

//===--- an index for each slice ---===//

static LogicalResult requireSlices(Operation *op, RankedTensorType indices) {
  if (indices.getRank() <= 1)
    return success();
  // index_slices_c1
  return op->emitOpError("takes one list of indices, not ") << indices;
}

/// `written` has `count` slices along the axis of `type`.
static LogicalResult requireWritten(Operation *op, RankedTensorType type,
                                    int64_t axis, int64_t count,
                                    Value written) {
  SmallVector<int64_t> expected(type.getShape());
  expected[axis] = count;
  if (cast<RankedTensorType>(written.getType()).getShape() != List(expected))
    // index_slices_c2
    return op->emitOpError("needs slices of the shape (")
           << expected << "), not " << written.getType();
  return requireSameElement(op, written);
}

static LogicalResult inferSlices(Operation *op, int64_t axis, Value indices,
                                 Value written, Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0)),
                   places = getStatic(indices), source = getStatic(written);
  if (!type || !places || !source)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), axis)) ||
      failed(requireSlices(op, places)) ||
      failed(requireWritten(op, type, axis, places.getNumElements(), written)))
    return failure();
  return likeFirst(op, types);
}

LogicalResult IndexAddOp::inferTypes(Types &types) {
  return inferSlices(*this, getAxis(), getIndices(), getInputY(), types);
}

LogicalResult InplaceIndexAddOp::inferTypes(Types &types) {
  return inferSlices(*this, getAxis(), getIndices(), getUpdates(), types);
}

LogicalResult InplaceIndexCopyOp::inferTypes(Types &types) {
  return inferSlices(*this, getDim(), getIndex(), getTensor(), types);
}

LogicalResult IndexFillOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), places = getStatic(getIndex());
  if (!type || !places)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)) ||
      failed(requireSlices(*this, places)) ||
      failed(requireOneElement(*this, getValue(), "value")) ||
      failed(requireSameElement(*this, getValue())))
    return failure();
  return likeFirst(*this, types);
}

LogicalResult InplaceUpdateV2Op::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), source = getStatic(getV());
  if (!type || !source)
    return keepResultTypes(*this, types);
  int64_t size = type.getRank() ? type.getDimSize(0) : 0;
  List indices = getIndices();
  if (llvm::any_of(indices, [&](int64_t i) { return i < 0 || i >= size; }))
    // inplace_update_v2_c1
    return emitOpError("writes at (")
           << indices << ") of a dimension of " << size;
  if (type.getRank() == 0 ||
      failed(requireWritten(*this, type, 0, indices.size(), getV())))
    return failure();
  return likeFirst(*this, types);
}

//===--- reading ---===//

LogicalResult GatherNdExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput()),
                   places = getStatic(getIndices());
  if (!type || !places)
    return keepResultTypes(*this, types);
  int64_t depth = places.getRank() ? places.getShape().back() : -1;
  if (depth < 0 || depth > type.getRank() ||
      llvm::is_contained(type.getShape().take_front(depth), 0))
    // gather_nd_ext_c1
    return emitOpError("cannot read ") << type << " at " << places;
  Shape shape(places.getShape().drop_back());
  llvm::append_range(shape, type.getShape().drop_front(depth));
  return giveMoved(*this, shape, types);
}

LogicalResult MaskedScatterOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), mask = getStatic(getMask()),
                   updates = getStatic(getUpdates());
  if (!type || !mask || !updates)
    return keepResultTypes(*this, types);
  Shape shape;
  if (!broadcastSizes(getExtents(type), getExtents(mask), shape) ||
      shape != getExtents(type))
    // masked_scatter_c1
    return emitOpError("cannot mask ") << type << " by " << mask;
  if (updates.getElementType() != type.getElementType() ||
      updates.getNumElements() == 0)
    // masked_scatter_c2
    return emitOpError("cannot write ") << updates << " into " << type;
  return likeFirst(*this, types);
}

LogicalResult ReverseSequenceOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()),
                   lengths = getStatic(getSeqLengths());
  if (!type || !lengths)
    return keepResultTypes(*this, types);
  int64_t along = getSeqDim(), batch = getBatchDim();
  auto isThere = [&](int64_t dim) { return dim >= 0 && dim < type.getRank(); };
  if (!isThere(along) || !isThere(batch) || along == batch ||
      lengths.getShape() != List(type.getDimSize(batch)))
    // reverse_sequence_c1
    return emitOpError("cannot reverse dimension ")
           << along << " of " << type << " by " << lengths
           << " along dimension " << batch;
  return likeFirst(*this, types);
}

LogicalResult UnravelIndexOp::inferTypes(Types &types) {
  RankedTensorType places = getStatic(getIndices());
  if (!places)
    return keepResultTypes(*this, types);
  if (places.getRank() > 1)
    // unravel_index_c1
    return emitOpError("takes one list of indices, not ") << places;
  auto isSize = [](int64_t size) {
    return size > 0 && size < (int64_t(1) << 31);
  };
  if (getDims().empty() || !llvm::all_of(getDims(), isSize))
    // unravel_index_c2
    return emitOpError("has no coordinates in (") << getDims() << ")";
  Shape shape = {int64_t(getDims().size())};
  llvm::append_range(shape, places.getShape());
  return giveMoved(*this, shape, types);
}

//===--- dimensions of another layout ---===//

template <typename Op> static LogicalResult verifyFormats(Op op) {
  for (StringRef format : {op.getSrcFormat(), op.getDstFormat()})
    if (format != "NHWC" && format != "NCHW")
      // data_format_c1
      return op.emitOpError("knows no format ") << format;
  return success();
}

LogicalResult DataFormatDimMapOp::inferTypes(Types &types) {
  if (failed(verifyFormats(*this)))
    return failure();
  return likeFirst(*this, types);
}

LogicalResult DataFormatVecPermuteOp::inferTypes(Types &types) {
  if (failed(verifyFormats(*this)))
    return failure();
  RankedTensorType type = getStatic(getX());
  bool isVector = type && type.getShape() == List{4};
  if (type && !isVector && type.getShape() != List{4, 2})
    // data_format_c2
    return emitOpError("needs four rows, of one number or two, got ") << type;
  return likeFirst(*this, types);
}
