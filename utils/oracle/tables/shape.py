# ===- shape.py - golden cases of operators that move, copy or index data ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS20, MS210, boolean, case, f16, f32, i32, random, thin, values, weight

OTHER_TYPES = ("f16", "f64", "bool", "i8", "u8", "i32", "i64")


def typed(operator, text, *shape, more=(), types=OTHER_TYPES):
    """The same call on other types: data are moved, so the size of an element is what matters."""
    for t in types:
        case(operator, t, text, random(t, *shape), *more)


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

for name, x, to in (("2d", (3, 5), (1, 0)), ("nchw_to_nhwc", (2, 3, 4, 5), (0, 2, 3, 1)), ("nhwc_to_nchw", (2, 4, 5, 3), (0, 3, 1, 2)),
                    ("identity", (2, 3, 4), (0, 1, 2)), ("reverse", (2, 3, 4), (2, 1, 0)), ("inner", (2, 3, 17), (0, 2, 1)),
                    ("5d_shuffle", (1, 2, 3, 2, 2), (0, 2, 1, 3, 4)), ("heads", (1, 4, 3, 8), (0, 2, 1, 3)),
                    ("outer", (5, 4, 3), (1, 0, 2)), ("6d", (1, 2, 2, 3, 2, 2), (0, 3, 5, 1, 4, 2)), ("negative", (2, 3, 4), (0, -1, 1))):
    case("Transpose", name, "P.Transpose()(x0, %s)" % (to,), f32(*x))
typed("Transpose", "P.Transpose()(x0, (1, 0))", 3, 5)
case("Transpose", "method_swapaxes", "x0.swapaxes(1, 2)", f32(2, 3, 4))
case("Transpose", "T", "x0.T", f32(3, 4))

for axis in (0, 1, 2, -1, -3):
    case("ExpandDims", "axis_%d" % axis, "P.ExpandDims()(x0, %d)" % axis, f32(3, 4))
case("ExpandDims", "scalar", "P.ExpandDims()(x0, 0)", f32())
typed("ExpandDims", "P.ExpandDims()(x0, 1)", 3, types=("f16", "i32", "bool"))
for name, x, axis in (("all", (1, 3, 1, 4), "()"), ("one", (1, 3, 1, 4), "0"), ("negative", (1, 3, 1), "-1"),
                      ("two", (1, 3, 1, 4, 1), "(0, 2)"), ("to_scalar", (1, 1), "()"), ("pooled", (2, 7, 1, 1), "(2, 3)")):
    case("Squeeze", name, "P.Squeeze(%s)" % axis, f32(*x))
typed("Squeeze", "P.Squeeze(1)", 3, 1, types=("f16", "i32", "bool"))

for name, shapes, axis in (("channels", ((1, 3, 4, 4), (1, 5, 4, 4)), 1), ("rows", ((2, 3), (1, 3), (4, 3)), 0),
                           ("last", ((2, 3), (2, 1), (2, 17)), -1), ("four", ((1, 2, 3, 3),) * 4, 1), ("one", ((2, 3),), 0),
                           ("spatial", ((1, 2, 3, 2), (1, 2, 3, 5)), 3), ("vectors", ((3,), (5,)), 0), ("height", ((1, 3, 2, 4), (1, 3, 5, 4)), 2)):
    case("Concat", name, "P.Concat(%d)((%s,))" % (axis, ", ".join("x%d" % i for i in range(len(shapes)))), *[f32(*s) for s in shapes])
for t in OTHER_TYPES:
    case("Concat", t, "P.Concat(1)((x0, x1))", random(t, 2, 3), random(t, 2, 2))
case("Concat", "same_twice", "P.Concat(1)((x0, x0))", f32(2, 3))
case("Concat", "of_results", "P.Concat(1)((ops.relu(x0), x0 * 2.0, x0))", f32(1, 3, 4, 4))
case("Concat", "with_weight", "P.Concat(0)((x0, x1))", f32(2, 3), weight(f32(1, 3)))

for name, x, axis, n in (("channels", (1, 6, 3, 3), 1, 2), ("rows", (6, 2), 0, 3), ("last", (2, 3, 8), -1, 4), ("one", (2, 3), 1, 1), ("all", (2, 5), 1, 5)):
    case("Split", name, "P.Split(%d, %d)" % (axis, n), f32(*x))
