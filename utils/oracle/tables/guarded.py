# ===- guarded.py - golden cases of guarded products and less frequent functions ---===
# SPDX-License-Identifier: Apache-2.0
from case import FLOATS, INF, MS210, NAN, case, f16, f32, i32, random, thin, values

# Zeros, NaN and infinities on both sides.
LEFT = [0.0, 0.0, -0.0, 0.0, NAN, NAN, INF, INF, 1, -1, NAN, INF, -0.0, 2]
RIGHT = [0.0, -0.0, INF, NAN, 0.0, -0.0, 0.0, INF, -INF, 0.0, NAN, -INF, -3, NAN]
BINARY = {"Hypot": ("f32", "f64"), "Heaviside": FLOATS + ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"), "Xlogy": FLOATS, "Xdivy": FLOATS,
          "MulNoNan": FLOATS + ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"), "Fmax": FLOATS + ("i32", "i64")}
for operator, types in BINARY.items():
    text = "P.%s()" % operator
    above = {"low": 0.5, "high": 3} if operator in ("Xlogy", "Xdivy") else {}
    for t in types:
        case(operator, t, text, random(t, 3, 5), random(t, 3, 5, **above))
    case(operator, "row", text, f32(2, 3, 7), f32(7, **above))
    case(operator, "both", text, f32(2, 1, 4), f32(1, 3, 1, **above))
    case(operator, "scalar", text, f32(), f32(**above))
    case(operator, "special", text, values("f32", LEFT), values("f32", RIGHT))
    case(operator, "empty", text, f32(0, 3), f32(3, **above), versions=MS210)
case("Hypot", "large", "P.Hypot()", values("f32", [3e38, 1e30, 3, -1e-30, 0, 1e-20]), values("f32", [1e38, -1e30, 4, 1e-30, -7, 1e20]))
case("Heaviside", "by_zero_i32", "P.Heaviside()", values("i32", [-1, 0, 5]), values("i32", [7, 8, 9]))
case("MulNoNan", "wraps_i32", "P.MulNoNan()", values("i32", [65536, 3, 2**31 - 1]), values("i32", [65537, 0, 2]))
case("Fmax", "ends_i32", "P.Fmax()", values("i32", [-2**31, 5, 2**31 - 1]), values("i32", [2**31 - 1, 5, -2**31]))
case("Fmax", "f16_special", "P.Fmax()", values("f16", LEFT), values("f16", RIGHT))
case("Hypot", "functional", "ops.hypot(x0, x1)", f32(2, 3), f32(3))
case("Xlogy", "functional", "ops.xlogy(x0, 2.0)", f32(2, 3))

UNARY = {"Sinc": "P.Sinc()", "Logit": "P.Logit(0.1)", "NanToNum": "P.NanToNum(1.0, 2.0, -3.0)"}
for operator, text in UNARY.items():
    for t in {"Sinc": ("f32", "f64"), "NanToNum": ("f16", "f32")}.get(operator, FLOATS):
        case(operator, t, text, random(t, 3, 5))
    case(operator, "scalar", text, f32())
    case(operator, "special", text, values("f32", [NAN, INF, -INF, 0.0, -0.0, 1.5, -2.5]))
    case(operator, "empty", text, f32(0, 3), versions=MS210)
case("Sinc", "functional", "ops.sinc(x0)", f32(2, 3, low=-4, high=4))
case("Sinc", "small", "P.Sinc()", values("f32", [1e-30, -1e-6, 1e-3, 0.5, 1, -1]))
case("Logit", "no_limits", "P.Logit()", f32(3, 5, low=0.01, high=0.99))
case("Logit", "no_limits_outside", "P.Logit()", values("f32", [0, 1, 1.5, -1, 0.5, NAN]))
case("Logit", "limits_0", "P.Logit(0.0)", values("f32", [0, 1, 0.5, 2, -1, NAN]))
for t in ("f32", "f64"):
    case("Logit", "limits_crossed_" + t, "P.Logit(1.0)", values(t, [0.5, -1, 1.5, 1, 0, NAN]))
case("Logit", "functional", "ops.logit(x0, 1e-5)", f32(2, 3, low=0, high=1))
SPECIAL = [NAN, INF, -INF, 0.0, -0.0, 1.5]
for t in ("f16", "f32"):
    case("NanToNum", "ends_" + t, "ops.nan_to_num(x0)", values(t, SPECIAL))
    case("NanToNum", "given_" + t, "ops.nan_to_num(x0, 1.0, 2.5, -3.5)", values(t, SPECIAL))
case("NanToNum", "only_nan", "ops.nan_to_num(x0, 1.25)", values("f32", SPECIAL))
case("NanToNum", "only_high", "ops.nan_to_num(x0, posinf=1e30)", values("f32", SPECIAL))

ADDED = {"Addcdiv": FLOATS, "Addcmul": ("f32", "f64", "i8", "i32", "i64", "u8")}
for operator, types in ADDED.items():
    text = "P.%s()" % operator
    for t in types:
        case(operator, t, text, random(t, 2, 3), random(t, 2, 3), random(t, 2, 3, low=1, high=5), random(t, 1))
    case(operator, "broadcast", text, f32(2, 3), f32(3), f32(2, 1, low=1, high=3), f32(2, 3))
    case(operator, "widened", text, f32(3), f32(2, 1), f32(1, low=1, high=3), f32())
    case(operator, "special", text, values("f32", [1, NAN, INF, 1, 2, -INF]), values("f32", [0, 1, 1, INF, NAN, 1]),
         values("f32", [0, 2, 3, 2, 1, 0]), f32(1))
    case(operator, "functional", "ops.%s(x0, x1, x2, 2.0)" % operator.lower(), f32(2, 3), f32(2, 3), f32(2, 3, low=1, high=3))
    case(operator, "empty", text, f32(0, 3), f32(3), f32(3), f32(1), versions=MS210)

thin(*BINARY, *UNARY, *ADDED)
