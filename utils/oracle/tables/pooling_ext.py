# ===- pooling_ext.py - golden cases of the pools and the batch normalisation of mint ---===
# SPDX-License-Identifier: Apache-2.0
"""MindSpore exports them and has no kernels for the CPU: their twins are the same functions of ops, or the operators that these hold."""
from bounded_case import bounded, const, of
from case import MS210, case, distinct, f16, f32, random, values, weight

AVERAGES = (("AvgPool1D", "avg_pool1d", (2, 3, 9), (3, 9), ((3, 2),)), ("AvgPool2D", "avg_pool2d", (1, 3, 7, 8), (3, 7, 8), ((2, 3), (2, 1), (1, 0))),
            ("AvgPool3DExt", "avg_pool3d", (1, 2, 5, 6, 7), (2, 5, 6, 7), ((1, 2, 3), (1, 2, 1), (0, 1, 1))))


def average(operator, function, name, x, *arguments, dtype="f32"):
    """arguments: kernel, stride, padding, ceil_mode, count_include_pad, divisor_override; ops wants a batch, and pads before and behind."""
    batch = len(x) == {"AvgPool1D": 3, "AvgPool2D": 4, "AvgPool3DExt": 5}[operator]
    pads = [tuple(p for pad in a for p in (pad, pad)) if i == 2 and isinstance(a, tuple) else a for i, a in enumerate(arguments)]
    call = "ops.%s(%s, %s)" % (function, "x0" if batch else "x0.expand_dims(0)", ", ".join(map(str, pads)))
    case(operator, name, "mint.nn.functional.%s(x0, %s)" % (function, ", ".join(map(str, arguments))), random(dtype, *x), versions=MS210,
         twin=call + ("" if batch else ".squeeze(0)"))


for operator, function, x, no_batch, unequal in AVERAGES:
    for name, arguments in (("plain", (2, 2)), ("overlapping", (3, 1)), ("padded", (3, 2, 1)), ("not_counted", (3, 2, 1, False, False)),
                            ("ceiling", (2, 2, 0, True)), ("ceiling_padded", (3, 2, 1, True)), ("ceiling_not_counted", (3, 2, 1, True, False))):
        average(operator, function, name, x, *arguments)
    if operator != "AvgPool1D":
        average(operator, function, "divisor", x, 3, 2, 1, False, True, 5)
        average(operator, function, "unequal", x, *unequal)
    average(operator, function, "no_batch", no_batch, 3, 2, 1)
    average(operator, function, "f16", x, 3, 2, 1, dtype="f16")
case("AvgPool2D", "cell", "mint.nn.AvgPool2d(2)", f32(1, 3, 6, 6), versions=MS210, twin="ops.avg_pool2d(x0, 2, 2)")

for name, x, arguments in (("plain", (1, 3, 8, 8), "2, 2"), ("padded", (1, 3, 7, 8), "3, 2, 1"), ("dilated", (1, 2, 9, 9), "2, 1, 1, 2"),
                           ("ceiling", (1, 2, 7, 9), "2, 2, 0, 1, ceil_mode=True"), ("ceiling_padded", (2, 2, 8, 8), "3, 2, 1, 1, ceil_mode=True"),
                           ("unequal", (1, 2, 6, 7), "(2, 3), (2, 1), (1, 0), (1, 2)")):
    case("MaxPoolWithMask", name, "mint.nn.functional.max_pool2d(x0, %s)" % arguments, f32(*x), versions=MS210, twin="ops.max_pool2d(x0, %s)" % arguments)
    case("MaxPoolWithIndices", name, "mint.nn.functional.max_pool2d(x0, %s, return_indices=True)" % arguments, distinct("f32", *x), versions=MS210,
         twin="ops.max_pool2d(x0, %s, return_indices=True)" % arguments)
