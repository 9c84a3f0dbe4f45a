//===- ConvolutionExtOps.h - the convolutions of mint ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_CONVOLUTIONEXTOPS_H
#define MSC_DIALECTS_MINDIR_CONVOLUTIONEXTOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ConvolutionExtOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_CONVOLUTIONEXTOPS_H
