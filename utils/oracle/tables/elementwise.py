# ===- elementwise.py - golden cases of arithmetic, comparison, logic, Cast and selection ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, MS20, MS210, TYPES, boolean, case, f16, f32, i32, random, thin, values, weight

NAN, INF = float("nan"), float("inf")
INTEGERS = ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64")
FLOATS = ("f16", "f32", "f64")

# --- one operand: name -> range in which the function is defined and smooth
UNARY = {
    "Abs": (None, None), "Neg": (None, None), "Sign": (None, None), "Exp": (-5, 5), "Expm1": (-3, 3), "Log": (0.01, 50),
    "Log1p": (-0.9, 20), "Sqrt": (0, 50), "Rsqrt": (0.01, 50), "Square": (None, None), "Reciprocal": (0.1, 5),
    "Inv": (0.1, 5), "Floor": (-9, 9), "Ceil": (-9, 9), "Round": (-9, 9), "Rint": (-9, 9), "Trunc": (-9, 9),
    "Sin": (-7, 7), "Cos": (-7, 7), "Tan": (-1.4, 1.4), "Asin": (-1, 1), "ACos": (-1, 1), "Atan": (-9, 9),
    "Sinh": (-4, 4), "Cosh": (-4, 4), "Asinh": (-9, 9), "Acosh": (1, 20), "Atanh": (-0.95, 0.95), "Erf": (-3, 3),
    "Erfc": (-3, 3), "IsNan": (None, None), "IsInf": (None, None), "IsFinite": (None, None),
    "Identity": (None, None), "LogicalNot": (None, None),
}
SPECIAL = [NAN, INF, -INF, 0.0, -0.0, 1.0, -1.0]
INTEGER_UNARY = ("Abs", "Neg", "Sign", "Square", "Identity")
for operator, (low, high) in UNARY.items():
    if operator == "LogicalNot":
        case(operator, "bool", "P.LogicalNot()", boolean(2, 3, 4))
        case(operator, "one", "P.LogicalNot()", boolean(1))
        continue
    text = "P.%s()" % operator
    case(operator, "f32", text, f32(2, 3, 4, 5, low=low, high=high))
    case(operator, "vector_1001", text, f32(1001, low=low, high=high))
    case(operator, "scalar", text, f32(low=low, high=high))
    case(operator, "f16", text, f16(3, 17, low=low, high=high))
    case(operator, "f64", text, random("f64", 3, 5, low=low, high=high))
    # 2.0's own exp and log are not IEEE's beyond the finite numbers.
    case(operator, "special", text, values("f32", SPECIAL), versions=MS210 if operator in ("Exp", "Log") else BOTH)
    case(operator, "empty", text, f32(0, 3), versions=MS210)
    if operator in INTEGER_UNARY:
        for t in INTEGERS + ("bool",):
            case(operator, t, text, random(t, 3, 5))
for operator in ("Floor", "Ceil", "Round", "Rint", "Trunc"):
    case(operator, "halves", "P.%s()" % operator,
         values("f32", [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 0.49999997, -0.3, 1e9, -1e9, 8388609.5, 3.0]))
for operator in ("Sin", "Cos"):
    case(operator, "large", "P.%s()" % operator, values("f32", [30.0, -30.0, 100.0, 1000.0, 12345.0]))
case("Exp", "ends", "P.Exp()", values("f32", [88.0, 89.0, -87.0, -103.0, -104.0, 1e-8]))
case("Log", "ends", "P.Log()", values("f32", [1e-37, 1.0, 0.999, 1.001, 1e30]))
case("Erf", "ends", "P.Erf()", values("f32", [1e-6, 0.5, 1.0, 2.0, 4.0, 10.0, -10.0]))
case("Erfc", "ends", "P.Erfc()", values("f32", [1e-6, 0.5, 1.0, 2.0, 4.0, 10.0, -10.0]))
case("Tanh", "ends", "P.Tanh()", values("f32", [1e-6, -1e-6, 1e-3, 0.3, 8.0, 9.1, -20.0]))
case("Square", "overflow_i32", "P.Square()", values("i32", [46341, 65536, -70000, 3]))
case("Abs", "extreme_i32", "P.Abs()", values("i32", [-2147483648, 2147483647, -1]))

