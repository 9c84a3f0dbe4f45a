# ===- segment.py - golden cases of what is combined of slices with one number ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, f32, random, values

KINDS = ("Sum", "Max", "Min", "Prod")
TYPES = ("f16", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64")
ODD = values("f32", [NAN, 1, 2, NAN, 5, -INF, INF, NAN])

for kind in KINDS:
    text = "P.UnsortedSegment%s()(x0, x1, %%d)" % kind
    name = "UnsortedSegment" + kind
    for label, x, ids, n in (("rows", (4, 3), [2, 0, 2, 1], 3), ("gaps", (3, 2), [4, 1, 4], 6), ("negative", (4, 2), [1, -1, 0, 1], 2), ("vector", (5,), [0, 1, 0, 1, 1], 2),
                             ("matrix_of_ids", (2, 3, 2), [[0, 1, 0], [2, 1, 0]], 3), ("all_ids", (2, 3), [[0, 1, 0], [2, 1, 0]], 3)):
        case(name, label, text % n, f32(*x), values("i32", ids))
    case(name, "i64_ids", text % 3, f32(4, 2), values("i64", [2, 0, 2, 1]))
    case(name, "constant_ids", "P.UnsortedSegment%s()(x0, Tensor([1, -1, 0, 1], ms.int32), 3)" % kind, f32(4, 2))
    case(name, "special", text % 5, ODD, values("i32", [0, 0, 1, 1, 3, 3, 3, -1]))
    case(name, "f16_by_steps", text % 2, values("f16", [2048, 1, 1, 0.1]), values("i32", [0, 0, 0, 1]))
    case(name, "used", "ops.relu(%s) + 1" % (text % 3), f32(4, 2), values("i32", [2, 0, 2, 1]))
    for t in TYPES:
        case(name, t, text % (3 if t == "f16" else 4), random(t, 4, 2), values("i32", [2, 0, 2, 1]))
    case(name, "f16_gaps", text % 4, random("f16", 4, 2), values("i32", [2, 0, 2, 1]), versions=MS210)  # 2.0 has infinities there

for kind in KINDS + ("Mean",):
    name = "Segment" + kind
    text = "ops.operations.array_ops.Segment%s()(x0, Tensor(%%s, ms.%%s))" % kind
    for label, x, ids in (("rows", (4, 3), [0, 0, 1, 2]), ("gaps", (4, 2), [1, 1, 4, 4]), ("vector", (5,), [0, 1, 1, 1, 3]), ("volume", (3, 2, 2), [0, 0, 0])):
        case(name, label, text % (ids, "int32"), f32(*x))
    case(name, "i64_ids", text % ([0, 1, 1], "int64"), f32(3, 2))
    case(name, "special", text % ([0, 0, 1, 1, 3, 3, 3, 4], "int32"), ODD)
    case(name, "f16_by_steps", text % ([0, 0, 0, 2], "int32"), values("f16", [2048, 1, 1, 0.1]))
    for t in TYPES:
        case(name, t, text % ([0, 0, 0, 2], "int32"), random(t, 4, 2))

# --- Bincount; MindSpore refuses numbers below 0
BINCOUNT = "P.Bincount()(x0, Tensor(%d, ms.int32), x1)"
for t in ("f32", "f64", "i32", "i64"):
    case("Bincount", t, BINCOUNT % 6, random("i32", 20, low=0, high=6), random(t, 20))
case("Bincount", "outside", BINCOUNT % 3, values("i32", [0, 3, 2, 7, 2]), f32(5))
case("Bincount", "gaps", BINCOUNT % 9, values("i32", [8, 1, 8]), f32(3))
case("Bincount", "one", BINCOUNT % 1, values("i32", [0]), f32(1))
case("Bincount", "matrix", BINCOUNT % 4, random("i32", 3, 5, low=0, high=4), f32(3, 5))
case("Bincount", "special", BINCOUNT % 4, values("i32", [0, 0, 1, 1, 3]), values("f32", [NAN, 1, INF, -INF, -0.0]))
case("Bincount", "used", "ops.relu(%s) * 2" % (BINCOUNT % 4), random("i32", 9, low=0, high=4), f32(9))
