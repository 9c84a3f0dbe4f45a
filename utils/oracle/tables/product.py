# ===- product.py - golden cases of 2.10's products of two factors ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, random

# Without a kernel for the CPU.
TWINS = {"Mm": ("mint.mm", (3, 4), (4, 5), "P.MatMul()(A, B)"), "Mv": ("mint.mv", (3, 4), (4,), "P.MatMul()(A, B.reshape(4, 1)).reshape(3)"),
         "Dot": ("mint.dot", (7,), (7,), "P.MatMul()(A.reshape(1, 7), B.reshape(7, 1)).reshape(())"), "Outer": ("mint.outer", (3,), (5,), "A.reshape(3, 1) * B")}
for operator, (function, x, y, twin) in TWINS.items():
    of = lambda a, b, twin=twin: twin.replace("A", a).replace("B", b)
    case(operator, "f32", function + "(x0, x1)", f32(*x), f32(*y), versions=MS210, twin=of("x0", "x1"))
    case(operator, "f64", function + "(x0, x1)", random("f64", *x), random("f64", *y), versions=MS210, twin=of("x0", "x1"))
    case(operator, "i32", function + "(x0, x1)", random("i32", *x), random("i32", *y), versions=MS210, twin=of("x0", "x1"))
    case(operator, "f16", function + "(x0, x1)", f16(*x), f16(*y), versions=MS210,
         twin="(%s).astype(ms.float16)" % of("x0.astype(ms.float32)", "x1.astype(ms.float32)"))
case("Mm", "row", "mint.mm(x0, x1)", f32(1, 17), f32(17, 9), versions=MS210, twin="P.MatMul()(x0, x1)")
case("Mm", "then_relu", "ops.relu(mint.mm(x0, x1))", f32(5, 33), f32(33, 18), versions=MS210, twin="ops.relu(P.MatMul()(x0, x1))")
case("Dot", "long", "mint.dot(x0, x1)", f32(1001), f32(1001), versions=MS210, twin="(x0 * x1).sum()")
case("Outer", "by_itself", "mint.outer(x0, x0)", f32(6), versions=MS210, twin="x0.reshape(6, 1) * x0")

for name, c, beta, alpha in (("plain", (3, 5), 1, 1), ("row", (5,), 1, 1), ("scaled", (3, 5), 0.5, -2), ("scalar", (), 2, 0.25), ("column", (3, 1), 0, 1)):
    case("Addbmm", name, "mint.addbmm(x0, x1, x2, beta=%s, alpha=%s)" % (beta, alpha), f32(*c), f32(2, 3, 4), f32(2, 4, 5), versions=MS210,
         twin="x0 * %s + P.BatchMatMul()(x1, x2).sum(0) * %s" % (float(beta), float(alpha)))
case("Addbmm", "one", "mint.addbmm(x0, x1, x2)", f32(3, 5), f32(1, 3, 4), f32(1, 4, 5), versions=MS210, twin="x0 + P.BatchMatMul()(x1, x2).sum(0)")
case("Addbmm", "f16", "mint.addbmm(x0, x1, x2)", f16(3, 5), f16(2, 3, 4), f16(2, 4, 5), versions=MS210,
     twin="y = P.BatchMatMul()(x1.astype(ms.float32), x2.astype(ms.float32)).sum(0); (x0.astype(ms.float32) + y).astype(ms.float16)")

# --- by letters; mint.einsum is other operators
for name, equation, *shapes in (("product", "ij,jk->ik", (3, 4), (4, 5)), ("rows", "ij,kj->ik", (3, 4), (5, 4)), ("transpose", "ij->ji", (3, 4)), ("sum", "ijk->j", (2, 3, 4)),
                                ("batch", "bij,bjk->bik", (2, 3, 4), (2, 4, 5)), ("attention", "bqhd,bkhd->bhqk", (2, 3, 2, 4), (2, 5, 2, 4)),
                                ("outer", "i,j->ij", (3,), (4,)), ("dot", "i,i->", (7,), (7,)), ("elements", "ij,ij->ij", (3, 4), (3, 4)), ("implicit", "ji,jk", (4, 3), (4, 2)),
                                ("three", "ij,jk,kl->il", (2, 3), (3, 4), (4, 5)), ("bilinear", "bn,anm,bm->ba", (2, 3), (4, 3, 5), (2, 5)), ("spaces", "i j, j -> i", (3, 4), (4,))):
    operands = ", ".join("x%d" % i for i in range(len(shapes)))
    case("Einsum", name, "P.Einsum('%s')((%s,))" % (equation, operands), *[f32(*shape) for shape in shapes], versions=MS210, twin="mint.einsum('%s', %s)%s" % (equation, operands, ".reshape(1)" if name == "dot" else ""))
