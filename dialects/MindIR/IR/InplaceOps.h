//===- InplaceOps.h - functions written to their operand ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_INPLACEOPS_H
#define MSC_DIALECTS_MINDIR_INPLACEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/InplaceOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_INPLACEOPS_H
