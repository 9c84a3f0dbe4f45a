//===- ArithmeticExtOps.h - arithmetic without a CPU kernel ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_ARITHMETICEXTOPS_H
#define MSC_DIALECTS_MINDIR_ARITHMETICEXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ArithmeticExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_ARITHMETICEXTOPS_H
