//===- BoundsTables.h - what <name>_api.cpp knows of sizes of a run -------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_BOUNDSTABLES_H
#define MSC_CODEGEN_API_BOUNDSTABLES_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders of bounds_table.cpp.in and bounds_api.cpp.in, and the
/// example's table of symbols.
void addBoundsTables(Placeholders &values, const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_API_BOUNDSTABLES_H