case("Split", "one_result_used", "P.Split(1, 3)(x0)[1]", f32(2, 6))
case("Split", "swapped", "P.Concat(1)((P.Split(1, 2)(x0)[1], P.Split(1, 2)(x0)[0]))", f32(2, 6, 2, 2))
for axis, parts in ((0, 2), (1, 3), (2, 5)):
    case("Split", "of_weight_axis_%d" % axis, "P.Split(%d, %d)(x0) + (x1,)" % (axis, parts), weight(f32(4, 3, 5)), f32(2))
case("Split", "of_weight_used", "x1 * P.Split(1, 2)(x0)[1] + P.Split(1, 2)(x0)[0]", weight(f32(2, 6)), f32(2, 3))
typed("Split", "P.Split(1, 2)", 2, 4, types=("f16", "i32", "bool"))

for axis in (0, 1, 2, -1):
    case("Stack", "axis_%d" % axis, "P.Stack(axis=%d)((x0, x1))" % axis, f32(3, 4), f32(3, 4))
case("Stack", "three", "P.Stack(axis=1)((x0, x1, x2))", f32(2, 5), f32(2, 5), f32(2, 5))
case("Stack", "one", "P.Stack(axis=0)((x0,))", f32(2, 3))
for t in ("f16", "i32", "bool"):
    case("Stack", t, "P.Stack(axis=0)((x0, x1))", random(t, 2, 3), random(t, 2, 3))
for axis in (0, 1, -1):
    case("Unstack", "axis_%d" % axis, "P.Unstack(axis=%d)" % axis, f32(2, 3, 4))
typed("Unstack", "P.Unstack(axis=0)", 2, 3, types=("f16", "i32"))
for t in ("f32", "f16", "i32", "bool", "u8"):
    case("Unstack", "of_weight_" + t, "P.Unstack(axis=1)(x0) + (x1,)", weight(random(t, 4, 3)), f32(2))
for axis in (0, 1, 2, -1):
    case("Unstack", "of_weight_axis_%d" % axis, "P.Unstack(axis=%d)(x0) + (x1,)" % axis, weight(f32(4, 3, 5)), f32(2))
case("Unstack", "of_weight_used", "x1 * P.Unstack(axis=1)(x0)[2] + P.Unstack(axis=1)(x0)[0]", weight(f32(4, 3)), f32(4))

# --- several parts of one weight: what only shows memory must not write it, nor its neighbours
case("Slice", "of_weight", "(P.Slice()(x0, (0, 1), (3, 2)), P.Slice()(x0, (1, 0), (2, 4)), x0, x1)", weight(f32(4, 5)), f32(2))
# A dimension that is reversed as a whole beside one that is cut (x0[::-1, 2:]) is no case: MindSpore's CPU kernel of both releases leaves
# it in its order, though it reverses x0[::-1], x0[::-2, 2:] and x0[2:0:-1, 2:]; msc computes what NumPy does.
case("StridedSlice", "of_weight", "(x0[1:, ::2], x0[:, 1], x0[-1], x0[2:0:-1, 2:], x0[::-1], x0, x1)", weight(f32(4, 5)), f32(2))
case("StridedSlice", "of_weight_used", "x0[:, 1] * x1 + x0[:, 2]", weight(f32(4, 5)), f32(4))
case("StridedSlice", "of_weight_in_product", "P.MatMul()(x1, x0[:, 1:4]) + P.MatMul()(x1, x0[:, :3])", weight(f32(4, 5)), f32(2, 4))
case("Concat", "of_weight_parts", "(P.Concat(1)((x0[:, 3:], x1, x0[:, :2])), P.Concat(0)((x0[2:], x0[:2])))", weight(f32(4, 5)), f32(4, 2))
case("Concat", "weight_twice", "P.Concat(0)((x0, x1, x0, x2))", weight(f32(2, 3)), f32(1, 3), weight(f32(3, 3)))
case("Stack", "weight_rows", "P.Stack(axis=1)((x0[1], x1, x0[0], x0[1]))", weight(f32(2, 5)), f32(5))
case("Reshape", "of_weight_parts", "(P.Reshape()(x0[1:3], (10,)), P.Reshape()(x0, (5, 4)), P.Reshape()(x0[:, 1], (2, 2)), x1)", weight(f32(4, 5)), f32(2))
case("Transpose", "of_weight_and_itself", "(P.Transpose()(x0, (1, 0)), x0, P.Transpose()(x0[1:], (1, 0)), P.MatMul()(x1, x0))", weight(f32(4, 5)), f32(2, 4))
case("Gather", "of_weight_parts", "P.Gather()(x0[:, 1:3], x1, 0) + P.Gather()(x0[:, 3:], x1, 0)", weight(f32(4, 5)), values("i32", [3, 0]))
case("MatMul", "one_weight_four_ways", "(P.MatMul()(x0, x1), P.MatMul(transpose_b=True)(x0, x1), x0 * x1, x1 + 1.0, P.MatMul()(x0, x1[:, :3]))",
     f32(8, 8), weight(f32(8, 8)))
