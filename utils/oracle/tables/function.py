# ===- function.py - golden cases of functions of one operand, and of Cast ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, INF, INTEGERS, MS210, NAN, OTHER_TYPES, TYPES, boolean, case, f16, f32, i32, random, thin, values, weight
from elementwise import activation, unary

# --- one operand: name -> range in which the function is defined and smooth
UNARY = {
    "Abs": (None, None), "Neg": (None, None), "Sign": (None, None), "Exp": (-5, 5), "Expm1": (-3, 3), "Log": (0.01, 50),
    "Log1p": (-0.9, 20), "Sqrt": (0, 50), "Rsqrt": (0.01, 50), "Square": (None, None), "Floor": (-9, 9), "Ceil": (-9, 9),
    "Round": (-9, 9), "Rint": (-9, 9), "Trunc": (-9, 9), "Sin": (-7, 7), "Cos": (-7, 7), "Tan": (-1.4, 1.4), "Asin": (-1, 1),
    "ACos": (-1, 1), "Atan": (-9, 9), "Sinh": (-4, 4), "Cosh": (-4, 4), "Asinh": (-9, 9), "Acosh": (1, 20), "Atanh": (-0.95, 0.95),
    "Erf": (-3, 3), "Erfc": (-3, 3), "Identity": (None, None),
}
INTEGER_UNARY = ("Abs", "Neg", "Sign", "Square", "Identity")
for operator, (low, high) in UNARY.items():
    # 2.0's own exp and log are not IEEE's beyond the finite numbers.
    unary(operator, low, high, INTEGERS + ("bool",) if operator in INTEGER_UNARY else (),
          versions_special=MS210 if operator in ("Exp", "Log") else BOTH)
for operator in ("Floor", "Ceil", "Round", "Rint", "Trunc"):
    case(operator, "halves", "P.%s()" % operator,
         values("f32", [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 0.49999997, -0.3, 1e9, -1e9, 8388609.5, 3.0]))
for operator in ("Sin", "Cos"):
    case(operator, "large", "P.%s()" % operator, values("f32", [30.0, -30.0, 100.0, 1000.0, 12345.0]))
case("Exp", "ends", "P.Exp()", values("f32", [88.0, 89.0, -87.0, -103.0, -104.0, 1e-8]))
case("Log", "ends", "P.Log()", values("f32", [1e-37, 1.0, 0.999, 1.001, 1e30]))
case("Erf", "ends", "P.Erf()", values("f32", [1e-6, 0.5, 1.0, 2.0, 4.0, 10.0, -10.0]))
case("Erfc", "ends", "P.Erfc()", values("f32", [1e-6, 0.5, 1.0, 2.0, 4.0, 10.0, -10.0]))
case("Square", "overflow_i32", "P.Square()", values("i32", [46341, 65536, -70000, 3]))
case("Abs", "extreme_i32", "P.Abs()", values("i32", [-2147483648, 2147483647, -1]))
case("Neg", "python_negate", "-x0", f32(2, 3, 4))
case("Identity", "then_add", "P.Identity()(x0) + x0", f32(2, 3))
activation("Tanh", "P.Tanh()")
case("Tanh", "f64", "P.Tanh()", random("f64", 3, 5))
case("Tanh", "ends", "P.Tanh()", values("f32", [1e-6, -1e-6, 1e-3, 0.3, 8.0, 9.1, -20.0]))

# --- Cast: every pair of types
for source in TYPES:
    for target in TYPES:
        if source != target:
            name = {"bool": "bool_"}.get(target, target.replace("f", "float").replace("u", "uint") if target[0] in "fu" else "int" + target[1:])
            case("Cast", "%s_to_%s" % (source, target), "P.Cast()(x0, ms.%s)" % name, random(source, 3, 5, **(
                {"low": 0, "high": 50} if target[0] == "u" and source[0] == "f" else {})))
