//===- ResizeOps.td - resizing of images ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_RESIZE_OPS_TD
#define MINDIR_RESIZE_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_Resize<string primitive, string text, string position, list<Trait> traits = [], dag more = (ins), list<string> constraints = []>
    : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents] # traits> {
  let summary = text;
  let description = "\nThe image is N x C x H x W and `size` the new H, W. A result pixel o lies at o * I / O of the input; with `align_corners` at\n"
    # "o * (I - 1) / (O - 1). " # position # "\n"
    # MindIR_Constraints<["(resize_c1) `size` is two numbers above 0", "(resize_c2) `align_corners` and `half_pixel_centers` exclude each other",
                          "(image_c1) `image` has 4 dimensions", "(image_c2) its height and width are not 0"] # constraints>.text;
  let arguments = !con((ins MindIR_Tensor:$image, DenseI64ArrayAttr:$size,
    DefaultValuedAttr<BoolAttr, "false">:$align_corners,
    DefaultValuedAttr<BoolAttr, "false">:$half_pixel_centers), more);
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}
def MindIR_ResizeNearestNeighborOp : MindIR_Resize<"ResizeNearestNeighbor", "resizes images; nearest pixel",
  "That position is\nrounded down, with `align_corners` to the nearest. `half_pixel_centers` changes nothing: MindSpore's kernel ignores it.",
  [AllElementTypesMatch<["image", "output"]>]>;
def MindIR_ResizeNearestNeighborV2Op : MindIR_Resize<"ResizeNearestNeighborV2", "resizes images; nearest pixel, size as an input",
  "That position is\nrounded down, with `align_corners` to the nearest. With `half_pixel_centers` it is (o + 0.5) * I / O.",
  [AllElementTypesMatch<["image", "output"]>], (ins DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$format),
  ["(resize_c3) `format` is NCHW"]>;
class MindIR_ResizeLinear<string primitive, string text> : MindIR_Resize<primitive, text,
  "With\n`half_pixel_centers` it lies at (o + 0.5) * I / O - 0.5.">;
def MindIR_ResizeBilinearOp : MindIR_ResizeLinear<"ResizeBilinear", "resizes images; bilinear">;
def MindIR_ResizeBilinearV2Op : MindIR_ResizeLinear<"ResizeBilinearV2", "resizes images; bilinear, size as an input">;

#endif // MINDIR_RESIZE_OPS_TD
