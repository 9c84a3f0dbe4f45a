//===- ActivationOps.h - activations of neural networks -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_ACTIVATIONOPS_H
#define MSC_DIALECTS_MINDIR_ACTIVATIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ActivationOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_ACTIVATIONOPS_H
