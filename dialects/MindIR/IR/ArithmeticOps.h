//===- ArithmeticOps.h - sums, products, quotients, extrema ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_ARITHMETICOPS_H
#define MSC_DIALECTS_MINDIR_ARITHMETICOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ArithmeticOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_ARITHMETICOPS_H
