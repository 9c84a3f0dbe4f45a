//===- ScanOps.h - what has been folded up to each element ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SCANOPS_H
#define MSC_DIALECTS_MINDIR_SCANOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ScanOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SCANOPS_H
