# ===- sampling.py - golden cases of images read at computed positions ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f32, random, values, weight

for mode in ("bilinear", "nearest"):
    for padding in ("zeros", "border", "reflection"):
        for corners in (False, True):
            name = "%s_%s%s" % (mode, padding, "_align" if corners else "")
            arguments = "mode='%s', padding_mode='%s', align_corners=%s" % (mode, padding, corners)
            case("GridSampler2D", name, "ops.grid_sample(x0, x1, %s)" % arguments, f32(2, 3, 4, 5), f32(2, 3, 4, 2, low=-1.6, high=1.6))
            case("GridSampler3D", name, "ops.grid_sample(x0, x1, %s)" % arguments, f32(1, 2, 3, 4, 5), f32(1, 2, 3, 2, 3, low=-1.6, high=1.6))
for operator, x, grid in (("GridSampler2D", (1, 2, 3, 4), (1, 3, 4, 2)), ("GridSampler3D", (1, 2, 2, 3, 4), (1, 2, 2, 3, 3))):
    for t in ("f16", "f64") if operator == "GridSampler3D" else ("f64",):
        case(operator, t, "ops.grid_sample(x0, x1)", random(t, *x), random(t, *grid, low=-1.2, high=1.2))
    case(operator, "far", "ops.grid_sample(x0, x1, padding_mode='reflection')", f32(*x), f32(*grid, low=-9, high=9))
    case(operator, "one_pixel", "ops.grid_sample(x0, x1, padding_mode='border')", f32(*(x[:2] + (1,) * len(x[2:]))), f32(*grid, low=-1.5, high=1.5))
case("GridSampler2D", "identity", "ops.grid_sample(x0, ops.affine_grid(x1, (1, 2, 4, 5), True), align_corners=True)", f32(1, 2, 4, 5), values("f32", [[[1, 0, 0], [0, 1, 0]]]))

for name, size in (("2d", (2, 3, 4, 5)), ("2d_one", (2, 1, 1, 1)), ("3d", (2, 1, 3, 4, 5)), ("3d_flat", (2, 1, 1, 3, 2))):
    for corners in (False, True):
        n = len(size) - 2
        case("AffineGrid", name + ("_align" if corners else ""), "ops.affine_grid(x0, %s, %s)" % (size, corners), f32(2, n, n + 1))
case("AffineGrid", "f16", "ops.affine_grid(x0, (1, 2, 3, 4))", random("f16", 1, 2, 3))

# A case writes strides, pads, ksize, dilations, the number of groups, then the shapes of x and of the windows. MindSpore ends the run at a NaN that is an offset.
for name, arguments, groups, x, windows in (
        ("plain", "(1, 1, 1, 1), (0, 0, 0, 0), (3, 3)", 1, (2, 2, 5, 6), (27, 3, 4)), ("one_pixel", "(1, 1, 1, 1), (0, 0, 0, 0), (1, 1)", 1, (1, 3, 4, 5), (3, 4, 5)),
        ("strided", "(1, 1, 2, 3), (0, 0, 0, 0), (2, 2)", 1, (1, 2, 6, 8), (12, 3, 3)), ("padded", "(1, 1, 1, 2), (1, 2, 0, 3), (3, 2)", 1, (1, 2, 5, 6), (18, 6, 4)),
        ("dilated", "(1, 1, 1, 1), (1, 1, 2, 2), (3, 2), (1, 1, 2, 3)", 1, (1, 2, 5, 6), (18, 3, 7)), ("groups", "(1, 1, 2, 2), (1, 1, 2, 2), (3, 2), (1, 1, 1, 2), 'NCHW', 2", 2, (2, 4, 5, 6), (36, 3, 4))):
    case("DeformableOffsets", name, "P.nn_ops.DeformableOffsets(%s)" % arguments, f32(*x), f32(x[0], *windows))
case("DeformableOffsets", "whole", "P.nn_ops.DeformableOffsets((1, 1, 1, 1), (1, 1, 1, 1), (2, 2))", f32(1, 2, 3, 4), random("i32", 1, 12, 4, 5, low=-2, high=3), call="self.op(x0, ops.cast(x1, ms.float32))")
case("DeformableOffsets", "far", "P.nn_ops.DeformableOffsets((1, 1, 1, 1), (0, 0, 0, 0), (2, 2))", f32(1, 2, 3, 4), f32(1, 12, 2, 3, low=-90, high=90))
case("DeformableOffsets", "convolution", "ops.deformable_conv2d(x0, x1, x2, (3, 3), (1, 1, 1, 1), (1, 1, 1, 1))", f32(1, 2, 5, 6), weight(f32(3, 2, 3, 3)), f32(1, 27, 5, 6))
case("DeformableOffsets", "f16", "P.nn_ops.DeformableOffsets((1, 1, 1, 1), (0, 0, 0, 0), (2, 2))", random("f16", 1, 2, 3, 4), random("f16", 1, 12, 2, 3), refused="must be tensor of float32")
