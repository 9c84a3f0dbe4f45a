//===- Patterns.h - one populate function a theme of operators ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_PATTERNS_H
#define MSC_PASSES_MINDIRTOLINALG_PATTERNS_H

#include "mlir/Transforms/DialectConversion.h"

namespace msc {
/// Each adds the conversions of one theme. The type converter maps unsigned
/// integers to signless ones of the same width; the meaning of the sign moves
/// into the arith operations.
void populateElementwisePatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateReductionPatterns(mlir::TypeConverter &converter,
                               mlir::RewritePatternSet &patterns);
void populateShapePatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateMatrixPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateNNPatterns(mlir::TypeConverter &converter,
                        mlir::RewritePatternSet &patterns);
} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_PATTERNS_H