# --- two operands: name -> the types it is tried with
ALL = FLOATS + INTEGERS
BINARY = {
    "Add": ALL + ("bool",), "Sub": ALL, "Mul": ALL + ("bool",), "RealDiv": ALL, "Div": ALL, "FloorDiv": ALL, "Mod": ALL,
    "FloorMod": ALL, "TruncateDiv": ALL, "TruncateMod": ALL, "DivNoNan": ALL, "Maximum": ALL, "Minimum": ALL, "Pow": ALL,
    "SquaredDifference": ALL, "Atan2": FLOATS, "Equal": ALL + ("bool",), "NotEqual": ALL + ("bool",), "Greater": ALL,
    "GreaterEqual": ALL, "Less": ALL, "LessEqual": ALL, "LogicalAnd": ("bool",), "LogicalOr": ("bool",),
    "LogicalXor": ("bool",), "BitwiseAnd": INTEGERS, "BitwiseOr": INTEGERS, "BitwiseXor": INTEGERS,
}
DIVISIONS = ("RealDiv", "Div", "FloorDiv", "Mod", "FloorMod", "TruncateDiv", "TruncateMod")
MAIN_TYPE = {"LogicalAnd": "bool", "LogicalOr": "bool", "LogicalXor": "bool",
             "BitwiseAnd": "i32", "BitwiseOr": "i32", "BitwiseXor": "i32"}
BROADCASTS = {
    "same": ((2, 3, 4, 5), (2, 3, 4, 5)), "row": ((2, 3, 7), (7,)), "row_first": ((7,), (2, 3, 7)),
    "channel": ((2, 5, 3, 3), (1, 5, 1, 1)), "both": ((2, 1, 4), (1, 3, 1)), "scalar": ((3, 5), ()),
    "one": ((1,), (2, 3)), "gate": ((1, 17, 2, 2), (1, 17, 1, 1)), "outer": ((4, 1), (1, 5)),
}
# (left, right) for the operators that need a care about ranges: divisors and powers
RANGES = {"Pow": ((0.1, 3), (-2, 3)), "RealDiv": (None, (0.5, 3)), "Div": (None, (0.5, 3)), "DivNoNan": (None, (0.5, 3)),
          "FloorDiv": ((-20, 20), (0.7, 3)), "Mod": ((-20, 20), (0.7, 3)), "FloorMod": ((-20, 20), (0.7, 3)),
          "TruncateDiv": ((-20, 20), (0.7, 3)), "TruncateMod": ((-20, 20), (0.7, 3))}


def operand(operator, side, t, shape):
    kind = TYPES[t](0).dtype.kind
    if kind == "f":
        low, high = (RANGES.get(operator, (None, None))[side] or (None, None))
        return random(t, *shape, low=low, high=high)
    if operator in DIVISIONS and side == 1:
        return random(t, *shape, low=1, high=6)
    if operator == "Pow" and kind != "b":
        return random(t, *shape, low=0, high=4)
    return random(t, *shape)


for operator, types in BINARY.items():
    text, main = "P.%s()" % operator, MAIN_TYPE.get(operator, "f32")
    differ = operator == "Div"
    for name, (left, right) in BROADCASTS.items():
        case(operator, name, text, operand(operator, 0, main, left), operand(operator, 1, main, right))
    for t in types:
        if t != main:
            integer = t in INTEGERS
            case(operator, t, text, operand(operator, 0, t, (3, 5)), operand(operator, 1, t, (3, 5)),
                 generations_differ=differ and integer)
    case(operator, "empty", text, operand(operator, 0, main, (0, 3)), operand(operator, 1, main, (3,)),
         versions=MS210)
for operator in DIVISIONS:
    text = "P.%s()" % operator
    case(operator, "signs_i32", text, values("i32", [7, -7, 7, -7, 6, -6, 0, 1, -1]), values("i32", [3, 3, -3, -3, 3, -3, 5, 2, 2]),
         generations_differ=operator == "Div")
    case(operator, "signs_f32", text, values("f32", [7, -7, 7, -7, 6.5, -6.5, 0, 6, -6, 0.5]),
         values("f32", [3, 3, -3, -3, 2.5, -2.5, 5, 3, 3, 0.25]))
for operator in ("RealDiv", "DivNoNan"):
    case(operator, "by_zero", "P.%s()" % operator, values("f32", [1, -1, 0, 2]), values("f32", [0, 0, 0, 4]))
case("DivNoNan", "by_zero_i32", "P.DivNoNan()", values("i32", [1, -1, 0, 5]), values("i32", [0, 0, 0, 2]))
for operator in ("FloorMod", "Mod"):
    case(operator, "zero_by_zero", "P.%s()" % operator, values("f32", [0, 5]), values("f32", [0, 3]))
for operator in ("Maximum", "Minimum", "Equal", "NotEqual", "Greater", "GreaterEqual", "Less", "LessEqual", "Add", "Mul"):
    case(operator, "special", "P.%s()" % operator, values("f32", [NAN, 1, NAN, INF, -INF, 0.0, INF]),
         values("f32", [1, NAN, NAN, INF, INF, -0.0, 3]))
