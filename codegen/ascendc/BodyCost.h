//===- BodyCost.h - how many slots of the unified buffer a body takes -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_BODYCOST_H
#define MSC_CODEGEN_ASCENDC_BODYCOST_H

#include "mlir/IR/Block.h"

namespace msc {

/// The first operation that no vector instruction or function says, of
/// codegen/ascendc/kernels/lanes*.h and functions.h; null where there is none.
mlir::Operation *findScalarOperation(mlir::Block &body);

/// The slots that the values of a body take, the VALUES of a template call: one
/// a loaded argument, what each operation takes, and what the functions need
/// one after the other.
int64_t getBodyCost(mlir::Block &body);

/// The header of codegen/ascendc/kernels that has all functions of a body.
llvm::StringRef getFunctionHeader(mlir::Block &body);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_BODYCOST_H
