# ===- arithmetic_ext.py - golden cases of 2.10's own element-wise operators ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, boolean, case, f16, f32, random, values

WIDE = "ms.float32"
# Most have no kernel for the CPU.


def elementwise(operator, text, twin, *inputs, of_half=None, types=()):
    """of_half: the twin in float32, of inputs that are float16."""
    case(operator, "f32", text, *inputs, versions=MS210, twin=twin)
    if of_half:
        half = [f16(2, 3, 7, low=0.5, high=4) for _ in inputs]
        case(operator, "f16", text, *half, versions=MS210, twin="(%s).astype(ms.float16)" % of_half)
    for t in types:
        case(operator, t, text, *[random(t, 3, 5, low=1, high=8) for _ in inputs], versions=MS210, twin=twin)


# --- quotients and remainders
SIGNS = values("f32", [7, -7, 7, -7, 0, 6, -0.5]), values("f32", [3, 3, -3, -3, 5, 2.5, 0.75])
elementwise("FmodTensor", "mint.fmod(x0, x1)", "P.TruncateMod()(x0, x1)", *SIGNS, types=("f16", "f64", "i32", "u8", "i8"))
case("FmodTensor", "i64", "mint.fmod(x0, x1)", random("i64", 3, 5, low=0, high=20), random("i64", 3, 5, low=1, high=8), versions=MS210, twin="ops.floor_mod(x0, x1)")
case("FmodTensor", "broadcast", "mint.fmod(x0, x1)", f32(2, 3, 4), f32(3, 1, low=0.5, high=3), versions=MS210, twin="P.TruncateMod()(x0, x1)")
for operator, text, twin in (("FmodScalar", "mint.fmod(x0, %s)", "P.TruncateMod()(x0, Tensor(%s, x0.dtype))"),
                             ("FloorDivScalar", "mint.floor_divide(x0, %s)", "P.FloorDiv()(x0, Tensor(%s, x0.dtype))")):
    case(operator, "f32", text % 2.5, SIGNS[0], versions=MS210, twin=twin % 2.5)
    case(operator, "negative", text % -2.0, SIGNS[0], versions=MS210, twin=twin % -2.0)
    for t in ("f32", "f64", "i32", "u8"):
        case(operator, t + "_by_integer", text % 3, random(t, 3, 5), versions=MS210, twin=twin % 3)
    case(operator, "i64_by_integer", text % 3, random("i64", 3, 5), versions=MS210, twin=(twin % 3).replace("x0", "x0.astype(ms.int32)") + ".astype(ms.int64)")
for name, data in (("f32", f32(3, 5, low=0.5, high=3)), ("negative", f32(3, 5, low=-3, high=-0.5)), ("f64", random("f64", 3, 5, low=0.5, high=3)),
                   ("f16", f16(3, 5, low=0.5, high=3)), ("i64", random("i64", 3, 5, low=1, high=4))):
    case("RemainderScalarTensor", name, "mint.remainder(7, x0)", data, versions=MS210)
case("RemainderScalarTensor", "fraction", "mint.remainder(-2.5, x0)", f32(3, 5, low=0.5, high=3), versions=MS210)
elementwise("Frac", "mint.frac(x0)", "x0 - ops.trunc(x0)", values("f32", [1.5, -1.5, 0, -0.0, 3, INF, -INF, NAN]),
            of_half="x0.astype(ms.float32) - ops.trunc(x0.astype(ms.float32))", types=("f64",))
for t in ("i32", "u8"):
    case("Frac", t, "mint.frac(x0)", random(t, 3, 5), versions=MS210, twin="ops.zeros_like(x0)")

# --- logarithms
for operator, text, twin, data in (("XLogYScalarOther", "mint.xlogy(x0, %s)", "x0 * ops.log(Tensor(%s, ms.float32))", f32(3, 5)),
                                   ("XLogYScalarSelf", "mint.xlogy(%s, x0)", "Tensor(%s, ms.float32) * ops.log(x0)", f32(3, 5, low=0.1, high=4))):
    for name, number in (("f32", 2.5), ("integer", 3)):
        case(operator, name, text % number, data, versions=MS210, twin=twin % number)
    case(operator, "f16", text % 2.5, f16(3, 5, low=0.5, high=4), versions=MS210, twin="(%s).astype(ms.float16)" % (twin % 2.5).replace("x0", "x0.astype(ms.float32)"))
LOGARITHMS = (("LogAddExp", "mint.logaddexp(x0, x1)", "ops.log(ops.exp(A) + ops.exp(B))"),
              ("LogAddExp2", "mint.logaddexp2(x0, x1)", "ops.log2(ops.pow(2.0, A) + ops.pow(2.0, B))"))
