# ===- nn.py - golden cases of convolution, pooling, normalisation and activation ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, MS20, MS210, Data, case, distinct, f16, f32, random, thin, values, weight

NAN, INF = float("nan"), float("inf")


def conv2d(name, attributes, x, w, x_type=f32, **options):
    """attributes: what follows out_channel and kernel_size."""
    case("Conv2D", name, "P.Conv2D(%d, %s%s)" % (w[0], w[2:], attributes and ", " + attributes),
         x_type(*x), weight(x_type(*w)), **options)


# Conv2D: padding
conv2d("valid_1x1", "pad_mode='valid'", (1, 8, 5, 5), (16, 8, 1, 1), both_forms=True)
conv2d("valid_3x3", "pad_mode='valid'", (2, 3, 8, 8), (4, 3, 3, 3), both_forms=True)
conv2d("same_3x3", "pad_mode='same'", (1, 3, 8, 8), (4, 3, 3, 3))
conv2d("same_stride2_even", "pad_mode='same', stride=2", (1, 4, 8, 8), (5, 4, 3, 3))
conv2d("same_stride2_odd", "pad_mode='same', stride=2", (1, 4, 7, 9), (5, 4, 3, 3))
conv2d("same_even_kernel", "pad_mode='same'", (1, 3, 7, 7), (4, 3, 4, 2))
conv2d("pad_all", "pad_mode='pad', pad=1", (1, 3, 9, 9), (8, 3, 3, 3))
conv2d("pad_unequal", "pad_mode='pad', pad=(0, 1, 2, 3)", (1, 3, 7, 6), (4, 3, 3, 3))
# strides, dilations, shapes of kernels
conv2d("7x7_stride2", "pad_mode='pad', pad=3, stride=2", (1, 3, 20, 20), (4, 3, 7, 7))
conv2d("stride_unequal", "pad_mode='valid', stride=(1, 2)", (1, 3, 8, 9), (4, 3, 3, 2))
conv2d("1x1_stride2", "pad_mode='valid', stride=2", (1, 8, 7, 7), (6, 8, 1, 1))
conv2d("dilation2", "pad_mode='pad', pad=2, dilation=2", (1, 3, 9, 9), (4, 3, 3, 3))
conv2d("dilation_unequal_same", "pad_mode='same', dilation=(1, 3)", (1, 3, 9, 9), (4, 3, 3, 3))
conv2d("1x7", "pad_mode='same'", (1, 4, 5, 9), (4, 4, 1, 7))
conv2d("7x1", "pad_mode='same'", (1, 4, 9, 5), (4, 4, 7, 1))
conv2d("kernel_is_image", "pad_mode='valid'", (2, 4, 6, 6), (7, 4, 6, 6))
conv2d("stride_above_kernel", "pad_mode='valid', stride=3", (1, 3, 10, 10), (4, 3, 2, 2))
conv2d("5x5_19_channels", "pad_mode='pad', pad=2", (1, 19, 6, 7), (17, 19, 5, 5))
conv2d("33_channels_1x1", "pad_mode='valid'", (1, 33, 4, 3), (35, 33, 1, 1))
conv2d("batch3", "pad_mode='same'", (3, 2, 6, 5), (3, 2, 3, 3))
# groups
conv2d("depthwise_3x3", "pad_mode='same', group=8", (1, 8, 7, 7), (8, 1, 3, 3), both_forms=True)
conv2d("depthwise_stride2", "pad_mode='pad', pad=1, stride=2, group=19", (1, 19, 8, 8), (19, 1, 3, 3))
conv2d("depthwise_stride64", "pad_mode='valid', stride=64, group=20", (1, 20, 2, 130), (20, 1, 1, 1))
conv2d("depthwise_stride20", "pad_mode='pad', pad=3, stride=20, group=20", (1, 20, 21, 65), (20, 1, 7, 7))
conv2d("depthwise_5x5_dilated", "pad_mode='pad', pad=4, dilation=2, group=4", (1, 4, 9, 9), (4, 1, 5, 5))
conv2d("depthwise_multiplier2", "pad_mode='same', group=6", (1, 6, 6, 6), (12, 1, 3, 3))
conv2d("group2", "pad_mode='same', group=2", (1, 8, 6, 6), (12, 4, 3, 3))
conv2d("group3_1x1", "pad_mode='valid', group=3", (2, 9, 4, 4), (6, 3, 1, 1))
conv2d("group4_stride2", "pad_mode='pad', pad=1, stride=2, group=4", (1, 16, 7, 7), (16, 4, 3, 3))
# 36 tiles of 4x4 outputs or more: computed by Winograd's method
conv2d("many_tiles_same", "pad_mode='same'", (1, 16, 21, 23), (16, 16, 3, 3))
conv2d("many_tiles_valid", "pad_mode='valid'", (1, 17, 24, 23), (19, 17, 3, 3))
conv2d("many_tiles_pad_unequal", "pad_mode='pad', pad=(2, 1, 0, 3)", (4, 16, 9, 10), (20, 16, 3, 3))
# types and odd shapes
conv2d("f16", "pad_mode='same'", (1, 4, 6, 6), (8, 4, 3, 3), f16)
conv2d("f16_depthwise", "pad_mode='same', group=4", (1, 4, 6, 6), (4, 1, 3, 3), f16)
conv2d("one_pixel", "pad_mode='same'", (1, 4, 1, 1), (4, 4, 3, 3))
case("Conv2D", "cell_with_bias", "nn.Conv2d(3, 5, 3, has_bias=True, weight_init=Tensor(x_w), bias_init=Tensor(x_b))"
     .replace("x_w", "np.sin(np.arange(135, dtype=np.float32)).reshape(5, 3, 3, 3)")
     .replace("x_b", "np.cos(np.arange(5, dtype=np.float32))"), f32(1, 3, 6, 6))


