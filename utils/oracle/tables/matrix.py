# ===- matrix.py - golden cases of matrix products ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, random, values, weight

SHAPES = {"square": (4, 4, 4), "tall": (17, 5, 3), "wide": (2, 7, 33), "row": (1, 64, 10), "column": (9, 6, 1),
          "outer": (5, 1, 6), "one": (1, 1, 1), "odd": (13, 31, 19)}
FLAGS = ((False, False), (False, True), (True, False), (True, True))


def operands(m, k, n, transpose_a, transpose_b, batch=(), make=f32):
    return make(*batch, *((k, m) if transpose_a else (m, k))), make(*batch, *((n, k) if transpose_b else (k, n)))


def flags(transpose_a, transpose_b):
    return "transpose_a=%s, transpose_b=%s" % (transpose_a, transpose_b)


for name, (m, k, n) in SHAPES.items():
    a, b = operands(m, k, n, False, True)
    case("MatMul", name, "P.MatMul(transpose_b=True)", a, weight(b), both_forms=name in ("row", "odd"))
for ta, tb in FLAGS:
    label = "%s%s" % ("t" if ta else "n", "t" if tb else "n")
    a, b = operands(6, 9, 11, ta, tb)
    case("MatMul", label, "P.MatMul(%s)" % flags(ta, tb), a, b)
    case("MatMul", label + "_weight", "P.MatMul(%s)" % flags(ta, tb), a, weight(b))
    a, b = operands(3, 5, 4, ta, tb, (2, 3))
    case("BatchMatMul", label, "P.BatchMatMul(%s)" % flags(ta, tb), a, b)
    case("BatchMatMul", label + "_weight", "P.BatchMatMul(%s)" % flags(ta, tb), a, weight(b))
for t in ("f16", "f64", "i32", "i8", "i64"):
    make = lambda *s, t=t: random(t, *s)
    case("MatMul", t, "P.MatMul()", *operands(3, 5, 4, False, False, (), make))
    case("BatchMatMul", t, "P.BatchMatMul()", *operands(3, 5, 4, False, False, (2,), make))
case("MatMul", "with_bias", "P.BiasAdd()(P.MatMul(transpose_b=True)(x0, x1), x2)", f32(3, 8), weight(f32(5, 8)), weight(f32(5)))
case("MatMul", "cell_dense_relu", "nn.Dense(8, 6, weight_init=Tensor(np.sin(np.arange(48, dtype=np.float32)).reshape(6, 8)), "
     "bias_init=Tensor(np.cos(np.arange(6, dtype=np.float32))), activation='relu')", f32(4, 8))
case("MatMul", "cell_dense_3d", "nn.Dense(8, 6, weight_init=Tensor(np.sin(np.arange(48, dtype=np.float32)).reshape(6, 8)), "
     "bias_init='zeros')", f32(2, 3, 8))
case("MatMul", "functional_vectors", "ops.matmul(x0, x1)", f32(7), f32(7))
case("MatMul", "functional_matrix_vector", "ops.matmul(x0, x1)", f32(3, 7), f32(7))
case("MatMul", "functional_3d_2d", "ops.matmul(x0, x1)", f32(2, 3, 7), f32(7, 4))
case("MatMul", "empty_rows", "P.MatMul()", f32(0, 3), f32(3, 2), versions=MS210)
case("MatMul", "operator_at", "x0 @ x1", f32(3, 4), f32(4, 5))
for name, left, right in (("3d", (2, 3, 4), (2, 4, 5)), ("4d", (2, 3, 4, 5), (2, 3, 5, 6)), ("one_batch", (1, 3, 4), (1, 4, 5)),
                          ("broadcast_1", (1, 3, 4), (2, 4, 5)), ("broadcast_rank", (4, 5), (2, 5, 3)),
                          ("broadcast_both", (2, 1, 3, 4), (1, 3, 4, 2)), ("odd", (3, 17, 19), (3, 19, 13)),
                          ("row", (2, 1, 8), (2, 8, 5)), ("column", (2, 5, 8), (2, 8, 1))):
    case("BatchMatMul", name, "P.BatchMatMul()", f32(*left), f32(*right))
case("BatchMatMul", "attention_scores", "P.BatchMatMul(transpose_b=True)(x0, x1) * 0.25", f32(1, 4, 6, 16), f32(1, 4, 6, 16))

for name, left, right in (("matrices", (3, 5), (5, 4)), ("vectors", (6,), (6,)), ("matrix_vector", (3, 5), (5,)),
                          ("vector_matrix", (5,), (5, 4)), ("3d_2d", (2, 3, 5), (5, 4)), ("3d_3d", (2, 3, 5), (2, 5, 4)),
                          ("broadcast", (1, 3, 5), (2, 5, 4)), ("2d_3d", (3, 5), (2, 5, 4))):
    case("MatMulExt", name, "mint.matmul(x0, x1)", f32(*left), f32(*right), versions=MS210)
