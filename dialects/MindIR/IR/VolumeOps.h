//===- VolumeOps.h - maxima and means of windows of a volume --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_VOLUMEOPS_H
#define MSC_DIALECTS_MINDIR_VOLUMEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/VolumeOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_VOLUMEOPS_H
