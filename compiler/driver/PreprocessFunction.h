//===- PreprocessFunction.h - what the library does to images -------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_PREPROCESSFUNCTION_H
#define MSC_COMPILER_DRIVER_PREPROCESSFUNCTION_H

#include "codegen/common/api/PreprocessInterface.h"
#include "compiler/driver/Model.h"
#include "compiler/driver/Preprocessing.h"

#include <optional>

namespace msc::driver {

/// The end of a dataset's pipeline that is a crop, arithmetic and an order of
/// the channels, where it gives just one of the inputs; none elsewhere.
std::optional<PreprocessInterface>
findPreprocessFunction(const std::vector<Preprocessing> &pipeline,
                       const std::vector<GraphTensor> &inputs);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_PREPROCESSFUNCTION_H
