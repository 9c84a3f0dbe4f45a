//===- ExternOps.h - calls of functions that the user wrote ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_EXTERNOPS_H
#define MSC_DIALECTS_MINDIR_EXTERNOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ExternOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_EXTERNOPS_H
