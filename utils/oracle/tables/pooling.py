# ===- pooling.py - golden cases of pooling ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, INF, MS20, NAN, case, distinct, f32, random, values, weight


def pool(operator, name, attributes, *x, data=distinct, dtype="f32", **options):
    case(operator, name, "P.%s(%s)" % (operator, attributes), data(dtype, *x), **options)


for operator in ("MaxPool", "AvgPool"):
    pool(operator, "valid_2x2", "kernel_size=2, strides=2, pad_mode='valid'", 1, 3, 6, 6)
    pool(operator, "valid_odd", "kernel_size=2, strides=2, pad_mode='VALID'", 2, 3, 7, 5)
    pool(operator, "same_3x3_stride2", "kernel_size=3, strides=2, pad_mode='same'", 1, 2, 8, 8)
    pool(operator, "same_3x3_stride2_odd", "kernel_size=3, strides=2, pad_mode='SAME'", 1, 17, 7, 9)
    pool(operator, "same_stride1", "kernel_size=3, strides=1, pad_mode='same'", 1, 2, 5, 5)
    pool(operator, "overlapping", "kernel_size=3, strides=2, pad_mode='valid'", 1, 4, 9, 9)
    pool(operator, "unequal", "kernel_size=(2, 3), strides=(3, 1), pad_mode='valid'", 1, 2, 8, 7)
    pool(operator, "unequal_same", "kernel_size=(3, 2), strides=(2, 1), pad_mode='same'", 1, 2, 8, 7)
    pool(operator, "global", "kernel_size=5, strides=1, pad_mode='valid'", 2, 6, 5, 5)
    pool(operator, "f16", "kernel_size=2, strides=2, pad_mode='same'", 1, 4, 5, 5, dtype="f16")
    pool(operator, "f64", "kernel_size=3, strides=2, pad_mode='same'", 1, 4, 5, 6, dtype="f64")
    pool(operator, "kernel_above_image_same", "kernel_size=4, strides=4, pad_mode='same'", 1, 2, 3, 3)
case("MaxPool", "negative", "P.MaxPool(kernel_size=3, strides=2, pad_mode='same')", f32(1, 2, 5, 5, low=-9, high=-1))
case("MaxPool", "infinities", "P.MaxPool(kernel_size=2, strides=2)", values("f32", [[[[-INF, -5, 1, INF], [-INF, -7, 2, 3]]]]))
for t in ("f32", "f64", "f16"):
    case("MaxPool", "nan_" + t, "P.MaxPool(kernel_size=2, strides=1)", values(t, [[[[1, NAN, 2, 3], [4, 5, 6, 7], [NAN, 1, 1, 1], [2, 2, 2, NAN]]]]),
         versions=MS20, note="a NaN is passed over; 2.10 keeps one that comes last in its window")
case("MaxPool", "cell_padded_by_pad", "nn.SequentialCell(nn.Pad(((0, 0), (0, 0), (1, 1), (1, 1))), nn.MaxPool2d(3, 2))",
     f32(1, 3, 6, 6))
case("AvgPool", "cell_valid", "nn.AvgPool2d(2, 2)", f32(1, 3, 6, 6))
case("AvgPool", "cell_same", "nn.AvgPool2d(3, 2, 'same')", f32(1, 3, 6, 6))

for name, size, x in (("one", "1", (2, 5, 6, 7)), ("global_pair", "(1, 1)", (1, 17, 5, 5)), ("divides", "(2, 3)", (1, 4, 8, 9)),
                      ("same_size", "(4, 5)", (1, 2, 4, 5)), ("overlapping", "(3, 3)", (1, 3, 7, 7)), ("uneven", "(3, 4)", (2, 3, 8, 10)),
                      ("one_uneven", "(2, 3)", (1, 3, 8, 10)), ("larger", "(5, 7)", (1, 2, 3, 4)), ("keeps_height", "(None, 2)", (1, 3, 5, 6)),
                      ("keeps_width", "(3, None)", (1, 3, 7, 4)), ("keeps_both", "(None, None)", (1, 2, 3, 4)), ("pyramid_6", "(6, 6)", (1, 4, 14, 15)),
                      ("three_dimensions", "(2, 3)", (4, 7, 8)), ("three_dimensions_one", "(1, 1)", (3, 5, 5))):
    case("AdaptiveAvgPool2D", name, "P.AdaptiveAvgPool2D(%s)" % size, f32(*x))
    # 2.10 has no other forms of the size than two numbers.
    plain = "None" not in size and "," in size
    case("AdaptiveMaxPool2D", name, "P.AdaptiveMaxPool2D(%s)(x0)[0]" % size, distinct("f32", *x), versions=BOTH if plain else MS20)
for operator, first in (("AdaptiveAvgPool2D", ""), ("AdaptiveMaxPool2D", "[0]")):
    for t in ("f16", "f64"):
        case(operator, t, "P.%s((2, 3))(x0)%s" % (operator, first), random(t, 1, 4, 5, 6))
    case(operator, "infinities", "P.%s((1, 3))(x0)%s" % (operator, first), values("f32", [[[[1, INF, 2, 3, 4, 5, -INF], [1, 1, 1, 0, 1, 1, 1]]]]))
    function = "ops.adaptive_avg_pool2d" if operator == "AdaptiveAvgPool2D" else "ops.adaptive_max_pool2d"
    for name, size in (("functional", "(3, 2)"), ("functional_1", "1"), ("functional_keeps", "(None, 4)")):
        case(operator, name, "%s(x0, %s)" % (function, size), f32(1, 3, 7, 8))
    case(operator, "cell", "nn.%s(2)" % operator.replace("2D", "2d"), f32(1, 3, 7, 8))
    case(operator, "after_convolution", "P.%s((2, 2))(P.Conv2D(8, 3, pad_mode='same')(x0, x1))%s" % (operator, first), f32(1, 3, 7, 9), weight(f32(8, 3, 3, 3)))
for name, size, x in (("uneven", "(2, 3)", (1, 3, 7, 8)), ("divides", "(3, 2)", (2, 2, 6, 8)), ("larger", "(5, 4)", (1, 2, 3, 3)), ("three_dimensions", "(2, 3)", (3, 7, 5))):
    case("AdaptiveMaxPool2D", "indices_" + name, "P.AdaptiveMaxPool2D(%s)(x0)" % size, f32(*x))
case("AdaptiveMaxPool2D", "indices_ties", "P.AdaptiveMaxPool2D((2, 2))(x0)", values("f32", [[[[1, 1, 2, 2], [1, 0, 2, 2], [-INF, -INF, 3, INF], [-INF, -INF, INF, 3]]]]))
for t in ("f16", "f64"):
    case("AdaptiveMaxPool2D", "indices_" + t, "P.AdaptiveMaxPool2D((2, 3))(x0)", distinct(t, 1, 3, 5, 7))
case("AdaptiveMaxPool2D", "indices_functional", "ops.adaptive_max_pool2d(x0, (2, 3), True)", f32(1, 2, 5, 7))
for operator in ("MaxPool", "AvgPool"):
    case(operator, "one_pixel", "P.%s(1, 1)" % operator, f32(1, 1, 1, 1))
    case(operator, "to_one_pixel", "P.%s(3, 1)" % operator, f32(1, 1, 3, 3))
