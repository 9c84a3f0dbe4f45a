//===- BodyCost.h - how many slots of the unified buffer a body takes -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_BODYCOST_H
#define MSC_CODEGEN_ASCENDC_BODYCOST_H

#include "mlir/IR/Block.h"
#include "mlir/Support/LLVM.h"

namespace msc {

/// The slots that the values of a body take, the VALUES of a template call: one
/// a loaded argument, and what each operation's function in
/// codegen/ascendc/kernels/lanes*.h takes. Reports an operation that has no
/// such function.
mlir::FailureOr<int64_t> getBodyCost(mlir::Block &body);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_BODYCOST_H