case("Conv2D", "one_weight_three_ways", "(P.Conv2D(4, 3, pad_mode='same')(x0, x1), P.Conv2D(4, 3, pad_mode='valid', stride=2)(x0, x1), x1 * 2.0, "
     "P.Conv2D(2, 3, pad_mode='same')(x0, x1[1:3]))", f32(1, 3, 7, 7), weight(f32(4, 3, 3, 3)))

for name, x, begin, size in (("corner", (4, 5), (0, 0), (2, 3)), ("middle", (4, 5), (1, 2), (2, 2)), ("rest", (4, 5), (1, 1), (-1, -1)),
                             ("4d", (2, 3, 4, 5), (1, 0, 1, 2), (1, 3, 2, 3)), ("whole", (2, 3), (0, 0), (2, 3)), ("vector", (9,), (3,), (4,))):
    case("Slice", name, "P.Slice()(x0, %s, %s)" % (begin, size), f32(*x))
typed("Slice", "P.Slice()(x0, (0, 1), (2, 2))", 3, 4, types=("f16", "i32", "bool"))

for name, x, index in (("first_row", (4, 5), "0"), ("last_row", (4, 5), "-1"), ("rows", (6, 5), "1:4"), ("columns", (4, 6), ":, 2:"),
                       ("steps", (8, 9), "::2, 1::3"), ("negative_begin", (6, 5), "-3:"), ("negative_end", (6, 5), ":-2, :-1"),
                       ("reverse", (5, 4), "::-1"), ("reverse_steps", (9,), "7:1:-2"), ("pixel", (2, 3, 4), "1, 2, 3"), ("beyond", (4, 3), "2:99"),
                       ("ellipsis", (2, 3, 4, 5), "..., 1:3"), ("ellipsis_index", (2, 3, 4), "..., 0"), ("channel", (1, 6, 3, 3), ":, 2:5"),
                       ("focus", (1, 3, 4, 4), "..., ::2, 1::2"), ("index_keeps_rest", (3, 4, 5), ":, 1"), ("crop", (1, 2, 6, 6), ":, :, 1:-1, 2:5"),
                       ("new_axis", (3, 4), "None"), ("new_axis_last", (3, 4), "..., None"), ("new_axis_between", (3, 4), ":, None, 1:3")):
    case("StridedSlice", "index_" + name, "x0[%s]" % index, f32(*x))
