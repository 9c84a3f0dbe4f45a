# ===- quant.py - golden cases of quantised numbers ---===
# SPDX-License-Identifier: Apache-2.0
"""Without kernels for the CPU: the twins are what MindSpore documents, of half precision in float32."""
from case import MS210, case, f16, f32, i32, random, values

# --- quantised and back, as training simulates it
FAKE = """
def nearest(x):
    return ops.floor(x + 0.5)


def clip(x, least, most):
    return ops.minimum(ops.maximum(x, least), most)


def fake(x, low, high, first, last):
    scale = (high - low) / (last - first)
    zero = nearest(clip(first - low / scale, ops.zeros_like(low) + first, ops.zeros_like(low) + last))
    least, most = (first - zero) * scale, (last - zero) * scale
    return nearest((clip(x, least, most) - least) / scale) * scale + least


def even(x, low, high, first, last):
    most = ops.maximum(-low, high)
    return fake(x, -most, most, first, last)
"""


def fake(operator, name, options, twin, *inputs):
    case(operator, name, "P._quant_ops.%s(%s)" % (operator, options), *inputs, helpers=FAKE, twin=twin)


def one(*numbers):
    return values("f32", list(numbers))


for name, options, low, high, twin in (
        ("plain", "", -1, 1, "fake(x0, x1, x2, 0., 255.)"), ("bits_4", "num_bits=4", -0.7, 1.9, "fake(x0, x1, x2, 0., 15.)"),
        ("bits_7", "num_bits=7, training=False, quant_delay=3", -0.3, 1, "fake(x0, x1, x2, 0., 127.)"),
        ("narrow", "narrow_range=True", -1.3, 0.8, "fake(x0, x1, x2, 1., 255.)"), ("symmetric", "symmetric=True", -0.5, 1.2, "even(x0, x1, x2, 0., 255.)"),
        ("symmetric_narrow", "symmetric=True, narrow_range=True, num_bits=4", -1.7, 1.2, "even(x0, x1, x2, 1., 15.)"),
        ("positive", "", 0.25, 1.5, "fake(x0, x1, x2, 0., 255.)"), ("negative", "num_bits=4", -2, -0.25, "fake(x0, x1, x2, 0., 15.)")):
    fake("FakeQuantPerLayer", name, options, twin, f32(3, 7), one(low), one(high))
for name, axis, shape in (("columns", 1, (3, 4)), ("rows", 0, (4, 3)), ("image", 1, (2, 4, 3, 2)), ("last", 2, (2, 3, 4))):
    place = [4 if i == axis else 1 for i in range(len(shape))]
    fake("FakeQuantPerChannel", name, "channel_axis=%d, num_bits=%d" % (axis, 4 if name == "rows" else 8),
         "fake(x0, x1.reshape(%r), x2.reshape(%r), 0., %d.)" % (place, place, 15 if name == "rows" else 255), f32(*shape), one(-1, -0.3, -2.5, 0.1), one(1, 1.2, 0.2, 0.9))
fake("FakeQuantPerChannel", "symmetric", "symmetric=True, narrow_range=True", "even(x0, x1, x2, 1., 255.)", f32(3, 4), one(-1, -0.3, -2.5, 0.1), one(1, 1.2, 0.2, 0.9))
fake("FakeQuantPerChannel", "vector", "channel_axis=0", "fake(x0, x1, x2, 0., 255.)", f32(4), one(-1, -0.3, -2.5, 0.1), one(1, 1.2, 0.2, 0.9))
for name, options, first, last in (("plain", "", 0, 255), ("bits_2", "num_bits=2", 0, 3), ("bits_16", "num_bits=16", 0, 65535), ("narrow", "narrow_range=True", 1, 255)):
    fake("FakeQuantWithMinMaxVars", name, options, "fake(x0, x1, x2, %d., %d.)" % (first, last), f32(3, 7), one(-1.1), one(0.7))
    fake("FakeQuantWithMinMaxVarsPerChannel", name, options, "fake(x0, x1, x2, %d., %d.)" % (first, last), f32(2, 5, 3), one(-1, -0.3, 0.2), one(1, 1.2, 0.9))
