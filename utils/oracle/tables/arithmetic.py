# ===- arithmetic.py - golden cases of arithmetic, and of limits ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, FLOATS, INF, INTEGERS, MS20, MS210, NAN, TYPES, case, f16, f32, i32, random, thin, values, weight
from elementwise import BROADCASTS, binary, binary_special, unary

ALL = FLOATS + INTEGERS
UNARY = {"Reciprocal": (0.1, 5), "Inv": (0.1, 5)}
for operator, (low, high) in UNARY.items():
    unary(operator, low, high)

# --- two operands: name -> the types it is tried with
BINARY = {
    "Add": ALL + ("bool",), "Sub": ALL, "Mul": ALL + ("bool",), "RealDiv": ALL, "Div": ALL, "FloorDiv": ALL, "Mod": ALL,
    "FloorMod": ALL, "TruncateDiv": ALL, "TruncateMod": ALL, "DivNoNan": ALL, "Maximum": ALL, "Minimum": ALL, "Pow": ALL,
    "SquaredDifference": ALL, "Atan2": FLOATS,
}
DIVISIONS = ("RealDiv", "Div", "FloorDiv", "Mod", "FloorMod", "TruncateDiv", "TruncateMod")
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
    binary(operator, types, operand=operand, differ=INTEGERS if operator == "Div" else ())
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
for operator in ("Maximum", "Minimum", "Add", "Mul"):
    binary_special(operator)
for operator in ("Add", "Sub", "Mul"):
    case(operator, "wrap_u8", "P.%s()" % operator, values("u8", [250, 3, 200]), values("u8", [10, 5, 2]))
    case(operator, "wrap_i32", "P.%s()" % operator, values("i32", [2147483647, -2147483648, 65536]), values("i32", [1, 2, 65537]))
    case(operator, "weight", "P.%s()" % operator, f32(2, 5, 3, 3), weight(f32(1, 5, 1, 1)))
    case(operator, "promoted_f16_f32", "P.%s()" % operator, f16(2, 3), f32(2, 3))
    case(operator, "promoted_i32_f32", "P.%s()" % operator, i32(2, 3), f32(2, 3))
for name, text in (("add", "x0 + 2.5"), ("subtract_from", "1.0 - x0"), ("multiply", "x0 * 3"), ("divide", "x0 / 4.0"),
                   ("power", "x0 ** 2")):
    operator = {"add": "Add", "subtract_from": "Sub", "multiply": "Mul", "divide": "RealDiv", "power": "Pow"}[name]
    case(operator, "python_" + name, text, f32(2, 3, 4))
case("Pow", "exponents", "P.Pow()", values("f32", [2, 2, 2, -2, -2, 0, 9, 0, 1, -8]), values("f32", [3, -1, 0.5, 2, 3, 0, 0.5, 2, 99, 1]))
case("Pow", "by_constant_half", "P.Pow()(x0, 0.5)", f32(2, 5, low=0, high=9))
case("Pow", "by_constant_minus_1", "P.Pow()(x0, -1.0)", f32(2, 5, low=0.5, high=9))
case("Atan2", "quadrants", "P.Atan2()", values("f32", [1, 1, -1, -1, 0, 0, 1, -1, 0]), values("f32", [1, -1, 1, -1, 1, -1, 0, 0, 0]))
for operator, sign, versions in (("FloorDiv", "//", BOTH), ("FloorMod", "%", MS20), ("RemainderTensorTensor", "%", MS210)):
    for t in ("i32", "f32"):
        case(operator, "python_" + t, "x0 %s x1" % sign, values(t, [7, -7, 7, -7]), values(t, [3, 3, -3, -3]), versions=versions)

# --- 2.10's own forms
for name, (left, right) in BROADCASTS.items():
    case("AddExt", name, "mint.add(x0, x1)", f32(*left), f32(*right), versions=MS210)
    case("SubExt", name, "mint.sub(x0, x1)", f32(*left), f32(*right), versions=MS210)
for operator, function in (("AddExt", "mint.add"), ("SubExt", "mint.sub")):
    case(operator, "alpha", "%s(x0, x1, alpha=2)" % function, f32(2, 3), f32(2, 3), versions=MS210)
    case(operator, "alpha_fraction", "%s(x0, x1, alpha=0.5)" % function, f32(2, 3), f32(3), versions=MS210)
    case(operator, "i32", "%s(x0, x1, alpha=3)" % function, i32(2, 3), i32(3), versions=MS210)
    case(operator, "f16", "%s(x0, x1)" % function, f16(2, 3), f16(3), versions=MS210)
