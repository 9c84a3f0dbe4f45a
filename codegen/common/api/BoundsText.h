//===- BoundsText.h - what the folder says of sizes that a run chooses ----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_BOUNDSTEXT_H
#define MSC_CODEGEN_API_BOUNDSTEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders that a model fills whose sizes a run chooses, in code
/// and in documentation; for any other they say what they do without. Comes
/// after those of ApiText.h and of StateText.h.
void addBoundsText(Placeholders &values, const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_API_BOUNDSTEXT_H
