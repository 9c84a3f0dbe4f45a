//===- ScatterOps.h - updates, written where indices point ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SCATTEROPS_H
#define MSC_DIALECTS_MINDIR_SCATTEROPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ScatterOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SCATTEROPS_H
