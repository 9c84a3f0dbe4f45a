# ===- linear_algebra.py - golden cases of solved systems and factored matrices ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np
from case import BOTH, MS210, TYPES, Data, case, f32, random, values

PARTS = ("f32", "f64")


def made(dtype, *shape, how=lambda a: a):
    return Data(lambda rng: how(rng.standard_normal(shape)).astype(TYPES[dtype]))


def regular(dtype, *shape):
    """Matrices that are far from singular."""
    return made(dtype, *shape, how=lambda a: a + shape[-1] * np.eye(shape[-1]))


def positive(dtype, *shape):
    return made(dtype, *shape, how=lambda a: a @ np.swapaxes(a, -1, -2) / shape[-1] + np.eye(shape[-1]))


def symmetric(dtype, *shape):
    return made(dtype, *shape, how=lambda a: a + np.swapaxes(a, -1, -2))


def factor(dtype, *shape, upper=False):
    """Triangular, of what is positive."""
    def how(a):
        l = np.linalg.cholesky(a @ np.swapaxes(a, -1, -2) / shape[-1] + np.eye(shape[-1]))
        return np.swapaxes(l, -1, -2) if upper else l
    return made(dtype, *shape, how=how)


# MindSpore takes no singular matrix: its inverse of [[1, 2], [2, 4]] is [[0, 0], [0, 0.25]].
SQUARES = {"one": (1, 1), "two": (2, 2), "matrix": (5, 5), "batch": (3, 4, 4), "batches": (2, 3, 3, 3), "large": (17, 17)}
for name, shape in list(SQUARES.items())[1:]:  # MindSpore asks for two rows
    case("MatrixInverse", name, "P.MatrixInverse()", regular("f32", *shape))
    case("MatrixDeterminant", name, "P.MatrixDeterminant()", made("f32", *shape))
    case("LogMatrixDeterminant", name, "P.LogMatrixDeterminant()", made("f32", *shape))
case("MatrixInverse", "f64", "P.MatrixInverse()", regular("f64", 4, 4))
case("MatrixInverse", "adjoint", "P.MatrixInverse(adjoint=True)", regular("f32", 2, 3, 3))
case("MatrixInverse", "functional", "ops.inverse(x0)", regular("f32", 3, 3))
case("MatrixInverse", "pivots", "P.MatrixInverse()", values("f32", [[0, 2, 1], [1, 0, 0], [3, 1, 0]]))
for operator in ("MatrixDeterminant", "LogMatrixDeterminant"):
    text = "P.%s()" % operator
    case(operator, "f64", text, made("f64", 2, 4, 4))
    case(operator, "pivots", text, values("f32", [[0, 2, 1], [1, 0, 0], [3, 1, 0]]))
    case(operator, "negative", text, values("f32", [[0, 2], [1, 0]]))
    case(operator, "singular", text, values("f32", [[1, 2], [2, 4]]))
    case(operator, "zero", text, values("f32", np.zeros((2, 3, 3))))
case("MatrixDeterminant", "functional", "ops.det(x0)", made("f32", 3, 3))
case("LogMatrixDeterminant", "functional", "ops.slogdet(x0)", made("f32", 3, 3))
case("LogMatrixDeterminant", "logdet", "ops.logdet(x0)", positive("f32", 2, 3, 3))

for upper in (False, True):
    label = "upper" if upper else "lower"
    text = "ops.cholesky(x0, %s)" % upper
    for name, shape in SQUARES.items():
        case("Cholesky", "%s_%s" % (name, label), text, positive("f32", *shape))
    case("Cholesky", "f64_" + label, text, positive("f64", 4, 4))
    for t in PARTS:
        case("CholeskyInverse", "%s_%s" % (t, label), "P.CholeskyInverse(upper=%s)" % upper, factor(t, 5, 5, upper=upper))
    case("CholeskyInverse", "full_" + label, "P.CholeskyInverse(upper=%s)" % upper, regular("f32", 4, 4))
    for t in PARTS:
        case("CholeskySolve", "%s_%s" % (t, label), "P.CholeskySolve(upper=%s)" % upper, made(t, 5, 3), factor(t, 5, 5, upper=upper))
    case("CholeskySolve", "batch_" + label, "P.CholeskySolve(upper=%s)" % upper, f32(2, 4, 1), factor("f32", 2, 4, 4, upper=upper))
    case("CholeskySolve", "full_" + label, "P.CholeskySolve(upper=%s)" % upper, f32(4, 2), regular("f32", 4, 4))
case("CholeskyInverse", "functional", "ops.cholesky_inverse(x0)", factor("f32", 3, 3))
case("CholeskySolve", "functional", "ops.cholesky_solve(x0, x1)", f32(3, 2), factor("f32", 3, 3))