case("MatMulExt", "weight", "mint.matmul(x0, x1)", f32(3, 5), weight(f32(5, 4)), versions=MS210)
case("MatMulExt", "f16", "mint.matmul(x0, x1)", f16(3, 5), f16(5, 4), versions=MS210)
case("MatMulExt", "mint_mm", "mint.mm(x0, x1)", f32(3, 5), f32(5, 4), versions=MS210)
case("BatchMatMulExt", "mint_bmm", "mint.bmm(x0, x1)", f32(2, 3, 5), f32(2, 5, 4), versions=MS210)
for name, x in (("matrix", (3, 8)), ("3d", (2, 3, 8)), ("4d", (2, 1, 3, 8)), ("vector", (8,))):
    case("Dense", name, "ops.dense(x0, x1, x2)", f32(*x), weight(f32(5, 8)), weight(f32(5)), versions=MS210, both_forms=name == "matrix")
case("Dense", "no_bias", "ops.dense(x0, x1)", f32(3, 8), weight(f32(5, 8)), versions=MS210)
case("Dense", "odd", "ops.dense(x0, x1, x2)", f32(13, 31), weight(f32(17, 31)), weight(f32(17)), versions=MS210)
case("Dense", "mint_linear", "mint.nn.functional.linear(x0, x1, x2)", f32(3, 8), weight(f32(5, 8)), weight(f32(5)), versions=MS210)
case("Dense", "f16", "ops.dense(x0, x1, x2)", f16(3, 8), weight(f16(5, 8)), weight(f16(5)), versions=MS210)

case("MatMul", "one_weight_four_ways", "(P.MatMul()(x0, x1), P.MatMul(transpose_b=True)(x0, x1), x0 * x1, x1 + 1.0, P.MatMul()(x0, x1[:, :3]))",
     f32(8, 8), weight(f32(8, 8)))

for name, c, x, y, more in (("plain", (2, 3, 5), (2, 3, 4), (2, 4, 5), ""), ("numbers", (2, 3, 5), (2, 3, 4), (2, 4, 5), ", beta=0.5, alpha=-2"), ("integers", (1, 2, 2), (1, 2, 2), (1, 2, 2), ", beta=3, alpha=2"),
                            ("row", (5,), (2, 3, 4), (2, 4, 5), ", alpha=0.5"), ("one", (1, 1, 1), (2, 3, 4), (2, 4, 5), ", beta=2")):
    case("Baddbmm", name, "mint.baddbmm(x0, x1, x2%s)" % more, f32(*c), f32(*x), f32(*y), versions=MS210)
case("Baddbmm", "f64", "mint.baddbmm(x0, x1, x2, beta=0.5)", random("f64", 1, 2, 2), random("f64", 1, 2, 3), random("f64", 1, 3, 2), versions=MS210)
case("Baddbmm", "beta_0", "mint.baddbmm(x0, x1, x2, beta=0)", values("f32", [[[float("nan"), 1]]]), f32(1, 1, 2), f32(1, 2, 2), versions=MS210)
for name, n, m in (("plain", 3, 4), ("one", 1, 5), ("square", 3, 3)):
    case("Ger", name, "ops.ger(x0, x1)", f32(n), f32(m))
for t in ("f16", "f64"):
    case("Ger", t, "ops.ger(x0, x1)", random(t, 3), random(t, 2))
case("Ger", "special", "ops.ger(x0, x1)", values("f32", [float("nan"), float("inf"), -0.0]), values("f32", [1, 0, -1]))
for name, x, dim in (("last", (4, 3), ", 1"), ("first", (3, 4), ", 0"), ("negative", (2, 3, 2), ", -2"), ("found", (2, 3, 3), ""), ("vector", (3,), "")):
    case("Cross", name, "ops.cross(x0, x1%s)" % dim, f32(*x), f32(*x))
for t in ("f16", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"):
    case("Cross", t, "ops.cross(x0, x1, 1)", random(t, 2, 3), random(t, 2, 3))

# --- without a kernel for the CPU
for name, c, beta, alpha in (("plain", (3, 5), 1, 1), ("row", (5,), 1, 1), ("scaled", (3, 5), 0.5, -2), ("scalar", (), 2, 0.25), ("column", (3, 1), 0, 1)):
    case("Addmm", name, "mint.addmm(x0, x1, x2, beta=%s, alpha=%s)" % (beta, alpha), f32(*c), f32(3, 4), f32(4, 5), versions=MS210,
         twin="x0 * %s + P.MatMul()(x1, x2) * %s" % (float(beta), float(alpha)))
for name, c, beta, alpha in (("plain", (3,), 1, 1), ("scaled", (3,), 0.5, -2), ("one", (1,), 2, 0.25)):
    case("Addmv", name, "mint.addmv(x0, x1, x2, beta=%s, alpha=%s)" % (beta, alpha), f32(*c), f32(3, 4), f32(4), versions=MS210,
         twin="x0 * %s + P.MatMul()(x1, x2.reshape(4, 1)).reshape(3) * %s" % (float(beta), float(alpha)))
case("Addmm", "f16", "mint.addmm(x0, x1, x2)", f16(3, 5), f16(3, 4), f16(4, 5), versions=MS210,
     twin="y = P.MatMul()(x1.astype(ms.float32), x2.astype(ms.float32)); (x0.astype(ms.float32) + y).astype(ms.float16)")
