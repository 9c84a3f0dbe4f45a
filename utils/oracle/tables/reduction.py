# ===- reduction.py - golden cases of reductions, arg-reductions and norms ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS20, MS210, NAN, NANS, boolean, case, distinct, f16, f32, random, values

AXES = {"last": (-1, False), "first_keep": (0, True), "middle": (1, False), "spatial": ((2, 3), False),
        "spatial_keep": ((2, 3), True), "unordered": ((3, 0), False), "negative_keep": ((-2, -1), True),
        "all": ((), False), "all_keep": ((), True), "not_adjacent": ((1, 3), False)}
TYPES = {"ReduceMean": ("f16", "f64"), "ReduceSum": ("f16", "f64", "i32", "i64", "i8"), "ReduceMax": ("f16", "f64", "i32", "i64", "i8", "u8"),
         "ReduceMin": ("f16", "f64", "i32", "i64", "i8", "u8"), "ReduceProd": ("f16", "f64", "i32", "i64"),
         "ReduceAll": (), "ReduceAny": ()}
for operator, types in TYPES.items():
    make = boolean if operator in ("ReduceAll", "ReduceAny") else f32
    for name, (axis, keep) in AXES.items():
        case(operator, name, "P.%s(keep_dims=%s)" % (operator, keep), make(2, 3, 4, 5), call="self.op(x0, %s)" % (axis,))
    case(operator, "vector", "P.%s()" % operator, make(17), call="self.op(x0, 0)")
    case(operator, "long", "P.%s()" % operator, make(3, 301), call="self.op(x0, 1)")
    case(operator, "one_long", "P.%s(keep_dims=True)" % operator, make(4, 1, 3), call="self.op(x0, 1)")
    for t in types:
        data = random(t, 3, 4, low=1, high=3) if operator == "ReduceProd" else random(t, 3, 4)
        case(operator, t, "P.%s()" % operator, data, call="self.op(x0, 1)")
        case(operator, t + "_all", "P.%s()" % operator, data)
case("ReduceSum", "special", "P.ReduceSum()(x0, 1)", values("f32", [[1, NAN, 2], [INF, 1, 2], [INF, -INF, 0]]))
case("ReduceSum", "empty", "P.ReduceSum()(x0, 0)", f32(0, 3), versions=MS210)
for name, keep in (("no_axes", False), ("no_axes_kept", True)):
    case("ReduceSum", "skip_" + name, "P.ReduceSum(keep_dims=%s, skip_mode=True)" % keep, f32(2, 3), call="self.op(x0, ())",
         versions=MS20, note="2.10 gives the same in graph mode; its eager mode puts the sum of all at every position")
case("ReduceSum", "skip_one", "P.ReduceSum(skip_mode=True)", f32(2, 3), call="self.op(x0, (1,))")
case("ReduceMean", "squeeze_excite", "P.ReduceMean(keep_dims=True)(x0, (2, 3))", f32(2, 17, 5, 5))
for t in ("i8", "u8", "i16"):
    case("ReduceMean", t + "_long", "P.ReduceMean()(x0, 1)", random(t, 3, 400), note="the sum wraps, the count does not")
    case("ReduceMean", t + "_wraps", "P.ReduceMean()(x0, 1)", values(t, [[4] * 100, [1] * 100, [120] * 100]))
    case("ReduceMean", t + "_fills", "P.ReduceMean()(x0, 1)", values(t, [[2] * 200, [100] + [0] * 199]))
case("ReduceMean", "i8_lowest", "P.ReduceMean()(x0, 0)", values("i8", [-1] * 128))
case("ReduceMean", "method", "x0.mean((2, 3))", f32(1, 4, 7, 7))
case("ReduceSum", "method", "x0.sum(axis=1)", f32(3, 4))
case("ReduceMax", "method", "x0.max(axis=1)", f32(3, 4))
case("ReduceMin", "method", "x0.min(axis=1)", f32(3, 4))
for operator in ("ReduceMax", "ReduceMin"):
    case(operator, "infinities", "P.%s()(x0, 1)" % operator, values("f32", [[1, INF, 2], [-INF, 1, 2], [-INF, -INF, -INF]]))

# One element, whatever the axes, and one that is reduced among many.
for operator, types in TYPES.items():
    make = boolean if operator in ("ReduceAll", "ReduceAny") else f32
    for name, shape, axis in (("", (1,), 0), ("_matrix", (1, 1), 1), ("_all", (1, 1), ()), ("_cube", (1, 1, 1), (0, 2)), ("_of_row", (4, 1), 1),
                              ("_of_column", (1, 4), 0), ("_scalar", (), ())):
        for keep in (False, True):
            case(operator, "one%s%s" % (name, "_kept" if keep else ""), "P.%s(keep_dims=%s)" % (operator, keep), make(*shape), call="self.op(x0, %s)" % (axis,))
    for t in types:
        case(operator, "one_" + t, "P.%s()" % operator, random(t, 1, 1), call="self.op(x0, 1)")