def transposed(name, attributes, x, w, out, **options):
    """w is (Cin, Cout / group, kh, kw); out the size of the result."""
    case("Conv2DTranspose", name, "P.Conv2DTranspose(%d, %s%s)" % (x[1], w[2:], attributes and ", " + attributes),
         f32(*x), weight(f32(*w)), call="self.op(x0, x1, %s)" % (out,), **options)


transposed("valid_3x3", "pad_mode='valid'", (1, 4, 4, 4), (4, 3, 3, 3), (1, 3, 6, 6), both_forms=True)
transposed("valid_stride2", "pad_mode='valid', stride=2", (1, 4, 4, 5), (4, 3, 2, 2), (1, 3, 8, 10))
transposed("same_stride2", "pad_mode='same', stride=2", (1, 3, 4, 4), (3, 5, 3, 3), (1, 5, 8, 8))
transposed("same_stride1", "pad_mode='same'", (2, 3, 4, 5), (3, 2, 3, 3), (2, 2, 4, 5))
transposed("pad_stride2_4x4", "pad_mode='pad', pad=1, stride=2", (1, 4, 5, 5), (4, 3, 4, 4), (1, 3, 10, 10))
transposed("pad_unequal", "pad_mode='pad', pad=(1, 0, 2, 1), stride=2", (1, 2, 4, 4), (2, 3, 4, 4), (1, 3, 9, 7))
transposed("dilation2", "pad_mode='pad', pad=1, dilation=2", (1, 2, 5, 5), (2, 3, 3, 3), (1, 3, 7, 7))
transposed("group2", "pad_mode='same', stride=2, group=2", (1, 4, 3, 3), (4, 2, 2, 2), (1, 4, 6, 6))
transposed("kernel_below_stride", "pad_mode='valid', stride=3", (1, 2, 3, 3), (2, 2, 2, 2), (1, 2, 8, 8))
transposed("17_channels", "pad_mode='same', stride=2", (1, 17, 3, 3), (17, 19, 3, 3), (1, 19, 6, 6))
for mode, more in (("same", ""), ("valid", ""), ("pad", ", padding=1")):
    case("Conv2DTranspose", "cell_" + mode, "nn.Conv2dTranspose(3, 4, 4, stride=2, pad_mode='%s'%s, weight_init=Tensor("
         "np.sin(np.arange(192, dtype=np.float32)).reshape(3, 4, 4, 4)))" % (mode, more), f32(1, 3, 4, 4))


def batch_norm(name, attributes, x, x_type=f32, variance=(0.5, 1.5), **options):
    channels = x[1]
    p = [weight(f32(channels)), weight(f32(channels)), weight(f32(channels)),
         weight(f32(channels, low=variance[0], high=variance[1]))]
    case("BatchNorm", name, "P.BatchNorm(is_training=False%s)" % attributes, x_type(*x), *p,
         call="self.op(x0, x1, x2, x3, x4)[0]", **options)


