# ===- reshape.py - golden cases of operators that show the same data in another shape or order ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, i32, random, typed, weight

for name, x, to in (("flatten", (2, 3, 4), (6, 4)), ("minus_1", (2, 3, 4), (2, -1)), ("split_axis", (6, 4), (2, 3, 2, 2)),
                    ("to_vector", (2, 3), (-1,)), ("same", (2, 3), (2, 3)), ("add_ones", (5,), (1, 5, 1, 1)),
                    ("drop_ones", (1, 5, 1), (5,)), ("to_scalar", (1, 1), ()), ("image_to_rows", (1, 8, 3, 3), (1, -1)),
                    ("channels_split", (1, 6, 2, 2), (1, 2, 3, 2, 2))):
    case("Reshape", name, "P.Reshape()(x0, %s)" % (to,), f32(*x))
typed("Reshape", "P.Reshape()(x0, (3, 2))", 2, 3)
case("Reshape", "empty", "P.Reshape()(x0, (3, 0))", f32(0, 3), versions=MS210)
case("Reshape", "twice", "x0.reshape(4, 3).reshape((2, -1))", f32(2, 2, 3))
case("Reshape", "view_method", "x0.view(3, 4)", f32(2, 6))
case("Reshape", "weight", "P.Reshape()(x1, (2, 3)) + x0", f32(2, 3), weight(f32(6)))
case("Reshape", "of_weight_parts", "(P.Reshape()(x0[1:3], (10,)), P.Reshape()(x0, (5, 4)), P.Reshape()(x0[:, 1], (2, 2)), x1)", weight(f32(4, 5)), f32(2))

for name, x, to in (("2d", (3, 5), (1, 0)), ("nchw_to_nhwc", (2, 3, 4, 5), (0, 2, 3, 1)), ("nhwc_to_nchw", (2, 4, 5, 3), (0, 3, 1, 2)),
                    ("identity", (2, 3, 4), (0, 1, 2)), ("reverse", (2, 3, 4), (2, 1, 0)), ("inner", (2, 3, 17), (0, 2, 1)),
                    ("5d_shuffle", (1, 2, 3, 2, 2), (0, 2, 1, 3, 4)), ("heads", (1, 4, 3, 8), (0, 2, 1, 3)),
                    ("outer", (5, 4, 3), (1, 0, 2)), ("6d", (1, 2, 2, 3, 2, 2), (0, 3, 5, 1, 4, 2)), ("negative", (2, 3, 4), (0, -1, 1))):
    case("Transpose", name, "P.Transpose()(x0, %s)" % (to,), f32(*x))
typed("Transpose", "P.Transpose()(x0, (1, 0))", 3, 5)
case("Transpose", "method_swapaxes", "x0.swapaxes(1, 2)", f32(2, 3, 4))
case("Transpose", "T", "x0.T", f32(3, 4))
case("Transpose", "of_weight_and_itself", "(P.Transpose()(x0, (1, 0)), x0, P.Transpose()(x0[1:], (1, 0)), P.MatMul()(x1, x0))", weight(f32(4, 5)), f32(2, 4))

for axis in (0, 1, 2, -1, -3):
    case("ExpandDims", "axis_%d" % axis, "P.ExpandDims()(x0, %d)" % axis, f32(3, 4))
case("ExpandDims", "scalar", "P.ExpandDims()(x0, 0)", f32())
typed("ExpandDims", "P.ExpandDims()(x0, 1)", 3, types=("f16", "i32", "bool"))
for name, x, axis in (("all", (1, 3, 1, 4), "()"), ("one", (1, 3, 1, 4), "0"), ("negative", (1, 3, 1), "-1"),
                      ("two", (1, 3, 1, 4, 1), "(0, 2)"), ("to_scalar", (1, 1), "()"), ("pooled", (2, 7, 1, 1), "(2, 3)")):
    case("Squeeze", name, "P.Squeeze(%s)" % axis, f32(*x))
typed("Squeeze", "P.Squeeze(1)", 3, 1, types=("f16", "i32", "bool"))

case("Flatten", "image", "P.Flatten()", f32(2, 3, 4, 5))
case("Flatten", "matrix", "P.Flatten()", f32(3, 4))
case("Flatten", "one_pixel", "P.Flatten()", f32(2, 7, 1, 1))
case("Flatten", "i32", "P.Flatten()", random("i32", 2, 3, 2))
case("Flatten", "f16", "P.Flatten()", f16(2, 3, 2))
case("Flatten", "vector", "P.Flatten()", f32(5))
case("Flatten", "cell", "nn.Flatten()", f32(2, 3, 4))

