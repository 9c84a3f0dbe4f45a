# ===- statistics.py - golden cases of variances, norms and counts along dimensions ---===
# SPDX-License-Identifier: Apache-2.0
# 2.10's own, without a kernel for the CPU.
from case import INF, MS210, NAN, case, f16, f32, i32, random, values

SPECIAL = values("f32", [[NAN, 1, 2], [INF, 1, 2], [-INF, INF, 0], [-INF, -INF, -INF], [3, 3, 3]])
SQUARES = "d = x0 - x0.mean(AXES, keep_dims=True); v = ops.square(d).sum(AXES, keepdims=KEEP) / DIVISOR; "
MEAN = "x0.mean(AXES, keep_dims=KEEP)"

# name, shape, dim, correction, keepdim, count
SPREADS = (("last", (3, 8), "-1", 1, False, 8), ("first", (5, 3), "0", 0, False, 5), ("two", (2, 3, 4), "(0, 2)", 1, True, 8),
           ("beyond", (2, 3, 4), "(1, 2)", 2, False, 12), ("one", (3, 1), "1", 0, False, 1))


def spread(operator, function, result):
    """What `result` says of the mean of the squares, and of the mean."""
    def twin(axes, keep, divisor):
        return (SQUARES + result).replace("MEAN", MEAN).replace("AXES", axes).replace("KEEP", str(keep)).replace("DIVISOR", "%.1f" % divisor)

    for name, shape, dim, correction, keep, count in SPREADS:
        case(operator, name, "mint.%s(x0, dim=%s, correction=%d, keepdim=%s)" % (function, dim, correction, keep), f32(*shape), versions=MS210,
             twin=twin(dim, keep, count - correction))
    case(operator, "all", "mint.%s(x0)" % function, f32(2, 3, 4), versions=MS210, twin=twin("(0, 1, 2)", False, 23))
    case(operator, "of_one", "mint.%s(x0, 1)" % function, f32(3, 1), versions=MS210, twin=twin("1", False, 0))
    case(operator, "special", "mint.%s(x0, 1)" % function, SPECIAL, versions=MS210, twin=twin("1", False, 2))
    case(operator, "far_from_0", "mint.%s(x0, 1)" % function, values("f32", [[10000, 10001, 10002, 10003]]), versions=MS210, twin=twin("1", False, 3))


spread("Var", "var", "v")
spread("Std", "std", "ops.sqrt(v)")
spread("VarMean", "var_mean", "(v, MEAN)")
spread("StdMean", "std_mean", "(ops.sqrt(v), MEAN)")
for operator, function in (("Var", "var"), ("Std", "std")):
    root = "ops.sqrt(%s)" if operator == "Std" else "%s"
    case(operator, "f16", "mint.%s(x0, 1)" % function, f16(3, 17), versions=MS210,
         twin="x = x0.astype(ms.float32); " + root % "(ops.square(x - x.mean(1, keep_dims=True)).sum(1) / 16)" + ".astype(ms.float16)")

# --- the logarithm of sums of exponentials
for name, shape, dim, keep in (("last", (3, 8), -1, False), ("first", (4, 3), 0, True), ("two", (2, 3, 4), (0, 2), False), ("all", (3, 4), (0, 1), True)):
    case("LogSumExp", name, "mint.logsumexp(x0, %s, %s)" % (dim, keep), f32(*shape), versions=MS210, twin="ops.log(ops.exp(x0).sum(%s, keepdims=%s))" % (dim, keep))
case("LogSumExp", "large", "mint.logsumexp(x0, 1)", values("f32", [[1000, 1000], [-1000, -999], [3e38, 0]]), versions=MS210,
     twin="m = ops.amax(x0, 1, keepdims=True); ops.log(ops.exp(x0 - m).sum(1)) + m.reshape(3)")
case("LogSumExp", "special", "mint.logsumexp(x0, 1)", SPECIAL, versions=MS210, twin="ops.log(ops.exp(x0).sum(1))")
case("LogSumExp", "f16", "mint.logsumexp(x0, 1)", f16(3, 17), versions=MS210, twin="ops.log(ops.exp(x0.astype(ms.float32)).sum(1)).astype(ms.float16)")

# --- norms; those of other orders than 0 to 3 are LpNormV2
NORM = "mint.linalg.vector_norm(x0, %s, %s, %s)"
for operator, name, order, twin in (
        ("LinalgVectorNorm", "two", 2, "ops.sqrt(ops.square(x0).sum(1))"), ("LinalgVectorNorm", "one", 1, "ops.abs(x0).sum(1)"),
        ("LinalgVectorNorm", "three", 3, "ops.pow(ops.pow(ops.abs(x0), 3.0).sum(1), 1 / 3)"), ("LpNormV2", "fraction", 0.5, "ops.square(ops.sqrt(ops.abs(x0)).sum(1))"),
        ("LpNormV2", "four", 4, "ops.sqrt(ops.sqrt(ops.pow(x0, 4.0).sum(1)))"), ("LpNormV2", "negative", -1, "1 / (1 / ops.abs(x0)).sum(1)"),
        ("LpNormV2", "infinite", "float('inf')", "ops.amax(ops.abs(x0), 1)"), ("LpNormV2", "least", "float('-inf')", "ops.amin(ops.abs(x0), 1)")):
    case(operator, name, NORM % (order, 1, False), f32(3, 5), versions=MS210, twin=twin)
