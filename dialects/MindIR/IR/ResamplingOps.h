//===- ResamplingOps.h - resizing by mixtures along each dimension --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_RESAMPLINGOPS_H
#define MSC_DIALECTS_MINDIR_RESAMPLINGOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ResamplingOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_RESAMPLINGOPS_H
