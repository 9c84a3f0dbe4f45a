//===- TrainingOps.h - what training leaves behind ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_TRAININGOPS_H
#define MSC_DIALECTS_MINDIR_TRAININGOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/TrainingOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_TRAININGOPS_H
