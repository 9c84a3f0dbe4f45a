//===- Model.h - an opened MindIR file and what it declares ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_MODEL_H
#define MSC_COMPILER_DRIVER_MODEL_H

#include "compiler/driver/Options.h"
#include "compiler/frontend/Frontend.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"

#include <memory>

namespace msc::driver {

/// The context outlives the module, which refers to its weights.
struct Model {
  std::unique_ptr<mlir::MLIRContext> context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};

/// How to read it: the key's bytes.
llvm::Expected<ImportOptions> importOptions(const ModelOptions &options);

/// Reads the file into the mindir dialect.
llvm::Expected<Model> openModel(const ModelOptions &options);

/// The files that the model consists of: itself and its external data.
std::vector<std::string> readFiles(const ModelOptions &options);

/// An input or output of the entry graph as the file declares it.
struct GraphTensor {
  std::string name;
  std::string dtype;         ///< "float32"; the MLIR type of what is no tensor
  std::vector<int64_t> dims; ///< -1 where the file leaves a dimension open
  std::vector<int64_t> minima; ///< less where --shape gives bounds
  bool ranked = true;          ///< false: not even the number is known
};

/// Tuples are flattened, as the C API does it.
std::vector<GraphTensor> graphInputs(mlir::ModuleOp module);
std::vector<GraphTensor> graphOutputs(mlir::ModuleOp module);

/// The parameters that the network writes, once these are arguments of the
/// entry graph.
std::vector<GraphTensor> graphState(mlir::ModuleOp module);

/// The entry graph; null in a file that has none.
mlir::func::FuncOp entryFunction(mlir::ModuleOp module);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_MODEL_H
