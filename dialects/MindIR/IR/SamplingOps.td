//===- SamplingOps.td - images read at computed positions -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SAMPLING_OPS_TD
#define MINDIR_SAMPLING_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_SampledTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;
/// MindSpore rounds to float16 in between, in ways of its own.
def MindIR_PreciseTensor : MindIR_TensorOf<[F32, F64], "float32 or float64">;
def MindIR_AffineTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;

class MindIR_Sampling<string primitive, string text, string more, dag args, TypeConstraint result, list<string> constraints, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let description = more # MindIR_Constraints<constraints>.text;
  let arguments = args;
  let results = (outs result:$output);
  let hasVerifier = 1;
}

class MindIR_GridSampler<string primitive, string text, string more, TypeConstraint tensors> : MindIR_Sampling<primitive, text, more # [{
    -1 is the middle of the first pixel and 1 that of the last with `align_corners`, else the edges of the image. `padding_mode` says what lies outside:
    `zeros`, the `border` repeated, or its `reflection`. `nearest` rounds half to even.
    }], (ins tensors:$input, tensors:$grid, DefaultValuedAttr<StrAttr, "\"bilinear\"">:$interpolation_mode,
      DefaultValuedAttr<StrAttr, "\"zeros\"">:$padding_mode, DefaultValuedAttr<BoolAttr, "false">:$align_corners), tensors,
  ["(grid_sampler_c1) `interpolation_mode` is bilinear or nearest", "(grid_sampler_c2) `padding_mode` is zeros, border or reflection",
   "(grid_sampler_c3) `input` and `grid` have as many dimensions as the operator takes, one batch, and no size that is 0; the last of `grid` is that of a position"],
  [AllElementTypesMatch<["input", "grid", "output"]>]>;
def MindIR_GridSampler2DOp : MindIR_GridSampler<"GridSampler2D", "an image, read at the positions of a grid", [{
    `input` is N x C x H x W, `grid` N x OH x OW x 2, positions (x, y).
}], MindIR_PreciseTensor>;
def MindIR_GridSampler3DOp : MindIR_GridSampler<"GridSampler3D", "a volume, read at the positions of a grid", [{
    `input` is N x C x D x H x W, `grid` N x OD x OH x OW x 3, positions (x, y, z).
}], MindIR_SampledTensor>;

def MindIR_AffineGridOp : MindIR_Sampling<"AffineGrid", "the positions of an image's pixels, mapped affinely", [{
    `theta` is N x 2 x 3 and `output_size` N, C, H, W: the result is N x H x W x 2, positions as GridSampler2D takes them. Or `theta` is N x 3 x 4 and
    `output_size` N, C, D, H, W.
    }], (ins MindIR_AffineTensor:$theta, DenseI64ArrayAttr:$output_size, DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_AffineTensor,
  ["(affine_grid_c1) `output_size` is four or five numbers above 0", "(affine_grid_c2) `theta` fits it"],
  [AllElementTypesMatch<["theta", "output"]>]>;

def MindIR_DeformableOffsetsOp : MindIR_Sampling<"DeformableOffsets", "the pixels that each window of a convolution reads, each moved by offsets and scaled", [{
    `x` is N x C x H x W, the result N x C x (OH * KH) x (OW * KW): window by window what a convolution of that stride would read. `offsets` is
    N x (3 * groups * KH * KW) x OH x OW: how far right each pixel lies, how far down, and its factor, each for all groups of channels and all of the window. Between
    pixels is interpolated, outside of the image is 0.
    }], (ins MindIR_TensorOf<[F32], "float32">:$x, MindIR_TensorOf<[F32], "float32">:$offsets, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pads,
      DenseI64ArrayAttr:$ksize, DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$dilations,
      DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$format, DefaultValuedAttr<I64Attr, "1">:$deformable_groups,
      DefaultValuedAttr<BoolAttr, "true">:$modulated), MindIR_TensorOf<[F32], "float32">,
  ["(deformable_c1) `strides` and `dilations` are 1, 1 and two numbers above 0, `pads` four that are not negative, `ksize` two above 0",
   "(deformable_c2) `format` is NCHW and `modulated` true",
   "(deformable_c3) `x` has 4 dimensions, none of them 0, and `deformable_groups` divides its channels",
   "(deformable_c4) there are windows, and `offsets` has three numbers for each of their pixels and each group"]>;

#endif // MINDIR_SAMPLING_OPS_TD
