//===- KernelOps.td - every operation of the kernel dialect ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_OPS_TD
#define KERNEL_OPS_TD

include "dialects/Kernel/IR/AttentionOps.td"
include "dialects/Kernel/IR/Attributes.td"
include "dialects/Kernel/IR/ComputeOps.td"
include "dialects/Kernel/IR/FindOps.td"
include "dialects/Kernel/IR/GatherOps.td"
include "dialects/Kernel/IR/GroupOps.td"
include "dialects/Kernel/IR/PlanOps.td"
include "dialects/Kernel/IR/ResizeOps.td"
include "dialects/Kernel/IR/RoutineOps.td"
include "dialects/Kernel/IR/RowOps.td"
include "dialects/Kernel/IR/ScanOps.td"
include "dialects/Kernel/IR/ScatterOps.td"
include "dialects/Kernel/IR/SortOps.td"

#endif // KERNEL_OPS_TD
