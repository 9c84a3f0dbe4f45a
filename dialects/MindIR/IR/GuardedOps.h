//===- GuardedOps.h - guarded products and less frequent functions --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_GUARDEDOPS_H
#define MSC_DIALECTS_MINDIR_GUARDEDOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/GuardedOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_GUARDEDOPS_H