for adjoint in (False, True):
    label = "adjoint" if adjoint else "plain"
    for t in PARTS:
        case("MatrixSolve", "%s_%s" % (label, t), "P.MatrixSolve(adjoint=%s)" % adjoint, regular(t, 4, 4), made(t, 4, 3))
    case("MatrixSolve", "batch_" + label, "P.MatrixSolve(adjoint=%s)" % adjoint, regular("f32", 2, 3, 5, 5), f32(2, 3, 5, 2))
    for lower in (False, True):
        text, full = "P.MatrixTriangularSolve(lower=%s, adjoint=%s)" % (lower, adjoint), "%s_%s" % (label, "lower" if lower else "upper")
        case("MatrixTriangularSolve", full, text, regular("f32", 5, 5), f32(5, 3))
        case("MatrixTriangularSolve", "f64_" + full, text, regular("f64", 4, 4), made("f64", 4, 1))
        case("MatrixTriangularSolve", "batch_" + full, text, regular("f32", 2, 3, 3, 3), f32(2, 3, 3, 2))
case("MatrixSolve", "one", "P.MatrixSolve()", regular("f32", 1, 1), f32(1, 1))
case("MatrixSolve", "pivots", "P.MatrixSolve()", values("f32", [[0, 2, 1], [1, 0, 0], [3, 1, 0]]), f32(3, 2))
case("MatrixSolve", "functional", "ops.matrix_solve(x0, x1)", regular("f32", 3, 3), f32(3, 2))
for trans in (0, 1, 2):
    for lower in (False, True):
        for unit in (False, True):
            case("SolveTriangular", "trans_%d_%s%s" % (trans, "lower" if lower else "upper", "_unit" if unit else ""),
                 "G.SolveTriangular()(x0, x1, %d, %s, %s)" % (trans, lower, unit), regular("f32", 4, 4), f32(4, 2), versions=MS210)
case("SolveTriangular", "vector", "G.SolveTriangular()(x0, x1, 0, True, False)", regular("f32", 4, 4), f32(4), versions=MS210)
case("SolveTriangular", "f64", "G.SolveTriangular()(x0, x1, 0, True, False)", regular("f64", 4, 4), made("f64", 4, 2), versions=MS210)
case("SolveTriangular", "batch", "G.SolveTriangular()(x0, x1, 0, True, False)", regular("f32", 2, 4, 4), f32(2, 4, 2), versions=MS210)

for name, shape, pivots in (("matrix", (3, 3), [2, 2, 3]), ("batch", (2, 3, 3), [[3, 2, 3], [1, 2, 3]])):
    for t in PARTS:
        case("LuSolve", "%s_%s" % (name, t), "P.LuSolve()", made(t, *shape[:-1], 2), regular(t, *shape), values("i32", pivots))
    for p in ("i32", "i64"):
        case("LuUnpack", "%s_%s" % (name, p), "P.LuUnpack()", made("f32", *shape), values(p, pivots))
case("LuUnpack", "f64", "P.LuUnpack()", made("f64", 3, 3), values("i32", [2, 2, 3]))
case("LuUnpack", "functional", "ops.lu_unpack(x0, x1)", made("f32", 3, 3), values("i32", [2, 2, 3]))
case("LuUnpack", "tall", "P.LuUnpack()", made("f32", 4, 2), values("i32", [2, 4]))
case("LuUnpack", "wide", "P.LuUnpack()", made("f32", 2, 4), values("i32", [2, 2]))
case("LuUnpack", "no_data", "P.LuUnpack(unpack_data=False)", made("f32", 3, 3), values("i32", [2, 2, 3]))
case("LuUnpack", "no_pivots", "P.LuUnpack(unpack_pivots=False)", made("f32", 3, 3), values("i32", [2, 2, 3]))

RECTANGLES = dict(SQUARES, tall=(2, 5, 3), wide=(3, 5), column=(4, 1), row=(1, 4))
for name, shape in RECTANGLES.items():
    for full in (False, True):
        case("Qr", name + ("_full" if full else ""), "P.Qr(full_matrices=%s)" % full, made("f32", *shape))
    versions = BOTH if len(shape) == 2 else MS210  # 2.0 reads the matrices of a batch wrongly
    case("Geqrf", name, "P.Geqrf()", made("f32", *shape), versions=versions)
    if shape[-2] >= shape[-1]:
        case("Orgqr", name, "P.Orgqr()(*P.Geqrf()(x0))", made("f32", *shape), versions=versions)
