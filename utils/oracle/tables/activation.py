# ===- activation.py - golden cases of the less frequent activations ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, random, thin, values

NAN, INF = float("nan"), float("inf")
EDGES = [0.0, -0.0, 1.0, -1.0, 3.0, -3.0, 6.0, 6.5, -6.5, 0.5, -0.5, 1e-4, -1e-4]
LARGE = [20.0, -20.0, 50.0, -50.0, 88.0, -88.0, 100.0, -100.0, 1e4, -1e4]
SPECIAL = [NAN, INF, -INF, 1.0]
# LogSigmoid, Hardtanh, Threshold and EluExt of 2.10 have no CPU kernel; their cells are written of other operators.
ACTIVATIONS = {
    "Softsign": "P.Softsign()", "CeLU": "P.CeLU(alpha=1.0)", "HShrink": "P.HShrink(lambd=0.5)", "SoftShrink": "P.SoftShrink(lambd=0.5)",
    "FastGeLU": "P.FastGeLU()",
}
for operator, text in ACTIVATIONS.items():
    case(operator, "f32", text, f32(2, 3, 4, 5))
    case(operator, "edges", text, values("f32", EDGES))
    case(operator, "special", text, values("f32", SPECIAL))
    case(operator, "large", text, values("f32", LARGE))
    case(operator, "f16", text, f16(3, 17))
    case(operator, "1023", text, f32(1023, low=-8, high=8))
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

thin(*ACTIVATIONS)
