//===- Find.h - vectors as long as a run finds ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_FIND_H
#define MSC_PASSES_MINDIRTOLINALG_FIND_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// How many the operator finds: a number where there is no choice.
bounded::Extent getFound(mlir::Operation *op);

/// The positions, in row-major order, of the elements that are true.
mlir::Value findTrue(mlir::OpBuilder &builder, mlir::Operation *op,
                     mlir::Value flags);

/// FindChosen.cpp
void addFindChosenPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);

/// FindDecoded.cpp
void addFindDecodedPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_FIND_H
