//===- SortOps.h - the largest in their order -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SORTOPS_H
#define MSC_DIALECTS_MINDIR_SORTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SortOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SORTOPS_H
