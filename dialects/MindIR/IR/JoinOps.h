//===- JoinOps.h - joining and cutting ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_JOINOPS_H
#define MSC_DIALECTS_MINDIR_JOINOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/JoinOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_JOINOPS_H
