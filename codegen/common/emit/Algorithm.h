//===- Algorithm.h - what runs in a kernel, in a word ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_ALGORITHM_H
#define MSC_CODEGEN_EMIT_ALGORITHM_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/emit/LoopForm.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// Says by what a target runs a linalg operation.
using GetForm = llvm::function_ref<LoopForm(mlir::Operation *)>;

/// "conv2d", "winograd", "maxPool2d", "matmul", "batchMatmul", "gather", "map",
/// "transpose", "reduce", "loops": the templates of codegen/cpp/kernels; "map +
/// map" for a kernel of several operations.
std::string getAlgorithm(kernel::FuncOp kernel, GetForm getForm = getLoopForm);

/// Says it of the kernels that readPlan has listed.
void readAlgorithms(kernel::EntryOp plan, ModelInterface &model,
                    GetForm getForm = getLoopForm);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_ALGORITHM_H
