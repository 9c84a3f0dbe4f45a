//===- Extern.h - nodes that a function of the user's computes ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_EXTERN_H
#define MSC_PASSES_MINDIR_RAISE_EXTERN_H

#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {

/// The function that the module's attribute `mindir.extern` names for the
/// node's primitive; for a Custom node also for its `func_name` or
/// `reg_op_name`. Empty: none.
llvm::StringRef findExtern(mindir::NodeOp node);

/// The call, or null and the reason why there is none.
mlir::Operation *raiseExtern(mlir::OpBuilder &builder, mindir::NodeOp node,
                             llvm::StringRef function, std::string &reason);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_EXTERN_H
