//===- ReportOps.h - what tells a person about values ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_REPORTOPS_H
#define MSC_DIALECTS_MINDIR_REPORTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ReportOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_REPORTOPS_H
