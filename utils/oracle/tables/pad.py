# ===- pad.py - golden cases of padding ---===
# SPDX-License-Identifier: Apache-2.0
from bounded_case import bounded, of
from case import MS210, case, f32, i32, random, typed, weight

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

# --- in mint; a border has no kernel for the CPU
for name, x, by in (("1_axis", (2, 3), (1, 2)), ("2_axes", (1, 2, 3, 3), (1, 0, 2, 1)), ("3_axes", (2, 3, 2), (1, 2, 0, 1, 1, 0)), ("nothing", (2, 3), (0, 0))):
    case("ConstantPadND", name, "mint.nn.functional.pad(x0, %s, 'constant', 0.5)" % (by,), f32(*x), versions=MS210)
# MindSpore's kernel reads beyond a tensor that is cut.
case("ConstantPadND", "crops", "mint.nn.functional.pad(x0, (1, -2, -1, 0), 'constant', 0.5)", f32(2, 4, 5), versions=MS210,
     twin="P.PadV3()(x0[:, 1:, :3], (1, 0), Tensor(0.5, ms.float32))")
case("ConstantPadND", "zeros", "mint.nn.functional.pad(x0, (1, 1))", f32(2, 3), versions=MS210)
case("ConstantPadND", "cell", "mint.nn.ZeroPad2d(1)", f32(1, 2, 3, 3), versions=MS210)
for t, value in (("f16", 0.5), ("f64", 0.5), ("i32", 7), ("i64", 7), ("bool", True)):
    case("ConstantPadND", t, "mint.nn.functional.pad(x0, (1, 2), 'constant', %s)" % value, random(t, 2, 3), versions=MS210)


def reflected_volume(x, by):
    """PadV3 reflects two dimensions of four at most: height and width, then depth."""
    shape = x[:-3] + tuple(x[-3 + i] + by[4 - 2 * i] + by[5 - 2 * i] for i in range(3))
    return ("y = P.PadV3(mode='reflect')(x0.reshape(%s), %s, None); y = P.PadV3(mode='reflect')(y.transpose((0, 2, 3, 1)), %s, None); "
            "y.transpose((0, 3, 1, 2)).reshape(%s)" % ((-1,) + x[-3:], by[:4], by[4:] + (0, 0), shape))


for operator, mode, name in (("ReflectionPad", "reflect", "reflect"), ("ReplicationPad", "replicate", "edge")):
    for label, x, by in (("plain", (2, 3, 4), (1, 2)), ("before", (1, 2, 5), (3, 0)), ("image", (1, 2, 4, 5), (1, 2, 3, 1)), ("below", (2, 1, 3, 3), (0, 0, 0, 2)),
                         ("volume", (1, 1, 3, 4, 3), (1, 2, 1, 0, 0, 2)), ("no_batch_1", (3, 4), (1, 2)), ("no_batch_2", (2, 4, 5), (1, 2, 3, 1)),
                         ("no_batch_3", (1, 3, 4, 3), (1, 2, 1, 0, 0, 2))):
        batch = "x0.expand_dims(0)" if label.startswith("no_batch") else "x0"
        case("%s%dD" % (operator, len(by) // 2), label, "mint.nn.functional.pad(x0, %s, '%s')" % (by, mode), f32(*x), versions=MS210,
             twin=reflected_volume(x, by) if len(by) == 6 and mode == "reflect" else "P.PadV3(mode='%s')(%s, %s, None)%s" % (
                 name, batch, by, ".squeeze(0)" if batch != "x0" else ""))
    case(operator + "2D", "f16", "mint.nn.functional.pad(x0, (1, 1, 1, 1), '%s')" % mode, random("f16", 1, 2, 3, 3), versions=MS210,
         twin="P.PadV3(mode='%s')(x0, (1, 1, 1, 1), None)" % name)
bounded("open", "mint.nn.functional.pad(x0, (1, 2), 'constant', 0.5)", of("n h w"), operator="ConstantPadND", sizes={"h": (1, 4), "w": (1, 5)}, versions=MS210)
bounded("open", "mint.nn.functional.pad(x0, (1, 2, 0, 1), 'reflect')", of("n 2 h w"), operator="ReflectionPad2D", sizes={"h": (4, 5), "w": (4, 6)}, versions=MS210,
        twin="P.PadV3(mode='reflect')(x0, (1, 2, 0, 1), None)")
