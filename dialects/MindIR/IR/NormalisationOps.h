//===- NormalisationOps.h - normalisations and softmax --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_NORMALISATIONOPS_H
#define MSC_DIALECTS_MINDIR_NORMALISATIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/NormalisationOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_NORMALISATIONOPS_H
