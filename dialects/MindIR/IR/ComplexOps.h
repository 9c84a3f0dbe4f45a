//===- ComplexOps.h - complex numbers and their parts ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_COMPLEXOPS_H
#define MSC_DIALECTS_MINDIR_COMPLEXOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ComplexOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_COMPLEXOPS_H
