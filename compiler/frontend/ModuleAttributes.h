//===- ModuleAttributes.h - what a file says of itself --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_MODULEATTRIBUTES_H
#define MSC_COMPILER_FRONTEND_MODULEATTRIBUTES_H

#include "compiler/frontend/mindir.pb.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc::frontend {

/// Sets `mindir.model_version`, `mindir.producer_name`, ... ,
/// `mindir.user_info` (a dictionary), `mindir.preprocessor` and
/// `mindir.parallel` (arrays of dictionaries) as far as the file has them.
void setModuleAttributes(const mind_ir::ModelProto &model,
                         mlir::ModuleOp module);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_MODULEATTRIBUTES_H