for operator in ("Add", "Sub", "Mul"):
    case(operator, "wrap_u8", "P.%s()" % operator, values("u8", [250, 3, 200]), values("u8", [10, 5, 2]))
    case(operator, "wrap_i32", "P.%s()" % operator, values("i32", [2147483647, -2147483648, 65536]), values("i32", [1, 2, 65537]))
    case(operator, "weight", "P.%s()" % operator, f32(2, 5, 3, 3), weight(f32(1, 5, 1, 1)))
    case(operator, "promoted_f16_f32", "P.%s()" % operator, f16(2, 3), f32(2, 3))
    case(operator, "promoted_i32_f32", "P.%s()" % operator, i32(2, 3), f32(2, 3))
for name, text in (("add", "x0 + 2.5"), ("subtract_from", "1.0 - x0"), ("multiply", "x0 * 3"), ("divide", "x0 / 4.0"),
                   ("power", "x0 ** 2"), ("negate", "-x0")):
    operator = {"add": "Add", "subtract_from": "Sub", "multiply": "Mul", "divide": "RealDiv", "power": "Pow", "negate": "Neg"}[name]
    case(operator, "python_" + name, text, f32(2, 3, 4))
case("Pow", "exponents", "P.Pow()", values("f32", [2, 2, 2, -2, -2, 0, 9, 0, 1, -8]), values("f32", [3, -1, 0.5, 2, 3, 0, 0.5, 2, 99, 1]))
case("Pow", "by_constant_half", "P.Pow()(x0, 0.5)", f32(2, 5, low=0, high=9))
case("Pow", "by_constant_minus_1", "P.Pow()(x0, -1.0)", f32(2, 5, low=0.5, high=9))
case("Atan2", "quadrants", "P.Atan2()", values("f32", [1, 1, -1, -1, 0, 0, 1, -1, 0]), values("f32", [1, -1, 1, -1, 1, -1, 0, 0, 0]))
for operator, sign, versions in (("FloorDiv", "//", BOTH), ("FloorMod", "%", MS20), ("RemainderTensorTensor", "%", MS210)):
    for t in ("i32", "f32"):
        case(operator, "python_" + t, "x0 %s x1" % sign, values(t, [7, -7, 7, -7]), values(t, [3, 3, -3, -3]), versions=versions)
for t in ("f32", "i32"):
    case("Equal", "equal_values_" + t, "P.Equal()", values(t, [1, 2, 3, 0]), values(t, [1, 5, 3, 0]))
    case("Greater", "by_constant_" + t, "P.Greater()(x0, 0)", random(t, 3, 4))

# --- 2.10's own forms
for name, (left, right) in BROADCASTS.items():
    case("AddExt", name, "mint.add(x0, x1)", f32(*left), f32(*right), versions=MS210)
    case("SubExt", name, "mint.sub(x0, x1)", f32(*left), f32(*right), versions=MS210)
for operator, function in (("AddExt", "mint.add"), ("SubExt", "mint.sub")):
    case(operator, "alpha", "%s(x0, x1, alpha=2)" % function, f32(2, 3), f32(2, 3), versions=MS210)
    case(operator, "alpha_fraction", "%s(x0, x1, alpha=0.5)" % function, f32(2, 3), f32(3), versions=MS210)
    case(operator, "i32", "%s(x0, x1, alpha=3)" % function, i32(2, 3), i32(3), versions=MS210)
    case(operator, "f16", "%s(x0, x1)" % function, f16(2, 3), f16(3), versions=MS210)
for operator, sign in (("Muls", "*"), ("Divs", "/")):
    for t in ("f32", "f16", "i32"):
        case(operator, "%s_by_float" % t, "x0 %s 1.5" % sign, random(t, 2, 3), versions=MS210)
        case(operator, "%s_by_integer" % t, "x0 %s 3" % sign, random(t, 2, 3), versions=MS210)
        case(operator, "%s_primitive" % t, "G.%s()(x0, 2)" % operator, random(t, 2, 3), versions=MS210)
for operator, sign in (("Add", "+"), ("Sub", "-")):
    for t in ("f32", "f16", "i32"):
        case(operator, "python_%s_by_integer" % t, "x0 %s 3" % sign, random(t, 2, 3))
    case(operator, "python_i32_by_float", "x0 %s 1.5" % sign, i32(2, 3))
