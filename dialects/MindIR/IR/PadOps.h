//===- PadOps.h - more around a tensor ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_PADOPS_H
#define MSC_DIALECTS_MINDIR_PADOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/PadOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_PADOPS_H
