# ===- dimension.py - golden cases of computing with dimensions ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS20, MS210, case, f32, random

# With every dimension known, MindSpore folds most of these while it exports: they are met where a dimension is left open.
OPEN = [(None, 3, 4)]
for name, text in (("element", "P.Reshape()(x0, (P.Shape()(x0)[0], -1))"), ("append", "P.Reshape()(x0 * 2.0, P.Shape()(x0) + (1,))"),
                   ("product", "P.Reshape()(x0, (P.Shape()(x0)[0] * P.Shape()(x0)[1], P.Shape()(x0)[2]))")):
    case("Shape", name + "_open", text, f32(2, 3, 4), dynamic=OPEN)
    case("Shape", name + "_folded", text, f32(2, 3, 4))
for operator, text in (("ScalarAdd", "P.Reshape()(x0, (FIRST + 2, -1))"), ("ScalarSub", "P.Reshape()(x0, (FIRST - 1, -1))"),
                       ("ScalarFloorDiv", "P.Reshape()(x0, (FIRST // 3, -1))"), ("ScalarMod", "P.Reshape()(x0, (FIRST % 3, -1))"),
                       ("ScalarDiv", "x0 * (1.0 / FIRST)"), ("ScalarCast", "P.Reshape()(x0, (int(FIRST / 2), -1))"),
                       ("ScalarPow", "x0 * FIRST ** 2"), ("ScalarUsub", "x0 * -FIRST"),
                       ("Size", "x0 / P.Size()(x0)")):
    case(operator, "open", text.replace("FIRST", "P.Shape()(x0)[0]"), f32(4, 3, 4), dynamic=OPEN)
# A known rank is folded, too.
for t in ("f32", "i32"):
    case("Rank", t + "_open", "P.Rank()(x0) * x0", random(t, 2, 3, 4), dynamic=[None], versions=MS210)
case("Rank", "axis_open", "P.Softmax()(x0) + P.Rank()(x1)", f32(2, 3), f32(3), dynamic=[(None, 3), None], versions=MS210)
case("Shape", "slice_open", "x0[:, :, :P.Shape()(x0)[0]]", f32(2, 3, 4), dynamic=OPEN)
case("Shape", "tensor_open", "P.Reshape()(x0, P.TensorShape()(x0)[:1])", f32(12, 1, 1), dynamic=[(None, 1, 1)], versions=MS20)
case("Shape", "divisor_open", "x0 / P.Shape()(x0)[0]", f32(4, 3, 4), dynamic=OPEN)
case("Shape", "times_open", "P.Tile()(x1, (P.Shape()(x0)[0], 1))", f32(4, 3, 4), f32(2, 3), dynamic=[(None, 3, 4), (2, 3)], versions=MS210)
case("Shape", "shuffle_open", "P.Reshape()(P.Transpose()(P.Reshape()(x0, (P.Shape()(x0)[0], 2, 3, P.Shape()(x0)[2], P.Shape()(x0)[3])), (0, 2, 1, 3, 4)), P.Shape()(x0))",
     f32(2, 6, 4, 3), dynamic=[(None, 6, None, None)])
case("TensorShape", "open", "P.TensorShape()(x0)", f32(2, 3, 4), dynamic=OPEN)
case("TensorShape", "folded", "P.TensorShape()(x0)", f32(2, 3, 4))
