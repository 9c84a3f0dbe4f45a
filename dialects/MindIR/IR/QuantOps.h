//===- QuantOps.h - floats as int8, and integers as floats
//-----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_QUANTOPS_H
#define MSC_DIALECTS_MINDIR_QUANTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/QuantOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_QUANTOPS_H
