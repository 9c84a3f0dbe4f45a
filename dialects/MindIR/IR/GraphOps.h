//===- GraphOps.h - the graph itself: constants, parameters, calls --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_GRAPHOPS_H
#define MSC_DIALECTS_MINDIR_GRAPHOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/GraphOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_GRAPHOPS_H
