# ===- sort.py - golden cases of sorting ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, distinct, f32, random, values

for name, k, x in (("three", 3, (2, 7)), ("one", 1, (4, 9)), ("all", 6, (3, 6)), ("vector", 5, (17,)), ("three_dimensions", 2, (2, 3, 5)), ("long", 10, (2, 301))):
    case("TopK", name, "P.TopK(sorted=True)(x0, %d)" % k, distinct("f32", *x))
case("TopK", "ties", "P.TopK(sorted=True)(x0, 3)", values("f32", [[1, 3, 3, 1], [2, 2, 2, 2], [0, -1, -1, 0]]))
for name, shape in (("one", (1,)), ("one_matrix", (1, 1)), ("one_of_row", (4, 1))):
    case("TopK", name, "P.TopK(sorted=True)(x0, 1)", f32(*shape))
for t in ("f16", "i32"):
    case("TopK", t, "P.TopK(sorted=True)(x0, 3)", distinct(t, 3, 7))
# Longer than what comparing every pair of a row would bear.
for name, k, x in (("very_long", 5, (2, 20000)), ("very_long_all", 9000, (1, 9000))):
    case("TopK", name, "P.TopK(sorted=True)(x0, %d)" % k, distinct("f32", *x))
for t in ("u8", "i64", "f64"):
    case("TopK", t, "P.TopK(sorted=True)(x0, 3)", distinct(t, 3, 7), versions=MS210)
# A NaN comes last, as in MindSpore while there are k numbers; beyond, its order is that of its sort: k = 6 of [NaN, 1, 2, NaN, 3, -1] gives
# [NaN, 2, 1, NaN, 3, -1].
for t in ("f32", "f16"):
    case("TopK", "nan_" + t, "P.TopK(sorted=True)(x0, 3)", values(t, [[1, NAN, 2, 5, NAN, -1], [NAN, 1, 2, 5, 3, -1]]))
case("TopK", "functional", "ops.topk(x0, 3)", distinct("f32", 3, 7))
case("TopK", "smallest", "ops.topk(x0, 3, largest=False)", distinct("f32", 3, 7))
case("TopK", "axis_0", "ops.topk(x0, 3, dim=0)", distinct("f32", 7, 3))
case("TopK", "unsorted", "P.TopK(sorted=False)(x0, 3)", distinct("f32", 2, 7), refused="sorted false leaves the order open")

for name, axis, descending, x in (("rows", -1, False, (3, 7)), ("descending", -1, True, (3, 7)), ("columns", 0, False, (5, 4)), ("middle", 1, True, (2, 5, 3)),
                                  ("vector", 0, False, (17,)), ("long", -1, False, (2, 1001))):
    case("Sort", name, "P.Sort(%d, %s)" % (axis, descending), distinct("f32", *x))
# Not taken: rows with a NaN, which MindSpore compares as equal to everything: [1, NaN, 2, 5, NaN, -1] ascends as [-1, 1, NaN, 2, 5, NaN].
for descending in (False, True):
    order = "descending" if descending else "ascending"
    case("Sort", "ties_" + order, "P.Sort(-1, %s)" % descending, values("f32", [[1, 3, 3, 1, 2], [2, 2, 2, 2, 2], [0, -1, -1, 0, 1]]))
    case("Sort", "infinite_" + order, "P.Sort(-1, %s)" % descending, values("f32", [[1, INF, 5, 3, -INF]]))
for t in ("f16", "f64", "i8", "i16", "i32", "i64", "u8"):
    case("Sort", t, "P.Sort(-1, True)", distinct(t, 3, 7))
case("Sort", "functional", "ops.sort(x0, 1, True)", distinct("f32", 2, 9))
case("Sort", "argsort", "ops.argsort(x0)", distinct("f32", 3, 7))

# --- 2.10's own, without a kernel for the CPU
SORTED = "v, i = ops.sort(x0, %s, %s)"
for name, x, dim, descending in (("last", (3, 7), -1, False), ("first", (6, 2), 0, True), ("middle", (2, 5, 3), 1, False)):
    case("SortExt", name, "mint.sort(x0, dim=%s, descending=%s)" % (dim, descending), distinct("f32", *x), versions=MS210,
         twin=SORTED % (dim, descending) + "; (v, i.astype(ms.int64))")
    case("ArgSort", name, "mint.argsort(x0, %s, %s)" % (dim, descending), distinct("f32", *x), versions=MS210, twin=SORTED % (dim, descending) + "; i.astype(ms.int64)")
