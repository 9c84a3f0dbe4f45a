//===- AscendCTarget.h - writes a planned module as Ascend C --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H
#define MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Writes <name>.asc (kernels and the function that launches them) and
/// everything around it into `folder`. `model` holds the caller's wishes (name,
/// source file, embedWeights); the rest is read from the module's plan, whose
/// weights are plain rows (pack-weights with vector-bytes=0). Errors: a kernel
/// that Ascend C does not support, or the folder's.
llvm::Error writeAscendCModel(mlir::ModuleOp module, ModelInterface &model,
                              OutputFolder &folder);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H