case("Qr", "f64", "P.Qr()", made("f64", 4, 3))
case("Qr", "triangular", "P.Qr()", values("f32", [[-2, 1, 3], [0, 4, 1], [0, 0, -1]]))
case("Qr", "functional", "ops.qr(x0)", made("f32", 4, 3))
case("Geqrf", "f64", "P.Geqrf()", made("f64", 4, 3))
case("Geqrf", "triangular", "P.Geqrf()", values("f32", [[-2, 1, 3], [0, 4, 1], [0, 0, -1]]))
case("Geqrf", "zero", "P.Geqrf()", values("f32", np.zeros((3, 2))))
case("Orgqr", "f64", "P.Orgqr()(*P.Geqrf()(x0))", made("f64", 4, 3))
case("Orgqr", "fewer", "P.Orgqr()(x0, x1)", made("f32", 4, 3), f32(2, low=0, high=2))
case("Orgqr", "functional", "ops.orgqr(*ops.geqrf(x0))", made("f32", 4, 3))

# Singular vectors have no sign of their own: what is compared is their product, and that each set is orthonormal.
for name, shape in RECTANGLES.items():
    case("Svd", name + "_values", "P.Svd(compute_uv=False)(x0)[0]", made("f32", *shape))
for name in ("matrix", "batch", "tall", "wide", "row"):
    shape = RECTANGLES[name]
    for full in (False, True):
        case("Svd", name + ("_full" if full else "_vectors"), "s, u, v = P.Svd(full_matrices=%s)(x0)\nk = s.shape[-1]\n"
             "return s, ops.matmul(u[..., :k] * s.expand_dims(-2), v[..., :k].swapaxes(-1, -2)), ops.matmul(u.swapaxes(-1, -2), u), "
             "ops.matmul(v.swapaxes(-1, -2), v)" % full, made("f32", *shape))
case("Svd", "f64", "P.Svd(compute_uv=False)(x0)[0]", made("f64", 4, 3))
case("Svd", "functional", "ops.svd(x0, compute_uv=False)", made("f32", 4, 3))
for name, shape in SQUARES.items():
    for lower in (False, True) if len(shape) == 2 else ():
        case("Eigh", "%s_%s" % (name, "lower" if lower else "upper"), "w, v = P.linalg_ops.Eigh(True, %s)(x0)\n"
             "return w, ops.matmul(v * w.expand_dims(-2), v.swapaxes(-1, -2)), ops.matmul(v.swapaxes(-1, -2), v)" % lower, symmetric("f32", *shape))
case("Eigh", "batch", "P.linalg_ops.Eigh(False, True)(x0)", symmetric("f32", 3, 4, 4), refused="takes one matrix")
case("Eigh", "values", "P.linalg_ops.Eigh(False, True)(x0)", symmetric("f32", 4, 4))
case("Eigh", "f64", "P.linalg_ops.Eigh(False, True)(x0)", symmetric("f64", 4, 4))
case("Eigh", "other_half", "P.linalg_ops.Eigh(False, True)(x0)", made("f32", 4, 4))

for name, shape in SQUARES.items():
    case("SelfAdjointEig", name, "w, v = P.math_ops.SelfAdjointEig()(x0)\n"
         "return w, ops.matmul(v * w.expand_dims(-2), v.swapaxes(-1, -2)), ops.matmul(v.swapaxes(-1, -2), v)", symmetric("f32", *shape))
case("SelfAdjointEig", "f64", "P.math_ops.SelfAdjointEig()(x0)[0]", symmetric("f64", 4, 4))
case("SelfAdjointEig", "other_half", "P.math_ops.SelfAdjointEig()(x0)[0]", made("f32", 4, 4))

for n in (0, 1, 2, 3, 7, -1, -2, -3):
    case("MatrixPower", "n_%d" % n, "P.math_ops.MatrixPower(%d)" % n, made("f32", 2, 3, 3) if n >= 0 else regular("f32", 2, 3, 3))
case("MatrixPower", "f64", "P.math_ops.MatrixPower(3)", made("f64", 1, 4, 4))
for t in ("i8", "i16", "i32", "i64", "u8"):
    case("MatrixPower", t, "P.math_ops.MatrixPower(2)", random(t, 2, 2, 2))
for name, a, b in (("tall", (5, 3), (5, 2)), ("vector", (5, 3), (5,)), ("wide", (3, 5), (3, 2)), ("square", (4, 4), (4, 1))):
    case("Lstsq", name, "P.array_ops.Lstsq()", made("f32", *a), f32(*b))
case("Lstsq", "f64", "P.array_ops.Lstsq()", made("f64", 5, 3), made("f64", 5, 2))
for pivoting in (False, True):
    for t in PARTS:
        case("TridiagonalSolve", "partial_%s_%s" % (pivoting, t), "P.math_ops.TridiagonalSolve(partial_pivoting=%s)" % pivoting, made(t, 3, 4), made(t, 4, 2))
for name, shape in (("two", (3, 2)), ("batch", (2, 3, 5)), ("batches", (2, 1, 3, 9))):
    case("TridiagonalSolve", name, "P.math_ops.TridiagonalSolve()", made("f32", *shape), made("f32", *shape[:-2], shape[-1], 2))
