//===- GatherOps.h - elements by index ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_GATHEROPS_H
#define MSC_DIALECTS_MINDIR_GATHEROPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/GatherOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_GATHEROPS_H