for name, x, begin, end, strides, masks in (
        ("plain", (5, 6), (1, 2), (4, 6), (1, 1), ""), ("strides", (7, 8), (0, 1), (7, 8), (2, 3), ""), ("negative_stride", (5, 6), (4, 5), (0, 0), (-1, -2), ""),
        ("begin_mask", (5, 6), (2, 2), (4, 5), (1, 1), "begin_mask=1"), ("end_mask", (5, 6), (1, 2), (2, 3), (1, 1), "end_mask=2"),
        ("shrink", (5, 6), (3, 1), (4, 5), (1, 1), "shrink_axis_mask=1"), ("ellipsis", (2, 3, 4, 5), (0, 1), (0, 3), (1, 1), "ellipsis_mask=1"),
        ("new_axis", (5, 6), (0, 1, 1), (0, 4, 5), (1, 1, 1), "new_axis_mask=1"), ("masks_above_rank", (5, 6), (1, 1), (3, 3), (1, 1), "begin_mask=6, end_mask=12"),
        ("short", (4, 3, 2), (1,), (3,), (1,), ""), ("negative", (5, 6), (-4, -3), (-1, -1), (1, 1), ""), ("beyond", (5, 6), (2, -20), (20, 3), (1, 1), ""),
        ("negative_stride_masks", (5, 6), (0, 0), (0, 0), (-1, -1), "begin_mask=3, end_mask=3")):
    case("StridedSlice", name, "P.StridedSlice(%s)" % masks, f32(*x), call="self.op(x0, %s, %s, %s)" % (begin, end, strides))
typed("StridedSlice", "P.StridedSlice()(x0, (0, 1), (3, 4), (2, 1))", 4, 5)
case("StridedSlice", "empty_result", "P.StridedSlice()(x0, (2, 0), (2, 3), (1, 1))", f32(4, 3), versions=MS210)

for name, x, n in (("columns", (2, 3), (1, 4)), ("rows", (2, 3), (3, 1)), ("both", (2, 3), (2, 2)), ("more_dimensions", (2, 3), (2, 1, 2)),
                   ("vector", (4,), (3,)), ("once", (2, 3), (1, 1)), ("4d", (1, 2, 1, 3), (2, 1, 3, 1)), ("one_to_many", (1, 1), (4, 17))):
    case("Tile", name, "P.Tile()(x0, %s)" % (n,), f32(*x))
typed("Tile", "P.Tile()(x0, (2, 2))", 2, 3, types=("f16", "i32", "bool", "i64"))
for name, x, to in (("row", (4,), (3, 4)), ("column", (3, 1), (3, 4)), ("both", (2, 1, 3, 1), (2, 5, 3, 4)), ("scalar", (), (2, 3)), ("same", (2, 3), (2, 3)),
                    ("minus_1", (3, 1), (-1, 4)), ("one", (1,), (2, 17))):
    case("BroadcastTo", name, "P.BroadcastTo(%s)" % (to,), f32(*x))
typed("BroadcastTo", "P.BroadcastTo((2, 3))", 1, 3, types=("f16", "i32", "bool"))

for name, x, by in (("2d", (2, 3), ((1, 2), (0, 3))), ("image", (1, 2, 3, 3), ((0, 0), (0, 0), (1, 1), (2, 2))), ("nothing", (2, 3), ((0, 0), (0, 0))),
                    ("before", (4,), ((3, 0),)), ("channels", (1, 3, 2, 2), ((0, 0), (0, 5), (0, 0), (0, 0)))):
    case("Pad", name, "P.Pad(%s)" % (by,), f32(*x))
typed("Pad", "P.Pad(((0, 1), (2, 0)))", 2, 3, types=("f16", "i32", "f64", "i64"))
for mode in ("constant", "reflect", "edge"):
    value = ", Tensor(1.5, ms.float32)" if mode == "constant" else ", None"
    for name, x, by in (("1_axis", (2, 3, 5), (1, 2)), ("2_axes", (1, 2, 4, 5), (1, 2, 3, 1)), ("nothing", (2, 3, 4), (0, 0))):
        case("PadV3", "%s_%s" % (mode, name), "P.PadV3(mode='%s')" % mode, f32(*x), call="self.op(x0, %s%s)" % (by, value))
case("PadV3", "functional", "ops.pad(x0, (1, 1, 2, 0), 'constant', 0.5)", f32(1, 2, 3, 3))
case("PadV3", "functional_replicate", "ops.pad(x0, (1, 1, 2, 0), 'replicate')", f32(1, 2, 3, 3))
case("PadV3", "i32", "P.PadV3()(x0, (1, 1), Tensor(7, ms.int32))", i32(2, 3))
for name, x, by in (("1_axis", (2, 3, 5), (1, 2)), ("2_axes", (1, 2, 4, 5), (1, 2, 3, 1)), ("nothing", (2, 3, 4), (0, 0)), ("vector", (4,), (0, 3))):
    case("PadV3", "value_given_%s" % name, "P.PadV3()(x0, %s, x1)" % (by,), f32(*x), f32())
