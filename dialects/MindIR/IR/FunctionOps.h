//===- FunctionOps.h - functions of one operand, conversion ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_FUNCTIONOPS_H
#define MSC_DIALECTS_MINDIR_FUNCTIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/FunctionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_FUNCTIONOPS_H
