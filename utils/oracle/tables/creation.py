# ===- creation.py - golden cases of tensors made of nothing but their arguments ---===
# SPDX-License-Identifier: Apache-2.0
from case import INTEGERS, MS210, boolean, case, f32, i32, random, values

# With every dimension known, MindSpore folds most of these while it exports: they are met where a dimension is left open, and of 2.0 hardly at all.
OPEN = [(None, 3, 4)]
OF_TYPE = (("f32", "float32"), ("f16", "float16"), ("f64", "float64"), ("i32", "int32"), ("i64", "int64"), ("u8", "uint8"))
for operator in ("Ones", "Zeros"):
    for t, d in OF_TYPE:
        case(operator, t, "x0 + P.%s()(P.Shape()(x0), ms.%s)" % (operator, d), random(t, 2, 3, 4), dynamic=OPEN, versions=MS210)
    case(operator, "bool", "ops.logical_and(x0, P.%s()(P.Shape()(x0), ms.bool_))" % operator, boolean(2, 3, 4), dynamic=OPEN, versions=MS210)
    case(operator, "result", "(x0 * 2.0, P.%s()((P.Shape()(x0)[0], 5), ms.float32))" % operator, f32(2, 3, 4), dynamic=OPEN, versions=MS210)
    case(operator, "functional", "x0 - ops.%s(P.Shape()(x0), ms.float32)" % operator.lower(), f32(2, 3, 4), dynamic=OPEN)
    case(operator, "folded", "x0 + P.%s()((2, 3), ms.float32)" % operator, f32(2, 3))
    for t in ("f32", "f16", "i32", "bool"):
        case(operator + "LikeExt", t, "G.%sLikeExt()(x0)" % operator, random(t, 2, 3, 4), dynamic=OPEN, versions=MS210)
    case(operator + "LikeExt", "dtype", "G.%sLikeExt()(x0, ms.int32)" % operator, f32(2, 3, 4), dynamic=OPEN, versions=MS210)
for t, d in OF_TYPE:
    case("FillScalar", t, "x0 + G.FillScalar()(P.Shape()(x0), 3, ms.%s)" % d, random(t, 2, 3, 4), dynamic=OPEN, versions=MS210)
case("FillScalar", "fraction", "x0 + G.FillScalar()(P.Shape()(x0), 1.5, ms.float32)", f32(2, 3, 4), dynamic=OPEN, versions=MS210)
case("FillScalar", "fraction_as_i32", "x0 + G.FillScalar()(P.Shape()(x0), 1.5, ms.int32)", i32(2, 3, 4), dynamic=OPEN, versions=MS210)
case("FillScalar", "known", "x0 + G.FillScalar()((2, 3), 1.5, ms.float32)", f32(2, 3), versions=MS210)
case("FillScalar", "no_type", "x0 + G.FillScalar()((2, 3), 1.5)", f32(2, 3), versions=MS210)

OPEN_TWO = [(None, 3, 4), (None,)]
for name, start, end, step, count in (("first", "0", "FIRST", "1", 5), ("from_two_in_twos", "2", "FIRST + 6", "2", 5), ("down", "FIRST", "-4", "-2", 5)):
    text = "P.Range()(%s, %s, %s) + x1" % (start, end, step)
    case("Range", name, text.replace("FIRST", "P.Shape()(x0)[0]"), f32(5, 3, 4), random("i64", count), dynamic=OPEN_TWO, versions=MS210)