for t in ("f16", "f64", "i32", "i64"):
    case("PadV3", "value_given_" + t, "P.PadV3()(x0, (1, 2), x1)", random(t, 2, 3), random(t))
case("PadV3", "value_computed", "P.PadV3()(x0, (1, 2), P.ReduceMax()(x0))", f32(2, 3))
case("PadV3", "value_of_weight", "P.PadV3()(x0, (1, 2), x1)", f32(2, 3), weight(f32()))
case("Pad", "cell_constant", "nn.Pad(((0, 0), (0, 0), (1, 1), (1, 1)))", f32(1, 2, 3, 3))
for mode in ("REFLECT", "SYMMETRIC"):
    case("MirrorPad", mode.lower(), "nn.Pad(((0, 0), (0, 0), (1, 2), (2, 1)), mode='%s')" % mode, f32(1, 2, 4, 4))

for name, x, indices, axis in (("rows", (5, 3), [0, 4, 2, 2], 0), ("columns", (3, 5), [4, 0], 1), ("negative_axis", (2, 3, 4), [1, 3], -1),
                               ("matrix_of_indices", (6, 2), [[0, 1], [5, 3]], 0), ("one", (4, 3), [2], 0), ("middle", (2, 5, 3), [[4, 1, 0]], 1),
                               ("negative", (5, 3), [-1, -5, 2], 0)):
    case("Gather", name, "P.Gather()(x0, x1, %d)" % axis, f32(*x), values("i32", indices))
case("Gather", "i64_indices", "P.Gather()(x0, x1, 0)", f32(5, 3), values("i64", [1, 0, 4]))
case("Gather", "scalar_index", "P.Gather()(x0, x1, 0)", f32(5, 3), values("i32", 3))
case("Gather", "constant_index", "P.Gather()(x0, Tensor([2, 0], ms.int32), 1)", f32(4, 3))
case("Gather", "table", "P.Gather()(x0, x1, 0)", weight(f32(17, 8)), values("i32", [[3, 16, 0], [1, 1, 9]]))
case("Gather", "batch_dims", "P.Gather(batch_dims=1)(x0, x1, 1)", f32(2, 4, 3), values("i32", [[0, 3], [2, 1]]))
for t in ("f16", "i32", "i64", "bool"):
    case("Gather", t, "P.Gather()(x0, x1, 0)", random(t, 4, 3), values("i32", [3, 0, 0]))
for name, x, indices in (("elements", (3, 4), [[0, 1], [2, 3]]), ("rows", (3, 4), [[2], [0]]), ("one", (3, 4), [1, 2]),
                         ("3d", (2, 3, 4), [[[0, 1], [1, 2]], [[1, 0], [0, 0]]]), ("vector", (7,), [[6], [0], [3]])):
    case("GatherNd", name, "P.GatherNd()", f32(*x), values("i32", indices))
case("GatherNd", "i64_indices", "P.GatherNd()", f32(3, 4), values("i64", [[0, 1]]))
case("GatherNd", "i32", "P.GatherNd()", i32(3, 4), values("i32", [[0, 1], [2, 2]]))
for name, x, dim, indices in (("rows", (3, 4), 0, [[0, 2, 1, 0], [1, 1, 2, 2]]), ("columns", (2, 4), 1, [[0, 3, 1], [2, 2, 0]]),
                              ("negative", (2, 4), 1, [[-1, 0], [-4, 2]]), ("last", (2, 4), -1, [[3], [1]])):
    case("GatherD", name, "P.GatherD()(x0, %d, x1)" % dim, f32(*x), values("i32", indices))
case("GatherD", "i64_indices", "P.GatherD()(x0, 1, x1)", f32(2, 3), values("i64", [[2, 0], [1, 1]]))
case("GatherD", "i32", "P.GatherD()(x0, 0, x1)", i32(3, 2), values("i32", [[2, 0]]))
for name, indices in (("inside", [0, 7, 3]), ("outside", [-1, 8, 2, 100]), ("matrix", [[1, 2], [3, 0]]), ("offset", [5])):
    case("EmbeddingLookup", name, "P.EmbeddingLookup()(x0, x1, %d)" % (2 if name == "offset" else 0), weight(f32(8, 3)), values("i32", indices))