batch_norm("4d", "", (2, 5, 4, 3), both_forms=True)
batch_norm("4d_eps_1e_3", ", epsilon=1e-3", (1, 17, 3, 3))
batch_norm("4d_eps_1e_4", ", epsilon=1e-4", (1, 16, 2, 2))
batch_norm("2d", "", (4, 6))
batch_norm("variance_0", "", (1, 3, 2, 2), variance=(0, 0))
batch_norm("f16", "", (1, 4, 3, 3), f16)
case("BatchNorm", "cell_2d", "nn.BatchNorm2d(4, eps=1e-4)", f32(2, 4, 3, 3))
case("BatchNorm", "cell_2d_own_statistics_unused", "nn.BatchNorm2d(3, gamma_init=Tensor(np.float32([1, -2, 3])), "
     "moving_mean_init=Tensor(np.float32([4, 5, 6])), use_batch_statistics=False)", f32(1, 3, 2, 2))
case("BatchNorm", "cell_1d", "nn.BatchNorm1d(5)", f32(3, 5))

for name, make, data in (
        ("matrix", f32, (3, 5)), ("image", f32, (2, 4, 3, 3)), ("f16", f16, (2, 3)), ("volume", f32, (1, 3, 2, 2, 2)),
        ("17_channels", f32, (1, 17, 2, 3)), ("sequence", f32, (2, 3, 4))):
    case("BiasAdd", name, "P.BiasAdd()", make(*data), weight(make(data[1])), both_forms=name in ("matrix", "image"))


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
case("AdaptiveMaxPool2D", "indices", "P.AdaptiveMaxPool2D((2, 3))(x0)", f32(1, 3, 7, 8), refused="the indices of the maxima are not supported")

# Activations: around zero, at the ends, and where float arithmetic is special. Not taken: Softplus and Mish of special
# and of large values, where 2.10 overflows.
EDGES = [0.0, -0.0, 1.0, -1.0, 3.0, -3.0, 6.0, 6.5, -6.5, 0.5, -0.5, 1e-4, -1e-4]
LARGE = [20.0, -20.0, 50.0, -50.0, 88.0, -88.0, 100.0, -100.0, 1e4, -1e4]
SPECIAL = [NAN, INF, -INF, 1.0]
ACTIVATIONS = {
    "ReLU": "P.ReLU()", "ReLU6": "P.ReLU6()", "Sigmoid": "P.Sigmoid()", "Tanh": "P.Tanh()", "Softplus": "P.Softplus()",
    "GeLU": "P.GeLU()", "Elu": "P.Elu()", "SeLU": "P.SeLU()", "HSwish": "P.HSwish()", "HSigmoid": "P.HSigmoid()",
    "Mish": "P.Mish()",
}
for operator, text in ACTIVATIONS.items():
    case(operator, "f32", text, f32(2, 3, 4, 5))
    case(operator, "edges", text, values("f32", EDGES))
    if operator not in ("Softplus", "Mish"):
        case(operator, "special", text, values("f32", SPECIAL))
    if operator != "Mish":
        case(operator, "large", text, values("f32", LARGE))
    case(operator, "f16", text, f16(3, 17))
    case(operator, "one_element", text, f32(1))
    case(operator, "empty", text, f32(0, 3), versions=MS210)
    case(operator, "1023", text, f32(1023, low=-8, high=8))
for t in ("f64", "i8", "i16", "i32", "i64", "u8", "u16"):
    case("ReLU", t, "P.ReLU()", random(t, 3, 5))
for t in ("i32", "f64"):
    case("ReLU6", t, "P.ReLU6()", random(t, 3, 5))
for t in ("f64",):
    case("Sigmoid", t, "P.Sigmoid()", random(t, 3, 5))
    case("Tanh", t, "P.Tanh()", random(t, 3, 5))
case("SiLU", "f32", "ops.silu(x0)", f32(2, 3, 4))
case("SiLU", "edges", "ops.silu(x0)", values("f32", EDGES))
case("SiLU", "large", "ops.silu(x0)", values("f32", LARGE))
case("SiLU", "special", "ops.silu(x0)", values("f32", SPECIAL))
case("SiLU", "f16", "ops.silu(x0)", f16(3, 17))
case("SiLU", "cell", "nn.SiLU()", f32(3, 4))
for slope in (0.2, 0.1, 1.5):
    case("LeakyReLU", ("cell_%s" % slope).replace(".", "_"), "nn.LeakyReLU(%s)" % slope, f32(2, 3, 4))
