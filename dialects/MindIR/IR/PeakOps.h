//===- PeakOps.h - maxima of windows, and where they are ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_PEAKOPS_H
#define MSC_DIALECTS_MINDIR_PEAKOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/PeakOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_PEAKOPS_H
