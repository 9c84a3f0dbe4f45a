//===- FourierCosine.td - discrete cosine transforms ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FOURIER_COSINE_TD
#define MINDIR_FOURIER_COSINE_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_CosineTensor : MindIR_TensorOf<[F16, F32, F64, I32, I64], "float16, float32, float64, int32 or int64">;

class MindIR_CosinePrimitive<string primitive, string text, dag args, list<string> constraints> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = [{
    Of n numbers x, element k is w * sum of x[m] * cos(pi * k * (2m + 1) / 2n), where w is the root of 2/n, of 1/n for k = 0.

    ```mlir
    %y = mindir.}] # primitive # "(%x) : (tensor<2x6xf32>) -> tensor<2x6xf32>\n```\n" # MindIR_Constraints<[
      "(fourier_c1) the operand has a dimension and elements, and every length is at least 1", "(axis_c1) a dimension lies in [-rank, rank)",
      "(cosine_c1) `form`, which MindSpore calls type, and `norm` are 2 (ortho): it has no other"] # constraints>.text;
  let arguments = args;
  let results = (outs MindIR_PartTensor:$output);
}

/// Along one dimension.
class MindIR_CosineOp<string primitive, string text> : MindIR_CosinePrimitive<primitive, text,
  (ins MindIR_CosineTensor:$x, DefaultValuedAttr<I64Attr, "2">:$form, OptionalAttr<I64Attr>:$n, DefaultValuedAttr<I64Attr, "-1">:$dim,
   DefaultValuedAttr<I64Attr, "2">:$norm), []>;
def MindIR_DCTOp : MindIR_CosineOp<"DCT", "the cosine transform of n numbers along a dimension">;
def MindIR_IDCTOp : MindIR_CosineOp<"IDCT", "the inverse of DCT">;

/// Along several.
class MindIR_CosinesOp<string primitive, string text> : MindIR_CosinePrimitive<primitive, text,
  (ins MindIR_CosineTensor:$x, DefaultValuedAttr<I64Attr, "2">:$form, OptionalAttr<DenseI64ArrayAttr>:$s, OptionalAttr<DenseI64ArrayAttr>:$dim,
   DefaultValuedAttr<I64Attr, "2">:$norm), ["(fourier_c3) `s` and `dim` are of one length, and no dimension is named twice"]>;
def MindIR_DCTNOp : MindIR_CosinesOp<"DCTN", "DCT along dimensions, all if none are named">;
def MindIR_IDCTNOp : MindIR_CosinesOp<"IDCTN", "the inverse of DCTN">;

#endif // MINDIR_FOURIER_COSINE_TD
