# ===- comparison.py - golden cases of comparison, logic, bits and selection ---===
# SPDX-License-Identifier: Apache-2.0
from case import FLOATS, INF, INTEGERS, MS210, NAN, boolean, case, f32, random, thin, values
from elementwise import SPECIAL, binary, binary_special, unary

ALL = FLOATS + INTEGERS
UNARY = ("IsNan", "IsInf", "IsFinite")
for operator in UNARY:
    unary(operator)
case("LogicalNot", "bool", "P.LogicalNot()", boolean(2, 3, 4))
case("LogicalNot", "one", "P.LogicalNot()", boolean(1))

# --- two operands: name -> the types it is tried with
COMPARISONS = {"Equal": ALL + ("bool",), "NotEqual": ALL + ("bool",), "Greater": ALL, "GreaterEqual": ALL, "Less": ALL, "LessEqual": ALL}
for operator, types in COMPARISONS.items():
    binary(operator, types)
    binary_special(operator)
LOGIC = ("LogicalAnd", "LogicalOr", "LogicalXor")
for operator in LOGIC:
    binary(operator, ("bool",), main="bool")
BITS = ("BitwiseAnd", "BitwiseOr", "BitwiseXor")
for operator in BITS:
    binary(operator, INTEGERS, main="i32")
for t in ("f32", "i32"):
    case("Equal", "equal_values_" + t, "P.Equal()", values(t, [1, 2, 3, 0]), values(t, [1, 5, 3, 0]))
    case("Greater", "by_constant_" + t, "P.Greater()(x0, 0)", random(t, 3, 4))

# --- with a number, 2.10's own
for operator, sign in (("EqScalar", "=="), ("LessScalar", "<")):
    for t in ALL:
        case(operator, t, "x0 %s 2" % sign, random(t, 3, 5), versions=MS210)
    for t in ("f16", "f64", "i32", "u8"):
        case(operator, t + "_by_float", "x0 %s 1.5" % sign, random(t, 3, 5), versions=MS210)
    case(operator, "special", "x0 %s 1.0" % sign, values("f32", SPECIAL), versions=MS210)
    case(operator, "empty", "x0 %s 1.0" % sign, f32(0, 3), versions=MS210)

for t in FLOATS + ("i8", "i16", "i32", "i64", "u8", "bool"):
    case("GreaterEqualScalar", t, "mint.ge(x0, 2)", random(t, 3, 5), versions=MS210)
    case("GreaterEqualScalar", t + "_by_float", "mint.ge(x0, 1.5)", random(t, 3, 5), versions=MS210)
case("GreaterEqualScalar", "special", "mint.ge(x0, 1.0)", values("f32", SPECIAL), versions=MS210)
case("GreaterEqualScalar", "empty", "mint.ge(x0, 1.0)", f32(0, 3), versions=MS210)

# --- closeness
LEFT, RIGHT = [0.0, 0.0, NAN, NAN, INF, INF, 1, -INF, 3, 2, 100], [0.0, -0.0, NAN, 0, INF, -INF, INF, -INF, 3.05, 2.5, 140]
for t in FLOATS + ("i8", "i16", "i32", "i64", "u8", "bool"):
    case("IsClose", t, "P.IsClose(rtol=0.5, atol=1.0)", random(t, 3, 5), random(t, 3, 5))
for t in ("f32", "f16", "f64"):
    case("IsClose", "special_" + t, "P.IsClose(rtol=0.1, atol=0.2, equal_nan=False)", values(t, LEFT), values(t, RIGHT))
    case("IsClose", "equal_nan_" + t, "P.IsClose(rtol=0.4, atol=0.0, equal_nan=True)", values(t, LEFT), values(t, RIGHT))
case("IsClose", "large_i32", "P.IsClose(rtol=0.0, atol=0.0)", values("i32", [2**24 + 1, 2**30 + 1, 5]), values("i32", [2**24, 2**30, 6]))
case("IsClose", "large_i64", "P.IsClose(rtol=0.0, atol=0.0)", values("i64", [2**24 + 1, 2**53 + 1, 5]), values("i64", [2**24, 2**53, 6]))
case("IsClose", "usual", "ops.isclose(x0, x1)", values("f32", [1, 1, 1, 0]), values("f32", [1, 1.000005, 1.0001, 1e-7]))
case("IsClose", "row", "P.IsClose(rtol=0.5, atol=1.0)", f32(2, 3, 7), f32(7))
case("IsClose", "empty", "P.IsClose()", f32(0, 3), f32(0, 3), versions=MS210)
for t in FLOATS:
    case("ApproximateEqual", t, "P.ApproximateEqual(1.5)", random(t, 3, 5), random(t, 3, 5))
    case("ApproximateEqual", "special_" + t, "P.ApproximateEqual(0.5)", values(t, LEFT), values(t, RIGHT))
case("ApproximateEqual", "usual", "P.ApproximateEqual()", values("f32", [1, 1, 1, 0]), values("f32", [1, 1.000005, 1.0001, 1e-7]))
case("ApproximateEqual", "empty", "P.ApproximateEqual()", f32(0, 3), f32(0, 3), versions=MS210)

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
for t in ALL + ("bool",):
    case("MaskedFillScalar", t, "x0.masked_fill(x1, 2)", random(t, 2, 3), boolean(2, 3), versions=MS210)
    case("MaskedFillScalar", t + "_by_float", "x0.masked_fill(x1, 2.5)", random(t, 2, 3), boolean(2, 3), versions=MS210)
for name, value in (("lowest", "float('-inf')"), ("nan", "float('nan')"), ("large", "-1e9")):
    case("MaskedFillScalar", name, "x0.masked_fill(x1, %s)" % value, f32(2, 3), boolean(2, 3), versions=MS210)
    case("MaskedFillScalar", name + "_f16", "x0.masked_fill(x1, %s)" % value, random("f16", 2, 3), boolean(2, 3), versions=MS210)
case("MaskedFillScalar", "broadcast_mask", "x0.masked_fill(x1, 2.5)", f32(2, 3, 4), boolean(3, 1), versions=MS210)
case("MaskedFillScalar", "broadcast_x", "x0.masked_fill(x1, 2.5)", f32(3), boolean(2, 3), versions=MS210)
case("MaskedFillScalar", "empty", "x0.masked_fill(x1, 2.5)", f32(0, 3), boolean(3), versions=MS210)

thin("IsClose", "ApproximateEqual")
thin(*UNARY, "LogicalNot", *COMPARISONS, *LOGIC, *BITS, "Select")
