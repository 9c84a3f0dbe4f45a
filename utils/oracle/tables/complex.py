# ===- complex.py - golden cases of complex numbers ---===
# SPDX-License-Identifier: Apache-2.0
"""What MindSpore computes with infinite numbers is left out: C++ finds an infinity again where the formulas of both parts give NaN, the operators that Eigen
computes (Square, MatMul) do not. A quotient by 0 too: MindSpore does not write it, but for DivNoNan."""
from case import COMPLEX, MS210, case, random, values, weight
from flow import turns

PART, NAME = {"c64": "f32", "c128": "f64"}, {"c64": "ms.complex64", "c128": "ms.complex128"}
TYPES = dict(NAME, f16="ms.float16", f32="ms.float32", f64="ms.float64", i8="ms.int8", i32="ms.int32", i64="ms.int64", u8="ms.uint8", bool="ms.bool_")
# On both sides of the cuts, at 0 and where squares overflow.
PLACES = [0, 1, -1, 1j, -1j, 3 + 4j, -3 + 4j, -3 - 4j, 1e-4 + 2e-4j, 12 - 7j, complex(-2, 0.0), complex(-2, -0.0), complex(0.0, -2)]
FAR = [1e30 + 1e30j, -3e25 + 1e20j, 2e-30 - 1e-30j, 1e-3j]
UNARY = ("Real", "Imag", "Conj", "ComplexAbs", "Angle", "Abs", "Neg", "Square", "Sign", "Sqrt", "Exp", "Expm1", "Sin", "Cos", "Sinh", "Cosh", "Tan", "Tanh", "ZerosLike",
         "OnesLike", "Identity")
NOT_AT_ZERO = ("Reciprocal", "Inv", "Rsqrt", "Log", "Log1p", "Sigmoid")


def complexes(name, text, *inputs, **options):
    case("Complex", name, text, *inputs, **options)


# --- element by element
for t in COMPLEX:
    complexes("complex_" + t, "P.Complex()", random(PART[t], 2, 3), random(PART[t], 2, 3))
    for operator in UNARY + NOT_AT_ZERO:
        complexes("%s_%s" % (operator, t), "P.%s()" % operator, random(t, 2, 5))
    for operator in UNARY:
        complexes("%s_places_%s" % (operator, t), "P.%s()" % operator, values(t, PLACES))
    for operator in ("Log", "Reciprocal"):
        complexes("%s_places_%s" % (operator, t), "P.%s()" % operator, values(t, PLACES[1:]))
    for operator in ("ComplexAbs", "Angle", "Sqrt", "Log", "Reciprocal", "Neg"):
        complexes("%s_far_%s" % (operator, t), "P.%s()" % operator, values(t, FAR))
    for operator in ("Add", "Sub", "Mul", "RealDiv", "Div", "DivNoNan", "Pow", "SquaredDifference", "Equal", "NotEqual"):
        complexes("%s_%s" % (operator, t), "P.%s()" % operator, random(t, 2, 5), random(t, 2, 5))
        complexes("%s_row_%s" % (operator, t), "P.%s()" % operator, random(t, 2, 3, 5), random(t, 5))
    complexes("Equal_some_" + t, "P.Equal()(x0, x1), P.NotEqual()(x0, x1)", values(t, [1 + 2j, 1 + 2j, 1, 1j, complex("nan")]), values(t, [1 + 2j, 1 - 2j, 1, 1, complex("nan")]))
    complexes("DivNoNan_zero_" + t, "P.DivNoNan()", values(t, [0, 1, -2j, 3]), values(t, [0, 0, 0, 1j]))
    for operator in ("RealDiv", "Div", "DivNoNan"):
        complexes("%s_far_%s" % (operator, t), "P.%s()" % operator, values(t, [1e30 + 1e30j, 1e-30, 1e30, 2 + 1j]), values(t, [1e30 - 1e30j, 1e-30j, 1e25j, 1e-30j]))
    complexes("AddN_" + t, "P.AddN()((x0, x1, x0))", random(t, 2, 3), random(t, 2, 3))
    for operator in ("Add", "Sub", "RealDiv"):
        for kind, other in (("real", PART[t]), ("int", "i32")):
            complexes("%s_%s_%s" % (operator, kind, t), "P.%s()" % operator, random(t, 2, 5), random(other, 2, 5, low=1, high=4), versions=MS210)
    for name, text in {"add": "x0 + 2", "mul": "x0 * 0.5", "sub_from": "1 - x0", "div": "x0 / 4", "div_of": "1.0 / x0", "power": "x0 ** 2", "equal": "x0 == 1"}.items():
        complexes("number_%s_%s" % (name, t), text, random(t, 2, 5), versions=MS210)
    for to in TYPES:
        complexes("cast_%s_to_%s" % (t, to), "P.Cast()(x0, %s)" % TYPES[to], random(t, 2, 5), versions=MS210)
        if to not in COMPLEX:
            complexes("cast_%s_from_%s" % (t, to), "P.Cast()(x0, %s)" % TYPES[t], random(to, 2, 5), versions=MS210)
    complexes("cast_%s_places_to_bool" % t, "P.Cast()(x0, ms.bool_)", values(t, PLACES), versions=MS210)
    for name, text in {"mint_add": "mint.add(x0, x1)", "mint_sub": "mint.sub(x0, x1, alpha=2)", "in_place": "x0 += x1\nx0 *= x1\nreturn x0"}.items():
        complexes("%s_%s" % (name, t), text, random(t, 2, 5), random(t, 2, 5), versions=MS210)

