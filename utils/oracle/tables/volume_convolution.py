# ===- volume_convolution.py - golden cases of convolutions of volumes ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, weight


def conv3d(name, attributes, x, w, data=f32, **options):
    case("Conv3D", name, "P.Conv3D(%d, %s%s)" % (w[0], w[2:], attributes and ", " + attributes), data(*x), weight(data(*w)), **options)


conv3d("valid", "", (1, 3, 4, 5, 6), (4, 3, 3, 3, 3), both_forms=True)
conv3d("same", "pad_mode='same'", (1, 2, 4, 5, 3), (3, 2, 3, 3, 3))
conv3d("same_stride2", "pad_mode='same', stride=2", (2, 2, 4, 5, 6), (3, 2, 3, 3, 3))
conv3d("same_even", "pad_mode='same', stride=(1, 2, 1)", (1, 2, 3, 4, 5), (3, 2, 2, 2, 2))
conv3d("pad", "pad_mode='pad', pad=1, stride=2", (1, 3, 5, 5, 6), (4, 3, 3, 3, 3))
conv3d("pad_unequal", "pad_mode='pad', pad=(1, 0, 1, 1, 0, 2), stride=(1, 2, 1)", (1, 2, 4, 5, 6), (3, 2, 3, 2, 3))
conv3d("dilation", "pad_mode='pad', pad=2, dilation=2", (1, 2, 5, 5, 5), (3, 2, 3, 3, 3))
conv3d("1x1x1", "", (1, 5, 2, 3, 4), (7, 5, 1, 1, 1))
conv3d("flat", "pad_mode='same'", (1, 3, 2, 5, 5), (4, 3, 1, 3, 3))
conv3d("deep", "", (1, 3, 5, 3, 3), (4, 3, 3, 1, 1))
conv3d("whole", "", (1, 2, 3, 4, 2), (3, 2, 3, 4, 2))
conv3d("17_channels", "pad_mode='same'", (1, 17, 2, 3, 3), (18, 17, 1, 3, 3))
conv3d("group2", "pad_mode='same', group=2", (1, 4, 3, 4, 4), (6, 2, 3, 3, 3))
conv3d("depthwise", "pad_mode='pad', pad=1, group=4", (1, 4, 3, 4, 4), (4, 1, 3, 3, 3))
conv3d("f16", "pad_mode='same'", (1, 2, 3, 4, 4), (3, 2, 3, 3, 3), f16)
case("Conv3D", "function", "ops.conv3d(x0, x1, pad_mode='valid')", f32(1, 3, 4, 5, 6), weight(f32(4, 3, 3, 3, 3)))
case("Conv3D", "cell", "nn.Conv3d(2, 3, 2, has_bias=True, weight_init=Tensor(np.sin(np.arange(48, dtype=np.float32)).reshape(3, 2, 2, 2, 2)), "
     "bias_init=Tensor(np.cos(np.arange(3, dtype=np.float32))))", f32(1, 2, 3, 4, 5))


def transposed(name, attributes, x, w, data=f32, **options):
    """w is (Cin, Cout / group, kd, kh, kw)."""
    group = options.pop("group", 1)
    case("Conv3DTranspose", name, "P.Conv3DTranspose(%d, %d, %s%s)" % (x[1], w[1] * group, w[2:], attributes and ", " + attributes),
         data(*x), weight(data(*w)), **options)


transposed("valid", "", (1, 3, 2, 3, 4), (3, 2, 3, 3, 3), both_forms=True)
transposed("stride2", "stride=2", (1, 3, 2, 3, 3), (3, 2, 2, 2, 2))
transposed("kernel_below_stride", "stride=3", (1, 2, 2, 2, 2), (2, 2, 2, 2, 2))
transposed("pad", "pad_mode='pad', pad=1, stride=2", (1, 2, 3, 3, 4), (2, 3, 3, 3, 3))
transposed("pad_unequal", "pad_mode='pad', pad=(1, 0, 1, 0, 0, 1), stride=(2, 1, 2)", (1, 2, 3, 3, 3), (2, 3, 3, 3, 2))
transposed("output_padding", "pad_mode='pad', pad=1, stride=2, output_padding=1", (1, 2, 2, 3, 3), (2, 3, 3, 3, 3))
transposed("same", "pad_mode='same'", (2, 2, 3, 3, 4), (2, 2, 3, 3, 3))
transposed("same_stride2", "pad_mode='same', stride=2", (1, 2, 2, 3, 3), (2, 3, 3, 3, 3))
transposed("dilation", "pad_mode='pad', pad=1, dilation=(1, 2, 2)", (1, 2, 3, 3, 3), (2, 2, 3, 3, 3))
transposed("1x1x1", "", (1, 3, 2, 3, 4), (3, 5, 1, 1, 1))
transposed("group2", "stride=2, group=2", (1, 4, 2, 3, 2), (4, 2, 2, 2, 2), group=2, versions=MS210)
transposed("f16", "stride=2", (1, 3, 2, 3, 3), (3, 2, 2, 2, 2), f16)
case("Conv3DTranspose", "cell", "nn.Conv3dTranspose(2, 3, 2, stride=2, weight_init=Tensor(np.sin(np.arange(48, dtype=np.float32)).reshape(2, 3, 2, 2, 2)))", f32(1, 2, 2, 3, 3))
