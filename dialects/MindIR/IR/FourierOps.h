//===- FourierOps.h - discrete Fourier transforms -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_FOURIEROPS_H
#define MSC_DIALECTS_MINDIR_FOURIEROPS_H

#include "dialects/MindIR/IR/Inference.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/FourierOps.h.inc"

namespace msc::mindir {

/// One dimension of a transform: how many numbers it is of, and how many are
/// kept.
struct TransformAxis {
  int64_t axis, length, kept;
};

/// What a transform of MindSpore's does, whatever its arguments are called.
struct Transform {
  enum Kind { Complex, ToHalf, FromHalf } kind;
  bool inverse;
  llvm::SmallVector<TransformAxis> axes; ///< the one that is halved is the last
  int64_t norm; ///< 0 divides what is inverse by the length, 1 what is not, 2
                ///< both by its root

  double getScale(int64_t length) const;
};

/// Nothing for any other operator, and where its arguments contradict each
/// other; a report then says so.
std::optional<Transform> getTransform(mlir::Operation *op);

/// The dimensions that a cosine transform takes, in any order; fails where its
/// arguments contradict each other.
llvm::FailureOr<llvm::SmallVector<TransformAxis>>
getCosineAxes(mlir::Operation *op);

/// Whether the operator is one of Fourier's transforms.
bool isTransform(mlir::Operation *op);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_FOURIEROPS_H
