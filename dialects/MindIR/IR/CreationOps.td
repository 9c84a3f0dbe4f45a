//===- CreationOps.td - tensors made of nothing but their arguments -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_CREATION_OPS_TD
#define MINDIR_CREATION_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"
include "dialects/MindIR/IR/Shape.td"

//===--- one value ---===//

defvar MindIR_FillConstraints = ["(scalar_c1) `value` has one element", MindIR_SizeConstraint];

def MindIR_FillOp : MindIR_ShapePrimitive<"Fill", "a tensor of one value in a given type",
  (ins OptionalAttr<TypeAttr>:$type, DenseI64ArrayAttr:$shape, MindIR_TensorOrScalar<MindIR_RealTensor>:$value),
  "(%v) {shape = array<i64: 2, 3>} : (f32) -> tensor<2x3xf32>",
  MindIR_FillConstraints, [MindIR_TakesOpenExtents]>;
def MindIR_FillV2Op : MindIR_ShapePrimitive<"FillV2", "a tensor of one value",
  (ins DenseI64ArrayAttr:$shape, MindIR_TensorOrScalar<MindIR_RealTensor>:$value),
  "(%v) {shape = array<i64: 2, 3>} : (tensor<f32>) -> tensor<2x3xf32>",
  MindIR_FillConstraints, [MindIR_TakesOpenExtents]>;
def MindIR_FillScalarOp : MindIR_ShapePrimitive<"FillScalar", "a tensor of one value, in a type of its own where it is given",
  (ins DenseI64ArrayAttr:$size, MindIR_TensorOrScalar<MindIR_RealTensor>:$value, OptionalAttr<TypeAttr>:$dtype),
  "(%v) {size = array<i64: 2, 3>} : (f32) -> tensor<2x3xf32>",
  MindIR_FillConstraints, [MindIR_TakesOpenExtents]>;
def MindIR_FillTensorOp : MindIR_ShapePrimitive<"FillTensor", "a tensor of another's one element, in a type of its own where it is given",
  (ins DenseI64ArrayAttr:$size, MindIR_RealTensor:$value, OptionalAttr<TypeAttr>:$dtype),
  "(%v) {size = array<i64: 2, 3>} : (tensor<f32>) -> tensor<2x3xf32>", MindIR_FillConstraints>;
