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

#endif // MINDIR_PAD_OPS_TD
