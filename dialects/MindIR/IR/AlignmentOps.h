//===- AlignmentOps.h - sequences beside sequences ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_ALIGNMENTOPS_H
#define MSC_DIALECTS_MINDIR_ALIGNMENTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/AlignmentOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_ALIGNMENTOPS_H
