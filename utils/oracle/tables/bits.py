# ===- bits.py - golden cases of bits of integers: logic, shifts, counts ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, INTEGERS, MS210, NAN, case, i32, random, thin, values

# --- shifts; distances of at least the width are what x86 makes of them
for operator in ("LeftShift", "RightShift"):
    text = "P.%s()" % operator
    for t in INTEGERS:
        case(operator, t, text, random(t, 3, 5), random(t, 3, 5, low=0, high=8))
        last = int(t[1:]) - 1
        far = [0, 1, last, last + 1, 32, 33, 64, 65, 100]
        first = [5] if t[0] == "u" else [-5]
        case(operator, "far_" + t, text, values(t, first * len(far)), values(t, far))
    for t in ("i8", "i32", "i64"):
        case(operator, "negative_" + t, text, values(t, [-5, 5, 100, -128]), values(t, [-1, -2, -31, -32]))
    case(operator, "row", text, i32(2, 3, 7), i32(7, low=0, high=31))
    case(operator, "both", text, i32(2, 1, 4), i32(1, 3, 1, low=0, high=31))
    case(operator, "many", text, i32(37, 11), i32(37, 11, low=-3, high=70))
    case(operator, "scalar", text, i32(), i32(low=0, high=31))
    case(operator, "empty", text, i32(0, 3), i32(3, low=0, high=3), versions=MS210)
case("LeftShift", "functional", "ops.bitwise_left_shift(x0, x1)", i32(2, 3), i32(3, low=0, high=8))
case("RightShift", "functional", "ops.bitwise_right_shift(x0, x1)", i32(2, 3), i32(3, low=0, high=8))

# --- one operand
for operator in ("Invert", "PopulationCount"):
    for t in INTEGERS:
        case(operator, t, "P.%s()" % operator, random(t, 3, 5))
    case(operator, "ends", "P.%s()" % operator, values("i64", [0, 1, -1, 2**63 - 1, -2**63, 0x123456789ABCDEF]))
    case(operator, "ends_i8", "P.%s()" % operator, values("i8", [0, 1, -1, 127, -128]))
    case(operator, "scalar", "P.%s()" % operator, i32())
    case(operator, "empty", "P.%s()" % operator, i32(0, 3), versions=MS210)

# --- 2.10's own
for t in INTEGERS + ("bool",):
    case("BitwiseAndTensor", t, "mint.bitwise_and(x0, x1)", random(t, 3, 5), random(t, 3, 5), versions=MS210)
case("BitwiseAndTensor", "row", "mint.bitwise_and(x0, x1)", i32(2, 3, 7), i32(7), versions=MS210)
case("BitwiseAndTensor", "scalar", "mint.bitwise_and(x0, x1)", i32(2, 3), i32(), versions=MS210)
case("BitwiseAndTensor", "empty", "mint.bitwise_and(x0, x1)", i32(0, 3), i32(3), versions=MS210)

# --- without a kernel for the CPU
for operator, call, twin in (("Or", "mint.bitwise_or", "P.BitwiseOr()"), ("Xor", "mint.bitwise_xor", "P.BitwiseXor()")):
    for t in ("i8", "i32", "i64", "u8"):
        case("Bitwise%sTensor" % operator, t, call + "(x0, x1)", random(t, 3, 5), random(t, 5), versions=MS210, twin=twin + "(x0, x1)")
for operator, call, twin in (("And", "mint.bitwise_and", "P.BitwiseAnd()"), ("Or", "mint.bitwise_or", "P.BitwiseOr()"), ("Xor", "mint.bitwise_xor", "P.BitwiseXor()")):
    for t, d in (("i8", "int8"), ("i32", "int32"), ("i64", "int64"), ("u8", "uint8")):
        case("Bitwise%sScalar" % operator, t, call + "(x0, 6)", random(t, 3, 5), versions=MS210, twin="%s(x0, Tensor(6, ms.%s))" % (twin, d))
    case("Bitwise%sScalar" % operator, "negative", call + "(x0, -3)", i32(3, 5), versions=MS210, twin=twin + "(x0, Tensor(-3, ms.int32))")
for t in ("i8", "i32", "i64", "u8"):
    case("BitwiseNot", t, "mint.bitwise_not(x0)", random(t, 3, 5), versions=MS210, twin="P.Invert()(x0)")
case("BitwiseNot", "bool", "mint.bitwise_not(x0)", random("bool", 3, 5), versions=MS210, twin="ops.logical_not(x0)")

thin("Invert", "PopulationCount", "LeftShift", "RightShift")

for t in ("f32", "f16", "f64", "i8", "i16", "i32", "i64"):
    case("CompareAndBitpack", t, "P.math_ops.CompareAndBitpack()", random(t, 3, 16), values(t, 1))
case("CompareAndBitpack", "bool", "P.math_ops.CompareAndBitpack()", random("bool", 2, 8), values("bool", False), refused="must be tensor of float or signed integer")
case("CompareAndBitpack", "ties", "P.math_ops.CompareAndBitpack()", values("f32", [0, -0.0, 1, -1, INF, -INF, NAN, 0.5]), values("f32", 0))
case("CompareAndBitpack", "deep", "P.math_ops.CompareAndBitpack()", random("f32", 2, 3, 24), values("f32", 0.2))

for name, shape in (("f64", (3, 7)), ("many", (7, 31))):
    case("NextAfter", name, "P.math_ops.NextAfter()(x0, x1) - x0", random("f64", *shape), random("f64", *shape))
case("NextAfter", "row", "P.math_ops.NextAfter()(x0, x1)", random("f64", 3, 7), random("f64", 7))
case("NextAfter", "ends", "P.math_ops.NextAfter()", values("f64", [0, 0, -0.0, 1, 1, -1, -1, 2, INF, -INF, INF, NAN, 1, 0, 5]),
     values("f64", [1, -1, 3, 1, 2, -2, 2, -INF, 1, 0, INF, 1, NAN, -0.0, INF]))
case("NextAfter", "f32", "P.math_ops.NextAfter()", random("f32", 3), random("f32", 3), refused="must be tensor of float64")

# --- divisors
for operator, function in (("Gcd", "ops.gcd"), ("Lcm", "ops.lcm")):
    for t in ("i32", "i64"):
        case(operator, t, function + "(x0, x1)", random(t, 5, 60, low=-40, high=40), random(t, 5, 60, low=-40, high=40))
        case(operator, "broadcast_" + t, function + "(x0, x1)", random(t, 2, 3, low=1, high=90), random(t, 3, low=-30, high=0))
    case(operator, "zeros", function + "(x0, x1)", values("i32", [0, 0, 6, -6, 1]), values("i32", [0, 4, 0, 0, 1]))
    case(operator, "large", function + "(x0, x1)", values("i64", [2 ** 40, 3 ** 20, 2 ** 31 - 1]), values("i64", [2 ** 22, 3 ** 9, 2 ** 5]))
