//===- StoredValue.h - what an in-place operator stores -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_STOREDVALUE_H
#define MSC_PASSES_MINDIR_EFFECTS_STOREDVALUE_H

#include "mlir/IR/Builders.h"

namespace msc {

/// What an in-place operator stores, computed in front of it: null for those
/// that are functions without their monad.
mlir::Value createStoredValue(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_STOREDVALUE_H
