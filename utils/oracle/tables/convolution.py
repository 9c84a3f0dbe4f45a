# ===- convolution.py - golden cases of convolution and transposed convolution ---===
# SPDX-License-Identifier: Apache-2.0
from case import case, f16, f32, weight


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

case("Conv2D", "one_weight_three_ways", "(P.Conv2D(4, 3, pad_mode='same')(x0, x1), P.Conv2D(4, 3, pad_mode='valid', stride=2)(x0, x1), x1 * 2.0, "
     "P.Conv2D(2, 3, pad_mode='same')(x0, x1[1:3]))", f32(1, 3, 7, 7), weight(f32(4, 3, 3, 3)))

# 2.10 and 2.0 leave -1 in pad_list where dimensions are open.
for mode in "same", "valid":
    case("Conv2D", mode + "_open", "P.Conv2D(4, 3, pad_mode='%s', stride=2)(x0, x1)" % mode, f32(1, 3, 7, 8), weight(f32(4, 3, 3, 3)),
         dynamic=[(None, 3, None, None)])


def backward(name, attributes, x, w, out, **options):
    case("Conv2DBackpropInput", name, "P.Conv2DBackpropInput(%d, %s%s)" % (w[1], w[2:], attributes and ", " + attributes),
         f32(*x), weight(f32(*w)), call="self.op(x0, x1, %s)" % (out,), **options)


backward("valid_3x3", "pad_mode='valid'", (1, 4, 4, 4), (4, 3, 3, 3), (1, 3, 6, 6), both_forms=True)
backward("same_stride2", "pad_mode='same', stride=2", (1, 3, 4, 4), (3, 5, 3, 3), (1, 5, 8, 8))
backward("pad_unequal", "pad_mode='pad', pad=(1, 0, 2, 1), stride=2", (1, 2, 4, 4), (2, 3, 4, 4), (1, 3, 9, 7))
backward("dilation2", "pad_mode='pad', pad=1, dilation=2", (1, 2, 5, 5), (2, 3, 3, 3), (1, 3, 7, 7))
backward("group2", "pad_mode='same', stride=2, group=2", (1, 4, 3, 3), (4, 2, 2, 2), (1, 4, 6, 6))
for mode, more in (("same", ""), ("valid", ""), ("pad", ", padding=1")):
    case("Conv2DBackpropInput", "cell_1d_" + mode, "nn.Conv1dTranspose(3, 4, 4, stride=2, pad_mode='%s'%s, weight_init=Tensor("
         "np.sin(np.arange(48, dtype=np.float32)).reshape(3, 4, 4)))" % (mode, more), f32(1, 3, 5))
