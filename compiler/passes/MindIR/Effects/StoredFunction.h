//===- StoredFunction.h - what is stored is a function of it --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_STOREDFUNCTION_H
#define MSC_PASSES_MINDIR_EFFECTS_STOREDFUNCTION_H

#include "mlir/IR/Builders.h"

namespace msc {

/// The result of the operator that has the same arguments as this one and
/// writes nothing; null where there is none.
mlir::Value createStoredFunction(mlir::OpBuilder &builder, mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_STOREDFUNCTION_H
