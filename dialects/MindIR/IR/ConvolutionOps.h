//===- ConvolutionOps.h - convolution and its transpose -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_CONVOLUTIONOPS_H
#define MSC_DIALECTS_MINDIR_CONVOLUTIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ConvolutionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_CONVOLUTIONOPS_H
