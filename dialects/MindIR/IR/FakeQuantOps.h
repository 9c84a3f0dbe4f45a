//===- FakeQuantOps.h - quantised and back, as training simulates it ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_FAKEQUANTOPS_H
#define MSC_DIALECTS_MINDIR_FAKEQUANTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/FakeQuantOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_FAKEQUANTOPS_H
