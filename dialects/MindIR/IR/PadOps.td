//===- PadOps.td - more around a tensor -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_PAD_OPS_TD
#define MINDIR_PAD_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_PadOp : MindIR_ShapePrimitive<"Pad", "zeros before and after every dimension",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>">;

def MindIR_PadV3Op : MindIR_Primitive<"PadV3", [Pure]> {
  let summary = "a constant, or the tensor's own border, around the last dimensions";
  let description = [{
    `paddings` are pairs (before, after). With `paddings_contiguous` the first pair is the last dimension's, otherwise all the befores
    come first. `mode` is `constant` (with the value, 0 if it is None), `reflect` (without repeating the border), `edge` or `circular`.
    A negative pad crops in the mode `constant` only.

    ```mlir
    %y = mindir.PadV3(%x, %value) {paddings = array<i64: 1, 2>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
    ```
  }];
  let arguments = (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings,
    Optional<AnyTypeOf<[MindIR_RealTensor, MindIR_Scalar, MindIR_None], "number or None">>:$constant_value,
    DefaultValuedAttr<StrAttr, "\"constant\"">:$mode, DefaultValuedAttr<BoolAttr, "true">:$paddings_contiguous);
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments>.text # [{
    /// (before, after) of every dimension, the first one's first.
    ::llvm::SmallVector<int64_t> getPairs();
  }];
  let hasVerifier = 1;
}

def MindIR_MirrorPadOp : MindIR_ShapePrimitive<"MirrorPad", "the tensor's mirror image around it, without (REFLECT) or with (SYMMETRIC) its border",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$paddings, DefaultValuedAttr<StrAttr, "\"REFLECT\"">:$mode),
  "(%x) {paddings = array<i64: 0, 0, 1, 2>} : (tensor<2x3xf32>) -> tensor<2x6xf32>"> {
  let hasVerifier = 1;
}

#endif // MINDIR_PAD_OPS_TD
