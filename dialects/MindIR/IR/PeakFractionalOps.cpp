//===- PeakFractionalOps.cpp - verifiers, types of fractional pools -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/PeakOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

template <typename Op>
LogicalResult verifyFractional(Op op, size_t spatial, StringRef format) {
  for (ArrayRef<int64_t> list : {op.getKsize(), op.getOutputShape()})
    if ((list.size() != 1 && list.size() != spatial) ||
        llvm::any_of(list, [](int64_t n) { return n < 1; }))
      // fractional_c1
      return op->emitOpError("ksize and output_shape must be positive numbers, "
                             "one or one for each dimension, not (")
             << list << ")";
  if (op.getFormat() != format)
    // fractional_c2
    return op->emitOpError("takes the format ")
           << format << " alone, not " << op.getFormat();
  return success();
}

/// A number for each channel, in front of those for the spatial dimensions.
bool fits(RankedTensorType samples, ArrayRef<int64_t> channels,
          int64_t spatial) {
  SmallVector<int64_t> shape(channels);
  if (channels.size() == 1)
    shape.push_back(1);
  shape.push_back(spatial);
  return samples.getShape() == ArrayRef(shape);
}

template <typename Op>
LogicalResult inferFractional(Op op, int64_t spatial, bool needsBatch,
                              SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType type = getStatic(op.getInputX()),
                   samples = getStatic(op.getRandomSamples());
  if (!type || !samples)
    return keepResultTypes(op, types);
  int64_t outer = type.getRank() - spatial;
  if (outer > 2 || outer < 1 + needsBatch || type.getNumElements() == 0)
    // fractional_c3
    return op->emitOpError("does not take an operand of ") << type;
  bounded::Shape shape = type.getShape();
  for (int64_t i = 0; i < spatial; ++i) {
    int64_t kernel = op.getKsize()[op.getKsize().size() == 1 ? 0 : i];
    int64_t size = op.getOutputShape()[op.getOutputShape().size() == 1 ? 0 : i];
    if (kernel + size - 1 > type.getDimSize(outer + i))
      // fractional_c4
      return op->emitOpError("has no place for ")
             << size << " windows of " << kernel << " in "
             << type.getDimSize(outer + i) << " pixels";
    shape[outer + i] = size;
  }
  if (!fits(samples, type.getShape().take_front(outer), spatial))
    // fractional_c5
    return op->emitOpError("has no samples for each channel in ") << samples;
  types.push_back(withOperandElement(op, shape));
  types.push_back(withResultElement(op, shape, 1));
  return success();
}

} // namespace

LogicalResult FractionalMaxPoolWithFixedKsizeOp::verify() {
  return verifyFractional(*this, 2, "NCHW");
}
LogicalResult
FractionalMaxPoolWithFixedKsizeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferFractional(*this, 2, /*needsBatch=*/true, types);
}

LogicalResult FractionalMaxPool3DWithFixedKsizeOp::verify() {
  return verifyFractional(*this, 3, "NCDHW");
}
LogicalResult
FractionalMaxPool3DWithFixedKsizeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferFractional(*this, 3, /*needsBatch=*/false, types);
}
