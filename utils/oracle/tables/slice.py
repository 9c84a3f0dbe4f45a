# ===- slice.py - golden cases of slicing and reversing ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f32, typed, weight

# --- several parts of one weight: what only shows memory must not write it, nor its neighbours
case("Slice", "of_weight", "(P.Slice()(x0, (0, 1), (3, 2)), P.Slice()(x0, (1, 0), (2, 4)), x0, x1)", weight(f32(4, 5)), f32(2))
# A dimension that is reversed as a whole beside one that is cut (x0[::-1, 2:]) is no case: MindSpore's CPU kernel of both releases leaves
# it in its order, though it reverses x0[::-1], x0[::-2, 2:] and x0[2:0:-1, 2:]; msc computes what NumPy does.
case("StridedSlice", "of_weight", "(x0[1:, ::2], x0[:, 1], x0[-1], x0[2:0:-1, 2:], x0[::-1], x0, x1)", weight(f32(4, 5)), f32(2))
case("StridedSlice", "of_weight_used", "x0[:, 1] * x1 + x0[:, 2]", weight(f32(4, 5)), f32(4))
case("StridedSlice", "of_weight_in_product", "P.MatMul()(x1, x0[:, 1:4]) + P.MatMul()(x1, x0[:, :3])", weight(f32(4, 5)), f32(2, 4))

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

for name, x, axis in (("last", (2, 3, 4), "[-1]"), ("first", (5, 2), "[0]"), ("two", (2, 3, 4), "[0, 2]"), ("middle", (2, 17, 3), "[1]")):
    case("ReverseV2", name, "P.ReverseV2(axis=%s)" % axis, f32(*x))
typed("ReverseV2", "P.ReverseV2(axis=[1])", 2, 3, types=("f16", "i32"))

for name, x, dim, index in (("first", (4, 3), 0, 0), ("column", (4, 3), 1, 2), ("negative", (2, 3, 4), -2, -1), ("vector", (5,), 0, 3)):
    case("SelectExtView", name, "mint.select(x0, %d, %d)" % (dim, index), f32(*x), versions=MS210)
case("SelectExtView", "used", "mint.select(x0, 1, 1) + x1", f32(2, 3, 4), f32(4), versions=MS210)
case("SelectExtView", "of_weight", "mint.select(x0, 1, 1) + x1", weight(f32(3, 4)), f32(3), versions=MS210)
typed("SelectExtView", "mint.select(x0, 1, 1)", 2, 3)
for name, x, args in (("plain", (5, 3), "0, 1, 4, 1"), ("step", (7, 3), "0, 1, 7, 2"), ("step_beyond", (7,), "0, 2, 6, 9"), ("negative", (3, 6), "1, -4, -1, 1"), ("negative_dim", (3, 6), "-1, 0, 3, 1"),
                      ("clamped", (4, 3), "0, -9, 99, 1"), ("nothing", (4, 3), "0, 3, 1, 1"), ("behind", (4, 3), "0, 7, 9, 1"), ("middle", (2, 5, 3), "1, 1, 5, 3")):
    case("SliceExtView", name, "G.SliceExtView()(x0, %s)" % args, f32(*x), versions=MS210)
case("SliceExtView", "used", "G.SliceExtView()(x0, 1, 1, 5, 2) * x1", f32(2, 5), f32(2, 2), versions=MS210)
typed("SliceExtView", "G.SliceExtView()(x0, 1, 1, 3, 1)", 2, 3)
for name, x, args in (("rows", (5, 3), "0, 1, 3"), ("columns", (3, 6), "1, 0, 2"), ("negative_dim", (2, 3, 4), "-2, 1, 2"), ("negative_start", (6,), "0, -3, 2"), ("nothing", (4, 3), "0, 2, 0"),
                      ("whole", (4, 3), "0, 0, 4"), ("end", (4, 3), "0, 4, 0")):
    case("NarrowView", name, "mint.narrow(x0, %s)" % args, f32(*x), versions=MS210)
case("NarrowView", "used", "ops.relu(mint.narrow(x0, 1, 1, 2))", f32(2, 3, 4), versions=MS210)
typed("NarrowView", "mint.narrow(x0, 1, 1, 2)", 2, 3)