case("LeakyReLU", "cell_f16", "nn.LeakyReLU()", f16(2, 17))
case("LeakyReLU", "functional", "ops.leaky_relu(x0, 0.3)", f32(2, 9))
case("Elu", "alpha_1", "P.Elu(alpha=1.0)", f32(3, 4))
case("GeLU", "cell_exact", "nn.GELU(approximate=False)", f32(3, 9))
case("GeLU", "cell_approximate", "nn.GELU(approximate=True)", f32(3, 9))
case("Mish", "cell", "nn.Mish()", f32(3, 9))
case("Mish", "composite", "x0 * ops.tanh(P.Softplus()(x0))", f32(2, 3, 4, 4))
case("HSwish", "cell", "nn.HSwish()", f32(3, 9, low=-5, high=5))
case("HSwish", "composite", "x0 * P.ReLU6()(x0 + 3.0) / 6.0", f32(3, 9, low=-5, high=5))
case("HSigmoid", "cell", "nn.HSigmoid()", f32(3, 9, low=-5, high=5))
case("PReLU", "one_weight", "P.PReLU()", f32(2, 3, 4, 4), weight(f32(1)), both_forms=True)
case("PReLU", "per_channel", "P.PReLU()", f32(2, 3, 4, 4), weight(f32(3)))
case("PReLU", "per_channel_17", "P.PReLU()", f32(1, 17, 2, 2), weight(f32(17)))
case("PReLU", "matrix", "P.PReLU()", f32(4, 5), weight(f32(5)))
case("PReLU", "f16", "P.PReLU()", f16(1, 3, 2, 2), weight(f16(3)))
case("PReLU", "cell", "nn.PReLU(channel=3, w=0.1)", f32(1, 3, 4, 4))

for operator in ("Softmax", "LogSoftmax"):
    make = "P.%s(%s)" % (operator, "%s")
    case(operator, "last", make % "", f32(3, 10))
    case(operator, "axis_0", make % "axis=0", f32(4, 5))
    case(operator, "axis_1_of_4", make % "axis=1", f32(2, 5, 3, 4))
    case(operator, "axis_2_of_4", make % "axis=2", f32(1, 3, 7, 2))
    case(operator, "negative_axis", make % "axis=-2", f32(2, 3, 4))
    case(operator, "vector", make % "", f32(17))
    case(operator, "large_values", make % "", values("f32", [[1e3, 999, -1e3, 0], [-1e4, -1e4, -1e4, -1e4]]))
    case(operator, "minus_infinity", make % "", values("f32", [[0, -INF, 1, -INF], [2, 3, 4, 5]]))
    case(operator, "f16", make % "", f16(3, 9))
    case(operator, "long_row", make % "", f32(2, 1001))
    case(operator, "one_column", make % "", f32(4, 1))
    case(operator, "one_row", make % "axis=0", f32(1, 4))
    for name, shape in (("", (1,)), ("_matrix", (1, 1)), ("_image", (1, 1, 1, 1))):
        case(operator, "one" + name, make % "", f32(*shape))
    case(operator, "one_f16", make % "", f16(1, 1))
case("Softmax", "two_axes", "P.Softmax(axis=(1, 2))", f32(2, 3, 4))


def layer_norm(name, attributes, x, parameters, x_type=f32, **options):
    case("LayerNorm", name, "P.LayerNorm(%s)" % attributes, x_type(*x), weight(x_type(*parameters)),
         weight(x_type(*parameters)), call="self.op(x0, x1, x2)[0]", **options)


layer_norm("last_axis", "begin_norm_axis=-1, begin_params_axis=-1", (2, 3, 8), (8,), both_forms=True)
layer_norm("positive_axis", "begin_norm_axis=2, begin_params_axis=2", (2, 3, 17), (17,))
layer_norm("two_axes", "begin_norm_axis=1, begin_params_axis=1", (3, 4, 5), (4, 5))
layer_norm("image", "begin_norm_axis=1, begin_params_axis=1", (2, 3, 4, 4), (3, 4, 4))
layer_norm("eps_1e_12", "begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-12", (4, 16), (16,))
layer_norm("eps_1e_3", "begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-3", (4, 16), (16,))
layer_norm("one", "begin_norm_axis=-1, begin_params_axis=-1", (1, 1), (1,))
layer_norm("one_of_row", "begin_norm_axis=-1, begin_params_axis=-1", (4, 1), (1,))
layer_norm("one_image", "begin_norm_axis=1, begin_params_axis=1", (1, 1, 1, 1), (1, 1, 1))
layer_norm("one_f16", "begin_norm_axis=-1, begin_params_axis=-1", (1, 1), (1,), f16)
layer_norm("f16", "begin_norm_axis=-1, begin_params_axis=-1", (3, 8), (8,), f16)
case("LayerNorm", "all_outputs", "P.LayerNorm(begin_norm_axis=-1, begin_params_axis=-1)", f32(3, 8), weight(f32(8)),
     weight(f32(8)))
case("LayerNorm", "constant_row", "P.LayerNorm(begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-5)",
     values("f32", [[2, 2, 2, 2], [1, 2, 3, 4]]), weight(f32(4)), weight(f32(4)), call="self.op(x0, x1, x2)[0]")
