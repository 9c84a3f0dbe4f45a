//===- MatrixOps.h - products of matrices ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_MATRIXOPS_H
#define MSC_DIALECTS_MINDIR_MATRIXOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/MatrixOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_MATRIXOPS_H