for operator, function in (("AddScalar", "mint.add"), ("SubScalar", "mint.sub")):
    for t in ("f32", "f16", "f64", "i32", "i64", "i8", "u8", "bool"):
        case(operator, t + "_by_integer", "%s(x0, 2)" % function, random(t, 2, 3), versions=MS210)
        case(operator, t + "_by_float", "%s(x0, 2.5)" % function, random(t, 2, 3), versions=MS210)
        case(operator, t + "_alpha", "%s(x0, 2, alpha=3)" % function, random(t, 2, 3), versions=MS210)
    case(operator, "alpha_fraction", "%s(x0, 2, alpha=0.5)" % function, f32(2, 3), versions=MS210)
case("SubScalar", "fractions_i32", "mint.sub(x0, 2.5, alpha=0.5)", i32(2, 3), versions=MS210)

for n in (2, 3, 5):
    case("AddN", "of_%d" % n, "P.AddN()((%s))" % ", ".join("x%d" % i for i in range(n)), *[f32(2, 3, 4) for _ in range(n)])
case("AddN", "i32", "P.AddN()((x0, x1))", i32(2, 3), i32(2, 3))
case("AddN", "f16", "P.AddN()((x0, x1))", f16(2, 3), f16(2, 3))

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

# --- selection
for t in ("f32", "f16", "i32", "i64", "bool"):
    case("Select", t, "P.Select()", boolean(2, 3, 4), random(t, 2, 3, 4), random(t, 2, 3, 4))
case("Select", "nan_in_the_other", "P.Select()", values("bool", [1, 0, 1]), values("f32", [1, NAN, 2]), values("f32", [NAN, 5, NAN]))
case("Select", "where", "ops.where(x0, x1, x2)", boolean(2, 3), f32(2, 3), f32(2, 3))
case("Select", "where_broadcast", "ops.where(x0, x1, x2)", boolean(2, 1), f32(2, 3), f32(3))
case("Select", "by_comparison", "ops.select(x0 > x1, x0, x1)", f32(2, 3), f32(2, 3))
for t in ("f32", "f16", "i32"):
    case("MaskedFill", t, "ops.masked_fill(x0, x1, %s)" % (7 if t == "i32" else -1.5), random(t, 2, 3), boolean(2, 3))
case("MaskedFill", "broadcast_mask", "ops.masked_fill(x0, x1, -1e9)", f32(2, 3, 4), boolean(3, 1))
case("MaskedFill", "broadcast_both", "ops.masked_fill(x0, x1, 0.5)", f32(1, 3, 1), boolean(2, 1, 4))
case("MaskedFill", "tensor_value", "ops.masked_fill(x0, x1, x2)", f32(2, 3), boolean(2, 3), f32())
case("MaskedFill", "primitive", "P.MaskedFill()(x0, x1, Tensor(2.0, ms.float32))", f32(2, 3), boolean(2, 3))
case("Lerp", "scalar", "ops.lerp(x0, x1, 0.25)", f32(2, 3), f32(2, 3))
case("Lerp", "tensor", "ops.lerp(x0, x1, x2)", f32(2, 3), f32(2, 3), f32(2, 3, low=0, high=1))
case("Lerp", "broadcast", "ops.lerp(x0, x1, x2)", f32(2, 3), f32(3), f32(2, 1, low=0, high=1))
case("Lerp", "f16", "ops.lerp(x0, x1, 0.5)", f16(2, 3), f16(2, 3))
case("ClipByValue", "scalars", "ops.clip_by_value(x0, -0.5, 0.7)", f32(3, 5))
case("ClipByValue", "tensors", "ops.clip_by_value(x0, x1, x2)", f32(3, 5), f32(5, low=-1, high=0), f32(3, 1, low=0, high=1))
case("ClipByValue", "only_low", "ops.clip_by_value(x0, 0.0)", f32(3, 5))
case("ClipByValue", "i32", "ops.clip_by_value(x0, -3, 3)", i32(3, 5))
case("ClipByValue", "clamp", "ops.clamp(x0, -0.3, 0.3)", f32(3, 5), versions=MS20)
case("ClampScalar", "both", "ops.clamp(x0, -0.3, 0.3)", f32(3, 5), versions=MS210)
case("ClampScalar", "only_high", "ops.clamp(x0, None, 0.3)", f32(3, 5), versions=MS210)
INF, NAN = float("inf"), float("nan")
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
for operator, function in (("AddExt", "mint.add"), ("SubExt", "mint.sub")):
    case(operator, "beyond_f32", "%s(x0, x1, alpha=16777217)" % function, values("i64", [0, 5, -7]), values("i64", [1, 3, -1]), versions=MS210)
    case(operator, "f64", "%s(x0, x1, alpha=0.1)" % function, values("f64", [1, 2]), values("f64", [1, -3]), versions=MS210)

thin(*UNARY, *BINARY, "Cast", "Select", "AddN")