case("FakeQuantParam", "layer", "P._quant_ops.FakeQuantParam.linear_quant_param(ms.QuantDtype.INT8, 0.5, 1)", f32(3, 4), twin="x0 * 1",
     init="from mindspore.common.dtype import QuantDtype; ms.QuantDtype = QuantDtype")
case("FakeQuantPerLayer", "delayed", "P._quant_ops.FakeQuantPerLayer(quant_delay=3)", f32(3, 4), one(-1), one(1), twin="x0 * 1", refused="quant_delay is not supported in training")

# --- floats as int8
INT8 = """
def saturated(x):
    return ops.cast(ops.minimum(ops.maximum(x, ms.Tensor(-128.0)), ms.Tensor(127.0)), ms.int8)


def single(x):
    return ops.cast(x, ms.float32)
"""
for mode, rounded in (("Round", "round"), ("Floor", "floor"), ("Ceil", "ceil"), ("Trunc", "trunc")):
    case("Quant", mode.lower(), "P._inner_ops.Quant(40.0, -2.5, False, '%s')" % mode, f32(3, 7), helpers=INT8, twin="saturated(ops.%s(x0 * 40.0 - 2.5))" % rounded)
case("Quant", "sqrt_mode", "P._inner_ops.Quant(6.0, 1.0, True)", f32(3, 7), helpers=INT8, twin="saturated(ops.round(x0 * 6.0 * 6.0 + 1.0))")
case("Quant", "halves", "P._inner_ops.Quant(2.0, 0.0)", values("f32", [0.25, 0.75, 1.25, -0.25, -0.75, 63.25, 63.75, -64.25, -1e9, 1e9]), helpers=INT8,
     twin="saturated(ops.round(x0 * 2.0))")
case("Quant", "f16", "P._inner_ops.Quant(40.0, 3.0)", f16(3, 7), helpers=INT8, twin="saturated(ops.round(single(x0) * 40.0 + 3.0))")
for name, x, scale, more, twin in (
        ("f32", f32(3, 7), f32(7, low=20, high=60), "", "x0 * x1 + x2"), ("rows", f32(2, 3, 7), f32(1, 1, 7, low=20, high=60), "", "x0 * x1 + x2"),
        ("sqrt_mode", f32(3, 7), f32(7, low=3, high=8), ", True", "x0 * x1 * x1 + x2"), ("f16", f16(3, 7), f16(7, low=20, high=60), "", "single(x0) * single(x1) + single(x2)")):
    case("QuantV2", name, "G.QuantV2()(x0, x1, x2%s)" % more, x, scale, random("f16" if name == "f16" else "f32", 7), versions=MS210, helpers=INT8, twin="saturated(ops.round(%s))" % twin)
for name, shape in (("rows", (3, 16)), ("batch", (2, 3, 8))):
    case("DynamicQuantExt", name, "G.DynamicQuantExt()(x0)", f16(*shape), versions=MS210, helpers=INT8,
         twin="y = single(x0); s = ops.abs(y).max(axis=-1) / 127.0; saturated(ops.round(y / s.expand_dims(-1))), s")
case("DynamicQuantExt", "smooth", "G.DynamicQuantExt()(x0, x1)", f16(3, 16), f16(16, low=0.5, high=2), versions=MS210, helpers=INT8,
     twin="y = single(x0) * single(x1); s = ops.abs(y).max(axis=-1) / 127.0; saturated(ops.round(y / s.expand_dims(-1))), s")

# --- integers as floats
COUNT = dict(low=-3000, high=3000)
for name, options, x, scale, twin in (
        ("one", "", (3, 7), 1, "{x} * {s}"), ("columns", "", (3, 7), 7, "{x} * {s}"), ("image", "", (2, 3, 2, 4), 3, "{x} * {s}.reshape((3, 1, 1))"),
        ("sqrt_mode", "True", (3, 7), 1, "{x} * {s} * {s}"), ("relu", "False, True", (3, 7), 7, "ops.relu({x} * {s})")):
    case("Dequant", name, "P._inner_ops.Dequant(%s)" % options, i32(*x, **COUNT), f16(scale, low=0.001, high=0.01), helpers=INT8,
         twin="ops.cast(%s, ms.float16)" % twin.format(x="single(x0)", s="single(x1)"))
