//===- PlanTranslation.h - a planned module as source code, for tests -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_DRIVER_PLANTRANSLATION_H
#define MSC_COMPILER_DRIVER_PLANTRANSLATION_H

#include "llvm/Support/Error.h"
#include <string>

namespace msc {

/// Which plan (a file in MLIR's syntax, - for standard input), as what.
struct PlanTranslation {
  std::string file, target, name = "model";
  std::string folder; ///< empty: the kernels' sources are printed
};

/// What msc compile does behind its passes, for the machine that the module
/// names.
llvm::Error translatePlan(const PlanTranslation &translation);

} // namespace msc

#endif // MSC_COMPILER_DRIVER_PLANTRANSLATION_H
