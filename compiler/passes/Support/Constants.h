//===- Constants.h - constant tensors behind linalg -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_CONSTANTS_H
#define MSC_PASSES_SUPPORT_CONSTANTS_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace msc {

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

/// Whether all bytes of a constant are 0.
bool isZero(mlir::ElementsAttr elements);

/// A dense_resource constant that owns `bytes`. `name` is made unique.
mlir::ElementsAttr createResource(mlir::RankedTensorType type,
                                  llvm::StringRef name,
                                  llvm::ArrayRef<char> bytes);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_CONSTANTS_H