case("Cast", "f32_to_i32_truncates", "P.Cast()(x0, ms.int32)", values("f32", [1.9, -1.9, 0.5, -0.5, 2e9, 16777217.0]))
case("Cast", "f32_to_f16_rounds", "P.Cast()(x0, ms.float16)", values("f32", [65504, 65519, 65520, 1e6, -1e6, 1e-8, 6e-8, 2049, 1.0009765]))
case("Cast", "f32_to_bool", "P.Cast()(x0, ms.bool_)", values("f32", [0, -0.0, 0.1, -3, NAN, INF]))
case("Cast", "i32_to_i8_wraps", "P.Cast()(x0, ms.int8)", values("i32", [127, 128, 255, 256, -129, 1000]))
case("Cast", "i64_to_i32_wraps", "P.Cast()(x0, ms.int32)", values("i64", [2**31, -2**31 - 1, 2**32 + 5]))
case("Cast", "i8_to_u8_wraps", "P.Cast()(x0, ms.uint8)", values("i8", [-1, -128, 127]))
case("Cast", "scalar", "P.Cast()(x0, ms.float16)", f32())
case("Cast", "same_type", "P.Cast()(x0, ms.float32)", f32(3))
case("Cast", "method_astype", "x0.astype(ms.int32)", f32(3, 4, low=-9, high=9))
# A conversion rounds and overflows wherever it stands: there and back is no copy.
NEAR_HALF = [1 / 3, 70000.0, -70000.0, 2049.0, -2051.0, 65504.0, 65519.0, 65520.0, 1e-8, 6e-8, 3.1e-5, 6.1e-5, 1e-4, 0.1, -0.0, 3e38, NAN, INF, -INF]
for name, step in (("float16", 1e-3), ("bfloat16", 8e-3)):
    rounded = "what is computed before may lie on the other side of where rounding turns: one step of the type"
    back = "P.Cast()(P.Cast()(%%s, ms.%s), ms.float32)" % name
    case("Cast", "through_%s" % name, back % "x0", values("f32", NEAR_HALF))
    case("Cast", "through_%s_f64" % name, back % "x0", values("f64", NEAR_HALF))
    case("Cast", "through_%s_i32" % name, back % "x0", values("i32", [0, 1, -1, 2049, 65519, 65520, -70000, 2**31 - 1]))
    case("Cast", "through_%s_to_i32" % name, "P.Cast()(P.Cast()(x0, ms.%s), ms.int32)" % name, values("f32", [0.9996, 2049.7, -2051.2, 300.99, 65503.0]))
    case("Cast", "through_%s_behind_relu" % name, "P.ReLU()(%s)" % (back % "P.Exp()(x0)"), f32(3, 17), rtol=step, note=rounded)
    case("Cast", "through_%s_weight" % name, "%s * x1" % (back % "x0"), weight(values("f32", NEAR_HALF[:15])), f32(15))
    case("Cast", "through_%s_behind_conv" % name, back % "P.Conv2D(5, 3, pad_mode='same')(x0, x1)", f32(1, 6, 7, 7), weight(f32(5, 6, 3, 3)), rtol=step, note=rounded)
    case("Cast", "through_%s_behind_matmul" % name, "P.ReLU()(%s) + x2" % (back % "P.MatMul()(x0, x1)"), f32(3, 8), weight(f32(8, 17)), f32(17), rtol=step, note=rounded)
    case("Cast", "through_%s_twice" % name, back % (back % "x0 * 3.0") + " + x0", values("f32", NEAR_HALF))
    case("Cast", "through_%s_both_read" % name, "(P.Cast()(x0, ms.float16), %s, x0 + %s)" % (back % "x0", back % "x0"), f32(2, 9))
