//===- PatchOps.h - blocks and windows of images --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_PATCHOPS_H
#define MSC_DIALECTS_MINDIR_PATCHOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/PatchOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_PATCHOPS_H
