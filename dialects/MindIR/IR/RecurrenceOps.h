//===- RecurrenceOps.h - sequences, step by step
//---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_RECURRENCEOPS_H
#define MSC_DIALECTS_MINDIR_RECURRENCEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/RecurrenceOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_RECURRENCEOPS_H
