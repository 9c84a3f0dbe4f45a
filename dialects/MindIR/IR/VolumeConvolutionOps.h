//===- VolumeConvolutionOps.h - convolutions of volumes -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_VOLUMECONVOLUTIONOPS_H
#define MSC_DIALECTS_MINDIR_VOLUMECONVOLUTIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/VolumeConvolutionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_VOLUMECONVOLUTIONOPS_H
