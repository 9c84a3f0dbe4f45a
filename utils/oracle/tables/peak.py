# ===- peak.py - golden cases of maxima of windows and their places ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS20, MS210, NAN, case, distinct, f32, values


def peaks(operator, name, attributes, *x, data=distinct, dtype="f32", **options):
    case(operator, name, "P.%s(%s)(x0)" % (operator, attributes), data(dtype, *x), **options)


for operator, x in (("MaxPool3DWithArgmax", (1, 2, 5, 6, 7)), ("MaxPoolWithArgmaxV2", (1, 1, 8, 9))):
    for name, attributes in (("plain", "2, 2, 0"), ("overlapping", "3, 1, 0"), ("padded", "3, 2, 1"), ("ceiling", "2, 2, 1, 1, True"),
                             ("dilated", "2, 1, 1, 2"), ("dilated_ceiling", "3, 2, 1, 2, True"), ("int32", "2, 2, 0, argmax_type=ms.int32")):
        peaks(operator, name, attributes, *x)
        if name in ("padded", "dilated_ceiling"):
            case(operator, name + "_maxima", "P.%s(%s)(x0)[0]" % (operator, attributes), distinct("f32", *x))
            case(operator, name + "_places", "P.%s(%s)(x0)[1]" % (operator, attributes), distinct("f32", *x))
    for t in ("f16", "f64"):
        peaks(operator, t, "3, 2, 1", *x, dtype=t)
        case(operator, t + "_maxima", "P.%s(3, 2, 1)(x0)[0]" % operator, distinct(t, *x))
peaks("MaxPool3DWithArgmax", "unequal", "(1, 2, 3), (1, 2, 1), (0, 1, 1), (1, 2, 1)", 2, 2, 3, 6, 5)
# 2.0 adds the places of other channels where the first pixel of a window is its maximum; both call the maximum of a window of -inf something else.
peaks("MaxPoolWithArgmaxV2", "unequal", "(2, 3), (2, 1), (0, 1), (2, 1)", 2, 2, 6, 5, versions=MS210)
peaks("MaxPoolWithArgmaxV2", "channels", "3, 2, 1", 2, 3, 6, 5, versions=MS210)
TIES = [[1, 1, 2, 2], [1, 0, 2, 2], [-INF, -5, 3, INF], [-INF, -5, INF, 3]]
case("MaxPool3DWithArgmax", "ties", "P.MaxPool3DWithArgmax((1, 2, 2), (1, 2, 2), 0)(x0)", values("f32", [[[TIES]]]))
case("MaxPoolWithArgmaxV2", "ties", "P.MaxPoolWithArgmaxV2(2, 2, 0)(x0)", values("f32", [[TIES]]))
HOLES = [[NAN, 1, 2, NAN, 5], [1, 0, 2, 2, NAN], [0, 1, 3, NAN, NAN], [NAN, NAN, 2, 3, 4]]
case("MaxPool3DWithArgmax", "nan", "P.MaxPool3DWithArgmax((1, 2, 2), (1, 1, 1), 0)(x0)", values("f32", [[[HOLES]]]))
case("MaxPool3DWithArgmax", "cell", "nn.MaxPool2d(3, 2, pad_mode='pad', padding=1, dilation=2, ceil_mode=True)", f32(1, 2, 9, 9), versions=MS210)
case("MaxPool3DWithArgmax", "cell_plain", "nn.MaxPool2d(3, 2, pad_mode='pad', padding=1)", f32(1, 2, 9, 9), versions=MS210)
case("MaxPool3DWithArgmax", "cell_1d", "nn.MaxPool1d(3, 2, pad_mode='pad', padding=1)", f32(1, 2, 9), versions=MS210)
case("MaxPool3DWithArgmax", "function", "ops.max_pool3d(x0, 3, 2, 1, ceil_mode=True, return_indices=True)", f32(1, 2, 5, 6, 6))
case("MaxPoolWithArgmaxV2", "function", "ops.max_pool2d(x0, 3, 2, 1, dilation=2, ceil_mode=True, return_indices=True)", f32(1, 1, 9, 9))
case("MaxPoolWithArgmaxV2", "function_maxima", "ops.max_pool2d(x0, 3, 2, 1, ceil_mode=True)", f32(1, 2, 8, 8))

# The windows of pad_mode same start (kernel - stride) / 2 pixels before the first, not where those of MaxPool do; what a NaN does depends on where it
# stands.
for name, attributes, x in (("valid", "2, 2", (1, 2, 5, 6)), ("overlapping", "3, 1", (2, 3, 5, 5)), ("unequal", "(2, 3), (1, 2)", (1, 2, 6, 7)),
                            ("one_pixel", "1, 1", (1, 2, 1, 1)), ("whole", "4, 1", (2, 2, 4, 4))):
    peaks("MaxPoolWithArgmax", name, attributes, *x, versions=MS20)
for name, attributes, x in (("same", "3, 1", (1, 2, 5, 6)), ("same_stride", "3, 2", (1, 2, 5, 6)), ("same_wide", "5, 2", (2, 2, 7, 6)),
                            ("same_far", "(4, 2), (3, 4)", (1, 1, 7, 9)), ("same_smaller", "1, 3", (1, 2, 7, 8))):
    peaks("MaxPoolWithArgmax", name, attributes + ", 'same'", *x, versions=MS20)
case("MaxPoolWithArgmax", "same_maxima", "P.MaxPoolWithArgmax(3, 1, 'same')(x0)[0]", f32(1, 2, 5, 6), versions=MS20)
case("MaxPoolWithArgmax", "maxima", "P.MaxPoolWithArgmax(3, 2)(x0)[0]", f32(1, 2, 5, 6), versions=MS20)
case("MaxPoolWithArgmax", "places", "P.MaxPoolWithArgmax(3, 2)(x0)[1]", f32(1, 2, 5, 6), versions=MS20)
case("MaxPoolWithArgmax", "ties", "P.MaxPoolWithArgmax(2, 2)(x0)", values("f32", [[TIES]]), versions=MS20)
for t in ("f16", "f64"):
    peaks("MaxPoolWithArgmax", t, "2, 2", 1, 2, 5, 6, dtype=t, versions=MS20)

for name, size, x in (("uneven", "(2, 3, 4)", (1, 2, 5, 7, 6)), ("one", "1", (2, 3, 3, 4, 5)), ("divides", "(2, 3, 2)", (1, 2, 4, 6, 4)),
                      ("larger", "(3, 5, 4)", (1, 2, 2, 3, 3)), ("four_dimensions", "(2, 2, 3)", (2, 4, 5, 6))):
    case("AdaptiveMaxPool3D", name, "ops.adaptive_max_pool3d(x0, %s, True)" % size, distinct("f32", *x))
case("AdaptiveMaxPool3D", "maxima", "ops.adaptive_max_pool3d(x0, (2, 3, 2))", f32(1, 2, 5, 4, 4))
case("AdaptiveMaxPool3D", "cell", "nn.AdaptiveMaxPool3d((2, 1, 3))", f32(1, 2, 4, 5, 6))
case("AdaptiveMaxPool3D", "ties", "ops.adaptive_max_pool3d(x0, (1, 2, 2), True)", values("f32", [[[TIES]]]))
for t in ("f16", "f64"):
    case("AdaptiveMaxPool3D", t, "ops.adaptive_max_pool3d(x0, (2, 3, 3), True)", distinct(t, 1, 2, 5, 4, 6))