for operator, text, twin in LOGARITHMS:
    of = lambda a, b, twin=twin: twin.replace("A", a).replace("B", b)
    elementwise(operator, text, of("x0", "x1"), f32(2, 3, 7), f32(3, 7), of_half=of("x0.astype(ms.float32)", "x1.astype(ms.float32)"))
    case(operator, "special", text, values("f32", [NAN, 1, INF, -INF, -INF, 1]), values("f32", [1, NAN, INF, -INF, 2, -INF]), versions=MS210, twin=of("x0", "x1"))
    case(operator, "large", text, values("f32", [1000, -1000, 1000]), values("f32", [0, 0, 2000]), versions=MS210, twin="ops.maximum(x0, x1)")

# --- choices
PAIRS = values("f32", [1, 2, NAN, 1, NAN, -INF]), values("f32", [2, 1, 1, NAN, NAN, 0])
case("Fmin", "special", "ops.fmin(x0, x1)", *PAIRS, versions=MS210, twin="-ops.fmax(-x0, -x1)")
case("Fmin", "broadcast", "ops.fmin(x0, x1)", f32(2, 3, 4), f32(3, 1), versions=MS210, twin="-ops.fmax(-x0, -x1)")
for t in ("f16", "f64", "i32", "i64"):
    case("Fmin", t, "ops.fmin(x0, x1)", random(t, 3, 5), random(t, 5), versions=MS210, twin="-ops.fmax(-x0, -x1)")
for t in ("f32", "f16"):
    case("IsNegInf", t, "mint.isneginf(x0)", values(t, [1, INF, -INF, NAN, 0, -1]), versions=MS210, twin="ops.logical_and(ops.isinf(x0), x0 < 0)")
for t in ("i32", "bool"):
    case("IsNegInf", t, "mint.isneginf(x0)", random(t, 3, 5), versions=MS210, twin="ops.not_equal(x0, x0)")
for name, m, x, y in (("plain", (2, 3), (2, 3), (2, 3)), ("broadcast", (3, 1), (2, 1, 4), (4,))):
    case("SelectV2", name, "G.SelectV2()(x0, x1, x2)", boolean(*m), f32(*x), f32(*y), versions=MS210, twin="ops.where(x0, x1, x2)")
for t in ("f16", "f64", "i32", "i64", "bool"):
    case("SelectV2", t, "G.SelectV2()(x0, x1, x2)", boolean(3, 5), random(t, 3, 5), random(t, 3, 5), versions=MS210, twin="ops.where(x0, x1, x2)")

# --- activations
elementwise("LogSigmoid", "mint.nn.functional.logsigmoid(x0)", "ops.log(ops.sigmoid(x0))", f32(2, 3, 7), of_half="ops.log(ops.sigmoid(x0.astype(ms.float32)))")
case("LogSigmoid", "special", "mint.nn.functional.logsigmoid(x0)", values("f32", [NAN, INF, 0, 20]), versions=MS210, twin="ops.log(ops.sigmoid(x0))")
case("LogSigmoid", "low", "mint.nn.functional.logsigmoid(x0)", values("f32", [-50, -200, -1e30]), versions=MS210, twin="P.Identity()(x0)")
for name, x, dim, first, second in (("last", (3, 8), -1, "x0[:, :4]", "x0[:, 4:]"), ("first", (4, 3), 0, "x0[:2]", "x0[2:]"), ("middle", (2, 6, 3), 1, "x0[:, :3]", "x0[:, 3:]")):
    case("Swiglu", name, "ops.swiglu(x0, %d)" % dim, f32(*x), versions=MS210, twin="ops.silu(%s) * %s" % (first, second))
case("Swiglu", "f16", "ops.swiglu(x0)", f16(3, 8), versions=MS210, twin="x = x0.astype(ms.float32); (ops.silu(x[:, :4]) * x[:, 4:]).astype(ms.float16)")

# --- sums
for n in (1, 2, 5):
    case("AccumulateNV2", "of_%d" % n, "ops.accumulate_n([%s])" % ", ".join("x%d" % i for i in range(n)), *[f32(2, 3)] * n, versions=MS210,
         twin="P.AddN()((%s,))" % ", ".join("x%d" % i for i in range(n)))
for t in ("f16", "f64", "i32", "i64"):
    case("AccumulateNV2", t, "ops.accumulate_n([x0, x1, x2])", *[random(t, 2, 3)] * 3, versions=MS210, twin="P.AddN()((x0, x1, x2))")
