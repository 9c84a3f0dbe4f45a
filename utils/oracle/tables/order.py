# ===- order.py - golden cases of running extremes, medians, the largest along a dimension ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, NANS, case, distinct, f32, random, values

ROWS = [[1, 3, 3, 1, 2], [2, 2, 2, 2, 2], [0, -1, -1, 0, 1]]

for operator, call in (("Cummax", "ops.cummax(x0, %d)"), ("Cummin", "ops.cummin(x0, %d)")):
    for name, axis, shape in (("first", 0, (5, 3)), ("last", -1, (3, 7)), ("middle", 1, (2, 5, 3)), ("vector", 0, (17,)), ("one", 0, (1,)), ("long", 1, (2, 1001))):
        case(operator, name, call % axis, f32(*shape))
    for t in ("f16", "f64", "i8", "u8", "i32", "i64", "u32"):
        case(operator, t, call % 1, random(t, 3, 8))
    case(operator, "ties", call % 1, values("f32", ROWS))
    for name in ("first", "middle", "two", "before_inf", "inf"):
        case(operator, "nan_" + name, call % 0, values("f32", NANS[name]))

for name, text, x in (("rows", "ops.median(x0, 1)", (3, 7)), ("even", "ops.median(x0, 1)", (3, 8)), ("columns", "ops.median(x0, 0, True)", (5, 3)),
                      ("middle", "ops.median(x0, -2)", (2, 5, 3)), ("one", "ops.median(x0, 0)", (1,)), ("long", "ops.median(x0, 1)", (2, 301))):
    case("Median", name, text, distinct("f32", *x))
for t in ("f64", "i16", "i32", "i64"):
    case("Median", t, "ops.median(x0, 1)", distinct(t, 3, 7))
# Which of equals is found depends on MindSpore's selection: of [-inf, -inf, inf, inf] it is the first.
case("Median", "ties", "ops.median(x0, 1)", values("f32", ROWS))
case("Median", "infinite", "ops.median(x0, 0)", values("f32", [INF, 3, -INF, 1, 2]))
case("Median", "global", "P.math_ops.Median(True)(x0)", distinct("f32", 3, 5), refused="global_median and ignore_nan are not supported")

for operator, word in (("MaxDim", "max"), ("MinDim", "min")):
    for name, text, x in (("rows", "mint.%s(x0, 1)", (3, 7)), ("columns", "mint.%s(x0, 0, True)", (5, 3)), ("negative", "mint.%s(x0, -2)", (2, 5, 3))):
        case(operator, name, text % word, f32(*x), versions=MS210)
    case(operator, "ties", "mint.%s(x0, 1)" % word, values("f32", ROWS), versions=MS210)
    for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
        case(operator, t, "mint.%s(x0, 1)" % word, random(t, 3, 7), versions=MS210)
    for name in ("first", "middle", "two", "before_inf", "lowest", "highest"):
        case(operator, "nan_" + name, "mint.%s(x0, 0)" % word, values("f32", NANS[name]), versions=MS210)

# ArgMinExt has no CPU kernel.
for name, text, x in (("rows", "mint.argmax(x0, 1)", (3, 7)), ("columns", "mint.argmax(x0, 0, True)", (5, 3)), ("negative", "mint.argmax(x0, -2)", (2, 5, 3)),
                      ("all", "mint.argmax(x0)", (3, 5)), ("all_kept", "mint.argmax(x0, None, True)", (3, 5))):
    case("ArgMaxExt", name, text, f32(*x), versions=MS210)
case("ArgMaxExt", "ties", "mint.argmax(x0, 1)", values("f32", ROWS), versions=MS210)
for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
    case("ArgMaxExt", t, "mint.argmax(x0, 1)", random(t, 3, 7), versions=MS210)
for name in ("first", "middle", "two", "before_inf", "lowest"):
    case("ArgMaxExt", "nan_" + name, "mint.argmax(x0, 0)", values("f32", NANS[name]), versions=MS210)

for name, x, dim, keep in (("last", (3, 7), -1, False), ("first", (5, 3), 0, False), ("keepdim", (2, 5, 3), 1, True)):
    case("ArgMinExt", name, "mint.argmin(x0, %d, %s)" % (dim, keep), distinct("f32", *x), versions=MS210,
         twin="P.ArgMinWithValue(%d, %s)(x0)[0].astype(ms.int64)" % (dim, keep))