case("Cast", "between_halves", "P.Cast()(P.Cast()(P.Cast()(x0, ms.float16), ms.bfloat16), ms.float32)", values("f32", NEAR_HALF))
case("Cast", "there_and_back_from_f16", "P.Cast()(P.Cast()(x0, ms.float32) * 3.0, ms.float16)", values("f16", NEAR_HALF[:15]))
case("Cast", "arithmetic_overflows", "P.Cast()(P.ReLU()(P.Cast()(x0, ms.float16) * 2 + 1), ms.float32)", values("f32", [1 / 3, 40000, -1e5, 1e-9, 2049.0, 0.1, 3.7]))
case("Cast", "squares_overflow", "P.Cast()(P.Square()(P.Cast()(x0, ms.float16)), ms.float32)", values("f32", [255.0, 256.0, 300.0, 1e-3, 1e-5]))
case("Cast", "sum_of_halves_rounds", "P.Cast()(P.Cast()(x0, ms.float16) + P.Cast()(x1, ms.float16), ms.float32)", values("f32", [2048, 2048, 1, 0.1]), values("f32", [1, 3, 1e-4, 0.2]))
case("Cast", "number_filled_in", "P.Cast()(ops.full((2, 3), 2049.7, dtype=ms.float16), ms.float32) + x0", f32(2, 3))
case("Cast", "weight_to_f16", "P.Cast()(x0, ms.float16) + x1", weight(f32(2, 3)), f16(2, 3))

# --- copies of 2.10, and of several at once
def contiguous(name, text, *inputs):
    case("Contiguous", name, text, *inputs, versions=MS210)


for t in ("f32",) + OTHER_TYPES:
    contiguous(t, "x0.contiguous()", random(t, 2, 3))
contiguous("behind_transpose", "x0.transpose(1, 0).contiguous() + x1", f32(2, 3), f32(3, 2))
contiguous("then_read", "x0.contiguous() * x0", f32(2, 3))
contiguous("scalar", "x0.contiguous()", f32())
contiguous("empty", "x0.contiguous()", f32(0, 3))

for t in ("f32", "f16", "f64", "bool") + INTEGERS:
    case("IdentityN", t, "P.IdentityN()((x0, x1))", random(t, 2, 3), random(t, 4))
case("IdentityN", "mixed", "P.IdentityN()((x0, x1, x2))", f32(2, 3), i32(), boolean(4))
case("IdentityN", "one", "P.IdentityN()((x0,))", f32(2, 3))
case("IdentityN", "then_read", "y = P.IdentityN()((x0, x1)); y[0] * y[1] + x0", f32(2, 3), f32(3))
case("IdentityN", "empty", "P.IdentityN()((x0, x1))", f32(0, 3), f32(2), versions=MS210)

thin(*UNARY, "Tanh", "Cast", "IdentityN")

# --- 2.10's own, without a kernel for the CPU
for operator, call, twin, low, high in (
        ("AsinExt", "mint.asin", "ops.asin", -1, 1), ("AcosExt", "mint.acos", "ops.acos", -1, 1), ("AtanExt", "mint.atan", "ops.atan", None, None),
        ("AsinhExt", "mint.asinh", "ops.asinh", None, None), ("AcoshExt", "mint.acosh", "ops.acosh", 1, 5),
        ("Exp2", "mint.exp2", "ops.exp2", -5, 5), ("Log2", "mint.log2", "ops.log2", 0.1, 9), ("Log10", "mint.log10", "ops.log10", 0.1, 9)):
    for name, data in (("f32", f32(2, 3, 4, low=low, high=high)), ("scalar", f32(low=low, high=high)), ("empty", f32(0, 3))):
        case(operator, name, call + "(x0)", data, versions=MS210, twin=twin + "(x0)")
    case(operator, "f16", call + "(x0)", f16(3, 17, low=low, high=high), versions=MS210, twin=twin + "(x0.astype(ms.float32)).astype(ms.float16)")
for t in ("f32", "f16", "f64", "i32", "bool"):
    case("Clone", t, "mint.clone(x0)", random(t, 2, 3), versions=MS210, twin="P.Identity()(x0)")