for t in ("f32", "f16", "f64", "i32", "i64", "i8"):
    case("RemainderTensorScalar", t, "x0 % 3", random(t, 2, 7), versions=MS210)
case("RemainderTensorScalar", "signs", "x0 % -3", values("i32", [7, -7, 3, -3, 0]), versions=MS210)
case("RemainderTensorScalar", "fraction", "x0 % 2.5", values("f32", [7, -7, 3, -3, 0, 2.5]), versions=MS210)
case("RemainderTensorScalar", "i32_by_float", "x0 % 2.5", values("i32", [7, -7, 3, -3, 0]), versions=MS210)
for operator, sign in (("Muls", "*"), ("Divs", "/")):
    for t in ("f32", "f16", "i32"):
        case(operator, "%s_by_float" % t, "x0 %s 1.5" % sign, random(t, 2, 3), versions=MS210)
        case(operator, "%s_by_integer" % t, "x0 %s 3" % sign, random(t, 2, 3), versions=MS210)
        case(operator, "%s_primitive" % t, "G.%s()(x0, 2)" % operator, random(t, 2, 3), versions=MS210)
    # Neither number is one of half precision; the second is beyond it.
    case(operator, "f16_by_tenth", "x0 %s 0.1" % sign, f16(40), versions=MS210)
    case(operator, "f16_by_infinity", "x0 %s 1e5" % sign, values("f16", [0, 0.25, -3, 60000]), versions=MS210)
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

# --- rounded quotients and powers of 2.10
SIGNS = [7, -7, 7, -7, 6, -6, 0, 1, -1], [3, 3, -3, -3, 3, -3, 5, 2, 2]
for mode, name in ((None, "whole"), ("floor", "floor"), ("trunc", "trunc")):
    for t in ("f32", "f64", "i32", "u8", "i8"):
        case("DivMod", "%s_%s" % (name, t), "G.DivMod()(x0, x1, %r)" % mode, random(t, 2, 7), random(t, 2, 7, low=1, high=5), versions=MS210)
        case("DivMods", "%s_%s" % (name, t), "G.DivMods()(x0, 3, %r)" % mode, random(t, 2, 7), versions=MS210)
    for t in ("f32", "i32", "bool"):
        case("DivMods", "%s_%s_by_float" % (name, t), "G.DivMods()(x0, 1.5, %r)" % mode, random(t, 2, 7), versions=MS210)
    for t in ("i32", "f32"):
        case("DivMod", "%s_signs_%s" % (name, t), "G.DivMod()(x0, x1, %r)" % mode, values(t, SIGNS[0]), values(t, SIGNS[1]), versions=MS210)
        case("DivMod", "%s_by_zero_%s" % (name, t), "G.DivMod()(x0, x1, %r)" % mode, values(t, [7, -7, 0]), values(t, [0, 0, 0]), versions=MS210)
    case("DivMod", "%s_mixed" % name, "G.DivMod()(x0, x1, %r)" % mode, f32(2, 3), i32(3, low=1, high=4), versions=MS210)
case("DivMod", "function", "mint.div(x0, x1, rounding_mode='floor')", f32(2, 3), f32(3), versions=MS210)
case("DivMods", "empty", "G.DivMods()(x0, 3, 'floor')", f32(0, 3), versions=MS210)
for t in ("f32", "f16", "f64", "i8", "i32", "i64", "u8", "bool"):
    for operator, text in (("PowTensorScalar", "G.PowTensorScalar()(x0, %s)"), ("PowScalarTensor", "G.PowScalarTensor()(%s, x0)")):
        data = random(t, 2, 7) if t == "bool" else random(t, 2, 7, low=1, high=5)
        case(operator, t, text % 2, data, versions=MS210)
        case(operator, t + "_by_float", text % 1.5, data, versions=MS210)
case("PowTensorScalar", "half", "mint.pow(x0, 0.5)", values("f32", [-1, 1, 2, 0, INF, NAN]), versions=MS210)
case("PowTensorScalar", "minus_2", "mint.pow(x0, -2)", values("f32", [-1, 1, 2, 0, INF, NAN]), versions=MS210)
case("PowTensorScalar", "zero", "mint.pow(x0, 0)", values("f32", [-1, 0, INF, NAN]), versions=MS210)
case("PowTensorScalar", "large_i64", "mint.pow(x0, 3)", values("i64", [-5, 100, 200001]), versions=MS210)
case("PowTensorScalar", "empty", "mint.pow(x0, 2)", f32(0, 3), versions=MS210)
case("PowScalarTensor", "large", "mint.pow(3, x0)", values("i32", [-1, 0, 19, 20, 21, 40]), versions=MS210)
case("PowScalarTensor", "negative", "mint.pow(-2.0, x0)", values("f32", [-1, 0, 2, 3, 0.5, INF, NAN]), versions=MS210)
case("PowScalarTensor", "scalar", "mint.pow(2.5, x0)", f32(), versions=MS210)

