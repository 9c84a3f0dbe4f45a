//===- ReshapeOps.h - the same elements under another shape or order ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_RESHAPEOPS_H
#define MSC_DIALECTS_MINDIR_RESHAPEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ReshapeOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_RESHAPEOPS_H
