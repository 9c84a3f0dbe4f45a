//===- PlanReport.h - the kernels of a plan, in order ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_PLANREPORT_H
#define MSC_COMPILER_DRIVER_PLANREPORT_H

#include "dialects/Kernel/IR/Kernel.h"

#include <nlohmann/json.hpp>

namespace msc::driver {

/// A line a kernel: number, name, what runs, shape of the result, work, memory
/// traffic, and where in the arena, weights, inputs and outputs it reads and
/// writes; then the totals.
void printPlan(kernel::EntryOp plan);

nlohmann::ordered_json planToJson(kernel::EntryOp plan);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_PLANREPORT_H
