//===- MoveExtOps.h - 2.10's own moves of elements ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_MOVEEXTOPS_H
#define MSC_DIALECTS_MINDIR_MOVEEXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/MoveExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_MOVEEXTOPS_H
