//===- ComputeOps.cpp -----------------------------------------------------===//
//
// Verifiers and work of the compute operations.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/Kernel/IR/MemoryOrder.h"

using namespace mlir;
using namespace msc::kernel;

static ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

/// output = (input + pads - ((kernel - 1) * dilation + 1)) / stride + 1 in both
/// dimensions of the image.
static LogicalResult verifyWindow(Operation *op, ShapedType input,
                                  ShapedType output, ArrayRef<int64_t> kernel,
                                  ArrayRef<int64_t> strides,
                                  ArrayRef<int64_t> dilations,
                                  ArrayRef<int64_t> pads) {
  if (kernel.size() != 2 || strides.size() != 2 || dilations.size() != 2 ||
      pads.size() != 4)
    // window_c1
    return op->emitOpError("takes 2 strides, 2 dilations and 4 pads");
  auto isPositive = [](int64_t size) { return size > 0; };
  if (!llvm::all_of(kernel, isPositive) || !llvm::all_of(strides, isPositive) ||
      !llvm::all_of(dilations, isPositive))
    // window_c2
    return op->emitOpError("takes kernel sizes, strides and dilations above 0");
  if (input.getRank() != 4 || output.getRank() != 4)
    // window_c3
    return op->emitOpError("works on N x H x W x C");
  if (input.getDimSize(0) != output.getDimSize(0))
    // window_c4
    return op->emitOpError("has another number of images in its result");
  for (int i = 0; i < 2; ++i) {
    int64_t covered = (kernel[i] - 1) * dilations[i] + 1;
    bool isSame = pads[i] == msc::bounded::kSamePad &&
                  pads[i + 2] == msc::bounded::kSamePad;
    int64_t padded = input.getDimSize(i + 1) +
                     (isSame ? covered - 1 : pads[i] + pads[i + 2]);
    if (padded < covered ||
        output.getDimSize(i + 1) != (padded - covered) / strides[i] + 1)
      // window_c5
      return op->emitOpError("output size does not follow from input, kernel, "
                             "strides, dilations and pads in dimension ")
             << i + 1;
  }
  return success();
}

/// Packing pads: it never takes elements away.
static bool isPackedFrom(Operation *op, ShapedType packed,
                         ArrayRef<int64_t> shape) {
  return getMicro(op) &&
         packed.getNumElements() >= ShapedType::getNumElements(shape);
}

bool Conv2DOp::isPacked() { return shaped(getFilter()).getRank() == 1; }
bool MatmulOp::isPacked() { return shaped(getRhs()).getRank() == 1; }

/// Until it is packed: O x C/groups x KH x KW. Packed it is a list of no fewer
/// elements.
static LogicalResult verifyFilter(Conv2DOp op) {
  int64_t channels = shaped(op.getInput()).getDimSize(3) / op.getGroups();
  int64_t shape[] = {shaped(op.getInit()).getDimSize(3), channels,
                     op.getKernelSize()[0], op.getKernelSize()[1]};
  ShapedType filter = shaped(op.getFilter());
  bool fits = op.isPacked() ? isPackedFrom(op, filter, shape)
                            : filter.getShape() == ArrayRef(shape);
  if (!fits)
    // conv2d_c2
    return op.emitOpError("has a filter of another shape: ") << filter;
  return success();
}

LogicalResult Conv2DOp::verify() {
  ShapedType input = shaped(getInput()), output = shaped(getInit());
  if (failed(verifyWindow(*this, input, output, getKernelSize(), getStrides(),
                          getDilations(), getPads())))
    return failure();
  int64_t groups = getGroups();
  if (groups < 1 || input.getDimSize(3) % groups ||
      output.getDimSize(3) % groups)
    // conv2d_c1
    return emitOpError("channels are not a multiple of groups");
  return verifyFilter(*this);
}

int64_t Conv2DOp::getFlops() {
  int64_t perElement = shaped(getInput()).getDimSize(3) / int64_t(getGroups()) *
                       getKernelSize()[0] * getKernelSize()[1];
  return 2 * perElement * shaped(getInit()).getNumElements();
}

LogicalResult Pool2DOp::verify() {
  if (failed(verifyWindow(*this, shaped(getInput()), shaped(getInit()),
                          getKernelSize(), getStrides(), getDilations(),
                          getPads())))
    return failure();
  if (shaped(getInput()).getDimSize(3) != shaped(getInit()).getDimSize(3))
    // pool2d_c1
    return emitOpError("has another number of channels in its result");
  return success();
}

int64_t Pool2DOp::getFlops() {
  return getKernelSize()[0] * getKernelSize()[1] *
         shaped(getInit()).getNumElements();
}

SmallVector<int64_t>
msc::kernel::undoOrder(ShapedType type,
                       std::optional<ArrayRef<int64_t>> order) {
  return undoOrder(SmallVector<int64_t>(type.getShape()), order);
}

SmallVector<int64_t> MatmulOp::getLhsShape() {
  return undoOrder(shaped(getLhs()), getLhsOrder());
}
SmallVector<int64_t> MatmulOp::getRhsShape() {
  return undoOrder(shaped(getRhs()), getRhsOrder());
}
SmallVector<int64_t> MatmulOp::getResultShape() {
  return undoOrder(shaped(getInit()), getResultOrder());
}

/// Batches, rows and columns of an operand, as the product reads it.
static SmallVector<int64_t> getMatrixShape(SmallVector<int64_t> shape,
                                           bool transposed) {
  if (transposed)
    std::swap(shape[shape.size() - 2], shape.back());
  return shape;
}

bool msc::kernel::isOrder(std::optional<ArrayRef<int64_t>> order,
                          int64_t rank) {
  SmallVector<int64_t> sorted(order.value_or(ArrayRef<int64_t>()));
  if (!order)
    return true;
  llvm::sort(sorted);
  return llvm::equal(sorted, llvm::seq(rank)) && order->back() == rank - 1;
}

LogicalResult MatmulOp::verify() {
  int64_t rank = shaped(getInit()).getRank();
  if (rank < 2 || rank > 4 || shaped(getLhs()).getRank() != rank ||
      (!isPacked() && shaped(getRhs()).getRank() != rank))
    // matmul_c1
    return emitOpError("multiplies two matrices, or two batches of them");
  if (!isOrder(getLhsOrder(), rank) || !isOrder(getRhsOrder(), rank) ||
      !isOrder(getResultOrder(), rank))
    // matmul_c3
    return emitOpError("has an order that does not name each dimension once, "
                       "the last one last");
  SmallVector<int64_t> left = getMatrixShape(getLhsShape(), getTransposeLhs()),
                       right = left, result = getResultShape();
  int64_t k = left.back(), n = result.back();
  right[rank - 2] = k;
  right[rank - 1] = n;
  bool fits =
      ArrayRef(left).drop_back() == ArrayRef(result).drop_back() &&
      (isPacked() ? isPackedFrom(*this, shaped(getRhs()), {k, n})
                  : getMatrixShape(getRhsShape(), getTransposeRhs()) == right);
  if (!fits)
    // matmul_c2
    return emitOpError("cannot multiply ")
           << getLhs().getType() << " by " << getRhs().getType() << " to "
           << getInit().getType();
  return success();
}

int64_t MatmulOp::getFlops() {
  SmallVector<int64_t> lhs = getLhsShape();
  return 2 * (getTransposeLhs() ? lhs[lhs.size() - 2] : lhs.back()) *
         shaped(getInit()).getNumElements();
}
