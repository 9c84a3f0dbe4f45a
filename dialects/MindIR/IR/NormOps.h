//===- NormOps.h - norms, and what is divided by them ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_NORMOPS_H
#define MSC_DIALECTS_MINDIR_NORMOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/NormOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_NORMOPS_H