for name, x, dims in (("first_two", (2, 3, 4), (0, 1)), ("outer", (2, 3, 4), (0, 2)), ("negative", (2, 3, 4), (-1, -2)), ("same", (3, 4), (1, 1))):
    case("TransposeExtView", name, "mint.transpose(x0, %d, %d)" % dims, f32(*x), versions=MS210)
typed("TransposeExtView", "mint.transpose(x0, 0, 1)", 3, 5)

for name, x, groups in (("two", (1, 6, 2, 3), 2), ("three", (2, 6, 2, 2), 3), ("one", (1, 4, 2, 2), 1), ("each", (1, 4, 2, 2), 4)):
    case("ChannelShuffle", name, "ops.operations.nn_ops.ChannelShuffle(%d)" % groups, f32(*x))
case("ChannelShuffle", "cell", "nn.ChannelShuffle(3)", f32(1, 9, 2, 2))
typed("ChannelShuffle", "ops.operations.nn_ops.ChannelShuffle(2)", 1, 4, 2, 2, types=("f16", "i32"))

for name, x, perm in (("matrix", (3, 5), (1, 0)), ("heads", (1, 4, 3, 8), (0, 2, 1, 3)), ("negative", (2, 3, 4), (0, -1, 1)), ("identity", (2, 3), (0, 1)), ("scalar", (), ())):
    case("TransposeView", name, "mint.permute(x0, %s)" % (perm,), f32(*x), versions=MS210)
typed("TransposeView", "mint.permute(x0, (1, 0))", 2, 3)
case("TransposeView", "used", "ops.relu(mint.permute(x0, (1, 0))) + x1", f32(2, 3), f32(3, 2), versions=MS210)
case("TransposeView", "of_weight", "mint.permute(x0, (1, 0)), x0 * x1", weight(f32(2, 3)), f32(3), versions=MS210)
case("TransposeView", "empty", "mint.permute(x0, (1, 0))", f32(0, 3), versions=MS210)

for axis in (0, 1, 2, -1, -3):
    case("ExpandDimsView", "axis_%d" % axis, "mint.unsqueeze(x0, %d)" % axis, f32(3, 4), versions=MS210)
case("ExpandDimsView", "scalar", "mint.unsqueeze(x0, 0)", f32(), versions=MS210)
case("ExpandDimsView", "used", "mint.unsqueeze(x0, 1) * x1", f32(3, 4), f32(3, 2, 4), versions=MS210)
case("ExpandDimsView", "empty", "mint.unsqueeze(x0, 1)", f32(0, 4), versions=MS210)
typed("ExpandDimsView", "mint.unsqueeze(x0, 1)", 2, 3)

for name, x, dims in (("all", (2, 3, 4), ""), ("first", (2, 3, 4), ", 0, 1"), ("last", (2, 3, 4), ", 1"), ("negative", (2, 3, 4), ", -3, -2"), ("one", (2, 3), ", 1, 1"),
                      ("scalar", (), ""), ("vector", (5,), ""), ("empty", (2, 0, 3), ", 0, 1")):
    case("FlattenExt", name, "mint.flatten(x0%s)" % dims, f32(*x), versions=MS210)
typed("FlattenExt", "mint.flatten(x0)", 2, 3)

for name, x, other in (("matrix", (2, 6), (3, 4)), ("vector", (2, 3), (6,)), ("same", (2, 3), (2, 3)), ("scalar", (1, 1), ()), ("empty", (0, 3), (2, 0))):
    case("ViewAs", name, "x0.view_as(x1)", f32(*x), f32(*other), versions=MS210)
case("ViewAs", "of_other_type", "x0.view_as(x1)", f32(2, 3), i32(6), versions=MS210)
typed("ViewAs", "x0.view_as(x0)", 2, 3)

# --- without a kernel for the CPU
for name, x, twin in (("matrix", (2, 3), "P.Transpose()(x0, (1, 0))"), ("vector", (4,), "P.Identity()(x0)"), ("scalar", (), "P.Identity()(x0)"), ("empty", (0, 3), "P.Transpose()(x0, (1, 0))")):
    case("TExt", name, "mint.t(x0)", f32(*x), versions=MS210, twin=twin)
for t in ("f16", "f64", "i32", "bool"):
    case("TExt", t, "mint.t(x0)", random(t, 2, 3), versions=MS210, twin="P.Transpose()(x0, (1, 0))")
