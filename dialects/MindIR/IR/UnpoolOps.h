//===- UnpoolOps.h - maxima back at their places --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_UNPOOLOPS_H
#define MSC_DIALECTS_MINDIR_UNPOOLOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/UnpoolOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_UNPOOLOPS_H