for name, indices, axis in (("last", [0, 2, 1], -1), ("first", [0, 2, 1], 0), ("matrix", [[0, 1], [3, 2]], -1), ("matrix_middle", [[0, 1], [3, 2]], 1),
                            ("outside", [-1, 4, 99, 3], -1)):
    case("OneHot", name, "P.OneHot(axis=%d)" % axis, values("i32", indices), call="self.op(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))")
case("OneHot", "u8_indices", "P.OneHot()(x0, 256, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("u8", [0, 127, 200, 255]), versions=MS20)
case("OneHot", "values", "P.OneHot()(x0, 3, Tensor(5.0, ms.float32), Tensor(-1.0, ms.float32))", values("i32", [2, 0]))
case("OneHot", "i64_indices", "P.OneHot()(x0, 3, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i64", [2, 0]))
for axis in (0, 1, 2, -1):
    for t in ("i32", "i64"):
        case("OneHot", "%s_cube_axis_%d" % (t, axis), "P.OneHot(axis=%d)(x0, 5, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))" % axis,
             values(t, [[0, 4, 1], [3, -1, 5]]))
for t, name in (("f16", "float16"), ("f64", "float64"), ("i8", "int8"), ("i16", "int16"), ("i64", "int64"), ("u8", "uint8"), ("u16", "uint16"),
                ("u32", "uint32"), ("u64", "uint64"), ("bool", "bool_")):
    case("OneHot", t + "_values", "P.OneHot()(x0, 3, Tensor(1, ms.%s), Tensor(0, ms.%s))" % (name, name), values("i32", [2, 0, 7]))
for t in ("f32", "f16", "i32", "bool"):
    case("OneHot", "values_given_" + t, "P.OneHot()(x0, 4, x1, x2)", values("i32", [[2, 0], [9, 3]]), random(t), random(t))
case("OneHot", "values_computed", "P.OneHot(axis=0)(x0, 4, P.ReduceMax()(x1), P.ReduceMin()(x1))", values("i32", [2, 0]), f32(3))
case("OneHot", "value_of_weight", "P.OneHot()(x0, 4, x1, Tensor(0.5, ms.float32))", values("i32", [2, 0]), weight(f32()))
case("OneHot", "scalar_index", "P.OneHot()(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i32", 2))
case("OneHot", "depth_1", "P.OneHot()(x0, 1, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i32", [0, 1]))
case("OneHot", "functional", "ops.one_hot(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i64", [0, 1]))
case("OneHot", "i32_values", "P.OneHot()(x0, 3, Tensor(1, ms.int32), Tensor(0, ms.int32))", values("i32", [2, 0]))

for name, x, axis in (("last", (2, 3, 4), "[-1]"), ("first", (5, 2), "[0]"), ("two", (2, 3, 4), "[0, 2]"), ("middle", (2, 17, 3), "[1]")):
    case("ReverseV2", name, "P.ReverseV2(axis=%s)" % axis, f32(*x))
typed("ReverseV2", "P.ReverseV2(axis=[1])", 2, 3, types=("f16", "i32"))

case("Fill", "f32", "x0 + P.Fill()(ms.float32, (2, 3), 1.5)", f32(2, 3))
case("Fill", "i32", "x0 + P.Fill()(ms.int32, (2, 3), 4)", i32(2, 3))
case("FillV2", "f32", "x0 + P.FillV2()((2, 3), Tensor(1.5, ms.float32))", f32(2, 3))
case("FillV2", "i32", "x0 + P.FillV2()((3,), Tensor(4, ms.int32))", i32(2, 3))
case("FillV2", "by_input", "P.FillV2()((2, 3), x0)", f32())
case("FillV2", "functional_full", "ops.full((2, 3), 2.5, dtype=ms.float32) * x0", f32(2, 3))
case("FillV2", "functional_zeros", "ops.zeros((2, 3), ms.float32) + x0", f32(2, 3))
case("FillV2", "functional_ones", "ops.ones((2, 3), ms.float32) + x0", f32(2, 3))
# With every dimension known, MindSpore folds these while it exports: they are met where a dimension is left open.
OPEN = [(None, 3, 4)]
for operator in ("ZerosLike", "OnesLike"):
    for t in ("f32", "f16", "i32", "bool"):
        case(operator, t + "_open", "P.%s()(x0)" % operator, random(t, 2, 3, 4), dynamic=OPEN)
    case(operator, "folded", "P.%s()(x0)" % operator, f32(2, 3))
    case(operator, "added", "x0 + P.%s()(x0)" % operator, f32(2, 3, 4), dynamic=OPEN)
