//===- CreationOps.h - tensors made of nothing but their arguments --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_CREATIONOPS_H
#define MSC_DIALECTS_MINDIR_CREATIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/CreationOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_CREATIONOPS_H
