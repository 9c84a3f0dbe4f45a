//===- Preprocessing.h - how the network's input was made in training -----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_PREPROCESSING_H
#define MSC_COMPILER_DRIVER_PREPROCESSING_H

#include "mlir/IR/BuiltinOps.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace msc::driver {

/// One operation of mindspore.dataset.
struct PreprocessingStep {
  std::string name;
  nlohmann::ordered_json parameters; ///< an object, perhaps empty
};

/// What a map of the pipeline does to some columns.
struct Preprocessing {
  std::vector<std::string> columns;
  std::vector<PreprocessingStep> steps;
};

/// The pipeline of mindspore.export(..., dataset=...), in its order; what is
/// not written as MindSpore does it is left out.
std::vector<Preprocessing> findPreprocessing(mlir::ModuleOp module);

nlohmann::ordered_json toJson(const std::vector<Preprocessing> &pipeline);
void print(const std::vector<Preprocessing> &pipeline);

/// Tells a user of the library that it begins behind the pipeline.
void warnOfPreprocessing(mlir::ModuleOp module);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_PREPROCESSING_H
