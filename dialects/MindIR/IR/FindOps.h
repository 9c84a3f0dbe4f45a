//===- FindOps.h - operators whose results are as long as the run finds ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_FINDOPS_H
#define MSC_DIALECTS_MINDIR_FINDOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/FindOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_FINDOPS_H
