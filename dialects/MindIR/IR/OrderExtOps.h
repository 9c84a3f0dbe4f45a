//===- OrderExtOps.h - elements of a given rank ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_ORDEREXTOPS_H
#define MSC_DIALECTS_MINDIR_ORDEREXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/OrderExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_ORDEREXTOPS_H
