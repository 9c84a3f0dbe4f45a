//===- PadOps.td - more around a tensor -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_PAD_OPS_TD
#define MINDIR_PAD_OPS_TD

include "dialects/MindIR/IR/Shape.td"

defvar MindIR_PadConstraints = ["(pad_c1) there are two paddings for each dimension",
                                "(pad_c2) a negative pad takes no more than there is, and a size stays within 64 bits",
                                "(pad_c4) a negative pad takes nothing from a dimension that each run chooses"];

def MindIR_PadOp : MindIR_ShapePrimitive<"Pad", "zeros before and after every dimension",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$paddings),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>",
  MindIR_PadConstraints, [MindIR_TakesOpenExtents]>;

def MindIR_PadV3Op : MindIR_Primitive<"PadV3", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "a constant, or the tensor's own border, around the last dimensions";
  let description = [{
    `paddings` are pairs (before, after). With `paddings_contiguous` the first pair is the last dimension's, otherwise all the befores
    come first. `mode` is `constant` (with the value, 0 if it is None), `reflect` (without repeating the border), `edge` or `circular`.
    A negative pad crops.

    ```mlir
    %y = mindir.PadV3(%x, %value) {paddings = array<i64: 1, 2>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
    ```

    - (pad_v3_c1) there is an even number of paddings, two for each dimension at most;
    - (pad_v3_c2) `mode` is one of these four;
    - (pad_v3_c3) `edge` adds nothing to a dimension of 0;
    - (pad_c2) a negative pad takes no more than there is, and a size stays within 64 bits;
    - (pad_c3) in `reflect` and `circular` no pad is negative, or more than the tensor has to repeat in any run;
    - (pad_c4) a negative pad takes nothing from a dimension that each run chooses;
    - (scalar_c1) the value has one element.
  }];
  let arguments = (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings,
    Optional<MindIR_NumberOr<[MindIR_RealTensor, MindIR_None], "number or None">>:$constant_value,
    DefaultValuedAttr<StrAttr, "\"constant\"">:$mode, DefaultValuedAttr<BoolAttr, "true">:$paddings_contiguous);
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// (before, after) of every dimension, the first one's first.
    ::llvm::SmallVector<int64_t> getPairs();
  }];
  let hasVerifier = 1;
}

def MindIR_MirrorPadOp : MindIR_ShapePrimitive<"MirrorPad", "the tensor's mirror image around it, without (REFLECT) or with (SYMMETRIC) its border",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$paddings, DefaultValuedAttr<StrAttr, "\"REFLECT\"">:$mode),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>",
  MindIR_PadConstraints # ["(pad_c3) no pad is negative, or more than the mirror image has in any run", "(mirror_pad_c1) `mode` is REFLECT or SYMMETRIC"],
  [MindIR_TakesOpenExtents]> {
  let hasVerifier = 1;
}

def MindIR_PaddingOp : MindIR_ShapePrimitive<"Padding", "each number with zeros behind it, pad_dim_size in all",
  (ins MindIR_AnyTensor:$x, DefaultValuedAttr<I64Attr, "8">:$pad_dim_size),
  "(%x) {pad_dim_size = 4 : i64} : (tensor<2x1xf32>) -> tensor<2x4xf32>",
  ["(padding_c1) `x` has two dimensions at least, the last of which is 1", "(padding_c2) `pad_dim_size` is at least 1"]>;

def MindIR_ConstantPadNDOp : MindIR_Primitive<"ConstantPadND", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "a number around the last dimensions, in mint";
  let description = "\nThe first pair of `padding` is the last dimension's. A negative pad crops.\n" # MindIR_Constraints<[
    "(pad_ext_c1) there are two pads for each padded dimension, and no more of these than `input` has",
    "(pad_c2) a negative pad takes no more than there is, and a size stays within 64 bits",
    "(pad_c4) a negative pad takes nothing from a dimension that each run chooses"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.pad.html";
  let arguments = (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$padding, MindIR_TensorOrScalar<MindIR_RealTensor>:$value);
  let results = (outs MindIR_RealTensor:$output);
}

class MindIR_BorderPad<string primitive, string text> : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents,
    AllElementTypesMatch<["input", "output"]>]> {
  let summary = text;
  let description = "\nThe first pair of `padding` is the last dimension's.\n" # MindIR_Constraints<[
    "(pad_ext_c1) there are two pads for each spatial dimension; `input` has channels before them, and one batch at most",
    "(pad_ext_c2) no pad is negative, or more than there is to repeat in any run"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.pad.html";
  let arguments = (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$padding);
  let results = (outs MindIR_RealTensor:$output);
}
def MindIR_ReflectionPad1DOp : MindIR_BorderPad<"ReflectionPad1D", "rows and their mirror image, without its border">;
def MindIR_ReflectionPad2DOp : MindIR_BorderPad<"ReflectionPad2D", "images and their mirror image, without its border">;
def MindIR_ReflectionPad3DOp : MindIR_BorderPad<"ReflectionPad3D", "volumes and their mirror image, without its border">;
def MindIR_ReplicationPad1DOp : MindIR_BorderPad<"ReplicationPad1D", "rows and what is at their border, repeated">;
def MindIR_ReplicationPad2DOp : MindIR_BorderPad<"ReplicationPad2D", "images and what is at their border, repeated">;
def MindIR_ReplicationPad3DOp : MindIR_BorderPad<"ReplicationPad3D", "volumes and what is at their border, repeated">;

#endif // MINDIR_PAD_OPS_TD