for name, dim, keep in (("all", None, False), ("dims", "(0, 1)", False), ("keep", "(0, 1)", True)):
    case("NuclearNorm", name, "P.nn_ops.NuclearNorm(dim=%s, keepdim=%s)" % (dim, keep), made("f32", 4, 3))
case("NuclearNorm", "axes", "P.nn_ops.NuclearNorm(dim=(0, 2))", made("f32", 4, 2, 3))
case("NuclearNorm", "f64", "P.nn_ops.NuclearNorm()", made("f64", 4, 3))
for t in PARTS:
    case("TridiagonalMatMul", t, "P.math_ops.TridiagonalMatMul()", made(t, 2, 1, 5), made(t, 2, 1, 5), made(t, 2, 1, 5), made(t, 2, 5, 3))
for name, n in (("matrix", 4), ("two", 2), ("one", 1)):
    case("TridiagonalMatMul", name, "P.math_ops.TridiagonalMatMul()", made("f32", 1, n), made("f32", 1, n), made("f32", 1, n), made("f32", n, 2))

# --- of mint, without a kernel for the CPU
case("MatrixInverseExt", "batch", "mint.inverse(x0)", regular("f32", 2, 4, 4), versions=MS210, twin="P.MatrixInverse()(x0)")
case("MatrixInverseExt", "matrix", "mint.linalg.inv(x0)", regular("f32", 9, 9), versions=MS210, twin="P.MatrixInverse()(x0)")
for name, shape in (("tall", (5, 3)), ("wide", (3, 5)), ("square", (2, 4, 4))):
    case("LinalgQr", name, "mint.linalg.qr(x0)", made("f32", *shape), versions=MS210, twin="P.Qr()(x0)")
    case("LinalgQr", name + "_complete", "mint.linalg.qr(x0, 'complete')", made("f32", *shape), versions=MS210, twin="P.Qr(full_matrices=True)(x0)")
    case("LinalgQr", name + "_r", "mint.linalg.qr(x0, 'r')[1]", made("f32", *shape), versions=MS210, twin="P.Qr()(x0)[1]")
SOLVED = "G.SolveTriangular()(x1, x0, %d, %s, %s)"
for upper in (True, False):
    for transpose in (True, False):
        for unit in (True, False):
            case("TriangularSolve", "%d%d%d" % (upper, transpose, unit), "mint.triangular_solve(x0, x1, %s, %s, %s)" % (upper, transpose, unit), made("f32", 4, 2),
                 regular("f32", 4, 4), versions=MS210, twin="(%s, P.Identity()(x1))" % SOLVED % (transpose, not upper, unit))
case("TriangularSolve", "batch", "mint.triangular_solve(x0, x1)[0]", made("f64", 2, 3, 2), regular("f64", 2, 3, 3), versions=MS210, twin=SOLVED % (0, False, False))
case("TriangularSolve", "one_matrix", "mint.triangular_solve(x0, x1)", made("f32", 2, 3, 2), regular("f32", 3, 3), versions=MS210,
     twin="x1 = P.BroadcastTo((2, 3, 3))(x1); (%s, x1)" % SOLVED % (0, False, False))
case("TriangularSolve", "one_side", "mint.triangular_solve(x0, x1)", made("f32", 3, 2), regular("f32", 2, 3, 3), versions=MS210,
     twin="x0 = P.BroadcastTo((2, 3, 2))(x0); (%s, P.Identity()(x1))" % SOLVED % (0, False, False))

# --- without a kernel for the CPU; the twin halves as often as suffices for all of these
EXPONENTIAL = """
def exponential(x):
    x = x.astype(ms.float64) / 64
    one = P.Eye()(x.shape[-1], x.shape[-1], ms.float64)
    y = one + x * 0
    for k in range(20, 0, -1):
        y = one + ops.matmul(x, y) / k
    for _ in range(6):
        y = ops.matmul(y, y)
    return y
"""
for name, shape, t in (("matrix", (4, 4), "f32"), ("batch", (2, 3, 3), "f32"), ("batches", (2, 2, 5, 5), "f32"), ("one", (1, 1), "f32"), ("large", (17, 17), "f32"), ("f64", (3, 3), "f64")):
    case("MatrixExp", name, "ops.matrix_exp(x0)", made(t, *shape), versions=MS210, helpers=EXPONENTIAL, twin="exponential(x0).astype(ms.%s)" % ("float64" if t == "f64" else "float32"))
for name, x in (("zero", [[0, 0], [0, 0]]), ("turn", [[0, -6], [6, 0]]), ("apart", [[-9, 0], [0, 4]])):
    case("MatrixExp", name, "ops.matrix_exp(x0)", values("f32", x), versions=MS210, helpers=EXPONENTIAL, twin="exponential(x0).astype(ms.float32)")
