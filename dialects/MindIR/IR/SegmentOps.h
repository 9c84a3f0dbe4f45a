//===- SegmentOps.h - what is combined of slices with one number ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SEGMENTOPS_H
#define MSC_DIALECTS_MINDIR_SEGMENTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SegmentOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SEGMENTOPS_H