for name, text in (("element", "P.Reshape()(x0, (P.Shape()(x0)[0], -1))"), ("append", "P.Reshape()(x0 * 2.0, P.Shape()(x0) + (1,))"),
                   ("product", "P.Reshape()(x0, (P.Shape()(x0)[0] * P.Shape()(x0)[1], P.Shape()(x0)[2]))")):
    case("Shape", name + "_open", text, f32(2, 3, 4), dynamic=OPEN)
    case("Shape", name + "_folded", text, f32(2, 3, 4))
for operator, text in (("ScalarAdd", "P.Reshape()(x0, (FIRST + 2, -1))"), ("ScalarSub", "P.Reshape()(x0, (FIRST - 1, -1))"),
                       ("ScalarFloorDiv", "P.Reshape()(x0, (FIRST // 3, -1))"), ("ScalarMod", "P.Reshape()(x0, (FIRST % 3, -1))"),
                       ("ScalarDiv", "x0 * (1.0 / FIRST)"), ("ScalarCast", "P.Reshape()(x0, (int(FIRST / 2), -1))"),
                       ("Size", "x0 / P.Size()(x0)")):
    case(operator, "open", text.replace("FIRST", "P.Shape()(x0)[0]"), f32(4, 3, 4), dynamic=OPEN)
# A known rank is folded, too.
for t in ("f32", "i32"):
    case("Rank", t + "_open", "P.Rank()(x0) * x0", random(t, 2, 3, 4), dynamic=[None], versions=MS210)
case("Rank", "axis_open", "P.Softmax()(x0) + P.Rank()(x1)", f32(2, 3), f32(3), dynamic=[(None, 3), None], versions=MS210)
case("Shape", "slice_open", "x0[:, :, :P.Shape()(x0)[0]]", f32(2, 3, 4), dynamic=OPEN)
case("Shape", "tensor_open", "P.Reshape()(x0, P.TensorShape()(x0)[:1])", f32(12, 1, 1), dynamic=[(None, 1, 1)], versions=MS20)
case("Shape", "divisor_open", "x0 / P.Shape()(x0)[0]", f32(4, 3, 4), dynamic=OPEN)
case("Shape", "times_open", "P.Tile()(x1, (P.Shape()(x0)[0], 1))", f32(4, 3, 4), f32(2, 3), dynamic=[(None, 3, 4), (2, 3)], versions=MS210)
case("Shape", "shuffle_open", "P.Reshape()(P.Transpose()(P.Reshape()(x0, (P.Shape()(x0)[0], 2, 3, P.Shape()(x0)[2], P.Shape()(x0)[3])), (0, 2, 1, 3, 4)), P.Shape()(x0))",
     f32(2, 6, 4, 3), dynamic=[(None, 6, None, None)])
case("TensorShape", "open", "P.TensorShape()(x0)", f32(2, 3, 4), dynamic=OPEN)
case("TensorShape", "folded", "P.TensorShape()(x0)", f32(2, 3, 4))
case("Fill", "open", "P.Fill()(ms.float32, P.Shape()(x0), 1.5) + x0", f32(2, 3, 4), dynamic=OPEN)
case("Tile", "open", "P.Tile()(x0, (1, 2, 1))", f32(2, 3, 4), dynamic=OPEN)
case("Concat", "open", "P.Concat(1)((x0, x1))", f32(2, 3), f32(2, 5), dynamic=[(None, 3), (None, 5)])
case("Identity", "then_add", "P.Identity()(x0) + x0", f32(2, 3))
