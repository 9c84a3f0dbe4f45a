# ===- scan.py - golden cases of scans ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, case, f16, f32, i32, random, values

for operator in ("CumSum", "CumProd"):
    for name, shape, axis in (("one", (1,), 0), ("one_matrix", (1, 1), 1), ("one_of_row", (4, 1), 1), ("one_of_column", (1, 4), 0)):
        for attributes in ("", "exclusive=True", "reverse=True"):
            case(operator, "%s%s" % (name, "_" + attributes.split("=")[0] if attributes else ""), "P.%s(%s)" % (operator, attributes), f32(*shape),
                 call="self.op(x0, %d)" % axis)
    for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
        case(operator, "one_" + t, "P.%s()" % operator, random(t, 1), call="self.op(x0, 0)")
    for name, axis, attributes in (("last", -1, ""), ("first", 0, ""), ("middle", 1, ""), ("exclusive", 1, "exclusive=True"),
                                   ("reverse", 1, "reverse=True"), ("exclusive_reverse", 2, "exclusive=True, reverse=True")):
        case(operator, name, "P.%s(%s)" % (operator, attributes), f32(2, 5, 4), call="self.op(x0, %d)" % axis)
    case(operator, "vector", "P.%s()" % operator, f32(9), call="self.op(x0, 0)")
    for t in ("f16", "i32"):
        case(operator, t, "P.%s()" % operator, random(t, 2, 4), call="self.op(x0, 1)")
case("CumSum", "f16_reverse", "P.CumSum(reverse=True)", values("f16", [[0.7939453125, -1.080078125, -0.1600341796875, 0.424072265625]]), call="self.op(x0, 1)")
case("CumSum", "f16_long", "P.CumSum()", f16(400), call="self.op(x0, 0)")  # each sum is rounded

# Behind a NaN or two -inf MindSpore's sum begins anew, counting an element twice.
for name, axis, attributes, data in (
        ("last", 1, "", f32(3, 9)), ("first", 0, "", f32(7, 3)), ("middle", 1, "", f32(2, 5, 3)), ("negative", -2, "", f32(2, 5, 3)),
        ("exclusive", 1, "exclusive=True", f32(3, 8)), ("reverse", 1, "reverse=True", f32(3, 8)), ("both", 1, "exclusive=True, reverse=True", f32(3, 9)),
        ("vector", 0, "", f32(17)), ("one", 0, "", f32(1)), ("one_exclusive", 0, "exclusive=True", f32(1)), ("f16", 1, "", f16(3, 9)),
        ("f64", 1, "", random("f64", 3, 9)), ("f64_exclusive", 1, "exclusive=True", random("f64", 3, 9)),
        ("apart", 0, "", values("f32", [-1000, 0, 1000, 999, 1000])), ("infinite", 0, "", values("f32", [1, INF, 2])), ("minus_infinity", 0, "", values("f32", [1, -INF, 2]))):
    case("CumulativeLogsumexp", name, "P.CumulativeLogsumexp(%s)(x0, Tensor(%d))" % (attributes, axis), data)
case("CumulativeLogsumexp", "function", "ops.logcumsumexp(x0, 1)", f32(3, 9), versions=MS210)
case("CumulativeLogsumexp", "f16_exclusive", "P.CumulativeLogsumexp(exclusive=True)(x0, Tensor(1))", f16(3, 4), refused="exclusive is not supported for float16")

for name, x, dim in (("last", (2, 5), -1), ("first", (4, 3), 0), ("vector", (17,), 0)):
    case("CumsumExt", name, "mint.cumsum(x0, %d)" % dim, f32(*x), versions=MS210, twin="ops.cumsum(x0, %d)" % dim)
for t in ("i32", "u8", "i64", "f64"):
    case("CumsumExt", t, "mint.cumsum(x0, 1)", random(t, 2, 5), versions=MS210, twin="ops.cumsum(x0, 1)")
case("CumsumExt", "dtype", "mint.cumsum(x0, 1, dtype=ms.float32)", i32(2, 5), versions=MS210, twin="ops.cumsum(x0.astype(ms.float32), 1)")

LEAST = "v, i = ops.cummin(x0, %d); (v, i.astype(ms.int64))"
for name, x, dim in (("last", (3, 7), -1), ("first", (4, 3), 0), ("middle", (2, 5, 3), 1), ("vector", (17,), 0)):
    case("CumminExt", name, "mint.cummin(x0, %d)" % dim, f32(*x), versions=MS210, twin=LEAST % dim)
case("CumminExt", "ties", "mint.cummin(x0, 1)", values("f32", [[2, 1, 1, 3, 1], [0, 0, -0.0, 0, 0]]), versions=MS210, twin=LEAST % 1)
for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
    case("CumminExt", t, "mint.cummin(x0, 1)", random(t, 3, 7), versions=MS210, twin=LEAST % 1)
