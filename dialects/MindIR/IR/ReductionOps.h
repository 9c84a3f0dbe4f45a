//===- ReductionOps.h - sums, extrema, norms, arg-extrema along axes ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_REDUCTIONOPS_H
#define MSC_DIALECTS_MINDIR_REDUCTIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ReductionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_REDUCTIONOPS_H
