//===- BitsOps.h - bits of integers: logic, shifts, counts ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_BITSOPS_H
#define MSC_DIALECTS_MINDIR_BITSOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/BitsOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_BITSOPS_H
