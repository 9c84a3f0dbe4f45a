//===- kernel_operator.h - the simulated Ascend C API, for x86 ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Stands where the kit's header of this name stands. What is here is the part
// of the public API that the kernels in codegen/ascendc/kernels use, written
// from the API reference, and checked as it runs: see report.h for the way a
// broken rule is told, machine.h for the order of the pipes, tensor.h and
// pipe.h for bounds, alignment and budget, queue.h for the queues' discipline.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_KERNEL_OPERATOR_H
#define MSC_SIMULATION_KERNEL_OPERATOR_H

#include "asc/arithmetic.h"
#include "asc/copy.h"
#include "asc/gather.h"
#include "asc/pipe.h"
#include "asc/queue.h"
#include "asc/reduce.h"
#include "asc/select.h"
#include "asc/sync.h"

#endif // MSC_SIMULATION_KERNEL_OPERATOR_H
