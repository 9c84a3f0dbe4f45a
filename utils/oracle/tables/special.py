# ===- special.py - golden cases of gamma, zeta, incomplete integrals, the inverse of erf, Bessel ---===
# SPDX-License-Identifier: Apache-2.0
from case import FLOATS, INF, MS210, NAN, case, f32, random, thin, values

# --- one operand: name -> range of the random values, and where the formula changes
UNARY = {
    "Lgamma": (-5, 12, [0.5, 1, 1.5, 2, 2.5, 7.99, 8, 8.01, -0.5, -1, -2.5, 1e-6, -1e-6, 100, 1e6, 1e30, -1e4]),
    "Digamma": (-5, 12, [0.5, 1, 1.4616321, 2, 7.99, 8, 8.01, -0.5, -1, -2.5, 1e-4, -1e-4, 100, 1e6, 1e30]),
    # Nearer to 1 MindSpore is wrong in the second digit.
    "Erfinv": (-0.99, 0.99, []),
    "BesselI0": (-12, 12, [0.1, 7.99, 8, -8.01, 30, -80, 500]),
    "BesselI0e": (-12, 12, [0.1, 7.99, 8, -8.01, 30, -80, 500]),
    "BesselI1": (-12, 12, [0.1, 7.99, 8, -8.01, 30, -80, 500]),
    "BesselI1e": (-12, 12, [0.1, 7.99, 8, -8.01, 30, -80, 500]),
    "BesselK0": (0.01, 12, [1e-6, 0.1, 1.99, 2, 2.01, 30, 80]),
    "BesselK0e": (0.01, 12, [1e-6, 0.1, 1.99, 2, 2.01, 30, 80]),
    "BesselK1": (0.01, 12, [1e-3, 0.1, 1.99, 2, 2.01, 30, 80]),
    "BesselK1e": (0.01, 12, [1e-3, 0.1, 1.99, 2, 2.01, 30, 80]),
    "BesselJ0": (-20, 20, [0.1, 2.4048, 4.99, 5.01, 7.99, 8, -8.01, 100, 1000]),
    "BesselJ1": (-20, 20, [0.1, 3.8317, 4.99, 5.01, 7.99, 8, -8.01, 100, 1000]),
    "BesselY0": (0.01, 20, [1e-4, 0.1, 0.8936, 4.99, 5.01, 7.99, 8, 8.01, 100, 1000]),
    "BesselY1": (0.01, 20, [1e-2, 0.1, 2.1971, 4.99, 5.01, 7.99, 8, 8.01, 100, 1000]),
}
for operator, (low, high, edges) in UNARY.items():
    text = "P.%s()" % operator
    for t in FLOATS:
        case(operator, t, text, random(t, 3, 17, low=low, high=high))
    if edges:
        case(operator, "edges", text, values("f32", edges))
        case(operator, "edges_f64", text, values("f64", edges))
    case(operator, "special", text, values("f32", [NAN, INF, -INF, 0.0, -0.0, 1.0, -1.0]))
    case(operator, "scalar", text, f32(low=low, high=high))
    case(operator, "empty", text, f32(0, 3), versions=MS210)
case("Lgamma", "i32", "P.Lgamma()", values("i32", [1, 2, 5, 100, 0, -3]))
case("Lgamma", "functional", "ops.lgamma(x0)", f32(2, 3, low=0.1, high=9))
case("Digamma", "functional", "ops.digamma(x0)", f32(2, 3, low=0.1, high=9))
case("Erfinv", "functional", "ops.erfinv(x0)", f32(2, 3, low=-0.9, high=0.9))

# --- the gamma function of p dimensions; MindSpore stops at an x that is not above (p - 1) / 2
for t in ("f32", "f64"):
    for p in (1, 3):
        case("Mvlgamma", "%s_p%d" % (t, p), "P.Mvlgamma(%d)" % p, random(t, 3, 5, low=1.1, high=12))
case("Mvlgamma", "functional", "ops.mvlgamma(x0, 2)", f32(2, 3, low=0.6, high=5))

# --- zeta: MindSpore's float32 loses all digits where q lies far below 0, 2.0 makes NaN of sums that are 0
ZETA = "P.Zeta()"
for t in ("f32", "f64"):
    case("Zeta", t, ZETA, random(t, 3, 5, low=1.1, high=9), random(t, 3, 5, low=0.1, high=20))
    case("Zeta", "edges_" + t, ZETA, values(t, [2, 2, 1, 0.5, 3, 50, 3, 2.5, NAN, 2, 1, INF, 20]), values(t, [0.5, 1, 2, 2, 100, 1, 1e5, 3, 1, NAN, NAN, 1, 0.5]))
    case("Zeta", "below_0_" + t, ZETA, values(t, [2, 3, 2, 3, 2.5, 2, 2, 3, INF, 3, 2]), values(t, [-0.5, -0.25, -3, -1, -0.5, 0, -0.75, 0, -1, -INF, -INF]))
