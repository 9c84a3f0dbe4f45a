//===- MindIROps.td - every operator of the mindir dialect -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_OPS_TD
#define MINDIR_OPS_TD

include "dialects/MindIR/IR/ElementwiseOps.td"
include "dialects/MindIR/IR/ReductionOps.td"
include "dialects/MindIR/IR/ShapeOps.td"
include "dialects/MindIR/IR/CreationOps.td"
include "dialects/MindIR/IR/GraphOps.td"
include "dialects/MindIR/IR/DimensionOps.td"
include "dialects/MindIR/IR/EffectOps.td"
include "dialects/MindIR/IR/MatrixOps.td"
include "dialects/MindIR/IR/NNOps.td"

#endif // MINDIR_OPS_TD
