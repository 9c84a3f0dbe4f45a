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

#include "dialects/Bounded/IR/Extent.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// The tensor's type; null where its rank is not known.
mlir::RankedTensorType getRanked(mlir::Value value);

/// The tensor's type; null where its shape is not known. A run may have chosen
/// some of it (getExtents).
mlir::RankedTensorType getKnown(mlir::Value value);

/// The same; null where a run chooses any size, too.
mlir::RankedTensorType getStatic(mlir::Value value);

using bounded::Shape;
using bounded::Sizes;

/// Whether both sizes are known and not the same.
bool differ(const bounded::Extent &a, const bounded::Extent &b);

/// The first result's element type with this shape.
mlir::Type withResultElement(mlir::Operation *op, const Shape &shape,
                             unsigned result = 0);

/// An operand's element type with this shape: its elements, moved.
mlir::Type withOperandElement(mlir::Operation *op, const Shape &shape,
                              unsigned operand = 0);

/// A scalar, or a tensor of one element where its shape is known.
llvm::LogicalResult requireOneElement(mlir::Operation *op, mlir::Value value,
                                      llvm::StringRef name);

/// Appends that type of the single result.
llvm::LogicalResult giveMoved(mlir::Operation *op, const Shape &shape,
                              llvm::SmallVectorImpl<mlir::Type> &types,
                              unsigned operand = 0);

/// Appends the first result's element type with this shape, whose sizes must
/// not be negative.
llvm::LogicalResult give(mlir::Operation *op, const Shape &shape,
                         llvm::SmallVectorImpl<mlir::Type> &types);

/// Appends the first operand's type.
llvm::LogicalResult likeFirst(mlir::Operation *op,
                              llvm::SmallVectorImpl<mlir::Type> &types);

/// The file's own result types, for an operand whose rank is not known.
llvm::LogicalResult keepResultTypes(mlir::Operation *op,
                                    llvm::SmallVectorImpl<mlir::Type> &types);

/// Two shapes broadcast as numpy does; false where they contradict. Of two
/// dimensions of inputs that a run chooses, the first has the say: they have to
/// be one (unifyOperands of mindir-raise makes them so, of element-wise
/// operators).
bool broadcastSizes(Sizes a, Sizes b, Shape &result);

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

/// Appends the type of x. Updates must fit indices and x.
llvm::LogicalResult inferScatter(ScatterOpInterface op,
                                 llvm::SmallVectorImpl<mlir::Type> &types);

/// Each operand from the second on must be a vector as long as dimension 1.
llvm::LogicalResult verifyChannelVectors(mlir::Operation *op);

/// The second operand must broadcast to the shape of the first.
llvm::LogicalResult verifyAssigned(mlir::Operation *op);

/// Height and width, the last two dimensions, must not be 0.
llvm::LogicalResult requirePixels(mlir::Operation *op,
                                  mlir::RankedTensorType image);

/// Four dimensions, and pixels.
llvm::LogicalResult verifyImage(mlir::Operation *op,
                                mlir::RankedTensorType image);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_INFERENCE_H