case("Range", "functional", "ops.range(0, P.Shape()(x0)[0], 1) + x1", f32(5, 3, 4), random("i64", 5), dynamic=OPEN_TWO, versions=MS210)
case("Range", "fraction", "P.Range()(0.5, P.Shape()(x0)[0] + 0.5, 0.5) + x1", f32(2, 3, 4), f32(4), dynamic=OPEN_TWO, versions=MS210)
case("Range", "folded", "x0 + ops.range(Tensor(0, ms.int64), Tensor(6, ms.int64), Tensor(2, ms.int64))", random("i64", 2, 3))
case("ScalarToTensor", "open", "x0 + P.ScalarToTensor()(P.Shape()(x0)[0], ms.float32)", f32(2, 3, 4), dynamic=OPEN)
case("ScalarToTensor", "open_i32", "x0 + P.ScalarToTensor()(P.Shape()(x0)[1] * 2, ms.int32)", i32(2, 3, 4), dynamic=OPEN)
case("ScalarToTensor", "open_fraction", "x0 + P.ScalarToTensor()(1.0 / P.Shape()(x0)[0], ms.float32)", f32(3, 3, 4), dynamic=OPEN)
case("ScalarToTensor", "folded", "x0 + P.ScalarToTensor()(1.5, ms.float32)", f32(2, 3))
case("LinSpace", "f32", "x0 + P.LinSpace()(Tensor(1, ms.float32), Tensor(5, ms.float32), 4)", f32(2, 4))
case("LinSpace", "down", "x0 + P.LinSpace()(Tensor(0.5, ms.float32), Tensor(-3, ms.float32), 9)", f32(9))
case("LinSpace", "one", "x0 + P.LinSpace()(Tensor(2, ms.float32), Tensor(5, ms.float32), 1)", f32(1))
case("LinSpace", "functional", "x0 * ops.linspace(Tensor(0, ms.float32), Tensor(1, ms.float32), 5)", f32(3, 5))

for operator in ("ZerosLike", "OnesLike"):
    for t in ("f32", "f16", "i32", "bool"):
        case(operator, t + "_open", "P.%s()(x0)" % operator, random(t, 2, 3, 4), dynamic=OPEN)
    case(operator, "folded", "P.%s()(x0)" % operator, f32(2, 3))
    case(operator, "added", "x0 + P.%s()(x0)" % operator, f32(2, 3, 4), dynamic=OPEN)

case("Fill", "f32", "x0 + P.Fill()(ms.float32, (2, 3), 1.5)", f32(2, 3))
case("Fill", "i32", "x0 + P.Fill()(ms.int32, (2, 3), 4)", i32(2, 3))
case("FillV2", "f32", "x0 + P.FillV2()((2, 3), Tensor(1.5, ms.float32))", f32(2, 3))
case("FillV2", "i32", "x0 + P.FillV2()((3,), Tensor(4, ms.int32))", i32(2, 3))
case("FillV2", "by_input", "P.FillV2()((2, 3), x0)", f32())
case("FillV2", "functional_full", "ops.full((2, 3), 2.5, dtype=ms.float32) * x0", f32(2, 3))
case("FillV2", "functional_zeros", "ops.zeros((2, 3), ms.float32) + x0", f32(2, 3))
case("FillV2", "functional_ones", "ops.ones((2, 3), ms.float32) + x0", f32(2, 3))
case("Fill", "open", "P.Fill()(ms.float32, P.Shape()(x0), 1.5) + x0", f32(2, 3, 4), dynamic=OPEN)

# --- beside a tensor, 2.10's own
for operator, method in (("NewOnes", "new_ones"), ("NewZeros", "new_zeros")):
    for t in ("f32", "f16", "f64", "bool") + INTEGERS:
        case(operator, t, "x0.%s((2, 3))" % method, random(t, 4), versions=MS210)
    for d in ("float32", "float16", "int32", "bool_", "float64", "uint8"):
        case(operator, "as_" + d, "x0.%s((2, 3), dtype=ms.%s)" % (method, d), f32(4), versions=MS210)
    case(operator, "scalar", "x0.%s(()) + x0" % method, f32(4), versions=MS210)
    case(operator, "empty", "x0.%s((0, 2))" % method, f32(4), versions=MS210)
    case(operator, "added", "x0.%s((3,)) + x0" % method, f32(2, 3), versions=MS210)
    case(operator, "size_of_an_input", "x0.%s(P.Shape()(x0)) + x0" % method, f32(2, 3, 4), dynamic=OPEN, versions=MS210)

# --- without a kernel for the CPU
for name, start, end, steps in (("up", 0, 1, 5), ("down", 2.5, -3, 8), ("one", 2, 5, 1), ("two", -1, 1, 2)):
    case("LinSpaceExt", name, "x0 + mint.linspace(%s, %s, %d)" % (start, end, steps), f32(2, steps), versions=MS210,
         twin="x0 + Tensor(np.linspace(%s, %s, %d), ms.float32)" % (start, end, steps))
case("LinSpaceExt", "dtype", "x0 + mint.linspace(0, 8, 5, dtype=ms.float64)", random("f64", 2, 5), versions=MS210, twin="x0 + Tensor(np.linspace(0, 8, 5), ms.float64)")
for t, d in OF_TYPE:
    case("FillTensor", t, "x0 + G.FillTensor()((2, 3), x1, ms.%s)" % d, random(t, 2, 3), random(t), versions=MS210)
