//===- ColourOps.td - colours of images -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_COLOUR_OPS_TD
#define MINDIR_COLOUR_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_ColourTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;
def MindIR_AdjustedTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;

class MindIR_Colour<string primitive, string text, string more, dag factor = (ins), list<string> constraints = [],
    TypeConstraint tensors = MindIR_ColourTensor>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["images", "output"]>]> {
  let summary = text;
  let description = more # MindIR_Constraints<["(colour_c1) the images have 3 dimensions at least, the last of 3, and no size is 0"] # constraints>.text;
  let arguments = !con((ins tensors:$images), factor);
  let results = (outs tensors:$output);
}
class MindIR_ColourAdjustment<string primitive, string text, string more, string factor>
    : MindIR_Colour<primitive, text, more, (ins MindIR_TensorOf<[F32], "float32">:$factor), ["(scalar_c1) `" # factor # "` has one element"], MindIR_AdjustedTensor>;

def MindIR_RGBToHSVOp : MindIR_Colour<"RGBToHSV", "red, green and blue as hue, saturation and value", [{
    Of colours in [0, 1]. Hue is a share of the circle.
    }], (ins), [], MindIR_TensorOf<[F32, F64], "float32 or float64">>;
def MindIR_HSVToRGBOp : MindIR_Colour<"HSVToRGB", "hue, saturation and value as red, green and blue", [{
    The inverse of RGBToHSV.
    }]>;
def MindIR_AdjustHueOp : MindIR_ColourAdjustment<"AdjustHue", "turns the hue of images", [{
    The `factor`, which MindSpore calls `delta`, is a share of the circle.
    }], "factor">;
def MindIR_AdjustSaturationOp : MindIR_ColourAdjustment<"AdjustSaturation", "multiplies the saturation of images", [{
    By the `factor`, which MindSpore calls `scale`; the product stays in [0, 1].
    }], "factor">;
def MindIR_AdjustContrastv2Op : MindIR_ColourAdjustment<"AdjustContrastv2", "multiplies the distance of each colour from its mean in the image", [{
    By the `factor`, which MindSpore calls `contrast_factor`. The mean is that of all pixels, channel by channel.
    }], "factor">;

#endif // MINDIR_COLOUR_OPS_TD
