# ===- index.py - golden cases of what is written, filled or read by index in 2.10 ---===
# SPDX-License-Identifier: Apache-2.0
# Indices lie inside where MindSpore ends a run in which one does not.
from case import MS210, boolean, case, f32, random, values, weight

A = "ops.operations.array_ops."
ELEMENTS = (("columns", (2, 5), 1, [[0, 3, 0], [2, 2, 4]]), ("rows", (3, 4), 0, [[0, 2, 1, 0], [1, 1, 2, 0]]), ("negative_dim", (2, 3, 2), -2, [[[0, 2]], [[1, 1]]]),
            ("negative", (3, 2), 0, [[-1, 0], [2, -3]]), ("vector", (5,), 0, [4, 0, 4]))
TYPES = ("f16", "f64", "bool", "i8", "u8", "i32", "i64")


def shape_of(indices):
    return (len(indices),) + shape_of(indices[0]) if isinstance(indices, list) else ()


for name, x, axis, indices in ELEMENTS:
    case("ScatterAddWithAxis", name, A + "ScatterAddWithAxis(%d)(x0, x1, x2)" % axis, f32(*x), values("i64", indices), f32(*shape_of(indices)), versions=MS210)
for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
    case("ScatterAddWithAxis", t, A + "ScatterAddWithAxis(1)(x0, x1, x2)", random(t, 2, 3), values("i32", [[0, 2], [1, 1]]), random(t, 2, 2), versions=MS210)

for name, x, axis, indices, y in (("rows", (4, 3), 0, [2, 0], (2, 3)), ("columns", (2, 5), 1, [4, 4, 1], (2, 3)), ("negative_axis", (2, 3, 2), -2, [1], (2, 1, 2)), ("vector", (5,), 0, [3, 3, 0], (3,))):
    case("IndexAdd", name, "P.IndexAdd(axis=%d)(x0, x1, x2) * 2" % axis, weight(f32(*x)), values("i32", indices), f32(*y), runs=2)
for t in ("f16", "f64", "i8", "u8", "i16", "i32"):
    case("IndexAdd", t, "P.IndexAdd(axis=0)(x0, x1, x2)", weight(random(t, 3, 2)), values("i32", [2, 0, 2]), random(t, 3, 2))
case("IndexAdd", "then_read", "P.IndexAdd(axis=0)(x0, x1, x2); x0 - 1", weight(f32(3, 2)), values("i32", [2, 0]), f32(2, 2), runs=2)

for name, x, dim, indices in (("rows", (4, 3), 0, [2, 0]), ("columns", (2, 5), 1, [4, 4, 1]), ("negative", (2, 3, 2), -2, [-1, 0]), ("vector", (5,), 0, [3]), ("scalar_index", (4, 2), 0, 2)):
    case("IndexFill", name, "ops.index_fill(x0, %d, x1, 2.5)" % dim, f32(*x), values("i32", indices))
for t, value in (("f16", "1.5"), ("f64", "1.5"), ("i8", "7"), ("u8", "7"), ("i32", "7"), ("i64", "7")):
    case("IndexFill", t, "ops.index_fill(x0, 1, x1, %s)" % value, random(t, 2, 3), values("i32", [2, 0]))
case("IndexFill", "tensor", "ops.index_fill(x0, 0, x1, x2)", f32(4, 3), values("i32", [2, 0]), f32())

for name, x, indices, v in (("two", (4, 3), "(2, 0)", (2, 3)), ("one", (4, 3), "1", (1, 3)), ("twice", (3, 2), "(1, 1)", (2, 2)), ("vector", (5,), "(4, 0, 2)", (3,)), ("volume", (3, 2, 2), "(2,)", (1, 2, 2))):
    case("InplaceUpdateV2", name, "ops.inplace_update(x0, x1, %s)" % indices, f32(*x), f32(*v))
