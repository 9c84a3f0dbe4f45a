//===- VolumeOps.td - maxima and means of windows of a volume -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_VOLUME_OPS_TD
#define MINDIR_VOLUME_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_VolumeTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;

defvar MindIR_VolumeConstraints = [
  "(volume_c1) `format` is NCDHW",
  "(volume_c2) `pad_mode` is `valid`, `same` or `pad`, which MaxPool3D calls `calculated`",
  "(volume_c3) `kernel_size` and `strides` have 5 entries (N, C, D, H, W) above 0, the first two 1",
  "(volume_c4) `pad_list` has 6 entries (front, back, top, bottom, left, right); none is negative where they are read",
  "(volume_c5) `x` has 5 dimensions, none of them 0",
  "(volume_c6) only given pads leave room for a last window (`ceil_mode`), where one starts before the pixels end",
  "(extent_c1) the window fits into the padded volume"];

class MindIR_VolumePool<string primitive, string text, string more, dag last, list<string> constraints = [], list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "output"]>] # traits> {
  let summary = text;
  let description = "\n`x` is N x C x D x H x W. `same` puts the odd pixel behind. Of `ceil_mode` the last window may reach beyond the padded volume. "
    # more # "\n" # MindIR_Constraints<MindIR_VolumeConstraints # constraints>.text;
  let arguments = !con((ins MindIR_VolumeTensor:$x,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1, 1}">:$kernel_size,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1, 1}">:$strides,
    DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0, 0, 0}">:$pad_list,
    DefaultValuedAttr<BoolAttr, "false">:$ceil_mode), last);
  let otherNames = [MindIR_OtherName<"data_format", "format">];
  let results = (outs MindIR_VolumeTensor:$output);
  let hasVerifier = 1;
}

def MindIR_AvgPool3DOp : MindIR_VolumePool<"AvgPool3D", "mean of each window of a volume",
  "The sum is\ndivided by `divisor_override`, by the window's pixels that lie in the volume, or with `count_include_pad` by those that lie in the padded volume,\n"
  # "also where `same` pads it.",
  (ins DefaultValuedAttr<BoolAttr, "true">:$count_include_pad, DefaultValuedAttr<I64Attr, "0">:$divisor_override,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCDHW\"">:$data_format),
  ["(avg_pool3d_c1) `divisor_override` is not negative"]>;

def MindIR_MaxPool3DOp : MindIR_VolumePool<"MaxPool3D", "maximum of each window of a volume", "Padding never\nwins.",
  (ins DefaultValuedAttr<MindIR_FormatAttr, "\"NCDHW\"">:$data_format), [], [MindIR_KeepsNumbers]>;

class MindIR_AdaptiveVolume<string primitive, string text> : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "output"]>]> {
  let summary = text;
  let description = [{
    As AdaptiveAvgPool2D, of N x C x D x H x W or C x D x H x W.

    - (adaptive_volume_c1) `output_size` has three entries, each above 0 or -1;
    - (adaptive_volume_c2) `x` has 4 dimensions or 5, none of them 0.
  }];
  let arguments = (ins MindIR_VolumeTensor:$x, DenseI64ArrayAttr:$output_size);
  let results = (outs MindIR_VolumeTensor:$output);
  let hasVerifier = 1;
}
def MindIR_AdaptiveAvgPool3DOp : MindIR_AdaptiveVolume<"AdaptiveAvgPool3D", "mean of windows of a volume chosen so that the result has a given size">;
def MindIR_AdaptiveAvgPool3DExtOp : MindIR_AdaptiveVolume<"AdaptiveAvgPool3DExt", "the same as AdaptiveAvgPool3D, in mint">;

#endif // MINDIR_VOLUME_OPS_TD
