//===- NN.h - what the lowerings of neural network operators share --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_NN_H
#define MSC_PASSES_MINDIRTOLINALG_NN_H

#include "compiler/passes/MindIRToLinalg/Lowering.h"
#include "dialects/MindIR/IR/Window.h"

namespace msc {

/// Rows and columns added around an image N x C x H x W.
struct Border {
  int64_t top = 0, bottom = 0, left = 0, right = 0;
};

/// `image` with a border of `value`; itself where the border is empty.
mlir::Value createPadding(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value image, Border border, double value);

/// Stride and dilation of height and width.
struct Steps {
  std::array<int64_t, 2> stride = {1, 1}, dilation = {1, 1};
};

/// Convolution of a padded image with a weight O x C/group x KH x KW.
mlir::Value createConvolution(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::Value image, mlir::Value weight,
                              int64_t group, Steps steps,
                              mlir::RankedTensorType resultType);

enum class Pool { Max, Sum };

/// The windows of an image N x C x H x W folded into what does not change the
/// result, which also pads.
mlir::Value createPooling(mlir::OpBuilder &builder, mlir::Location loc,
                          Pool pool, mlir::Value image,
                          const mindir::ImageWindows &windows);

/// The sums of windows divided by their pixels: those of output row i and
/// column j cover rows[i] * columns[j] of them.
mlir::Value createMean(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value sums, llvm::ArrayRef<int64_t> rows,
                       llvm::ArrayRef<int64_t> columns);

/// All-parallel linalg.generic over `resultType`. Each operand is read through
/// the dimensions that `dims` lists for it.
mlir::Value createMappedGeneric(mlir::OpBuilder &builder, mlir::Location loc,
                                mlir::RankedTensorType resultType,
                                mlir::ValueRange operands,
                                llvm::ArrayRef<llvm::SmallVector<int64_t>> dims,
                                BodyBuilder body);

/// All dimensions below `rank` but `axes`: those of a reduction's result.
llvm::SmallVector<int64_t> remainingDims(int64_t rank,
                                         llvm::ArrayRef<int64_t> axes);
/// 0, 1, ..., rank - 1 from `first` on.
llvm::SmallVector<int64_t> trailingDims(int64_t rank, int64_t first = 0);

/// The axes counted from the front; the verifier has checked them.
llvm::SmallVector<int64_t> normalizeAxes(int64_t rank,
                                         llvm::ArrayRef<int64_t> axes);

void populateConvolutionPatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateConvolutionTransposePatterns(mlir::TypeConverter &converter,
                                          mlir::RewritePatternSet &patterns);
void populatePoolingPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void addAdaptivePoolingPatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void addGroupNormPattern(mlir::TypeConverter &converter,
                         mlir::RewritePatternSet &patterns);
void populateNormalisationPatterns(mlir::TypeConverter &converter,
                                   mlir::RewritePatternSet &patterns);
void populateSoftmaxPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateResizePatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_NN_H
