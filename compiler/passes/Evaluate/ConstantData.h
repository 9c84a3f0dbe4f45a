//===- ConstantData.h - the numbers of constants and parameters -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_CONSTANTDATA_H
#define MSC_PASSES_EVALUATE_CONSTANTDATA_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// The tensor that a mindir.constant or mindir.parameter holds; null for other
/// values and for parameters of a stripped file.
mlir::ElementsAttr getElements(mlir::Value value);

/// Whether `value` is a constant or parameter, or computed from such by at most
/// a few operators without effects.
bool isConstant(mlir::Value value);

} // namespace msc

#endif // MSC_PASSES_EVALUATE_CONSTANTDATA_H
