//===- FactorOps.h - matrices as products, functions of them --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_FACTOROPS_H
#define MSC_DIALECTS_MINDIR_FACTOROPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/FactorOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_FACTOROPS_H
