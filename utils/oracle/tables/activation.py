# ===- activation.py - golden cases of activations ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, f16, f32, random, thin, values, weight
from elementwise import EDGES, LARGE, SPECIAL, activation

ACTIVATIONS = {
    "ReLU": "P.ReLU()", "ReLU6": "P.ReLU6()", "Sigmoid": "P.Sigmoid()", "Softplus": "P.Softplus()", "GeLU": "P.GeLU()", "Elu": "P.Elu()",
    "SeLU": "P.SeLU()", "HSwish": "P.HSwish()", "HSigmoid": "P.HSigmoid()", "Mish": "P.Mish()",
}
# LogSigmoid, Hardtanh, Threshold and EluExt of 2.10 have no CPU kernel; their cells are written of other operators.
LESS_FREQUENT = {
    "Softsign": "P.Softsign()", "CeLU": "P.CeLU(alpha=1.0)", "HShrink": "P.HShrink(lambd=0.5)", "SoftShrink": "P.SoftShrink(lambd=0.5)",
    "FastGeLU": "P.FastGeLU()",
}
for operator, text in {**ACTIVATIONS, **LESS_FREQUENT}.items():
    # Not taken: Softplus and Mish of special and of large values, where 2.10 overflows.
    activation(operator, text, special=operator not in ("Softplus", "Mish"), large=operator != "Mish", sizes=operator in ACTIVATIONS)
for t in ("f64", "i8", "i16", "i32", "i64", "u8", "u16"):
    case("ReLU", t, "P.ReLU()", random(t, 3, 5))
for t in ("i32", "f64"):
    case("ReLU6", t, "P.ReLU6()", random(t, 3, 5))
case("Sigmoid", "f64", "P.Sigmoid()", random("f64", 3, 5))
case("SiLU", "f32", "ops.silu(x0)", f32(2, 3, 4))
case("SiLU", "edges", "ops.silu(x0)", values("f32", EDGES))
case("SiLU", "large", "ops.silu(x0)", values("f32", LARGE))
case("SiLU", "special", "ops.silu(x0)", values("f32", SPECIAL))
case("SiLU", "f16", "ops.silu(x0)", f16(3, 17))
case("SiLU", "cell", "nn.SiLU()", f32(3, 4))
for slope in (0.2, 0.1, 1.5):
    case("LeakyReLU", ("cell_%s" % slope).replace(".", "_"), "nn.LeakyReLU(%s)" % slope, f32(2, 3, 4))
case("LeakyReLU", "cell_f16", "nn.LeakyReLU()", f16(2, 17))
case("LeakyReLU", "functional", "ops.leaky_relu(x0, 0.3)", f32(2, 9))
case("Elu", "alpha_1", "P.Elu(alpha=1.0)", f32(3, 4))
case("GeLU", "cell_exact", "nn.GELU(approximate=False)", f32(3, 9))
case("GeLU", "cell_approximate", "nn.GELU(approximate=True)", f32(3, 9))
case("Mish", "cell", "nn.Mish()", f32(3, 9))
case("Mish", "composite", "x0 * ops.tanh(P.Softplus()(x0))", f32(2, 3, 4, 4))
case("HSwish", "cell", "nn.HSwish()", f32(3, 9, low=-5, high=5))
case("HSwish", "composite", "x0 * P.ReLU6()(x0 + 3.0) / 6.0", f32(3, 9, low=-5, high=5))
case("HSigmoid", "cell", "nn.HSigmoid()", f32(3, 9, low=-5, high=5))
for alpha in ("0.5", "2.5", "-1.5"):
    case("CeLU", "alpha_" + alpha.replace(".", "_"), "P.CeLU(alpha=%s)" % alpha, f32(3, 9))
case("CeLU", "cell", "nn.CELU(alpha=1.5)", f32(3, 9))
for lambd in ("0.0", "1.5"):
    for operator in ("HShrink", "SoftShrink"):
        case(operator, "lambd_" + lambd.replace(".", "_"), "P.%s(lambd=%s)" % (operator, lambd), f32(3, 9, low=-3, high=3))
