//===- SamplingOps.h - images read at computed positions ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SAMPLINGOPS_H
#define MSC_DIALECTS_MINDIR_SAMPLINGOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SamplingOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SAMPLINGOPS_H
