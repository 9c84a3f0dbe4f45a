//===- ComposedParts.h - what compositions share -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_COMPOSEDPARTS_H
#define MSC_PASSES_SUPPORT_COMPOSEDPARTS_H

#include "compiler/passes/Support/Composer.h"

namespace msc {

/// Along axes; an empty list means all.
mlir::Value composeSum(Composer &c, mlir::Value x,
                       llvm::ArrayRef<int64_t> axes = {},
                       bool keepDims = false);
mlir::Value composeMean(Composer &c, mlir::Value x,
                        llvm::ArrayRef<int64_t> axes = {},
                        bool keepDims = false);

/// How many elements of an operator's first operand such axes fold.
int64_t countFolded(mlir::Operation *op, llvm::ArrayRef<int64_t> axes);

/// Of the losses of elements: none, sum or mean.
mlir::Value composeReduction(Composer &c, mlir::Value losses,
                             llvm::StringRef reduction);

/// A number of the other value's type.
mlir::Value composeNumber(Composer &c, mlir::Value like, double value);

/// Element by element.
mlir::Value composeAbs(Composer &c, mlir::Value x);
mlir::Value composeExp(Composer &c, mlir::Value x);
mlir::Value composeLog(Composer &c, mlir::Value x);
mlir::Value composeNegative(Composer &c, mlir::Value x);
mlir::Value composeGreater(Composer &c, mlir::Value x, mlir::Value y);
mlir::Value composeSelect(Composer &c, mlir::Value condition, mlir::Value x,
                          mlir::Value y);

/// x where the condition holds, elsewhere 0.
mlir::Value composeWhere(Composer &c, mlir::Value condition, mlir::Value x);

/// Of x and a number, or two, what is not beyond.
mlir::Value composeMaximum(Composer &c, mlir::Value x, double least);
mlir::Value composeClip(Composer &c, mlir::Value x, mlir::Value least,
                        mlir::Value most);

/// What stands along an axis from `first` on comes first.
mlir::Value composeRotation(Composer &c, mlir::Value x, int64_t axis,
                            int64_t first);

/// |x|^p and the p-th root, of elements.
mlir::Value composePower(Composer &c, mlir::Value x, double p);
mlir::Value composeRoot(Composer &c, mlir::Value x, double p);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_COMPOSEDPARTS_H