for t in ("f16", "i32"):
    case("InplaceUpdateV2", t, "ops.inplace_update(x0, x1, (2, 0))", random(t, 3, 2), random(t, 2, 2))

for name, x, indices in (("rows", (4, 3), [[2], [0]]), ("points", (4, 3), [[2, 1], [0, 2]]), ("matrix", (2, 3, 2), [[[1], [0]], [[1], [1]]]), ("one", (3, 2), [1])):
    case("GatherNdExt", name, "G.GatherNdExt()(x0, x1)", f32(*x), values("i32", indices), versions=MS210)
for t in TYPES:
    case("GatherNdExt", t, "G.GatherNdExt()(x0, x1)", random(t, 3, 2), values("i64", [[2], [0]]), versions=MS210)

for name, x, mask, n in (("same", (3, 4), (3, 4), 12), ("row", (3, 4), (4,), 12), ("column", (3, 4), (3, 1), 12), ("vector", (6,), (6,), 6)):
    case("MaskedScatter", name, A + "MaskedScatter()(x0, x1, x2)", f32(*x), boolean(*mask), f32(n))
case("MaskedScatter", "all", A + "MaskedScatter()(x0, x1, x2)", f32(2, 2), values("bool", [[True, True], [True, True]]), f32(2, 2))
case("MaskedScatter", "none", A + "MaskedScatter()(x0, x1, x2)", f32(2, 2), values("bool", [[False, False], [False, False]]), f32(1))
case("MaskedScatter", "more_updates", A + "MaskedScatter()(x0, x1, x2)", f32(2, 2), values("bool", [[False, True], [False, False]]), f32(7))
for t in TYPES:
    case("MaskedScatter", t, A + "MaskedScatter()(x0, x1, x2)", random(t, 2, 3), boolean(2, 3), random(t, 6))

for name, x, along, batch, lengths in (("rows", (3, 4), 1, 0, [4, 1, 3]), ("columns", (4, 3), 0, 1, [2, 4, 0]), ("inner", (2, 4, 3), 1, 0, [3, 2]), ("last", (2, 2, 4), 2, 1, [4, 2])):
    case("ReverseSequence", name, "P.ReverseSequence(%d, %d)" % (along, batch), f32(*x), values("i64", lengths))
case("ReverseSequence", "i32_lengths", "P.ReverseSequence(1)", f32(2, 3), values("i32", [3, 2]))
for t in TYPES:
    case("ReverseSequence", t, "P.ReverseSequence(1, 0)", random(t, 2, 3), values("i32", [3, 2]))

for name, dims, indices in (("matrix", [2, 3], [0, 5, 3]), ("volume", [3, 2, 4], [23, 0, 7, 11]), ("vector", [7], [6, 0]), ("scalar", [2, 3], 4)):
    case("UnravelIndex", name, A + "UnravelIndex()(x0, Tensor(%s, ms.int32))" % dims, values("i32", indices))
    case("UnravelIndex", name + "_i64", A + "UnravelIndex()(x0, Tensor(%s, ms.int64))" % dims, values("i64", indices))

FORMATS = ("NHWC", "NCHW")
for t in ("i32", "i64"):
    for source in FORMATS:
        for target in FORMATS:
            name, text = "%s_%s_%s" % (t, source.lower(), target.lower()), "('%s', '%s')" % (source, target)
            case("DataFormatDimMap", name, "P.nn_ops.DataFormatDimMap" + text, values(t, [0, 3, -1, 2, -4, 1, -3, -2]))
            if source != target:
                case("DataFormatVecPermute", name, "P.nn_ops.DataFormatVecPermute" + text, random(t, 4))
                case("DataFormatVecPermute", name + "_pairs", "P.nn_ops.DataFormatVecPermute" + text, random(t, 4, 2))
case("DataFormatVecPermute", "same", "P.nn_ops.DataFormatVecPermute('NCHW', 'NCHW')", random("i32", 4))