case("HShrink", "cell", "nn.HShrink()", f32(3, 9))
case("SoftShrink", "cell", "nn.SoftShrink()", f32(3, 9))
case("Softsign", "cell", "nn.Softsign()", f32(3, 9))
case("FastGeLU", "cell", "nn.FastGelu()", f32(3, 9))
case("Softsign", "f64", "P.Softsign()", random("f64", 3, 5), versions=MS210)
case("CeLU", "f64", "P.CeLU(alpha=1.0)", random("f64", 3, 5), versions=MS210)
case("PReLU", "one_weight", "P.PReLU()", f32(2, 3, 4, 4), weight(f32(1)), both_forms=True)
case("PReLU", "per_channel", "P.PReLU()", f32(2, 3, 4, 4), weight(f32(3)))
case("PReLU", "per_channel_17", "P.PReLU()", f32(1, 17, 2, 2), weight(f32(17)))
case("PReLU", "matrix", "P.PReLU()", f32(4, 5), weight(f32(5)))
case("PReLU", "f16", "P.PReLU()", f16(1, 3, 2, 2), weight(f16(3)))
case("PReLU", "cell", "nn.PReLU(channel=3, w=0.1)", f32(1, 3, 4, 4))
case("ClampScalar", "both", "ops.clamp(x0, -0.3, 0.3)", f32(3, 5), versions=MS210)
case("ClampScalar", "only_high", "ops.clamp(x0, None, 0.3)", f32(3, 5), versions=MS210)
for name, low, high, data in (
        ("largest_i32", None, 2147483647, values("i32", [-5, 7, 2147483647, -2147483648])),
        ("beyond_f32", None, 16777217, values("i64", [-5, 16777216, 16777217, 16777218, 2**53 + 1])),
        ("beyond_f64", 2**53 + 1, None, values("i64", [-5, 2**53, 2**53 + 1, 2**53 + 2])),
        ("wraps_u8", -1, None, values("u8", [0, 1, 200, 255])),
        ("wraps_i8", 300, None, values("i8", [-128, 0, 43, 45, 127])),
        ("fractions_i32", -3.7, 3.7, values("i32", [-5, -3, 0, 3, 4])),
        ("infinite_i8", "-float('inf')", None, values("i8", [-128, 0, 127])),
        ("nan", -1.0, 1.0, values("f32", [NAN, INF, -INF, 0.5, 2])),
        ("nan_high", None, 1.0, values("f32", [NAN, INF, -INF, 0.5])),
        ("nan_bound", "float('nan')", None, values("f32", [NAN, INF, -INF, 0.5])),
        ("crossed", 5.0, 1.0, values("f32", [NAN, 0, 3, 7])),
        ("f64", None, 0.1, values("f64", [1, 0.1, -1]))):
    case("ClampScalar", name, "ops.clamp(x0, %s, %s)" % (low, high), data, versions=MS210)
# No primitive of Python's: 2.10's cosine_embedding_loss holds one; the twin is the function of its other interface.
for name, more in (("mean", ""), ("sum", ", 0.0, 'sum'"), ("none", ", 0.0, 'none'"), ("margin", ", 0.4, 'none'"), ("negative_margin", ", -0.3, 'none'")):
    case("ClampMin", "cosine_loss_" + name, "mint.nn.functional.cosine_embedding_loss(x0, x1, x2%s)" % more, f32(5, 4), f32(5, 4), values("i32", [1, -1, 1, -1, -1]),
         versions=MS210, twin="ops.cosine_embedding_loss(x0, x1, x2%s)" % more)
# Not taken: NaN in SoftplusExt, which becomes infinite where 2.10 computes eight at once.
for t in ("f32", "f16", "f64"):
    case("SoftplusExt", t, "G.SoftplusExt()(x0, 1, 20)", random(t, 3, 5), versions=MS210)
    case("SoftplusExt", t + "_beta", "G.SoftplusExt()(x0, 0.5, 3.5)", random(t, 3, 5, low=-9, high=9), versions=MS210)
case("SoftplusExt", "threshold", "G.SoftplusExt()(x0, 2, 3)", values("f32", [-100, -1, 0, 1, 1.4, 1.5, 1.6, 10, 100, INF, -INF]), versions=MS210)
case("SoftplusExt", "functional", "mint.nn.functional.softplus(x0)", f32(2, 9), versions=MS210)
case("SoftplusExt", "scalar", "G.SoftplusExt()(x0, 1, 20)", f32(), versions=MS210)
case("SoftplusExt", "empty", "G.SoftplusExt()(x0, 1, 20)", f32(0, 3), versions=MS210)
for t in ("f32", "f16", "f64", "i8", "i16", "i32", "i64", "u8", "u32", "u64"):
    case("ClampTensor", t, "mint.clamp(x0, x1, x2)", random(t, 3, 5), random(t, 3, 5), random(t, 3, 5), versions=MS210)
