//===- Documentation.h - what the generated folder says to its reader -----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_DOCUMENTATION_H
#define MSC_CODEGEN_API_DOCUMENTATION_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders of comments and of README.md.in: tables of inputs and
/// outputs, sizes, where the weights come from, commands.
void addDocumentation(Placeholders &values, const ModelInterface &model);

/// "97.5 MB", "512 bytes"; 1 MB is 1,000,000 bytes.
std::string readableBytes(uint64_t bytes);

/// "7.75 GFLOP".
std::string readableFlops(uint64_t flops);

} // namespace msc

#endif // MSC_CODEGEN_API_DOCUMENTATION_H
