# ===- pad.py - golden cases of padding ---===
# SPDX-License-Identifier: Apache-2.0
from case import case, f32, i32, random, typed, weight

for name, x, by in (("2d", (2, 3), ((1, 2), (0, 3))), ("image", (1, 2, 3, 3), ((0, 0), (0, 0), (1, 1), (2, 2))), ("nothing", (2, 3), ((0, 0), (0, 0))),
                    ("before", (4,), ((3, 0),)), ("channels", (1, 3, 2, 2), ((0, 0), (0, 5), (0, 0), (0, 0)))):
    case("Pad", name, "P.Pad(%s)" % (by,), f32(*x))
typed("Pad", "P.Pad(((0, 1), (2, 0)))", 2, 3, types=("f16", "i32", "f64", "i64"))
for mode in ("constant", "reflect", "edge"):
    value = ", Tensor(1.5, ms.float32)" if mode == "constant" else ", None"
    for name, x, by in (("1_axis", (2, 3, 5), (1, 2)), ("2_axes", (1, 2, 4, 5), (1, 2, 3, 1)), ("nothing", (2, 3, 4), (0, 0))):
        case("PadV3", "%s_%s" % (mode, name), "P.PadV3(mode='%s')" % mode, f32(*x), call="self.op(x0, %s%s)" % (by, value))
case("PadV3", "functional", "ops.pad(x0, (1, 1, 2, 0), 'constant', 0.5)", f32(1, 2, 3, 3))
case("PadV3", "functional_replicate", "ops.pad(x0, (1, 1, 2, 0), 'replicate')", f32(1, 2, 3, 3))
case("PadV3", "i32", "P.PadV3()(x0, (1, 1), Tensor(7, ms.int32))", i32(2, 3))
for name, x, by in (("1_axis", (2, 3, 5), (1, 2)), ("2_axes", (1, 2, 4, 5), (1, 2, 3, 1)), ("nothing", (2, 3, 4), (0, 0)), ("vector", (4,), (0, 3))):
    case("PadV3", "value_given_%s" % name, "P.PadV3()(x0, %s, x1)" % (by,), f32(*x), f32())
for t in ("f16", "f64", "i32", "i64"):
    case("PadV3", "value_given_" + t, "P.PadV3()(x0, (1, 2), x1)", random(t, 2, 3), random(t))
case("PadV3", "value_computed", "P.PadV3()(x0, (1, 2), P.ReduceMax()(x0))", f32(2, 3))
case("PadV3", "value_of_weight", "P.PadV3()(x0, (1, 2), x1)", f32(2, 3), weight(f32()))
case("Pad", "cell_constant", "nn.Pad(((0, 0), (0, 0), (1, 1), (1, 1)))", f32(1, 2, 3, 3))
for mode in ("REFLECT", "SYMMETRIC"):
    case("MirrorPad", mode.lower(), "nn.Pad(((0, 0), (0, 0), (1, 2), (2, 1)), mode='%s')" % mode, f32(1, 2, 4, 4))

for name, size, shape in (("plain", 8, (2, 1)), ("one", 1, (3, 1)), ("deep", 5, (2, 3, 1))):
    case("Padding", name, "P.Padding(%d)" % size, f32(*shape))
typed("Padding", "P.Padding(3)", 4, 1)
