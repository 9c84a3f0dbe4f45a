//===- KernelUtils.h ------------------------------------------------------===//
//
// Small helpers shared by the passes that form kernels.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNELUTILS_H
#define MSC_PASSES_KERNELUTILS_H

#include "compiler/passes/MindIRToLinalg/Lowering.h"
#include "compiler/passes/Passes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace msc {

/// The dimensions of NHWC in terms of NCHW and back: result dimension i of a
/// linalg.transpose is input dimension perm[i].
inline constexpr int64_t kToChannelsLast[] = {0, 2, 3, 1};
inline constexpr int64_t kToChannelsFirst[] = {0, 3, 1, 2};

/// Applies the patterns until none matches. Deep networks need many rounds; at
/// a limit that no sensible graph reaches, the module is valid all the same.
void rewriteGreedily(mlir::Operation *root, mlir::RewritePatternSet patterns,
                     mlir::GreedyRewriteConfig config = {});

/// A value's constant elements, or null.
mlir::ElementsAttr getConstantElements(mlir::Value value);

/// The scalar that fills the tensor (linalg.fill or a splat constant), or null.
mlir::TypedAttr getFillValue(mlir::Value value);

/// Whether the tensor is filled with +-0.
bool isZeroFilled(mlir::Value value);

/// Row-major bytes of a constant; i1 takes one byte an element. Splats are
/// expanded into `storage`.
llvm::ArrayRef<char> getRawBytes(mlir::ElementsAttr elements,
                                 llvm::SmallVectorImpl<char> &storage);

/// A dense_resource constant that owns `bytes`. `name` is made unique.
mlir::ElementsAttr createResource(mlir::RankedTensorType type,
                                  llvm::StringRef name,
                                  llvm::ArrayRef<char> bytes);

/// Whether every loop is parallel, there is one result, and the result is
/// indexed by the identity.
bool isElementwise(mlir::linalg::GenericOp op);

} // namespace msc

#endif // MSC_PASSES_KERNELUTILS_H
