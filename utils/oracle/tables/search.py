# ===- search.py - golden cases of places in sorted rows, histograms, the first k classes, distances ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, distinct, f32, i32, random, values

EDGES = [-1, 0, 0, 1, 2.5, 4]
ROWS = [[0, 2, 4, 4, 6], [1, 1, 3, 5, 7]]

for name, options in (("left", ""), ("right", ", right=True"), ("left_i32", ", out_int32=True"), ("right_i32", ", out_int32=True, right=True")):
    case("SearchSorted", name, "ops.searchsorted(x0, x1%s)" % options, values("f32", EDGES), values("f32", [[-2, -1, 0], [0.5, 4, 5]]))
case("SearchSorted", "rows", "ops.searchsorted(x0, x1)", values("f32", [[0, 1, 2], [3, 4, 5]]), f32(2, 7, low=-1, high=6))
case("SearchSorted", "batch", "ops.searchsorted(x0, x1, right=True)", values("f32", [[[0, 1, 2], [3, 4, 5]]]), f32(1, 2, 4, low=-1, high=6))
for name, options in (("nan", ""), ("nan_right", ", right=True")):
    case("SearchSorted", name, "ops.searchsorted(x0, x1%s)" % options, values("f32", EDGES), values("f32", [NAN, INF, -INF]))
for t in ("f64", "i8", "i16", "i32", "i64"):
    case("SearchSorted", t, "ops.searchsorted(x0, x1)", values(t, [0, 2, 4, 4, 6]), random(t, 9))
case("SearchSorted", "mint", "mint.searchsorted(x0, x1, side='right')", values("f32", EDGES), f32(4), versions=MS210)
case("SearchSorted", "long", "ops.searchsorted(x0, x1)", values("f32", list(range(200))), f32(900, low=-5, high=205))
for operator in ("LowerBound", "UpperBound"):
    for t in ("f32", "f16", "f64", "i8", "u8", "u16", "i32", "i64"):
        case(operator, t, "P.array_ops.%s()(x0, x1)" % operator, values(t, ROWS), random(t, 2, 9))
    case(operator, "index_i64", "P.array_ops.%s(ms.int64)(x0, x1)" % operator, values("f32", ROWS), f32(2, 4))
    case(operator, "nan", "P.array_ops.%s()(x0, x1)" % operator, values("f32", [EDGES]), values("f32", [[NAN, INF, -INF, 0]]))

# The counts of floats are int32 in files of 2.0, float32 in those of 2.10. A NaN falls into the first part, or beside the memory.
for name, bins, low, high, x in (("range", 4, -1.0, 2.0, f32(50)), ("own", 5, 0.0, 0.0, f32(3, 9)), ("own_2", 4, 2.0, 2.0, f32(29)), ("equal", 3, 0.0, 0.0, values("f32", [2] * 6)),
                                 ("narrow", 10, 0.0, 1.0, f32(40, low=0, high=1)), ("one", 1, 0.0, 1.0, f32(9)), ("thirds", 3, 0.1, 0.7, values("f32", [0.1, 0.3, 0.5, 0.7, 0.3000001])),
                                 ("edges", 4, 0.0, 4.0, values("f32", [0, 1, 2, 3, 4, 4, -1, 5])), ("infinite", 4, 0.0, 4.0, values("f32", [0, INF, 2, -INF]))):
    case("Histogram", name, "P.Histogram(%d, %s, %s)" % (bins, low, high), x, generations_differ=True)
for t in ("f16", "i32"):
    case("Histogram", t, "P.Histogram(4, 0.0, 5.0)", random(t, 30), generations_differ=t == "f16")
    case("Histogram", "own_" + t, "P.Histogram(7)", random(t, 30), generations_differ=t == "f16")

for name, k, x, y in (("one", 1, distinct("f32", 4, 7), i32(4, low=0, high=7)), ("three", 3, distinct("f32", 9, 7), i32(9, low=0, high=7)),
                      ("all", 7, distinct("f32", 4, 7), i32(4, low=0, high=7)), ("more", 9, distinct("f32", 4, 7), i32(4, low=0, high=7)),
                      ("f16", 3, distinct("f16", 9, 7), i32(9, low=0, high=7)), ("i64", 3, distinct("f32", 9, 7), random("i64", 9, low=0, high=7)),
                      ("ties", 2, values("f32", [[1, 3, 3, 3]] * 4), values("i32", [0, 1, 2, 3])),
                      ("outside", 2, values("f32", [[-1, -2, -3, -4]] * 4), values("i32", [-1, 4, 0, 9]))):
    case("InTopK", name, "P.InTopK(%d)" % k, x, y)
case("InTopK", "infinite", "P.InTopK(2)", values("f32", [[1, NAN, 3, 4], [INF, 2, 3, INF], [-INF, 2, 3, 1], [4, 1, 2, INF], [4, 3, 2, NAN]]), values("i32", [1, 0, 2, 0, 0]))

for name, p in (("zero", 0.0), ("one", 1.0), ("two", 2.0), ("three", 3.0), ("half", 0.5), ("infinity", "float('inf')")):
    case("Cdist", name, "ops.cdist(x0, x1, %s)" % p, f32(5, 3), f32(4, 3))
case("Cdist", "batch", "ops.cdist(x0, x1)", f32(2, 5, 3), f32(2, 4, 3))
case("Cdist", "f64", "ops.cdist(x0, x1, 1.5)", random("f64", 5, 3), random("f64", 4, 3))
case("Cdist", "same", "ops.cdist(x0, x0)", f32(5, 3))
case("Cdist", "nan", "ops.cdist(x0, x1)", values("f32", [[1, NAN], [INF, 2]]), values("f32", [[1, 2], [INF, 2]]))
case("Cdist", "nan_zero", "ops.cdist(x0, x1, 0.0)", values("f32", [[1, NAN], [INF, 2], [NAN, 5]]), values("f32", [[1, 2], [INF, 2]]))

# --- of mint, without a kernel for the CPU
for name, x, bins, low, high in (("f32", f32(50), 10, -2, 2), ("fractions", f32(3, 20), 7, -1.5, 0.5), ("own_range", f32(40), 5, 0, 0), ("i32", i32(50), 4, -8, 8),
                                 ("i32_own_range", i32(50), 6, 0, 0), ("equal", values("f32", [3, 3, 3]), 4, 0, 0), ("one_bin", f32(20), 1, -1, 1)):
    case("HistcExt", name, "mint.histc(x0, %d, %s, %s)" % (bins, low, high), x, versions=MS210, twin="P.Histogram(%d, %.1f, %.1f)(x0)" % (bins, low, high))
