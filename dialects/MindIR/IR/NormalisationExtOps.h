//===- NormalisationExtOps.h - normalisations without a CPU kernel --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_NORMALISATIONEXTOPS_H
#define MSC_DIALECTS_MINDIR_NORMALISATIONEXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/NormalisationExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_NORMALISATIONEXTOPS_H
