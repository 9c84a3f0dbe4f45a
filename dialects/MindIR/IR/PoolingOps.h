//===- PoolingOps.h - maxima and means of windows of an image -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_POOLINGOPS_H
#define MSC_DIALECTS_MINDIR_POOLINGOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/PoolingOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_POOLINGOPS_H
