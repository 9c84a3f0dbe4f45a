//===- ResizeOps.h - resizing of images -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_RESIZEOPS_H
#define MSC_DIALECTS_MINDIR_RESIZEOPS_H

#include "dialects/MindIR/IR/MindIR.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/ResizeOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_RESIZEOPS_H
