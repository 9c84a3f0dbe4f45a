//===- ColourOps.h - colours of images ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_COLOUROPS_H
#define MSC_DIALECTS_MINDIR_COLOUROPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ColourOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_COLOUROPS_H
