//===- MindIROps.td - every operator of the mindir dialect -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_OPS_TD
#define MINDIR_OPS_TD

include "dialects/MindIR/IR/MindIRElementwiseOps.td"
include "dialects/MindIR/IR/MindIRReductionOps.td"
include "dialects/MindIR/IR/MindIRShapeOps.td"
include "dialects/MindIR/IR/MindIRCreationOps.td"
include "dialects/MindIR/IR/MindIRGraphOps.td"
include "dialects/MindIR/IR/MindIRDimensionOps.td"
include "dialects/MindIR/IR/MindIREffectOps.td"
include "dialects/MindIR/IR/MindIRMatrixOps.td"
include "dialects/MindIR/IR/MindIRNNOps.td"

#endif // MINDIR_OPS_TD