# --- moved, added up and multiplied
MOVES = {
    "reshape": "P.Reshape()(x0, (3, 4))", "transpose": "P.Transpose()(x0, (1, 0))", "concat": "P.Concat(1)((x0, x0 + x0))", "stack": "P.Stack(0)((x0, x0 * x0))",
    "split": "P.Split(1, 2)(x0)", "unstack": "P.Unstack(0)(x0)", "slice": "P.Slice()(x0, (0, 1), (2, 3))", "strided_slice": "x0[:, ::2]", "row": "x0[1]",
    "tile": "P.Tile()(x0, (2, 1))", "expand": "P.ExpandDims()(x0, 0)", "squeeze": "P.Squeeze()(P.ExpandDims()(x0, 0))", "flatten": "P.Flatten()(x0)",
    "broadcast_to": "P.BroadcastTo((3, 2, 6))(x0)", "pad": "P.Pad(((1, 1), (0, 2)))(x0)", "reverse": "P.ReverseV2((1,))(x0)",
    "gather": "P.Gather()(x0, Tensor([1, 0, 1], ms.int32), 0)", "gather_d": "P.GatherD()(x0, 1, Tensor([[1, 0], [2, 5]], ms.int32))",
    "gather_nd": "P.GatherNd()(x0, Tensor([[1, 0], [0, 5]], ms.int32))", "scatter_nd": "P.ScatterNd()(Tensor([[2], [0]], ms.int32), x0, (4, 6))",
    "tensor_scatter_update": "P.TensorScatterUpdate()(x0, Tensor([[0, 1], [1, 2]], ms.int32), x0[0, :2])", "select": "P.Select()(P.Real()(x0) > 0, x0, -x0)",
    "reduce_sum": "P.ReduceSum()(x0, 1)", "reduce_sum_keep": "P.ReduceSum(True)(x0, 0)", "reduce_mean": "P.ReduceMean()(x0, 1)", "reduce_mean_all": "P.ReduceMean()(x0)",
    "mean": "ops.mean(x0, 1)", "cumsum": "P.CumSum()(x0, 1)", "matmul": "P.MatMul(False, True)(x0, x0)", "norm": "ops.real(x0 * ops.conj(x0)).sum()",
    "batch_matmul": "P.BatchMatMul(False, True)(P.ExpandDims()(x0, 0), P.ExpandDims()(x0, 0))", "batch_matmul_left": "P.BatchMatMul(True)(P.ExpandDims()(x0, 0), P.ExpandDims()(x0, 0))",
    "batch_matmul_plain": "P.BatchMatMul()(x0.reshape(2, 2, 3), x0.reshape(2, 3, 2))", "mirror_pad": "P.MirrorPad()(x0, Tensor([[1, 0], [2, 1]]))", "itself": "x0", "twice": "x0, x0", "shape": "P.Shape()(x0)",
}
for t in COMPLEX:
    for name, text in MOVES.items():
        complexes("%s_%s" % (name, t), text, random(t, 2, 6))
    complexes("masked_fill_" + t, "P.MaskedFill()(x0, P.Real()(x0) > 0, x1)", random(t, 2, 6), random(t))
    complexes("where_" + t, "ops.where(ops.real(x0) > 0, x0, x0 * 2)", random(t, 2, 6), versions=MS210)
    complexes("matmul_two_" + t, "P.MatMul()(x0, x1)", random(t, 3, 4), random(t, 4, 5))
    complexes("rank_0_" + t, "x0 * x1", random(t), random(t))
    complexes("one_" + t, "x0 * x0", random(t, 1))
    complexes("large_" + t, "ops.exp(x0) * x1 + x1", random(t, 7, 61), random(t, 61))
    complexes("empty_" + t, "x0 * x0", random(t, 0, 3), versions=MS210)

# --- in the file, in branches, kept from run to run
for t in COMPLEX:
    complexes("weight_" + t, "x0 * x1 + x1", random(t, 2, 3), weight(random(t, 2, 3)))
    complexes("weight_only_" + t, "P.Real()(x0) + x1", weight(random(t, 2, 3)), random(PART[t], 2, 3))
    complexes("branch_" + t, "if x0 > 0:\n    y = x1 * x1\nelse:\n    y = x1 + 1\nreturn y", turns("f32", 1, -1), random(t, 2, 3), versions=MS210)
    complexes("branch_passes_" + t, "if x0 > 0:\n    y = x1\nelse:\n    y = x2\nreturn y", turns("f32", 1, -1), random(t, 2, 3), random(t, 2, 3))
    complexes("loop_" + t, "while x0 > 0:\n    x1 = x1 * x1\n    x0 = x0 - 1\nreturn x1", turns("i32", 2, 0), random(t, 2, 3))
    complexes("state_" + t, "ops.assign_add(x1, x0)\nreturn x1 * x0", random(t, 2, 3), weight(random(t, 2, 3)), runs=3)
    complexes("assign_" + t, "ops.assign(x1, x0 * x1)\nreturn x1 + x0", random(t, 2, 3), weight(random(t, 2, 3)), runs=3)
for t, text in (("c64", "P.ReduceProd()(x0, 1)"), ("c128", "P.CumProd()(x0, 1)"), ("c64", "P.Asin()(x0)"), ("c64", "P.FloorDiv()(x0, x0)")):
    complexes("refused_%s_%s" % (text[2:].split("(")[0], t), text, random(t, 2, 3), refused="complex")
