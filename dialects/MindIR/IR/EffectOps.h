//===- EffectOps.h - monads and the operators that write to memory --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_EFFECTOPS_H
#define MSC_DIALECTS_MINDIR_EFFECTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/EffectOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_EFFECTOPS_H
