//===- RepeatOps.h - the same elements again and again --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_REPEATOPS_H
#define MSC_DIALECTS_MINDIR_REPEATOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/RepeatOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_REPEATOPS_H
