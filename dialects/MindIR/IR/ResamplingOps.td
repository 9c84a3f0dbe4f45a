//===- ResamplingOps.td - resizing by mixtures along each dimension -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_RESAMPLING_OPS_TD
#define MINDIR_RESAMPLING_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_ResampledTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;
def MindIR_NearestTensor : MindIR_TensorOf<[F16, F32, F64, UI8, I32], "float16, float32, float64, uint8 or int32">;
def MindIR_UpsampledTensor : MindIR_TensorOf<[F16, F32, F64, UI8], "float16, float32, float64 or uint8">;

class MindIR_Resampling<string primitive, string text, string more, dag args, TypeConstraint result, list<string> constraints, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let description = more # MindIR_Constraints<constraints>.text;
  let arguments = args;
  let results = (outs result:$output);
  let hasVerifier = 1;
}

def MindIR_ResizeBicubicOp : MindIR_Resampling<"ResizeBicubic", "resizes images; bicubic", [{
    The image is N x C x H x W and `size` the new H, W. Each pixel is a mixture of 4 x 4, with weights for 1,024 places between two pixels: of a = -0.75, and
    the border repeated; with `half_pixel_centers` of a = -0.5, and without what lies outside.
    }], (ins MindIR_ResampledTensor:$image, DenseI64ArrayAttr:$size, DefaultValuedAttr<BoolAttr, "false">:$align_corners,
      DefaultValuedAttr<BoolAttr, "false">:$half_pixel_centers), MindIR_ResampledTensor,
  ["(resampling_c1) the new size has a number above 0 for each dimension that is resized", "(resampling_c2) no size is 0, and there are as many dimensions as the operator takes",
   "(resampling_c3) `align_corners` and `half_pixel_centers` exclude each other"]>;

def MindIR_ResizeLinear1DOp : MindIR_Resampling<"ResizeLinear1D", "resizes rows; linear", [{
    `x` is N x C x W and `size` the new W. A result pixel o lies at o * (W - 1) / (O - 1) of the input (`align_corners`), or at (o + 0.5) * W / O - 0.5,
    0 at least (`half_pixel`).
    }], (ins MindIR_ResampledTensor:$x, DenseI64ArrayAttr:$size, DefaultValuedAttr<StrAttr, "\"align_corners\"">:$coordinate_transformation_mode),
  MindIR_ResampledTensor,
  ["(resampling_c1) the new size has a number above 0 for each dimension that is resized", "(resampling_c2) no size is 0, and there are as many dimensions as the operator takes",
   "(resampling_c4) `coordinate_transformation_mode` is one that the operator takes"]> {
  let otherNames = [MindIR_OtherName<"size", "sizes">];
}

def MindIR_ResizeAreaOp : MindIR_Resampling<"ResizeArea", "resizes images; mean of what each pixel covers", [{
    The image is N x H x W x C and `size` the new H, W. A result pixel covers from o * I / O to before (o + 1) * I / O; with `align_corners` (I - 1) / (O - 1)
    in place of I / O. The result is float32.
    }], (ins MindIR_NearestTensor:$images, DenseI64ArrayAttr:$size, DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_TensorOf<[F32], "float32">,
  ["(resize_area_c1) with `align_corners` one row or column does not become several",
   "(resampling_c1) the new size has a number above 0 for each dimension that is resized", "(resampling_c2) no size is 0, and there are as many dimensions as the operator takes"]>;

def MindIR_ResizeV2Op : MindIR_Resampling<"ResizeV2", "resizes images; nearest, linear or cubic", [{
    `x` is N x C x H x W and `sizes` the result's shape; `roi` and `scales` are not read.
    }], (ins MindIR_ResampledTensor:$x, MindIR_Tensor:$roi, MindIR_Tensor:$scales, DenseI64ArrayAttr:$sizes,
      DefaultValuedAttr<StrAttr, "\"half_pixel\"">:$coordinate_transformation_mode, DefaultValuedAttr<StrAttr, "\"nearest\"">:$mode,
      DefaultValuedAttr<StrAttr, "\"floor\"">:$nearest_mode, DefaultValuedAttr<F32Attr, "-0.75f">:$cubic_coeff_a), MindIR_ResampledTensor,
  ["(resize_v2_c1) `sizes` is four numbers above 0, the first two those of `x`",
   "(resize_v2_c3) nearest and linear images have one row, before and after; nearest ones are resized by `half_pixel`, which 2.0 calls `pytorch_half_pixel`", "(resampling_c2) no size is 0, and there are as many dimensions as the operator takes",
   "(resampling_c4) `coordinate_transformation_mode` is one that the operator takes",
   "(resize_v2_c2) `mode` is nearest, linear or cubic, `nearest_mode` floor and `cubic_coeff_a` -0.75"]>;

/// One float is read as a number, several as float32.
def MindIR_ScalesAttr : Attr<Or<[F64Attr.predicate, CPred<"::llvm::isa<::mlir::DenseFPElementsAttr>($_self)">]>, "floats"> {
  let storageType = "::mlir::TypedAttr";
  let returnType = "::mlir::TypedAttr";
  let convertFromStorage = "$_self";
}

class MindIR_Upsample<string primitive, string text, dag more, TypeConstraint tensors, list<Trait> traits = []> : MindIR_Resampling<primitive, text, [{
    `output_size` is the new size of the dimensions behind N x C, or `scales` how many times the size they have.
    }], !con((ins tensors:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$output_size, OptionalAttr<MindIR_ScalesAttr>:$scales), more), tensors,
  ["(resampling_c1) the new size has a number above 0 for each dimension that is resized", "(resampling_c2) no size is 0, and there are as many dimensions as the operator takes",
   "(upsample_c1) there are as many `scales`, where they are given instead, and the new sizes are integers"], traits> {
  let hasVerifier = 0;
}
def MindIR_UpsampleNearest1DOp : MindIR_Upsample<"UpsampleNearest1D", "resizes rows; nearest pixel", (ins), MindIR_UpsampledTensor, [MindIR_KeepsNumbers]>;
def MindIR_UpsampleNearest2DOp : MindIR_Upsample<"UpsampleNearest2D", "resizes images; nearest pixel, in mint", (ins), MindIR_UpsampledTensor, [MindIR_KeepsNumbers]>;
def MindIR_UpsampleNearest3DOp : MindIR_Upsample<"UpsampleNearest3D", "resizes volumes; nearest pixel", (ins), MindIR_UpsampledTensor, [MindIR_KeepsNumbers]>;
def MindIR_UpsampleTrilinear3DOp : MindIR_Upsample<"UpsampleTrilinear3D", "resizes volumes; linear along each dimension",
  (ins DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_ResampledTensor>;
def MindIR_UpsampleLinear1DOp : MindIR_Upsample<"UpsampleLinear1D", "resizes rows; linear, in mint",
  (ins DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_ResampledTensor>;
def MindIR_UpsampleBilinear2DOp : MindIR_Upsample<"UpsampleBilinear2D", "resizes images; linear along each dimension, in mint",
  (ins DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_ResampledTensor>;
def MindIR_UpsampleBicubic2DOp : MindIR_Upsample<"UpsampleBicubic2D", "resizes images; bicubic with a = -0.75, in mint",
  (ins DefaultValuedAttr<BoolAttr, "false">:$align_corners), MindIR_ResampledTensor>;

#endif // MINDIR_RESAMPLING_OPS_TD
