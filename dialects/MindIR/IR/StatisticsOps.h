//===- StatisticsOps.h - variances, norms, counts along dims --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_STATISTICSOPS_H
#define MSC_DIALECTS_MINDIR_STATISTICSOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/StatisticsOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_STATISTICSOPS_H
