//===- TensorBuilder.h - what the lowerings of all themes build with ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// All functions take and return values whose types are signless; a type that
// is called `semantic` keeps MindSpore's sign (ui8, ...), i1 is bool.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_TENSORBUILDER_H
#define MSC_PASSES_SUPPORT_TENSORBUILDER_H

#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Extent.h"
#include <functional>

namespace msc {

/// The type with unsigned integers replaced by signless ones of that width.
mlir::Type toSignless(mlir::Type semantic);
mlir::RankedTensorType toSignless(mlir::RankedTensorType semantic);

/// The sizes of a tensor.
inline llvm::ArrayRef<int64_t> getSizes(mlir::Value tensor) {
  return mlir::cast<mlir::RankedTensorType>(tensor.getType()).getShape();
}

/// The same tensor with another shape.
mlir::RankedTensorType withShape(mlir::RankedTensorType type,
                                 const bounded::Shape &shape);

/// MindSpore's Cast of one scalar: float to integer truncates (out of range it
/// gives what MindSpore's x86 build gives, without undefined behaviour),
/// narrowing wraps, anything but zero is true.
mlir::Value castScalar(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value value, mlir::Type semanticFrom,
                       mlir::Type semanticTo);

/// Casts a whole tensor; returns it unchanged where the types agree.
mlir::Value castTensor(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value value, mlir::Type semanticFrom,
                       mlir::Type semanticTo);

/// A scalar constant of a (signless) integer or float type.
mlir::TypedAttr getScalarAttr(mlir::Type type, double value);
mlir::Value createScalar(mlir::OpBuilder &builder, mlir::Location loc,
                         mlir::Type type, double value);

/// A tensor whose elements all are `value`.
mlir::Value createFill(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::RankedTensorType type, mlir::TypedAttr value);
mlir::Value createFill(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::RankedTensorType type, double value);
mlir::Value createEmpty(mlir::OpBuilder &builder, mlir::Location loc,
                        mlir::RankedTensorType type);

/// The map that reads an operand of `shape` where the loops run over
/// `resultShape`: aligned to the right, 0 for a dimension that is stretched.
mlir::AffineMap getBroadcastMap(mlir::MLIRContext *context,
                                llvm::ArrayRef<int64_t> shape,
                                llvm::ArrayRef<int64_t> resultShape);

using BodyBuilder = llvm::function_ref<mlir::Value(
    mlir::OpBuilder &, mlir::Location, mlir::ValueRange)>;

/// All-parallel linalg.generic over the result. Tensor operands are broadcast
/// and arrive as elements; scalar operands arrive as they are.
mlir::Value createElementwiseGeneric(mlir::OpBuilder &builder,
                                     mlir::Location loc,
                                     mlir::RankedTensorType resultType,
                                     mlir::ValueRange operands,
                                     BodyBuilder body);

/// A copy of the tensor, stretched to a shape as numpy does it.
mlir::Value createBroadcast(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value tensor, const bounded::Shape &shape);

/// The same with an indexing map for each input, for bodies that read other
/// tensors at positions of their own (linalg.index, tensor.extract).
mlir::Value createGeneric(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::RankedTensorType resultType,
                          mlir::ValueRange inputs,
                          llvm::ArrayRef<mlir::AffineMap> inputMaps,
                          BodyBuilder body);

/// Folds `axes` of `input` into `init`, a constant of the result's element
/// type; `body` gets {element, accumulator}. Reduced dimensions disappear.
mlir::Value createReduction(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value input, llvm::ArrayRef<int64_t> axes,
                            mlir::TypedAttr init, BodyBuilder body);

/// Whether each group of the longer list of sizes is one of the other, also in
/// each run.
bool areGrouped(bounded::Sizes longer, bounded::Sizes shorter,
                llvm::ArrayRef<mlir::ReassociationIndices> groups);

/// The same elements in row-major order under another shape.
mlir::Value createReshape(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value input, const bounded::Shape &shape);

/// Each group of dimensions as one.
mlir::Value createCollapse(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value input,
                           llvm::ArrayRef<mlir::ReassociationIndices> groups);

/// Output dimension i is the input's dimension permutation[i].
mlir::Value createTranspose(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value input,
                            llvm::ArrayRef<int64_t> permutation);

/// The element of a constant whose elements are all equal, or a scalar itself;
/// null for what only a run knows.
mlir::Value getKnownScalar(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value value);

/// The inputs of a createGeneric while they are collected.
struct GenericInputs {
  int64_t loops; ///< the generic's rank
  llvm::SmallVector<mlir::Value> tensors;
  llvm::SmallVector<mlir::AffineMap> maps;

  void add(mlir::Value tensor, mlir::AffineMap map);

  /// A scalar or a tensor of one element. The result gives it in the body from
  /// the elements there; what is known is no input of the loop.
  using Element = std::function<mlir::Value(mlir::ValueRange)>;
  Element addScalar(mlir::OpBuilder &builder, mlir::Location loc,
                    mlir::Value value);
};

/// The dimensions of NHWC in terms of NCHW and back: result dimension i of a
/// linalg.transpose is input dimension perm[i].
inline constexpr int64_t kToChannelsLast[] = {0, 2, 3, 1};
inline constexpr int64_t kToChannelsFirst[] = {0, 3, 1, 2};

/// Whether every loop is parallel, there is one result, and the result is
/// indexed by the identity.
bool isElementwise(mlir::linalg::GenericOp op);

/// Whether such an operation computes each element from the one of its input
/// that stands at the same place.
bool isFunctionOfElements(mlir::linalg::GenericOp op);

/// A number, or what a run chooses, as an index.
mlir::Value createIndex(mlir::OpBuilder &builder, mlir::Location loc,
                        const bounded::Extent &number);

/// What an index is in a run: a number, or a bounded.count; nothing where it is
/// computed.
std::optional<bounded::Extent> getIndexExtent(mlir::OpFoldResult index);

/// The same as a value.
mlir::Value createIndex(mlir::OpBuilder &builder, mlir::Location loc,
                        const bounded::Extent &number);

/// Rows and columns added around an image N x C x H x W.
struct Border {
  bounded::Extent top = 0, bottom = 0, left = 0, right = 0;
};

/// `image` with a border of `value`; itself where the border is empty.
mlir::Value createPadding(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value image, Border border, double value);

/// All-parallel linalg.generic over `resultType`. Each operand is read through
/// the dimensions that `dims` lists for it.
mlir::Value createMappedGeneric(mlir::OpBuilder &builder, mlir::Location loc,
                                mlir::RankedTensorType resultType,
                                mlir::ValueRange operands,
                                llvm::ArrayRef<llvm::SmallVector<int64_t>> dims,
                                BodyBuilder body);

/// The signless type of an operator's single result.
mlir::RankedTensorType getResultType(mlir::Operation *op);

/// Elements of `source` from `begin` on, every stride-th (positive).
mlir::Value createSlice(mlir::OpBuilder &builder, mlir::Location loc,
                        mlir::Value source, const bounded::Shape &begin,
                        const bounded::Shape &sizes,
                        llvm::ArrayRef<int64_t> strides = {});

} // namespace msc

#endif // MSC_PASSES_SUPPORT_TENSORBUILDER_H
