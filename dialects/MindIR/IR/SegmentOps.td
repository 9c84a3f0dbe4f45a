//===- SegmentOps.td - what is combined of slices with one number ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SEGMENT_OPS_TD
#define MINDIR_SEGMENT_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_SegmentPrimitive<string primitive, string text, dag args, string example, list<string> constraints, TypeConstraint result = MindIR_NumberTensor>
    : MindIR_Primitive<primitive, [Pure, MindIR_RoundsSteps]> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}

/// The number of a slice is data: what has one outside is left out.
class MindIR_UnsortedSegment<string kind, string text, TypeConstraint tensors = MindIR_NumberTensor> : MindIR_SegmentPrimitive<"UnsortedSegment" # kind,
  text # " of the slices of x that have the number of a row in segment_ids; what has a number outside is left out",
  (ins tensors:$x, MindIR_IndexTensor:$segment_ids, I64Attr:$num_segments),
  "(%x, %i) {num_segments = 3 : i64} : (tensor<4x2xf32>, tensor<4xi32>) -> tensor<3x2xf32>",
  ["(unsorted_segment_c1) `segment_ids` has a dimension, and the first sizes of `x`", "(unsorted_segment_c2) `num_segments` is positive"], tensors>;
def MindIR_UnsortedSegmentSumOp : MindIR_UnsortedSegment<"Sum", "the sum">;
def MindIR_UnsortedSegmentMaxOp : MindIR_UnsortedSegment<"Max", "the largest">;
def MindIR_UnsortedSegmentMinOp : MindIR_UnsortedSegment<"Min", "the smallest">;
def MindIR_UnsortedSegmentProdOp : MindIR_UnsortedSegment<"Prod", "the product">;

/// The largest number says how many rows there are.
class MindIR_Segment<string kind, string text, string empty> : MindIR_SegmentPrimitive<"Segment" # kind,
  text # " of the slices of input_x that have the number of a row in segment_ids; where there is none, " # empty,
  (ins MindIR_NumberTensor:$input_x, DenseI64ArrayAttr:$segment_ids),
  "(%x) {segment_ids = array<i64: 0, 0, 2>} : (tensor<3x2xf32>) -> tensor<3x2xf32>",
  ["(segment_c1) `segment_ids` are as many as the slices of `input_x`, not negative and below 2^20, and none is smaller than the one before",
   "(segment_c2) `input_x` has a slice"]>;
def MindIR_SegmentSumOp : MindIR_Segment<"Sum", "the sum", "0">;
def MindIR_SegmentMeanOp : MindIR_Segment<"Mean", "the mean", "0">;
def MindIR_SegmentMaxOp : MindIR_Segment<"Max", "the largest", "0">;
def MindIR_SegmentMinOp : MindIR_Segment<"Min", "the smallest", "0">;
def MindIR_SegmentProdOp : MindIR_Segment<"Prod", "the product", "1">;

defvar MindIR_CountedTensor = MindIR_TensorOf<[F32, F64, I32, I64], "float32, float64, int32 or int64">;
def MindIR_BincountOp : MindIR_SegmentPrimitive<"Bincount", "the sum of the weights that stand at each number of array below size",
  (ins MindIR_TensorOf<[I32], "int32">:$array, I64Attr:$size, MindIR_CountedTensor:$weights),
  "(%a, %w) {size = 3 : i64} : (tensor<4xi32>, tensor<4xf32>) -> tensor<3xf32>",
  ["(bincount_c1) `array` and `weights` have one shape, which has a dimension", "(bincount_c2) `size` is positive"], MindIR_CountedTensor>;

#endif // MINDIR_SEGMENT_OPS_TD