for n in (2, 3, 5):
    case("AddN", "of_%d" % n, "P.AddN()((%s))" % ", ".join("x%d" % i for i in range(n)), *[f32(2, 3, 4) for _ in range(n)])
case("AddN", "i32", "P.AddN()((x0, x1))", i32(2, 3), i32(2, 3))
case("AddN", "f16", "P.AddN()((x0, x1))", f16(2, 3), f16(2, 3))

for name, make, data in (
        ("matrix", f32, (3, 5)), ("image", f32, (2, 4, 3, 3)), ("f16", f16, (2, 3)), ("volume", f32, (1, 3, 2, 2, 2)),
        ("17_channels", f32, (1, 17, 2, 3)), ("sequence", f32, (2, 3, 4))):
    case("BiasAdd", name, "P.BiasAdd()", make(*data), weight(make(data[1])), both_forms=name in ("matrix", "image"))

case("BiasAdd", "ncdhw", "P.BiasAdd('NCDHW')", f32(1, 3, 2, 2, 2), weight(f32(3)))

case("Lerp", "scalar", "ops.lerp(x0, x1, 0.25)", f32(2, 3), f32(2, 3))
case("Lerp", "tensor", "ops.lerp(x0, x1, x2)", f32(2, 3), f32(2, 3), f32(2, 3, low=0, high=1))
case("Lerp", "broadcast", "ops.lerp(x0, x1, x2)", f32(2, 3), f32(3), f32(2, 1, low=0, high=1))
case("Lerp", "f16", "ops.lerp(x0, x1, 0.5)", f16(2, 3), f16(2, 3))
case("ClipByValue", "scalars", "ops.clip_by_value(x0, -0.5, 0.7)", f32(3, 5))
case("ClipByValue", "tensors", "ops.clip_by_value(x0, x1, x2)", f32(3, 5), f32(5, low=-1, high=0), f32(3, 1, low=0, high=1))
case("ClipByValue", "only_low", "ops.clip_by_value(x0, 0.0)", f32(3, 5))
case("ClipByValue", "i32", "ops.clip_by_value(x0, -3, 3)", i32(3, 5))
case("ClipByValue", "clamp", "ops.clamp(x0, -0.3, 0.3)", f32(3, 5), versions=MS20)
for operator, function in (("AddExt", "mint.add"), ("SubExt", "mint.sub")):
    case(operator, "beyond_f32", "%s(x0, x1, alpha=16777217)" % function, values("i64", [0, 5, -7]), values("i64", [1, 3, -1]), versions=MS210)
    case(operator, "f64", "%s(x0, x1, alpha=0.1)" % function, values("f64", [1, 2]), values("f64", [1, -3]), versions=MS210)

thin(*UNARY, *BINARY, "AddN")

# --- 2.10's own, without a kernel for the CPU
case("Atan2Ext", "f32", "mint.atan2(x0, x1)", f32(2, 3), f32(2, 3), versions=MS210, twin="ops.atan2(x0, x1)")
case("Atan2Ext", "broadcast", "mint.atan2(x0, x1)", f32(2, 1, 4), f32(3, 1), versions=MS210, twin="ops.atan2(x0, x1)")
case("Atan2Ext", "axes", "mint.atan2(x0, x1)", values("f32", [0, 0, 1, -1, 0]), values("f32", [1, -1, 0, 0, 0]), versions=MS210, twin="ops.atan2(x0, x1)")
for operator, call, between in (("AddcmulExt", "mint.addcmul", "*"), ("AddcdivExt", "mint.addcdiv", "/")):
    for name, shapes, value in (("f32", ((2, 3),) * 3, 1), ("value", ((2, 3),) * 3, 0.25), ("broadcast", ((2, 3), (3,), (2, 1)), -2)):
        case(operator, name, "%s(x0, x1, x2, value=%s)" % (call, value), f32(*shapes[0]), f32(*shapes[1]), f32(*shapes[2], low=0.5, high=2), versions=MS210,
             twin="x0 + x1 %s x2 * %s" % (between, value))