case("MaxPoolWithMask", "cell", "mint.nn.MaxPool2d(3, 2, 1)", f32(1, 3, 9, 8), versions=MS210, twin="ops.max_pool2d(x0, 3, 2, 1)")
case("MaxPoolWithMask", "stride_of_kernel", "mint.nn.functional.max_pool2d(x0, 3)", f32(1, 3, 9, 8), versions=MS210, twin="ops.max_pool2d(x0, 3, 3)")
case("MaxPoolWithMask", "f16", "mint.nn.functional.max_pool2d(x0, 3, 2, 1)", distinct("f16", 1, 2, 8, 7), versions=MS210, twin="ops.max_pool2d(x0, 3, 2, 1)")
case("MaxPoolWithIndices", "places", "mint.nn.functional.max_pool2d(x0, 3, 2, 1, return_indices=True)[1]", distinct("f32", 1, 2, 8, 7), versions=MS210,
     twin="ops.max_pool2d(x0, 3, 2, 1, return_indices=True)[1]")
case("MaxPoolWithIndices", "f16", "mint.nn.functional.max_pool2d(x0, 2, 2, return_indices=True)", distinct("f16", 1, 2, 8, 7), versions=MS210,
     twin="ops.max_pool2d(x0, 2, 2, return_indices=True)")

for name, x, size in (("divides", (2, 3, 8), 4), ("uneven", (1, 3, 7), 3), ("one", (1, 4, 9), 1), ("larger", (1, 2, 3), 5), ("no_batch", (3, 7), 2)):
    image = "x0.expand_dims(%d)" % (len(x) - 1)
    case("AdaptiveAvgPool1D", name, "mint.nn.functional.adaptive_avg_pool1d(x0, %d)" % size, f32(*x), versions=MS210,
         twin="P.AdaptiveAvgPool2D((1, %d))(%s).squeeze(-2)" % (size, image))
    case("AdaptiveMaxPool1D", name, "mint.nn.functional.adaptive_max_pool1d(x0, %d)" % size, f32(*x), versions=MS210,
         twin="P.AdaptiveMaxPool2D((1, %d))(%s)[0].squeeze(-2)" % (size, image))
    case("AdaptiveMaxPool1D", name + "_places", "mint.nn.functional.adaptive_max_pool1d(x0, %d, True)" % size, distinct("f32", *x), versions=MS210,
         twin="y, i = P.AdaptiveMaxPool2D((1, %d))(%s); (y.squeeze(-2), i.squeeze(-2))" % (size, image))
case("AdaptiveAvgPool1D", "f16", "mint.nn.functional.adaptive_avg_pool1d(x0, 3)", f16(1, 3, 7), versions=MS210,
     twin="P.AdaptiveAvgPool2D((1, 3))(x0.astype(ms.float32).expand_dims(2)).squeeze(2).astype(ms.float16)")
for name, x, size in (("global", (1, 17, 5, 5), 1), ("divides", (1, 4, 8, 9), (2, 3)), ("uneven", (2, 3, 8, 10), (3, 4)), ("keeps_height", (1, 3, 5, 6), (None, 2)),
                      ("no_batch", (4, 7, 8), (2, 3))):
    case("AdaptiveAvgPool2DExt", name, "mint.nn.functional.adaptive_avg_pool2d(x0, %s)" % (size,), f32(*x), versions=MS210, twin="P.AdaptiveAvgPool2D(%s)(x0)" % (size,))
for name, x, size in (("global", (1, 5, 3, 4, 5), 1), ("uneven", (1, 2, 5, 6, 7), (2, 3, 4)), ("keeps_depth", (1, 2, 3, 5, 6), (None, 2, 3)), ("no_batch", (2, 4, 5, 6), (2, 3, 2))):
    case("AdaptiveAvgPool3DExt", name, "mint.nn.functional.adaptive_avg_pool3d(x0, %s)" % (size,), f32(*x), versions=MS210, twin="P.AdaptiveAvgPool3D(%s)(x0)" % (size,))