case("Zeta", "far_below_0", ZETA, values("f64", [2, 3, 4, 5]), values("f64", [-12.5, -30.25, -7.75, -100.1]))
case("Zeta", "scalar", ZETA, f32(low=2, high=3), f32(low=1, high=2))
case("Zeta", "functional", "ops.zeta(x0, x1)", f32(2, 3, low=2, high=4), f32(2, 3, low=1, high=4))

# --- derivatives of digamma
for n in (0, 1, 2, 5):
    for t in FLOATS:
        case("Polygamma", "%s_n%d" % (t, n), "P.Polygamma()", values("i64" if n else "i32", n), random(t, 3, 5, low=0.5, high=9))
for t, n in (("f32", 1), ("f64", 4), ("f32", 2), ("f64", 3)):
    case("Polygamma", "edges_%s_n%d" % (t, n), "P.Polygamma()", values("i32", n), values(t, [NAN, -INF, INF, 0, -0.0, 0.01, -0.5, -1, -3.2, -30, 100, 1e4]))
case("Polygamma", "n20", "P.Polygamma()", values("i64", 20), values("f32", [0.5, 1, 3.7, 9]))
case("Polygamma", "functional", "ops.polygamma(x0, x1)", values("i32", 2), f32(2, 3, low=0.5, high=5))

# --- incomplete integrals; MindSpore's lgamma has the digits of a float32 logarithm, of which a large a leaves few. Of an infinite x 2.10's Igammac is NaN.
for operator in ("Igamma", "Igammac"):
    text = "P.%s()" % operator
    for t in ("f32", "f64"):
        case(operator, t, text, random(t, 3, 17, low=0.1, high=9), random(t, 3, 17, low=0.1, high=12))
        case(operator, "edges_" + t, text, values(t, [NAN, 1, INF, 1, 2, 0, -1, 0.001, 1, 0.5, 30, 30]), values(t, [1, NAN, 1, -1, -0.5, 1, 1, -0.0, 1, 0.5, 30, 90]))
    case(operator, "large", text, random("f64", 40, low=20, high=60), random("f64", 40, low=20, high=60))
    case(operator, "small", text, values("f64", [1e-3, 1e-3, 0.5, 1e-2, 3]), values("f64", [1e-3, 2, 1e-4, 30, 1e-3]))
    case(operator, "broadcast", text, f32(2, 1, 5, low=0.5, high=6), f32(3, 1, low=0.5, high=6))
    case(operator, "scalar", text, f32(low=1, high=2), f32(2, 3, low=0.1, high=5))
    case(operator, "functional", "ops.%s(x0, x1)" % operator.lower(), f32(2, 3, low=0.5, high=3), f32(2, 3, low=0.5, high=3))
case("Igamma", "infinite", "P.Igamma()", values("f32", [0.5, 30, 0, NAN]), values("f32", [INF, INF, INF, 0]))
BETAINC = "P.math_ops.Betainc()"
for t in ("f32", "f64"):
    case("Betainc", t, BETAINC, random(t, 3, 17, low=0.1, high=9), random(t, 3, 17, low=0.1, high=9), random(t, 3, 17, low=0, high=1))
    case("Betainc", "edges_" + t, BETAINC, values(t, [NAN, 1, 1, 0, 1, -1, 0, 2, 2, 2, 2, INF, 1]), values(t, [1, NAN, 1, 1, 0, 1, 1, 3, 3, 3, 3, 1, INF]),
         values(t, [0.5, 0.5, NAN, 0.5, 0.5, 0.5, 1, 0, 1, -1, 2, 0.5, 0.5]))
case("Betainc", "integers", BETAINC, values("f64", [1, 2, 3, 10, 1, 2]), values("f64", [1, 1, 4, 10, 30, 0.5]), values("f64", [0.25, 0.5, 0.3, 0.5, 0.01, 0.9]))
case("Betainc", "large", BETAINC, random("f64", 40, low=50, high=500), random("f64", 40, low=50, high=500), random("f64", 40, low=0.2, high=0.8))
case("Betainc", "small", BETAINC, values("f64", [1e-3, 0.5, 1e-2, 3]), values("f64", [1e-3, 2, 1e-2, 1e-3]), values("f64", [0.5, 1e-4, 0.9, 0.999]))
case("Betainc", "scalar", BETAINC, f32(low=1, high=2), f32(low=1, high=2), f32(low=0.3, high=0.6))

thin(*UNARY)
