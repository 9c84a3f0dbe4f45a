//===- Matrices.h - the matrices in the last two dimensions ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_MATRICES_H
#define MSC_DIALECTS_MINDIR_MATRICES_H

#include "dialects/MindIR/IR/Inference.h"

namespace msc::mindir {

/// The sizes of an operand's matrices. Empty where its shape is not known.
struct Matrices {
  llvm::ArrayRef<int64_t> shape;

  explicit operator bool() const { return !shape.empty(); }
  int64_t rows() const { return shape[shape.size() - 2]; }
  int64_t columns() const { return shape.back(); }
  int64_t fewer() const { return std::min(rows(), columns()); }
  llvm::ArrayRef<int64_t> batch() const { return shape.drop_back(2); }
  /// The same matrices' leading dimensions before others.
  Shape with(llvm::ArrayRef<int64_t> trailing) const {
    Shape result(batch());
    result.append(trailing.begin(), trailing.end());
    return result;
  }
};

/// Fails where an operand is no batch of matrices.
llvm::FailureOr<Matrices> getMatrices(mlir::Operation *op, mlir::Value value);
llvm::FailureOr<Matrices> getSquares(mlir::Operation *op, mlir::Value value);

/// That the right sides fit the matrices.
llvm::LogicalResult verifySystem(mlir::Operation *op, const Matrices &matrices,
                                 const Matrices &sides);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_MATRICES_H
