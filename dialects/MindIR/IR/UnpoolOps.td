//===- UnpoolOps.td - maxima back at their places -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_UNPOOL_OPS_TD
#define MINDIR_UNPOOL_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_UnpooledTensor : MindIR_TensorOf<[F16, F32, F64, I32, I64], "float16, float32, float64, int32 or int64">;

class MindIR_Unpool<string primitive, string text, string format> : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers,
    AllElementTypesMatch<["x", "output"]>]> {
  let summary = text;
  let description = "\nEach element of `x` where `argmax` says, a number within its channel; zeros elsewhere. MindSpore refuses places outside.\n"
    # MindIR_Constraints<[
      "(unpool_c1) `ksize`, `strides` and `pads` have an entry for each dimension, `ksize` and `strides` above 0 and over batch and channels 1; no pad is negative",
      "(unpool_c2) `format` is " # format,
      "(unpool_c3) `output_shape` is empty, or the result's shape, whose batch and channels are those of `x`",
      "(unpool_c4) `x` and `argmax` have one shape, of which no size is 0"]>.text;
  let arguments = (ins MindIR_UnpooledTensor:$x, MindIR_IndexTensor:$argmax, DenseI64ArrayAttr:$ksize, DenseI64ArrayAttr:$strides,
    DenseI64ArrayAttr:$pads, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$output_shape, DefaultValuedAttr<MindIR_FormatAttr, "\"" # format # "\"">:$format);
  let results = (outs MindIR_UnpooledTensor:$output);
  let hasVerifier = 1;
}
def MindIR_MaxUnpool2DOp : MindIR_Unpool<"MaxUnpool2D", "puts what a pooling of images found back at its places", "NCHW">;
def MindIR_MaxUnpool3DOp : MindIR_Unpool<"MaxUnpool3D", "puts what a pooling of volumes found back at its places", "NCDHW">;

def MindIR_MaxUnpool2DExtOp : MindIR_Primitive<"MaxUnpool2DExt", [Pure, MindIR_KeepsNumbers, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "puts what a pooling of images found back at its places, in mint";
  let description = "\nAs MaxUnpool2D; without a stride the kernel's is taken.\n" # MindIR_Constraints<[
    "(unpool_ext_c1) the lists have two entries, or one for both; kernel and strides are above 0, pads not negative",
    "(unpool_ext_c2) `output_size` is empty, or ends in height and width above 0; pixels are left without the pads",
    "(unpool_ext_c3) `input` and `indices` have one shape, of 3 dimensions or 4, of which no size is 0"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.max_unpool2d.html";
  let arguments = (ins MindIR_UnpooledTensor:$input, MindIR_IndexTensor:$indices, DenseI64ArrayAttr:$kernel_size,
    DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$stride, DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$padding,
    DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$output_size);
  let results = (outs MindIR_UnpooledTensor:$output);
}

#endif // MINDIR_UNPOOL_OPS_TD