for operator, function in (("SumExt", "mint.sum"), ("MeanExt", "mint.mean"), ("ProdExt", "mint.prod")):
    for name, shape in (("one", (1,)), ("one_matrix", (1, 1)), ("one_scalar", ())):
        case(operator, name, "(%s(x0), x0)" % function, f32(*shape), versions=MS210)
    case(operator, "one_of_row", "%s(x0, 1, keepdim=True)" % function, f32(4, 1), versions=MS210)

for operator, function in (("SumExt", "mint.sum"), ("MeanExt", "mint.mean"), ("ProdExt", "mint.prod")):
    for name, (axis, keep) in AXES.items():
        if axis != () and (operator != "ProdExt" or isinstance(axis, int)):
            case(operator, name, "%s(x0, %s, keepdim=%s)" % (function, axis, keep), f32(2, 3, 4, 5), versions=MS210)
    case(operator, "all", "%s(x0)" % function, f32(2, 3, 4), versions=MS210)
    case(operator, "f16", "%s(x0, 1)" % function, f16(2, 7), versions=MS210)
    case(operator, "dtype", "%s(x0, 1, dtype=ms.float32)" % function, f16(2, 7), versions=MS210)
    ends = {"low": 0.9, "high": 1.1} if operator == "ProdExt" else {}
    case(operator, "long", "%s(x0, -1)" % function, f32(3, 301, **ends), versions=MS210)
for t in ("f64", "i8", "u8", "i32", "i64", "bool"):
    case("ProdExt", t, "mint.prod(x0, 1)", random(t, 2, 5), versions=MS210)
    case("ProdExt", t + "_all", "mint.prod(x0)", random(t, 2, 3), versions=MS210)
case("ProdExt", "dtype_narrow", "mint.prod(x0, 1, dtype=ms.int32)", f32(2, 3, low=1, high=3), versions=MS210)
case("SumExt", "i32", "mint.sum(x0, 1)", random("i32", 2, 7), versions=MS210)
case("SumExt", "bool", "mint.sum(x0, 1)", boolean(2, 7), versions=MS210)

for operator in ("Argmax", "Argmin"):
    for name, axis, shape in (("last", -1, (3, 10)), ("first", 0, (5, 4)), ("middle", 1, (2, 7, 3)), ("negative", -2, (2, 5, 3)),
                              ("vector", 0, (17,)), ("classes", 1, (2, 1001)), ("image", 1, (1, 5, 3, 3))):
        case(operator, name, "P.%s(axis=%d)" % (operator, axis), distinct("f32", *shape))
    case(operator, "i64_result", "P.%s(axis=1, output_type=ms.int64)" % operator, distinct("f32", 3, 4))
    case(operator, "ties", "P.%s()" % operator, values("f32", [[1, 3, 3, 1], [2, 2, 2, 2], [0, -1, -1, 0]]))
    case(operator, "f16", "P.%s()" % operator, distinct("f16", 3, 9))
    case(operator, "f64", "P.%s()" % operator, distinct("f64", 3, 9))
for operator in ("ArgMaxWithValue", "ArgMinWithValue"):
    text = "P.%s(axis=%d, keep_dims=%s)"
    for name, axis, keep, shape in (("last", -1, False, (3, 10)), ("first_keep", 0, True, (5, 4)), ("middle", 1, False, (2, 7, 3)),
                                    ("vector", 0, False, (17,)), ("keep_4d", 1, True, (1, 5, 3, 3))):
        case(operator, name, text % (operator, axis, keep), distinct("f32", *shape), generations_differ=True)
    case(operator, "ties", text % (operator, 1, False), values("f32", [[1, 3, 3, 1], [2, 2, 2, 2]]), generations_differ=True)
    case(operator, "value_only", text % (operator, 1, False), distinct("f32", 3, 5), call="self.op(x0)[1]")
    for t in ("f16", "i32"):
        case(operator, t, text % (operator, 1, False), distinct(t, 3, 5), generations_differ=True)

# A NaN that comes first stays, with the index 0; another one is passed over.
for operator in ("Argmax", "Argmin"):
    for t in ("f32", "f16", "f64"):
        case(operator, "nan_" + t, "P.%s(axis=1)" % operator, values(t, list(NANS.values())))
        case(operator, "nan_columns_" + t, "P.%s(axis=0)" % operator, values(t, list(zip(*NANS.values()))))
    for name, shape, axis in (("one", (1,), 0), ("one_matrix", (1, 1), 1), ("one_of_row", (4, 1), 1), ("one_of_column", (1, 4), 0)):
        case(operator, name, "P.%s(axis=%d)" % (operator, axis), f32(*shape))
    case(operator, "one_nan", "P.%s(axis=0)" % operator, values("f32", [NAN]))
