# ===- comparison.py - golden cases of comparison, logic, bits and selection ---===
# SPDX-License-Identifier: Apache-2.0
from case import FLOATS, INTEGERS, MS210, NAN, boolean, case, f32, random, thin, values
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

thin(*UNARY, "LogicalNot", *COMPARISONS, *LOGIC, *BITS, "Select")