for t in ("f16", "i32", "i64", "u8"):
    case("SortExt", t, "mint.sort(x0)", distinct(t, 3, 7), versions=MS210, twin=SORTED % (-1, False) + "; (v, i.astype(ms.int64))")
case("SortExt", "stable", "mint.sort(x0, stable=True)", values("f32", [[2, 1, 2, 1, 2], [0, 0, 0, 0, 0]]), versions=MS210,
     twin=SORTED % (-1, False) + "; (v, i.astype(ms.int64))")
for name, x, k, dim, largest in (("last", (3, 7), 2, -1, True), ("smallest", (3, 7), 3, -1, False), ("first", (6, 2), 2, 0, True), ("all", (2, 5, 3), 5, 1, False)):
    cut = tuple(slice(k) if d == dim % len(x) else slice(None) for d in range(len(x)))
    part = "[%s]" % ", ".join(":%d" % k if s.stop else ":" for s in cut)
    case("TopkExt", name, "mint.topk(x0, %d, %d, %s)" % (k, dim, largest), distinct("f32", *x), versions=MS210,
         twin=SORTED % (dim, largest) + "; (v%s, i.astype(ms.int64)%s)" % (part, part))
for t in ("f16", "i32", "i64"):
    case("TopkExt", t, "mint.topk(x0, 3)", distinct(t, 2, 9), versions=MS210, twin=SORTED % (-1, True) + "; (v[:, :3], i.astype(ms.int64)[:, :3])")

# --- elements of a given rank; which of equals is found is open
PLACE = "v, i = P.Sort(%d)(x0); "
for name, x, k, dim, part in (("last", (3, 7), 2, -1, "[:, 1%s]"), ("first", (5, 4), 5, 0, "[4%s]"), ("middle", (2, 5, 3), 1, 1, "[:, 0%s]")):
    for keep in (False, True):
        at = part % (":%d" % k if keep else "")
        case("Kthvalue", name + ("_kept" if keep else ""), "mint.kthvalue(x0, %d, %d, %s)" % (k, dim, keep), distinct("f32", *x), versions=MS210,
             twin=PLACE % dim + "(v%s, i%s.astype(ms.int64))" % (at, at))
for t in ("f16", "i32", "i64"):
    case("Kthvalue", t, "mint.kthvalue(x0, 3)", distinct(t, 3, 7), versions=MS210, twin=PLACE % -1 + "(v[:, 2], i[:, 2].astype(ms.int64))")
for name, x, dim, part in (("odd", (3, 7), -1, "[:, 3%s]"), ("even", (3, 6), 1, "[:, 2%s]"), ("first", (5, 4), 0, "[2%s]"), ("one", (3, 1), 1, "[:, 0%s]")):
    for keep in (False, True):
        at = part % (":%d" % (int(part.strip("[:, %s]")) + 1) if keep else "")
        case("MedianDim", name + ("_kept" if keep else ""), "mint.median(x0, %d, %s)" % (dim, keep), distinct("f32", *x), versions=MS210,
             twin=PLACE % dim + "(v%s, i%s.astype(ms.int64))" % (at, at))
for t in ("f16", "i32", "i64"):
    case("MedianDim", t, "mint.median(x0, 1)", distinct(t, 3, 7), versions=MS210, twin=PLACE % -1 + "(v[:, 3], i[:, 3].astype(ms.int64))")
for name, data, at in (("odd", f32(3, 5), 7), ("even", f32(2, 3, 4), 11), ("one", f32(1), 0), ("scalar", f32(), 0), ("i32", random("i32", 3, 4), 5), ("f16", random("f16", 3, 3), 4)):
    case("MedianExt", name, "mint.median(x0)", data, versions=MS210, twin="v, i = P.Sort(0)(x0.reshape(-1)); v[%d]" % at)
