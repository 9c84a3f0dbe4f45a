//===- Targets.h - all targets --------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_TARGETS_H
#define MSC_CODEGEN_TARGETS_H

namespace msc {

/// Makes all targets known to codegen/common/target/Registry.h.
void registerTargets();

} // namespace msc

#endif // MSC_CODEGEN_TARGETS_H
