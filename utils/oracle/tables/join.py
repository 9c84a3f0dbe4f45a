# ===- join.py - golden cases of joining tensors and taking them apart ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, OTHER_TYPES, case, f32, random, typed, weight

for name, shapes, axis in (("channels", ((1, 3, 4, 4), (1, 5, 4, 4)), 1), ("rows", ((2, 3), (1, 3), (4, 3)), 0),
                           ("last", ((2, 3), (2, 1), (2, 17)), -1), ("four", ((1, 2, 3, 3),) * 4, 1), ("one", ((2, 3),), 0),
                           ("spatial", ((1, 2, 3, 2), (1, 2, 3, 5)), 3), ("vectors", ((3,), (5,)), 0), ("height", ((1, 3, 2, 4), (1, 3, 5, 4)), 2)):
    case("Concat", name, "P.Concat(%d)((%s,))" % (axis, ", ".join("x%d" % i for i in range(len(shapes)))), *[f32(*s) for s in shapes])
for t in OTHER_TYPES:
    case("Concat", t, "P.Concat(1)((x0, x1))", random(t, 2, 3), random(t, 2, 2))
case("Concat", "same_twice", "P.Concat(1)((x0, x0))", f32(2, 3))
case("Concat", "of_results", "P.Concat(1)((ops.relu(x0), x0 * 2.0, x0))", f32(1, 3, 4, 4))
case("Concat", "with_weight", "P.Concat(0)((x0, x1))", f32(2, 3), weight(f32(1, 3)))
case("Concat", "of_weight_parts", "(P.Concat(1)((x0[:, 3:], x1, x0[:, :2])), P.Concat(0)((x0[2:], x0[:2])))", weight(f32(4, 5)), f32(4, 2))
case("Concat", "weight_twice", "P.Concat(0)((x0, x1, x0, x2))", weight(f32(2, 3)), f32(1, 3), weight(f32(3, 3)))
case("Concat", "open", "P.Concat(1)((x0, x1))", f32(2, 3), f32(2, 5), dynamic=[(None, 3), (None, 5)])

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
case("Stack", "weight_rows", "P.Stack(axis=1)((x0[1], x1, x0[0], x0[1]))", weight(f32(2, 5)), f32(5))
for axis in (0, 1, -1):
    case("Unstack", "axis_%d" % axis, "P.Unstack(axis=%d)" % axis, f32(2, 3, 4))
typed("Unstack", "P.Unstack(axis=0)", 2, 3, types=("f16", "i32"))
for t in ("f32", "f16", "i32", "bool", "u8"):
    case("Unstack", "of_weight_" + t, "P.Unstack(axis=1)(x0) + (x1,)", weight(random(t, 4, 3)), f32(2))
for axis in (0, 1, 2, -1):
    case("Unstack", "of_weight_axis_%d" % axis, "P.Unstack(axis=%d)(x0) + (x1,)" % axis, weight(f32(4, 3, 5)), f32(2))
case("Unstack", "of_weight_used", "x1 * P.Unstack(axis=1)(x0)[2] + P.Unstack(axis=1)(x0)[0]", weight(f32(4, 3)), f32(4))

for name, x, size, dim in (("even", (2, 6), 3, 1), ("rest", (5, 2), 2, 0), ("larger", (3,), 9, 0), ("negative", (2, 3, 4), 2, -2), ("ones", (3, 2), 1, 0)):
    case("SplitTensorView", name, "mint.split(x0, %d, %d)" % (size, dim), f32(*x), versions=MS210)
case("SplitTensorView", "used", "a, b = mint.split(x0, 2, 1); b * x1 + ops.relu(a)", f32(2, 4), f32(2, 2), versions=MS210)
typed("SplitTensorView", "mint.split(x0, 2, 1)", 2, 3)
for operator, text in (("SplitWithSize", "G.SplitWithSize()(x0, %s, %d)"), ("SplitWithSizeView", "mint.split(x0, %s, %d)")):
    for name, x, sizes, dim in (("two", (2, 5), (2, 3), 1), ("with_0", (4, 2), (1, 0, 3), 0), ("one", (3, 2), (3,), 0), ("negative", (2, 6, 2), (1, 2, 3), -2)):
        case(operator, name, text % (sizes, dim), f32(*x), versions=MS210)
    typed(operator, text % ((1, 2), 1), 2, 3)
case("SplitWithSizeView", "used", "a, b = mint.split(x0, (1, 3), 1); b * a", f32(2, 4), versions=MS210)
for name, x, chunks, dim in (("even", (2, 6), 3, 1), ("rest", (5, 2), 2, 0), ("fewer", (6, 2), 4, 0), ("more", (2, 3), 7, -1), ("one", (2, 3), 1, 0)):
    case("ChunkView", name, "mint.chunk(x0, %d, %d)" % (chunks, dim), f32(*x), versions=MS210)
case("ChunkView", "used", "a, b = mint.chunk(x0, 2, 1); ops.sigmoid(a) * b", f32(2, 6), versions=MS210)
typed("ChunkView", "mint.chunk(x0, 2, 1)", 2, 3)
for name, x, dim in (("first", (2, 3, 4), 0), ("middle", (2, 3, 4), 1), ("negative", (2, 3), -1), ("vector", (3,), 0)):
    case("UnstackExtView", name, "mint.unbind(x0, %d)" % dim, f32(*x), versions=MS210)
case("UnstackExtView", "used", "a, b = mint.unbind(x0, 0); a * b", f32(2, 3), versions=MS210)
typed("UnstackExtView", "mint.unbind(x0, 1)", 2, 3)

for name, sizes, indexing in (("xy", (3, 4), ""), ("ij", (3, 4), ", indexing='ij'"), ("three_xy", (2, 3, 4), ""), ("three_ij", (2, 3, 4), ", indexing='ij'"), ("ones", (1, 5), "")):
    case("Meshgrid", name, "ops.meshgrid(%s%s)" % (", ".join("x%d" % i for i in range(len(sizes))), indexing), *[f32(n) for n in sizes], versions=MS210)
case("Meshgrid", "used", "a, b = ops.meshgrid(x0, x1); a * 3 + b", f32(2), f32(3), versions=MS210)
case("Meshgrid", "mint", "mint.meshgrid(x0, x1, indexing='ij')", f32(2), f32(3), versions=MS210)
for t in OTHER_TYPES:
    case("Meshgrid", t, "ops.meshgrid(x0, x1)", random(t, 2), random(t, 3), versions=MS210)

# --- without a kernel for the CPU
for dim in (0, 1, 2, -1):
    case("StackExt", "dim_%s" % dim, "mint.stack((x0, x1), %d)" % dim, f32(3, 4), f32(3, 4), versions=MS210, twin="P.Stack(%d)((x0, x1))" % dim)
case("StackExt", "one", "mint.stack((x0,), 0)", f32(2, 3), versions=MS210, twin="P.Stack(0)((x0,))")
case("StackExt", "scalars", "mint.stack((x0, x1, x2))", f32(), f32(), f32(), versions=MS210, twin="P.Stack(0)((x0, x1, x2))")
for t in ("f16", "i32", "bool", "i64"):
    case("StackExt", t, "mint.stack((x0, x1), 1)", random(t, 2, 3), random(t, 2, 3), versions=MS210, twin="P.Stack(1)((x0, x1))")
