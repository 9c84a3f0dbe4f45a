//===- DimensionOps.h - dimensions, and arithmetic on them ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_DIMENSIONOPS_H
#define MSC_DIALECTS_MINDIR_DIMENSIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/DimensionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_DIMENSIONOPS_H
