//===- SliceOps.h - parts of a tensor, forwards or backwards --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_SLICEOPS_H
#define MSC_DIALECTS_MINDIR_SLICEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/SliceOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_SLICEOPS_H
