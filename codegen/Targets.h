//===- Targets.h - all targets --------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_TARGETS_H
#define MSC_CODEGEN_TARGETS_H

#include "codegen/common/target/Target.h"

namespace msc {

/// The first is what code is generated for where nobody says.
llvm::ArrayRef<const Target *> getTargets();

/// Null where no target has this name.
const Target *findTarget(llvm::StringRef name);

/// As --target takes them.
std::vector<std::string> getTargetNames();

} // namespace msc

#endif // MSC_CODEGEN_TARGETS_H
