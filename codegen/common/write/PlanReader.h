//===- PlanReader.h - what a target needs to know of a planned module -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_PLANREADER_H
#define MSC_CODEGEN_WRITE_PLANREADER_H

#include "codegen/common/api/ModelInterface.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// The plan of a module after plan-kernels; null when the module has none.
kernel::EntryOp findPlan(mlir::ModuleOp module);

/// The data type of MindSpore that a tensor's elements have; none for types
/// that no tensor has.
std::optional<DataType> findDataType(mlir::Type element);

/// The names of a kernel's micro-kernels: "conv2dDirect", "winograd", "map";
/// "map + map" for a kernel of several operations.
std::string getAlgorithm(kernel::FuncOp kernel);

/// Fills inputs, outputs, kernels (one a launch), the arena's size and the
/// state.
void readPlan(kernel::EntryOp plan, ModelInterface &model);

/// The weights blob: every kernel.constant's value at its offset, zeros
/// between.
std::vector<uint8_t> readWeights(kernel::EntryOp plan);

/// "reinterpret_cast<float *>(arena + 1024)": a launch's argument. `isRead`
/// adds const. State, weights, inputs and outputs are called `state`,
/// `weights`, `inputs`, `outputs`.
std::string getBufferText(mlir::Value view, bool isRead);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_PLANREADER_H
