//===- Algorithm.h - what runs in a kernel, in a word ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_ALGORITHM_H
#define MSC_CODEGEN_EMIT_ALGORITHM_H

#include "codegen/common/api/ModelInterface.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// What computes the operation. Error: select-kernels has not run.
mlir::FailureOr<kernel::MicroAttr> requireMicro(mlir::Operation *op);

/// The names of its micro-kernels: "conv2dDirect", "winograd", "map"; "map +
/// map" for a kernel of several operations.
std::string getAlgorithm(kernel::FuncOp kernel);

/// Says it of the kernels that readPlan has listed.
void readAlgorithms(kernel::EntryOp plan, ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_ALGORITHM_H
