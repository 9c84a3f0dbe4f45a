//===- QuantMatrixOps.h - products of quantised matrices
//-------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_QUANTMATRIXOPS_H
#define MSC_DIALECTS_MINDIR_QUANTMATRIXOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/QuantMatrixOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_QUANTMATRIXOPS_H
