//===- StateText.h - what the generated folder says of a state ------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_STATETEXT_H
#define MSC_CODEGEN_API_STATETEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders that a model with state fills, in code and in
/// documentation; they are empty for any other. Comes after those of ApiText.h.
void addStateText(Placeholders &values, const ModelInterface &model);

/// "msc::HostDevice", with its state where the model has one.
std::string deviceClass(const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_API_STATETEXT_H
