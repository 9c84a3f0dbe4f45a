//===- DetectionOps.h - boxes, and what images have under them ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_DETECTIONOPS_H
#define MSC_DIALECTS_MINDIR_DETECTIONOPS_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {
/// Whether an attribute is four floats.
bool areBoxNumbers(mlir::Attribute attribute);
} // namespace msc::mindir

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/DetectionOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_DETECTIONOPS_H
