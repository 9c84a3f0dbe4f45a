//===- IndexOps.h - what is written, filled or read by index --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_INDEXOPS_H
#define MSC_DIALECTS_MINDIR_INDEXOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/IndexOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_INDEXOPS_H
