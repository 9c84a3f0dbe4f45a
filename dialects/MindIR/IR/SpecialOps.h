//===- SpecialOps.h - gamma, zeta, the inverse of erf, Bessel -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SPECIALOPS_H
#define MSC_DIALECTS_MINDIR_SPECIALOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SpecialOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SPECIALOPS_H
