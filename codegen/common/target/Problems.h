//===- Problems.h - what micro-kernels ask of an operation ----------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_TARGET_PROBLEMS_H
#define MSC_CODEGEN_TARGET_PROBLEMS_H

#include "codegen/common/kernels/shape.h"
#include "codegen/common/target/PackedForm.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <tuple>

namespace msc {

/// A convolution as the templates see it, on tensors or buffers; without the
/// distances between pixels. Inline, as the templates' types are internal.
inline Conv2DShape getConv2DShape(kernel::Conv2DOp op) {
  auto x = llvm::cast<mlir::ShapedType>(op.getInput().getType()).getShape(),
       y = llvm::cast<mlir::ShapedType>(op.getInit().getType()).getShape();
  llvm::ArrayRef<int64_t> k = op.getKernelSize(), s = op.getStrides(),
                          d = op.getDilations();
  llvm::SmallVector<int64_t> pads = bounded::getMostPads(k, d, op.getPads());
  Conv2DShape shape;
  std::tie(shape.n, shape.h, shape.w, shape.ic) =
      std::tuple(x[0], x[1], x[2], x[3]);
  std::tie(shape.kh, shape.kw, shape.oc) = std::tuple(k[0], k[1], y[3]);
  std::tie(shape.sh, shape.sw, shape.dh, shape.dw) =
      std::tuple(s[0], s[1], d[0], d[1]);
  std::tie(shape.top, shape.left, shape.bottom, shape.right) =
      std::tuple(pads[0], pads[1], pads[2], pads[3]);
  shape.groups = op.getGroups();
  return shape;
}

/// As many groups, input and output channels, more than one.
inline bool isDepthwise(const Conv2DShape &shape) {
  return shape.ic > 1 && shape.groups == shape.ic && shape.oc == shape.ic;
}

/// What C++ multiplies: float, double and the integers.
bool isArithmetic(mlir::Type element);

/// A product whose right side is one matrix that is known while compiling, and
/// one of two activations.
bool multipliesByWeights(mlir::Operation *op);
bool multipliesActivations(mlir::Operation *op);

/// How many products have together a result of this shape.
int64_t countItems(llvm::ArrayRef<int64_t> result);

/// The weights of a convolution or product without zeros between them:
/// [group][tap][row][column].
PackedForm getDenseForm(mlir::Operation *op);

/// Rows of float32, along dimensions that are one in memory.
bool hasAdjacentRows(kernel::RowOpInterface op);

/// A scan of what C++ adds and multiplies, of at least one element.
bool isScan(mlir::Operation *op);

/// The largest of rows of a type that C++ has.
bool isTopK(mlir::Operation *op);

/// Whether a convolution's filter is known while compiling.
bool hasConstantFilter(kernel::Conv2DOp op);

} // namespace msc

#endif // MSC_CODEGEN_TARGET_PROBLEMS_H
