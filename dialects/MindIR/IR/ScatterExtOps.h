//===- ScatterExtOps.h - 2.10's own indexed writes ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SCATTEREXTOPS_H
#define MSC_DIALECTS_MINDIR_SCATTEREXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ScatterExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SCATTEREXTOPS_H
