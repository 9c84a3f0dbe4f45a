//===- ProductOps.h - 2.10's products of two factors ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_PRODUCTOPS_H
#define MSC_DIALECTS_MINDIR_PRODUCTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ProductOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_PRODUCTOPS_H
