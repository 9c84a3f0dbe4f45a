//===- SearchOps.h - places in sorted rows, counts ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SEARCHOPS_H
#define MSC_DIALECTS_MINDIR_SEARCHOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SearchOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SEARCHOPS_H
