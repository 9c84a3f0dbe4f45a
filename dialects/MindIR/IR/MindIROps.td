//===- MindIROps.td - every operator of the mindir dialect ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_OPS_TD
#define MINDIR_OPS_TD

include "dialects/MindIR/IR/GraphOps.td"
include "dialects/MindIR/IR/ControlOps.td"
include "dialects/MindIR/IR/EffectOps.td"
include "dialects/MindIR/IR/DimensionOps.td"
include "dialects/MindIR/IR/CreationOps.td"
include "dialects/MindIR/IR/ArithmeticOps.td"
include "dialects/MindIR/IR/ComparisonOps.td"
include "dialects/MindIR/IR/BitsOps.td"
include "dialects/MindIR/IR/FunctionOps.td"
include "dialects/MindIR/IR/GuardedOps.td"
include "dialects/MindIR/IR/ComplexOps.td"
include "dialects/MindIR/IR/ActivationOps.td"
include "dialects/MindIR/IR/ReductionOps.td"
include "dialects/MindIR/IR/ScanOps.td"
include "dialects/MindIR/IR/SortOps.td"
include "dialects/MindIR/IR/FindOps.td"
include "dialects/MindIR/IR/MatrixOps.td"
include "dialects/MindIR/IR/SolveOps.td"
include "dialects/MindIR/IR/FactorOps.td"
include "dialects/MindIR/IR/FourierOps.td"
include "dialects/MindIR/IR/ConvolutionOps.td"
include "dialects/MindIR/IR/PoolingOps.td"
include "dialects/MindIR/IR/PeakOps.td"
include "dialects/MindIR/IR/VolumeOps.td"
include "dialects/MindIR/IR/UnpoolOps.td"
include "dialects/MindIR/IR/VolumeConvolutionOps.td"
include "dialects/MindIR/IR/SamplingOps.td"
include "dialects/MindIR/IR/ResamplingOps.td"
include "dialects/MindIR/IR/ColourOps.td"
include "dialects/MindIR/IR/NormalisationOps.td"
include "dialects/MindIR/IR/NormOps.td"
include "dialects/MindIR/IR/LossOps.td"
include "dialects/MindIR/IR/ResizeOps.td"
include "dialects/MindIR/IR/ReshapeOps.td"
include "dialects/MindIR/IR/PatchOps.td"
include "dialects/MindIR/IR/DiagonalOps.td"
include "dialects/MindIR/IR/JoinOps.td"
include "dialects/MindIR/IR/SliceOps.td"
include "dialects/MindIR/IR/PadOps.td"
include "dialects/MindIR/IR/RepeatOps.td"
include "dialects/MindIR/IR/GatherOps.td"
include "dialects/MindIR/IR/ScatterOps.td"
include "dialects/MindIR/IR/IndexOps.td"
include "dialects/MindIR/IR/SegmentOps.td"
include "dialects/MindIR/IR/DetectionOps.td"
include "dialects/MindIR/IR/RecurrenceOps.td"
include "dialects/MindIR/IR/TrainingOps.td"
include "dialects/MindIR/IR/ExternOps.td"

#endif // MINDIR_OPS_TD
