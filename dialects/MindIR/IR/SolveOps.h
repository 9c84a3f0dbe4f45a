//===- SolveOps.h - systems of linear equations and determinants ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SOLVEOPS_H
#define MSC_DIALECTS_MINDIR_SOLVEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SolveOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SOLVEOPS_H