for name, options, x, twin in (("columns", "", (3, 7), "s * (x + o)"), ("sqrt_mode", "True", (2, 3, 7), "s * s * (x + o)")):
    case("AntiQuant", name, "P._inner_ops.AntiQuant(%s)(x0, x1, x2)" % options, random("i8", *x, low=-128, high=127), f16(7), f16(7), versions=MS210, helpers=INT8,
         twin="x = single(x0); s = single(x1); o = single(x2); ops.cast(%s, ms.float16)" % twin)

# --- products
BYTES = dict(low=-128, high=127)


def byte(*shape):
    return random("i8", *shape, **BYTES)


PRODUCT = INT8 + """

def product(x, y):
    return single(ops.matmul(ops.cast(x, ms.int32), ops.cast(y, ms.int32)))
"""
HALF = "ops.cast(%s, ms.float16)"
SCALE = dict(low=1e-4, high=1e-3)
for name, options, more, inputs, twin in (
        ("plain", "", "", (byte(3, 16), byte(16, 5), f32(5, **SCALE)), "product(x0, x1) * x2"), ("one_scale", "", "", (byte(3, 16), byte(16, 5), f32(1, **SCALE)), "product(x0, x1) * x2"),
        ("transposed", "True, True", "", (byte(16, 3), byte(5, 16), f32(5, **SCALE)), "product(x0.swapaxes(0, 1), x1.swapaxes(0, 1)) * x2"),
        ("batch", "", "", (byte(2, 3, 16), byte(16, 5), f32(5, **SCALE)), "product(x0, x1) * x2"),
        ("bias", "", ", None, x3", (byte(3, 16), byte(16, 5), f32(5, **SCALE), i32(5, low=-9000, high=9000)), "(product(x0, x1) + single(x3)) * x2"),
        ("rows", "", ", None, None, x3", (byte(3, 16), byte(16, 5), f32(5, **SCALE), f32(3, low=0.5, high=2)), "product(x0, x1) * x2 * x3.reshape((3, 1))"),
        ("rows_bias", "", ", None, ops.cast(x3, ms.bfloat16), x4", (byte(3, 16), byte(16, 5), f32(5, **SCALE), f32(5), f32(3, low=0.5, high=2)),
         "product(x0, x1) * x2 * x4.reshape((3, 1)) + single(ops.cast(x3, ms.bfloat16))"),
        ("long", "", "", (byte(2, 301), byte(301, 3), f32(3, low=1e-6, high=1e-5)), "product(x0, x1) * x2")):
    case("QuantBatchMatmul", name, "G.QuantBatchMatmul(%s)(x0, x1, x2%s)" % (options, more), *inputs, versions=MS210, helpers=PRODUCT, twin=HALF % twin)
# QuantMatmul takes no int8 in 2.10.
for name, options, more, inputs, twin in (
        ("plain", "", "", (f16(3, 16), byte(16, 5), f16(5, **SCALE)), "ops.matmul(single(x0), single(x1) * single(x2))"),
        ("offset", "", ", x3", (f16(3, 16), byte(16, 5), f16(5, **SCALE), f16(5, low=-9, high=9)), "ops.matmul(single(x0), (single(x1) + single(x3)) * single(x2))"),
        ("transposed", "True, True", "", (f16(16, 3), byte(5, 16), f16(5, **SCALE)), "ops.matmul(single(x0).swapaxes(0, 1), (single(x1) * single(x2).reshape((5, 1))).swapaxes(0, 1))"),
        ("bias", "", ", None, None, None, x3", (f16(3, 16), byte(16, 5), f16(5, **SCALE), f16(5)), "ops.matmul(single(x0), single(x1) * single(x2)) + single(x3)"),
        ("one_scale", "", "", (f16(3, 16), byte(16, 5), f16(1, **SCALE)), "ops.matmul(single(x0), single(x1) * single(x2))")):
    case("WeightQuantBatchMatmul", name, "G.WeightQuantBatchMatmul(%s)(x0, x1, x2%s)" % (options, more), *inputs, versions=MS210, helpers=PRODUCT, twin=HALF % twin)