for operator in ("ArgMaxWithValue", "ArgMinWithValue"):
    text = "P.%s(axis=%d, keep_dims=%s)"
    for t in ("f32", "f16", "f64"):
        case(operator, "nan_" + t, text % (operator, 1, False), values(t, list(NANS.values())), generations_differ=True)
        case(operator, "nan_columns_" + t, text % (operator, 0, True), values(t, list(zip(*NANS.values()))), generations_differ=True)
    for name, shape, axis in (("one", (1,), 0), ("one_matrix", (1, 1), 1), ("one_of_row", (4, 1), 1), ("one_of_column", (1, 4), 0)):
        for keep in (False, True):
            case(operator, name + ("_kept" if keep else ""), text % (operator, axis, keep), f32(*shape), generations_differ=True)
for operator in ("ReduceMax", "ReduceMin"):
    for t in ("f32", "f16", "f64"):
        case(operator, "nan_" + t, "P.%s()(x0, 1)" % operator, values(t, list(NANS.values())))

# --- of all elements, 2.10's own
for operator, method in (("Max", "max"), ("Min", "min")):
    for t in ("f32", "f16", "f64", "i32", "i64", "i8", "u8"):
        case(operator, t, "x0.%s()" % method, random(t, 3, 5), versions=MS210)
    case(operator, "long", "x0.%s()" % method, f32(2, 3, 301), versions=MS210)
    case(operator, "one", "x0.%s()" % method, f32(1), versions=MS210)
    case(operator, "infinities", "x0.%s()" % method, values("f32", [1, INF, -INF, 2]), versions=MS210)
    for name, row in NANS.items():
        case(operator, "nan_" + str(name), "x0.%s()" % method, values("f32", list(row)), versions=MS210)

for p in (1, 2, 3, 5):
    case("LpNorm", "p_%d" % p, "P.LpNorm(axis=1, p=%d)" % p, f32(3, 5))
for name, attributes, x in (("first", "axis=0", (4, 5)), ("negative", "axis=-2", (2, 3, 4)), ("last", "axis=[-1]", (3, 17)),
                            ("two", "axis=[0, 2]", (2, 3, 4)), ("two_negative", "axis=(-1, -2)", (2, 3, 4)), ("spatial_keep", "axis=[2, 3], keep_dims=True", (2, 5, 3, 4)),
                            ("spatial_channels_last", "axis=[1, 2], keep_dims=True", (1, 4, 3, 6)), ("all", "axis=[0, 1]", (3, 4)),
                            ("all_keep", "axis=[0, 1], keep_dims=True", (3, 4)), ("vector", "axis=0", (9,)), ("long", "axis=1", (2, 301)),
                            ("keep_first_p_1", "axis=0, p=1, keep_dims=True", (4, 3)), ("epsilon", "axis=1, epsilon=2.0", (3, 4)),
                            ("epsilon_0", "axis=1, epsilon=0.0", (3, 4))):
    case("LpNorm", name, "P.LpNorm(%s)" % attributes, f32(*x))
case("LpNorm", "p_0", "P.LpNorm(axis=1, p=0)", values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
case("LpNorm", "p_0_epsilon", "P.LpNorm(axis=1, p=0, epsilon=1.5)", values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
for p in (1, 3):
    case("LpNorm", "p_%d_epsilon" % p, "P.LpNorm(axis=1, p=%d, epsilon=4.5)" % p, values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
for p in (0, 1, 2, 3):
    for name, attributes, x in (("one", "axis=0", (1,)), ("one_matrix", "axis=[0, 1], keep_dims=True", (1, 1)), ("one_of_row", "axis=1", (4, 1))):
        case("LpNorm", "%s_p_%d" % (name, p), "P.LpNorm(p=%d, %s)" % (p, attributes), f32(*x))
case("LpNorm", "zeros", "P.LpNorm(axis=1)", values("f32", [[0, 0, 0], [1e-8, 0, 0], [0, -2, 0]]))
case("LpNorm", "zeros_p_3", "P.LpNorm(axis=1, p=3)", values("f32", [[0, 0, 0], [1e-8, 0, 0], [0, -2, 0]]))
case("LpNorm", "large", "P.LpNorm(axis=1, p=4)", values("f32", [[1e4, -2e4, 3], [1e-4, 0, -1e-4]]))
case("LpNorm", "f16", "P.LpNorm(axis=1)", f16(3, 8))
case("LpNorm", "f16_p_1_keep", "P.LpNorm(axis=[0, 1], p=1, keep_dims=True)", f16(3, 8))
case("LpNorm", "response_norm", "x0 / (P.LpNorm(axis=[1, 2], keep_dims=True)(x0).mean(axis=-1, keep_dims=True) + 1e-6)", f32(1, 3, 4, 8))
