# ===- volume.py - golden cases of pooling volumes ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, case, distinct, f16, f32, random, values

for operator in ("AvgPool3D", "MaxPool3D"):
    pads = "pad_list" if operator == "MaxPool3D" else "pad"
    pool = lambda name, attributes, *x, data=distinct, dtype="f32", **options: case(
        operator, name, "P.%s(%s)" % (operator, attributes.replace("pad=", pads + "=")), data(dtype, *x), **options)
    pool("valid", "2, 2", 1, 2, 4, 5, 6)
    pool("overlapping", "3, (1, 2, 1), pad_mode='valid'", 1, 2, 4, 5, 6)
    pool("unequal", "(1, 2, 3), (1, 2, 1)", 2, 2, 3, 4, 5)
    pool("depth_alone", "(3, 1, 1), (2, 1, 1)", 1, 3, 5, 3, 3)
    pool("same", "3, 2, pad_mode='same'", 1, 2, 4, 5, 6)
    pool("same_even", "2, 1, pad_mode='SAME'", 1, 2, 4, 3, 3)
    pool("pad", "3, 2, pad_mode='pad', pad=1", 1, 2, 5, 6, 7)
    pool("pad_unequal", "3, 2, pad_mode='pad', pad=(1, 0, 0, 1, 1, 1)", 1, 2, 5, 6, 7)
    pool("pad_depth", "(2, 1, 2), (2, 1, 1), pad_mode='pad', pad=(1, 1, 0, 0, 0, 0)", 1, 2, 4, 3, 3)
    pool("ceiling", "3, 2, pad_mode='pad', pad=1, ceil_mode=True", 1, 2, 4, 6, 5)
    pool("ceiling_no_pads", "(2, 3, 2), 2, pad_mode='pad', pad=0, ceil_mode=True", 1, 2, 5, 6, 7)
    pool("one_slice", "(1, 3, 3), (1, 2, 2), pad_mode='pad', pad=(0, 0, 1, 1, 1, 1)", 1, 3, 1, 7, 7)
    pool("f16", "2, 2, pad_mode='pad', pad=1", 1, 2, 4, 4, 4, dtype="f16")
    pool("f64", "2, 2, pad_mode='pad', pad=1", 1, 2, 4, 4, 4, dtype="f64")
    pool("one_pixel", "1, 1", 1, 1, 1, 1, 1)
    pool("two_channels_17", "2, 1", 1, 17, 2, 3, 3)
for name, more in (("excluding", ""), ("excluding_ceiling", ", ceil_mode=True")):
    case("AvgPool3D", name, "P.AvgPool3D(3, 2, pad_mode='pad', pad=1, count_include_pad=False%s)" % more, f32(1, 2, 4, 6, 5))
for name, more in (("divisor", ""), ("divisor_ceiling", ", ceil_mode=True"), ("divisor_excluding", ", count_include_pad=False")):
    case("AvgPool3D", name, "P.AvgPool3D(3, 2, pad_mode='pad', pad=1, divisor_override=5%s)" % more, f32(1, 2, 4, 6, 5))
case("AvgPool3D", "divisor_valid", "P.AvgPool3D(2, 2, divisor_override=3)", f32(1, 2, 4, 6, 5))
case("AvgPool3D", "same_excluding", "P.AvgPool3D(3, 2, pad_mode='same', count_include_pad=False)", f32(1, 2, 4, 6, 5))
case("AvgPool3D", "ceiling_drops", "ops.avg_pool2d(x0, 2, 2, 1, True)", f32(1, 2, 6, 7))
case("AvgPool3D", "function_2d", "ops.avg_pool2d(x0, 3, 2, 1, True, False)", f32(1, 2, 6, 6))
case("AvgPool3D", "function_1d", "ops.avg_pool1d(x0, 3, 2, 1, True, False)", f32(1, 2, 8))
case("AvgPool3D", "function_3d", "ops.avg_pool3d(x0, 3, 2, 1, True, True, 4)", f32(1, 2, 5, 6, 6))
case("AvgPool3D", "cell_2d_pad", "nn.AvgPool2d(3, 2, pad_mode='pad', padding=1, ceil_mode=True)", f32(1, 2, 6, 7), versions=MS210)
case("AvgPool3D", "cell_1d_pad", "nn.AvgPool1d(3, 2, pad_mode='pad', padding=1)", f32(1, 2, 9), versions=MS210)
case("AvgPool3D", "cell_3d", "nn.AvgPool3d(2, 2)", f32(1, 2, 4, 4, 4), versions=MS210)
case("MaxPool3D", "cell", "nn.MaxPool3d(2, 2)", f32(1, 2, 4, 4, 4))
case("MaxPool3D", "infinities", "P.MaxPool3D(2, 2)", values("f32", [[[[[-INF, -5, 1, INF], [-INF, -7, 2, 3]], [[-INF, -9, 0, -INF], [-INF, -4, 2, 3]]]]]))
case("MaxPool3D", "negative", "P.MaxPool3D(3, 2, pad_mode='same')", f32(1, 2, 4, 5, 5, low=-9, high=-1))

for name, size, x in (("one", "1", (2, 3, 3, 4, 5)), ("divides", "(2, 3, 2)", (1, 2, 4, 6, 4)), ("uneven", "(2, 3, 4)", (1, 2, 5, 7, 6)), ("larger", "(3, 5, 4)", (1, 2, 2, 3, 3)),
                      ("keeps", "(None, 2, None)", (1, 2, 3, 5, 4)), ("keeps_all", "(None, None, None)", (1, 2, 3, 2, 4)), ("four_dimensions", "(2, 2, 3)", (2, 4, 5, 6))):
    case("AdaptiveAvgPool3D", name, "ops.adaptive_avg_pool3d(x0, %s)" % size, f32(*x))
case("AdaptiveAvgPool3D", "primitive", "P.AdaptiveAvgPool3D((2, 1, 3))", f32(1, 2, 4, 5, 6))
case("AdaptiveAvgPool3D", "cell", "nn.AdaptiveAvgPool3d((2, 1, 3))", f32(1, 2, 4, 5, 6))
for t in ("f16", "f64"):
    case("AdaptiveAvgPool3D", t, "P.AdaptiveAvgPool3D((2, 3, 3))", random(t, 1, 2, 5, 4, 6))