case("LpNormV2", "all", "mint.linalg.vector_norm(x0, float('inf'))", f32(2, 3, 4), versions=MS210, twin="ops.abs(x0).max()")
case("LpNormV2", "keepdim", NORM % (4, (0, -1), True), f32(2, 3, 4), versions=MS210, twin="ops.sqrt(ops.sqrt(ops.pow(x0, 4.0).sum((0, 2), keepdims=True)))")
case("LpNormV2", "f16", NORM % (4, 1, False), f16(3, 17), versions=MS210, twin="ops.sqrt(ops.sqrt(ops.pow(x0.astype(ms.float32), 4.0).sum(1))).astype(ms.float16)")
case("LinalgVectorNorm", "zero", NORM % (0, 1, False), values("f32", [[1, 0, 3], [0, -0.0, 0]]), versions=MS210, twin="(x0 != 0).astype(ms.float32).sum(1)")
case("LinalgVectorNorm", "all", "mint.norm(x0)", f32(2, 3, 4), versions=MS210, twin="ops.sqrt(ops.square(x0).sum())")
case("LinalgVectorNorm", "keepdim", NORM % (2, (0, -1), True), f32(2, 3, 4), versions=MS210, twin="ops.sqrt(ops.square(x0).sum((0, 2), keepdims=True))")
case("LinalgVectorNorm", "dtype", "mint.linalg.vector_norm(x0, 2, 1, dtype=ms.float32)", f16(3, 17), versions=MS210, twin="ops.sqrt(ops.square(x0.astype(ms.float32)).sum(1))")
case("LinalgVectorNorm", "f16", NORM % (2, 1, False), f16(3, 17), versions=MS210, twin="ops.sqrt(ops.square(x0.astype(ms.float32)).sum(1)).astype(ms.float16)")
case("LinalgVectorNorm", "normalize", "mint.nn.functional.normalize(x0)", f32(3, 5), versions=MS210, twin="x0 / ops.maximum(ops.sqrt(ops.square(x0).sum(1, keepdims=True)), 1e-12)")

# --- sums and counts of some elements
HOLES = values("f32", [[1, NAN, 3], [NAN, NAN, NAN], [INF, 1, NAN]])
for name, dim, keep, axes in (("last", "1", False, 1), ("first", "0", True, 0), ("two", "(0, 1)", False, (0, 1)), ("all", "None", False, (0, 1))):
    case("Nansum", name, "mint.nansum(x0, %s, %s)" % (dim, keep), HOLES, versions=MS210,
         twin="P.ReduceSum(keep_dims=%s)(ops.select(ops.isnan(x0), ops.zeros_like(x0), x0), %s)" % (keep, axes))
case("Nansum", "dtype", "mint.nansum(x0, 1, dtype=ms.int32)", values("f32", [[1.5, NAN, 3.5]]), versions=MS210, twin="Tensor([4], ms.int32) + (x0[:, 0] * 0).astype(ms.int32)")
case("Nansum", "i32", "mint.nansum(x0, 1)", i32(2, 5), versions=MS210, twin="x0.astype(ms.int64).sum(1)")
for name, dim, axes in (("last", "1", 1), ("two", "(0, -1)", (0, 2)), ("all", "None", (0, 1, 2))):
    case("CountNonZero", name, "mint.count_nonzero(x0, %s)" % dim, random("f32", 2, 3, 4, low=-1, high=1), versions=MS210, twin="(x0 != 0).astype(ms.int64).sum(%s)" % (axes,))
case("CountNonZero", "zeros", "mint.count_nonzero(x0, 1)", values("f32", [[0, -0.0, NAN, 1], [0, 0, 0, 0]]), versions=MS210, twin="(x0 != 0).astype(ms.int64).sum(1)")
for t in ("f16", "i32", "i64", "u8", "bool"):
    case("CountNonZero", t, "mint.count_nonzero(x0, 1)", random(t, 3, 7), versions=MS210, twin="(x0 != 0).astype(ms.int64).sum(1)")

# --- equal or not
for name, a, b in (("same", [[1, 2, 3]], [[1, 2, 3]]), ("other", [[1, 2, 3]], [[1, 2, 4]]), ("nan", [[1, NAN]], [[1, NAN]]), ("zeros", [0.0, -0.0], [-0.0, 0.0])):
    case("EqualExt", name, "mint.equal(x0, x1)", values("f32", a), values("f32", b), versions=MS210, twin="P.ReduceAll()(ops.equal(x0, x1))")
for t in ("f16", "i32", "i64", "bool"):
    case("EqualExt", t, "G.EqualExt()(x0, x1)", random(t, 3, 4), random(t, 3, 4), versions=MS210, twin="P.ReduceAll()(ops.equal(x0, x1)).reshape(1)")

# --- how many are equal
for t in ("f16", "f32", "i32"):
    case("EqualCount", t, "P.EqualCount()", random(t, 50), random(t, 50))
    case("EqualCount", "some_" + t, "P.EqualCount()(x0, x1)", values(t, [[1, 2, 3], [4, 5, 6]]), values(t, [[1, 0, 3], [4, 5, 0]]))
case("EqualCount", "special", "P.EqualCount()", values("f32", [NAN, INF, -0.0]), values("f32", [NAN, INF, 0.0]))
