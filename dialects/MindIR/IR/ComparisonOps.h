//===- ComparisonOps.h - comparisons, logic, bits, choice -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_COMPARISONOPS_H
#define MSC_DIALECTS_MINDIR_COMPARISONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ComparisonOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_COMPARISONOPS_H