AT = values("i64", [[[[0, 3], [9, 14]], [[5, 2], [8, 15]]]])
for name, arguments in (("plain", "2"), ("overlapping", "3, 2"), ("output_size", "2, None, 0, (5, 4)"), ("unequal", "(2, 3), (2, 2)")):
    case("MaxUnpool2DExt", name, "mint.nn.functional.max_unpool2d(x0, x1, %s)" % arguments, f32(1, 2, 2, 2), AT, versions=MS210,
         twin="ops.max_unpool2d(x0, x1, %s)" % arguments)
case("MaxUnpool2DExt", "pads", "mint.nn.functional.max_unpool2d(x0, x1, 3, 2, 1)", f32(1, 1, 3, 3), values("i64", [[[[0, 3, 4], [6, 7, 24], [20, 21, 23]]]]), versions=MS210,
     twin="ops.max_unpool2d(x0, x1, 3, 2, 1)")
case("MaxUnpool2DExt", "no_batch", "mint.nn.functional.max_unpool2d(x0, x1, 2)", f32(1, 2, 2), values("i64", [[[0, 3], [9, 14]]]), versions=MS210,
     twin="ops.max_unpool2d(x0, x1, 2)")


def batch_norm(name, text, x, *parameters, eps=1e-5, factors="* x3 + x4"):
    """Of mean, variance and what follows."""
    shape = (-1,) + (1,) * (len(x) - 2)
    spread = lambda formula: formula.replace("x3", "x3.reshape(%s)" % (shape,)).replace("x4", "x4.reshape(%s)" % (shape,))
    twin = "(x0 - x1.reshape(%s)) / ops.sqrt(x2.reshape(%s) + %s) %s" % (shape, shape, eps, spread(factors))
    case("BatchNormExt", name, text, f32(*x), weight(f32(x[1])), weight(f32(x[1], low=0.1, high=2)), *parameters, versions=MS210, twin=twin)


for name, x in (("image", (2, 3, 4, 5)), ("matrix", (4, 5)), ("rows", (2, 3, 7)), ("volume", (1, 2, 3, 2, 4))):
    batch_norm(name, "mint.nn.functional.batch_norm(x0, x1, x2, x3, x4)", x, weight(f32(x[1])), weight(f32(x[1])))
batch_norm("eps", "mint.nn.functional.batch_norm(x0, x1, x2, x3, x4, False, 0.1, 1e-3)", (2, 3, 4, 5), weight(f32(3)), weight(f32(3)), eps=1e-3)
batch_norm("plain", "mint.nn.functional.batch_norm(x0, x1, x2)", (2, 3, 4, 5), factors="")
case("BatchNormExt", "after_convolution", "mint.nn.functional.batch_norm(mint.nn.functional.conv2d(x0, x1, None, 1, 1), x2, x3, x4, x5)", f32(1, 3, 6, 6),
     weight(f32(4, 3, 3, 3)), weight(f32(4)), weight(f32(4, low=0.1, high=2)), weight(f32(4)), weight(f32(4)), versions=MS210,
     twin="(P.Conv2D(4, 3, pad_mode='pad', pad=1)(x0, x1) - x2.reshape((-1, 1, 1))) / ops.sqrt(x3.reshape((-1, 1, 1)) + 1e-5) * x4.reshape((-1, 1, 1)) + x5.reshape((-1, 1, 1))")
bounded("open", "mint.nn.functional.batch_norm(x0, x1, x2)", of("n 3 h"), const(3), const(3, low=1), operator="BatchNormExt", versions=MS210,
        twin="(x0 - x1.reshape((-1, 1))) / ops.sqrt(x2.reshape((-1, 1)) + 1e-5)")
bounded("open", "mint.nn.functional.adaptive_avg_pool2d(x0, 1)", of("n 3 h w"), operator="AdaptiveAvgPool2DExt", versions=MS210, twin="P.AdaptiveAvgPool2D(1)(x0)")
