//===- UnpoolOps.cpp - verifiers and shape inference of unpooling ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/UnpoolOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/SpatialList.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

LogicalResult verifyUnpoolList(Operation *op, ArrayRef<int64_t> list,
                               size_t rank, int64_t least) {
  bool isShort = list.size() != rank;
  if (isShort || list[0] != 1 || list[1] != 1 ||
      llvm::any_of(list, [&](int64_t n) { return n < least; }))
    // unpool_c1
    return op->emitOpError("has a list over windows that it does not take: (")
           << list << ")";
  return success();
}

template <typename Op>
LogicalResult verifyUnpool(Op op, size_t rank, StringRef format) {
  if (op.getFormat() != format)
    // unpool_c2
    return op->emitOpError("puts maxima back into ")
           << format << " alone, not into " << op.getFormat();
  return success(succeeded(verifyUnpoolList(op, op.getKsize(), rank, 1)) &&
                 succeeded(verifyUnpoolList(op, op.getStrides(), rank, 1)) &&
                 succeeded(verifyUnpoolList(op, op.getPads(), rank, 0)));
}

template <typename Op>
LogicalResult inferUnpool(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType x = getStatic(op.getX()), places = getStatic(op.getArgmax());
  if (!x || !places)
    return keepResultTypes(op, types);
  if (x.getShape() != places.getShape() || x.getNumElements() == 0 ||
      x.getRank() != int64_t(op.getKsize().size()))
    // unpool_c4
    return op->emitOpError("operands must have one shape, of no size 0: ")
           << x << " and " << places;
  bounded::Shape shape = x.getShape();
  for (size_t i = 2; i < shape.size(); ++i)
    shape[i] = (x.getDimSize(i) - 1) * op.getStrides()[i] -
               2 * op.getPads()[i] + op.getKsize()[i];
  ArrayRef<int64_t> given = op.getOutputShape();
  if (!given.empty()) {
    if (given.size() != shape.size() ||
        given.take_front(2) != x.getShape().take_front(2) ||
        llvm::any_of(given, [](int64_t n) { return n < 1; }))
      // unpool_c3
      return op->emitOpError("output_shape (")
             << given << ") does not fit " << x;
    shape = given;
  }
  return giveMoved(op, shape, types);
}

} // namespace

LogicalResult MaxUnpool2DOp::verify() { return verifyUnpool(*this, 4, "NCHW"); }
LogicalResult MaxUnpool2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUnpool(*this, types);
}

LogicalResult MaxUnpool3DOp::verify() {
  return verifyUnpool(*this, 5, "NCDHW");
}
LogicalResult MaxUnpool3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUnpool(*this, types);
}

static LogicalResult verifyLists(MaxUnpool2DExtOp op) {
  auto isList = [](ArrayRef<int64_t> list, int64_t least) {
    return (list.size() == 1 || list.size() == 2) &&
           llvm::all_of(list, [&](int64_t n) { return n >= least; });
  };
  if (isList(op.getKernelSize(), 1) && isList(getStrideOrKernel(op), 1) &&
      isList(op.getPadding(), 0))
    return success();
  // unpool_ext_c1
  return op.emitOpError("has a kernel of (")
         << op.getKernelSize() << ") with a stride of (" << op.getStride()
         << ") and padding (" << op.getPadding() << ")";
}

/// Height (i = 0) or width (1) of the result.
static int64_t getPixels(MaxUnpool2DExtOp op, int64_t i, int64_t maxima) {
  ArrayRef<int64_t> size = op.getOutputSize();
  if (!size.empty())
    return size.size() < 2 ? 0 : size.take_back(2)[i];
  return (maxima - 1) * spatialEntry(getStrideOrKernel(op), i) +
         spatialEntry(op.getKernelSize(), i) -
         2 * spatialEntry(op.getPadding(), i);
}

LogicalResult MaxUnpool2DExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getInput());
  RankedTensorType places = getStatic(getIndices());
  if (!type || !places)
    return keepResultTypes(*this, types);
  int64_t rank = type.getRank();
  if (type.getShape() != places.getShape() || type.getNumElements() == 0 ||
      rank < 3 || rank > 4)
    // unpool_ext_c3
    return emitOpError("cannot put ") << type << " at " << places;
  if (failed(verifyLists(*this)))
    return failure();
  bounded::Shape shape = type.getShape();
  for (int64_t i : {0, 1}) {
    int64_t pixels = getPixels(*this, i, type.getDimSize(rank - 2 + i));
    if (pixels < 1)
      // unpool_ext_c2
      return emitOpError("has no pixels in a result of the size (")
             << getOutputSize() << ")";
    shape[rank - 2 + i] = pixels;
  }
  return giveMoved(*this, shape, types);
}