case("ClampTensor", "only_low", "mint.clamp(x0, x1, None)", f32(3, 5), f32(5), versions=MS210)
case("ClampTensor", "only_high", "mint.clamp(x0, None, x1)", f32(3, 5), f32(3, 1), versions=MS210)
case("ClampTensor", "scalars", "mint.clamp(x0, x1, x2)", f32(2, 3), f32(high=0, low=-1), f32(), versions=MS210)
case("ClampTensor", "special", "mint.clamp(x0, x1, x2)", values("f32", [NAN, NAN, 1, 5, INF, -INF, 3, NAN]), values("f32", [1, NAN, NAN, 2, 0, 0, 5, NAN]),
     values("f32", [2, 3, 4, NAN, 1, 1, 2, NAN]), versions=MS210)
case("ClampTensor", "only_high_special", "mint.clamp(x0, None, x1)", values("f32", [NAN, 1, INF, -INF]), values("f32", [1, NAN, 2, 2]), versions=MS210)
case("ClampTensor", "i32_by_f32", "mint.clamp(x0, None, x1)", random("i32", 2, 3), f32(3), versions=MS210)
case("ClampTensor", "f32_by_i32", "mint.clamp(x0, x1, None)", f32(2, 3), random("i32", 3), versions=MS210)
case("ClampTensor", "empty", "mint.clamp(x0, x1, None)", f32(0, 3), f32(3), versions=MS210)
for t in ("f32", "f16", "f64"):
    case("GLU", t, "P.GLU()", random(t, 3, 6))
    case("GLU", t + "_front", "P.GLU(axis=0)", random(t, 4, 3))
case("GLU", "middle", "P.GLU(axis=1)", f32(2, 4, 3))
case("GLU", "negative", "P.GLU(axis=-2)", f32(2, 3, 4, 1))
case("GLU", "vector", "P.GLU()", values("f32", [NAN, INF, -INF, 1, 50, -50, INF, NAN]))
case("GLU", "functional", "mint.nn.functional.glu(x0)", f32(2, 8), versions=MS210)
case("GLU", "empty", "P.GLU()", f32(0, 4), versions=MS210)
# --- without a kernel for the CPU
GELU = "x0 * 0.5 * (1 + ops.erf(x0 * %r))" % 0.5**0.5
for operator, call, twin in (("GeluExt", "mint.nn.functional.gelu(x0)", GELU), ("EluExt", "mint.nn.functional.elu(x0)", "P.Elu()(x0)"),
                             ("SeLUExt", "mint.nn.functional.selu(x0)", "P.SeLU()(x0)"), ("MishExt", "mint.nn.functional.mish(x0)", "P.Mish()(x0)"),
                             ("Hardtanh", "mint.nn.functional.hardtanh(x0)", "ops.clip_by_value(x0, -1.0, 1.0)"),
                             ("Threshold", "mint.nn.functional.threshold(x0, 0.5, -2.0)", "ops.select(x0 > 0.5, x0, -2.0)")):
    for name, data in (("f32", f32(2, 3, 4, 5)), ("edges", values("f32", EDGES)), ("scalar", f32()), ("empty", f32(0, 3))):
        case(operator, name, call, data, versions=MS210, twin=twin)
    case(operator, "f16", call, f16(3, 17), versions=MS210, twin="x0 = x0.astype(ms.float32); (%s).astype(ms.float16)" % twin)
case("GeluExt", "tanh", "mint.nn.functional.gelu(x0, approximate='tanh')", f32(3, 17), versions=MS210, twin="P.GeLU()(x0)")
case("GeluExt", "large", "mint.nn.functional.gelu(x0)", values("f32", LARGE), versions=MS210, twin=GELU)
case("EluExt", "alpha", "mint.nn.functional.elu(x0, 0.5)", f32(3, 17), versions=MS210, twin="ops.select(x0 > 0, x0, 0.5 * (ops.exp(x0) - 1))")
case("Hardtanh", "limits", "mint.nn.functional.hardtanh(x0, -0.5, 2.0)", f32(3, 17, low=-3, high=3), versions=MS210, twin="ops.clip_by_value(x0, -0.5, 2.0)")
case("Hardtanh", "relu6", "mint.nn.functional.relu6(x0)", f32(3, 17, low=-9, high=9), versions=MS210, twin="P.ReLU6()(x0)")

thin("GLU")
thin(*ACTIVATIONS, *LESS_FREQUENT)
