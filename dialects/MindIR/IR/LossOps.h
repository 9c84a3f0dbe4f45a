//===- LossOps.h - how far predictions are from their targets -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_LOSSOPS_H
#define MSC_DIALECTS_MINDIR_LOSSOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/LossOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_LOSSOPS_H