case("FillTensor", "no_type", "G.FillTensor()((2, 3), x0)", f32(), versions=MS210)
case("FillTensor", "other_type", "G.FillTensor()((2, 3), x0, ms.int32)", f32(1), versions=MS210)

for name, options, start, end in (("plain", "", 0, 2), ("base_2", "steps=5, base=2", -1, 3), ("one", "steps=1, base=3", 2, 9), ("down", "steps=4", 1.5, -0.5), ("same", "steps=3", 1, 1)):
    case("LogSpace", name, "P.array_ops.LogSpace(%s)" % options, values("f32", start), values("f32", end))
case("LogSpace", "float16", "P.array_ops.LogSpace(steps=7, base=3, dtype=ms.float16)", values("f32", -1), values("f32", 2))
# MindSpore rounds those of float64 to half precision.
case("LogSpace", "float64", "P.array_ops.LogSpace(steps=7, base=3, dtype=ms.float64)", values("f32", -1), values("f32", 2), refused="must be tensor of float16 or float32")
case("LogSpace", "of_f16", "P.array_ops.LogSpace(steps=4)", values("f16", 0), values("f16", 2))
for operator in ("BartlettWindow", "BlackmanWindow"):
    for name, n, options in (("even", 6, ""), ("odd", 7, ""), ("whole", 6, "periodic=False"), ("whole_odd", 9, "False"), ("one", 1, ""), ("one_whole", 1, "False"), ("three", 3, "False"),
                             ("f16", 8, "dtype=ms.float16"), ("f64", 8, "dtype=ms.float64")):
        case(operator, name, "x0 * P.spectral_ops.%s(%s)(Tensor(%d, ms.int32))" % (operator, options, n), random(name if name in ("f16", "f64") else "f32", 1))
for name, n, options in (("even", 6, ""), ("odd", 7, ""), ("whole", 6, "periodic=False"), ("one", 1, ""), ("one_whole", 1, "False"), ("weights", 5, "True, 0.5, 0.25"),
                         ("f64", 8, "dtype=ms.float64")):
    case("HammingWindow", name, "x0 * P.array_ops.HammingWindow(%s)(Tensor([%d], ms.int32))" % (options, n), random("f64" if name == "f64" else "f32", 1))

# --- without a kernel for the CPU
for t, d in OF_TYPE:
    case("NewFull", t, "x0 + x0.new_full((2, 3), 3)", random(t, 2, 3), versions=MS210, twin="x0 + Tensor(3, ms.%s)" % d)
    case("NewFull", "to_" + t, "x0.new_full((2, 3), 3, dtype=ms.%s)" % d, i32(1), versions=MS210, twin="P.BroadcastTo((2, 3))((x0 * 0 + 3).astype(ms.%s))" % d)
    case("NewEmpty", t, "x0.new_empty((2, 3)).zero_() + x0", random(t, 2, 3), versions=MS210, twin="P.Identity()(x0)")
    case("Empty", t, "mint.empty((2, 3), dtype=ms.%s).zero_() + x0" % d, random(t, 2, 3), versions=MS210, twin="P.Identity()(x0)")
    case("EmptyLike", t, "mint.empty_like(x0).zero_() + x0", random(t, 2, 3), versions=MS210, twin="P.Identity()(x0)")
case("NewFull", "fraction", "x0.new_full((2, 3), 2.5)", f32(4), versions=MS210, twin="P.BroadcastTo((2, 3))(x0[:1] * 0 + 2.5)")
case("EmptyLike", "other_type", "mint.empty_like(x0, dtype=ms.int32).zero_()", f32(2, 3), versions=MS210, twin="(x0 * 0).astype(ms.int32)")
for t, d in (("f16", "float16"), ("f32", "float32"), ("i8", "int8"), ("i16", "int16"), ("i32", "int32")):
    case("Fills", t, "ops.fills(x0, 2.5)", random(t, 2, 3), versions=MS210, twin="x0 * 0 + Tensor(2.5, ms.float32).astype(ms.%s)" % d)
case("Fills", "tensor", "ops.fills(x0, x1)", f32(2, 3), f32(), versions=MS210, twin="x0 * 0 + x1")
case("Fills", "scalar", "ops.fills(x0, -1)", f32(), versions=MS210, twin="x0 * 0 - 1")