case("LayerNorm", "cell", "nn.LayerNorm((6,), epsilon=1e-5)", f32(2, 4, 6))

for name, attributes, x in (("axis_0", "axis=0", (5, 3)), ("axis_1", "axis=1", (5, 3)), ("last", "axis=-1", (2, 3, 4)),
                            ("epsilon", "axis=1, epsilon=0.5", (2, 5)), ("image", "axis=1", (1, 17, 2, 2)),
                            ("two_axes", "axis=(1, 2)", (2, 3, 4))):
    case("L2Normalize", name, "P.L2Normalize(%s)" % attributes, f32(*x))
for name, attributes, x in (("one", "axis=0", (1,)), ("one_matrix", "axis=1", (1, 1)), ("one_of_row", "axis=1", (4, 1))):
    case("L2Normalize", name, "P.L2Normalize(%s)" % attributes, f32(*x))
case("BatchNorm", "one_pixel", "P.BatchNorm()", f32(1, 1, 1, 1), weight(f32(1)), weight(f32(1)), weight(f32(1)), weight(f32(1, low=0.5, high=1.5)),
     call="self.op(x0, x1, x2, x3, x4)[0]")
for operator in ("MaxPool", "AvgPool"):
    case(operator, "one_pixel", "P.%s(1, 1)" % operator, f32(1, 1, 1, 1))
    case(operator, "to_one_pixel", "P.%s(3, 1)" % operator, f32(1, 1, 3, 3))
case("L2Normalize", "zeros", "P.L2Normalize(axis=1)", values("f32", [[0, 0, 0], [1e-3, 0, 0]]))

case("Flatten", "image", "P.Flatten()", f32(2, 3, 4, 5))
case("Flatten", "matrix", "P.Flatten()", f32(3, 4))
case("Flatten", "one_pixel", "P.Flatten()", f32(2, 7, 1, 1))
case("Flatten", "i32", "P.Flatten()", random("i32", 2, 3, 2))
case("Flatten", "f16", "P.Flatten()", f16(2, 3, 2))
case("Flatten", "vector", "P.Flatten()", f32(5))
case("Flatten", "cell", "nn.Flatten()", f32(2, 3, 4))
case("Dropout", "cell_inference", "nn.Dropout(p=0.5)", f32(3, 4))
case("Dropout", "functional_inference", "ops.dropout(x0, p=0.3, training=False)", f32(3, 4))
case("Dropout", "keep_all", "P.Dropout(keep_prob=1.0)", f32(3, 4), call="self.op(x0)[0]")

for name, attributes, x, size in (
        ("twice", "", (1, 2, 3, 3), (6, 6)), ("fraction", "", (1, 2, 4, 5), (7, 9)), ("smaller", "", (1, 3, 6, 6), (4, 3)),
        ("align_corners", ", align_corners=True", (1, 2, 3, 4), (6, 7)), ("smaller_align", ", align_corners=True", (1, 2, 7, 6), (3, 4)),
        ("to_one_align", ", align_corners=True", (1, 2, 3, 3), (1, 1)), ("same_size", "", (1, 2, 3, 4), (3, 4)),
        ("from_one", "", (2, 17, 1, 1), (2, 3))):
    case("ResizeNearestNeighbor", name, "P.ResizeNearestNeighbor(%s%s)" % (size, attributes), f32(*x))
    case("ResizeBilinearV2", name, "P.ResizeBilinearV2(%s)" % attributes[2:], f32(*x), call="self.op(x0, %s)" % (size,))
    case("ResizeBilinear", name, "P.ResizeBilinear(%s%s)" % (size, attributes), f32(*x), versions=MS20)
    if "align" not in name:
        half = "half_pixel_centers=True"
        case("ResizeNearestNeighbor", name + "_half_pixel", "P.ResizeNearestNeighbor(%s, %s)" % (size, half), f32(*x), versions=MS210)
        case("ResizeBilinearV2", name + "_half_pixel", "P.ResizeBilinearV2(%s)" % half, f32(*x), call="self.op(x0, %s)" % (size,))
        case("ResizeBilinear", name + "_half_pixel", "P.ResizeBilinear(%s, %s)" % (size, half), f32(*x), versions=MS20)
case("ResizeNearestNeighbor", "i32", "P.ResizeNearestNeighbor((4, 4))", random("i32", 1, 2, 2, 2))
case("ResizeNearestNeighbor", "f16", "P.ResizeNearestNeighbor((4, 4))", f16(1, 2, 2, 2))

thin(*ACTIVATIONS)
