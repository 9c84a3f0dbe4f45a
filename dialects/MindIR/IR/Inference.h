//===- Inference.h - shape inference that operators share -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Element types that follow from the generation of the file (Div on integers,
// the index of ArgMaxWithValue) are taken from the file's own result type.
// Every function reports contradictions on the operation and fails.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_INFERENCE_H
#define MSC_DIALECTS_MINDIR_INFERENCE_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// The first result's element type with this shape.
mlir::Type withResultElement(mlir::Operation *op, llvm::ArrayRef<int64_t> shape,
                             unsigned result = 0);

/// An operand's element type with this shape: its elements, moved.
mlir::Type withOperandElement(mlir::Operation *op,
                              llvm::ArrayRef<int64_t> shape,
                              unsigned operand = 0);

/// A scalar, or a tensor of one element where its shape is known.
llvm::LogicalResult requireOneElement(mlir::Operation *op, mlir::Value value,
                                      llvm::StringRef name);

/// Appends that type of the single result.
llvm::LogicalResult giveMoved(mlir::Operation *op,
                              llvm::ArrayRef<int64_t> shape,
                              llvm::SmallVectorImpl<mlir::Type> &types,
                              unsigned operand = 0);

/// The file's own result types, for an operand whose rank is not known.
llvm::LogicalResult keepResultTypes(mlir::Operation *op,
                                    llvm::SmallVectorImpl<mlir::Type> &types);

/// The operands' shapes broadcast as numpy does; scalars have no say.
llvm::LogicalResult inferBroadcast(mlir::Operation *op,
                                   llvm::SmallVectorImpl<mlir::Type> &types);

/// Makes an axis count from the front; it must lie in [-rank, rank).
llvm::LogicalResult normalizeAxis(mlir::Operation *op, int64_t rank,
                                  int64_t &axis);

/// `axes` counted from the front, sorted, without repetition; an empty list
/// means all dimensions.
llvm::FailureOr<llvm::SmallVector<int64_t>>
normalizeAxes(mlir::Operation *op, int64_t rank, llvm::ArrayRef<int64_t> axes);

/// Every result has the first operand's shape without `axes`, or with 1 there.
llvm::LogicalResult inferReduction(mlir::Operation *op,
                                   llvm::ArrayRef<int64_t> axes, bool keepDims,
                                   llvm::SmallVectorImpl<mlir::Type> &types);

/// The first operand's shape, which must have the axis.
llvm::LogicalResult inferAlongAxis(mlir::Operation *op, int64_t axis,
                                   llvm::SmallVectorImpl<mlir::Type> &types);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_INFERENCE_H