case("ArgMinExt", "all", "mint.argmin(x0)", distinct("f32", 3, 7), versions=MS210, twin="P.ArgMinWithValue(0)(x0.reshape(-1))[0].astype(ms.int64)")
case("ArgMinExt", "ties", "mint.argmin(x0, 1)", values("f32", ROWS), versions=MS210, twin="P.ArgMinWithValue(1)(x0)[0].astype(ms.int64)")

for t in ("f32", "f16", "f64", "i8", "u8", "i16", "i32", "i64"):
    case("NthElement", t, "P.nn_ops.NthElement()(x0, Tensor(2, ms.int32))", distinct(t, 3, 7))
for name, n, reverse, shape in (("first", 0, False, (5,)), ("last", 4, False, (2, 5)), ("reverse", 1, True, (2, 3, 5)), ("one", 0, True, (3, 1))):
    case("NthElement", name, "P.nn_ops.NthElement(%s)(x0, Tensor(%d, ms.int32))" % (reverse, n), distinct("f32", *shape))
case("NthElement", "ties", "P.nn_ops.NthElement()(x0, Tensor(3, ms.int32))", values("f32", ROWS))

# --- quantiles, without a kernel for the CPU
QUANTILE = """
def between(x, q):
    rows, place = ops.sort(x)[0], q * (x.shape[-1] - 1)
    low, high = (ops.gather(rows, f(place).astype(ms.int32), x.ndim - 1) for f in (ops.floor, ops.ceil))
    return low + (high - low) * (place - ops.floor(place))
"""
SHARES = values("f32", [0, 0.25, 0.4, 1])
for name, text, x, twin in (("last", "ops.quantile(x0, x1, -1)", (3, 7), "between(x0, x1).T"), ("first", "ops.quantile(x0, x1, 0)", (5, 3), "between(x0.T, x1).T"),
                            ("keep_dims", "ops.quantile(x0, x1, 1, True)", (3, 6), "between(x0, x1).T.expand_dims(2)"), ("all", "ops.quantile(x0, x1)", (3, 4), "between(x0.reshape(1, 12), x1)[0]"),
                            ("middle", "ops.quantile(x0, x1, 1)", (2, 5, 3), "between(x0.transpose(0, 2, 1), x1).transpose(2, 0, 1)"),
                            ("vector", "ops.quantile(x0, x1, 0)", (9,), "between(x0, x1)"), ("one", "ops.quantile(x0, x1, 1)", (4, 1), "between(x0, x1).T")):
    case("Quantile", name, text, f32(*x), SHARES, versions=MS210, helpers=QUANTILE, twin=twin)
case("Quantile", "number", "ops.quantile(x0, 0.3, 1)", f32(3, 7), versions=MS210, helpers=QUANTILE, twin="between(x0, Tensor([0.3], ms.float32)).reshape(3)")
case("Quantile", "all_kept", "ops.quantile(x0, 0.3, None, True)", f32(3, 7), versions=MS210, helpers=QUANTILE,
     twin="between(x0.reshape(1, 21), Tensor([0.3], ms.float32)).reshape(1, 1)")
case("Quantile", "f64", "ops.quantile(x0, x1, 1)", random("f64", 3, 7), values("f64", [0.2, 0.9]), versions=MS210, helpers=QUANTILE, twin="between(x0, x1).T")
# MindSpore's CPU leaves the order of a row with a NaN open: the twin has what the rows hold without it.
HOLES = values("f32", [[3, NAN, 1, 2], [NAN] * 4, [4, 3, 2, 1]])
case("Quantile", "nan", "ops.quantile(x0, x1, 1)", HOLES, SHARES, versions=MS210, helpers=QUANTILE,
     twin="P.Concat(1)((P.Concat(1)((x0[:1, 1:2], x0[1:2, :1])) + P.ExpandDims()(x1, 1), between(x0[2:], x1).T))")
case("Quantile", "ignore_nan", "ops.nanquantile(x0, x1, 1)", HOLES, SHARES, versions=MS210, helpers=QUANTILE,
     twin="P.Concat(1)((between(P.Concat(1)((x0[:1, :1], x0[:1, 2:])), x1).T, x0[1:2, :1] + P.ExpandDims()(x1, 1), between(x0[2:], x1).T))")
