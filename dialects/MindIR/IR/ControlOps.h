//===- ControlOps.h - branches and loops: closures and what chooses one ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_CONTROLOPS_H
#define MSC_DIALECTS_MINDIR_CONTROLOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ControlOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_CONTROLOPS_H