def MindIR_OnesOp : MindIR_ShapePrimitive<"Ones", "a tensor of ones",
  (ins DenseI64ArrayAttr:$shape, OptionalAttr<TypeAttr>:$dtype), "() {shape = array<i64: 2, 3>} : () -> tensor<2x3xf32>",
  [MindIR_SizeConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_ZerosOp : MindIR_ShapePrimitive<"Zeros", "a tensor of zeros",
  (ins DenseI64ArrayAttr:$shape, OptionalAttr<TypeAttr>:$dtype), "() {shape = array<i64: 2, 3>} : () -> tensor<2x3xf32>",
  [MindIR_SizeConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_ZerosLikeOp : MindIR_UnaryOp<"ZerosLike", "zeros in the shape of x", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_OnesLikeOp : MindIR_UnaryOp<"OnesLike", "ones in the shape of x", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_ZerosLikeExtOp : MindIR_UnaryOp<"ZerosLikeExt", "zeros in the shape of x, in a type of their own where it is given", MindIR_AnyTensor,
  MindIR_AnyTensor, (ins OptionalAttr<TypeAttr>:$dtype)>;
def MindIR_OnesLikeExtOp : MindIR_UnaryOp<"OnesLikeExt", "ones in the shape of x, in a type of their own where it is given", MindIR_AnyTensor,
  MindIR_AnyTensor, (ins OptionalAttr<TypeAttr>:$dtype)>;

class MindIR_NewOp<string primitive, string text> : MindIR_ShapePrimitive<primitive, text,
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$size, OptionalAttr<TypeAttr>:$dtype),
  "(%x) {size = array<i64: 2, 3>} : (tensor<4xf32>) -> tensor<2x3xf32>", [MindIR_SizeConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_NewOnesOp : MindIR_NewOp<"NewOnes", "ones of a size, in x's type unless another is given">;
def MindIR_NewZerosOp : MindIR_NewOp<"NewZeros", "zeros of a size, in x's type unless another is given">;

def MindIR_NewFullOp : MindIR_ShapePrimitive<"NewFull", "a number in a size, in x's type unless another is given",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$size, MindIR_TensorOrScalar<MindIR_RealTensor>:$value, OptionalAttr<TypeAttr>:$dtype),
  "(%x, %v) {size = array<i64: 2, 3>} : (tensor<4xf32>, f32) -> tensor<2x3xf32>", MindIR_FillConstraints, [MindIR_TakesOpenExtents]>;
def MindIR_FilledTensor : MindIR_TensorOf<[F16, F32, I8, I16, I32], "float16, float32, int8, int16 or int32">;
def MindIR_FillsOp : MindIR_PurePrimitive<"Fills", "a number in the shape and the type of x",
    (ins MindIR_FilledTensor:$x, MindIR_TensorOrScalar<MindIR_RealTensor>:$value), MindIR_FilledTensor, [MindIR_TakesOpenExtents]> {
  let description = [{
    ```mlir
    %y = mindir.Fills(%x, %v) : (tensor<2x3xf32>, f32) -> tensor<2x3xf32>
    ```

    - (scalar_c1) `value` has one element.
  }];
}

//===--- elements that nobody has given: zeros, where MindSpore leaves them open ---===//

def MindIR_EmptyOp : MindIR_ShapePrimitive<"Empty", "a tensor of a size",
  (ins DenseI64ArrayAttr:$size, OptionalAttr<TypeAttr>:$dtype, OptionalAttr<I64Attr>:$device, DefaultValuedAttr<BoolAttr, "false">:$pin_memory),
  "() {size = array<i64: 2, 3>} : () -> tensor<2x3xf32>", [MindIR_SizeConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_EmptyLikeOp : MindIR_UnaryOp<"EmptyLike", "a tensor in the shape of x, in a type of its own where it is given", MindIR_RealTensor, MindIR_RealTensor,
  (ins OptionalAttr<TypeAttr>:$dtype, OptionalAttr<I64Attr>:$device, DefaultValuedAttr<BoolAttr, "false">:$pin_memory)>;
def MindIR_NewEmptyOp : MindIR_ShapePrimitive<"NewEmpty", "a tensor of a size, in x's type unless another is given",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$size, OptionalAttr<TypeAttr>:$dtype, OptionalAttr<I64Attr>:$device),
  "(%x) {size = array<i64: 2, 3>} : (tensor<4xf32>) -> tensor<2x3xf32>", [MindIR_SizeConstraint], [MindIR_TakesOpenExtents]>;

//===--- sequences: folded, so that all their arguments have to be constants ---===//

class MindIR_SequenceOp<string primitive, string text, dag args, list<string> constraints, string open, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let description = "Is folded: what is only known in a run is refused" # open # ".\n" # MindIR_Constraints<constraints>.text;
  let arguments = args;
  let results = (outs MindIR_NumberTensor:$output);
  let hasFolder = 1;
}
def MindIR_RangeOp : MindIR_SequenceOp<"Range", "start, start + step, ... before end; folded",
  (ins MindIR_TensorOrScalar<MindIR_NumberTensor>:$start, MindIR_TensorOrScalar<MindIR_NumberTensor>:$end,
   MindIR_TensorOrScalar<MindIR_NumberTensor>:$step, DefaultValuedAttr<I64Attr, "1000000">:$maxlen),
  ["(range_c1) `step` is not 0, and no argument reaches 2^53", "(range_c2) there are at most `maxlen` elements, and at most 2^24",
   "(range_c3) where `start` or `end` follows from the sizes of a run, all are integers, `step` is positive, and end - start grows with those sizes"],
  ", unless it follows from the sizes of a run", [MindIR_TakesOpenExtents]> {
  let hasVerifier = 1;
}
def MindIR_LinSpaceOp : MindIR_SequenceOp<"LinSpace", "num numbers from start to stop at equal distances; folded",
  (ins MindIR_TensorOrScalar<MindIR_FloatTensor>:$start, MindIR_TensorOrScalar<MindIR_FloatTensor>:$stop, I64Attr:$num),
  ["(lin_space_c1) `num` is from 1 to 2^24", "(lin_space_c2) `start` and `stop` have no dimensions"], ""> {
  let hasVerifier = 1;
}
def MindIR_LinSpaceExtOp : MindIR_SequenceOp<"LinSpaceExt", "steps numbers from start to end at equal distances, in a given type; folded",
  (ins MindIR_TensorOrScalar<MindIR_NumberTensor>:$start, MindIR_TensorOrScalar<MindIR_NumberTensor>:$end, I64Attr:$steps, OptionalAttr<TypeAttr>:$dtype),
  ["(lin_space_c1) `steps` is from 1 to 2^24", "(lin_space_c2) `start` and `end` have no dimensions"], ""> {
  let hasVerifier = 1;
}

def MindIR_LogSpaceOp : MindIR_PurePrimitive<"LogSpace", "base to the power of steps numbers from start to end at equal distances",
    (ins MindIR_TensorOf<[F16, F32], "float16 or float32">:$start, MindIR_TensorOf<[F16, F32], "float16 or float32">:$end,
     DefaultValuedAttr<I64Attr, "10">:$steps, DefaultValuedAttr<I64Attr, "10">:$base), MindIR_TensorOf<[F16, F32], "float16 or float32">> {
  let description = [{
    ```mlir
    %y = mindir.LogSpace(%a, %b) {steps = 4 : i64} : (tensor<f32>, tensor<f32>) -> tensor<4xf32>
    ```

    - (log_space_c1) `steps` is from 1 to 2^24;
    - (scalar_c1) `start` and `end` have one element.
  }];
}

#endif // MINDIR_CREATION_OPS_TD
