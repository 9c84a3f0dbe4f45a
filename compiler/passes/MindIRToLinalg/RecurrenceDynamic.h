//===- RecurrenceDynamic.h - the Ascend forms of recurrences --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_RECURRENCEDYNAMIC_H
#define MSC_PASSES_MINDIRTOLINALG_RECURRENCEDYNAMIC_H

#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// DynamicRNN, DynamicGRUV2.
void populateDynamicRecurrencePatterns(mlir::TypeConverter &converter,
                                       mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_RECURRENCEDYNAMIC_H
