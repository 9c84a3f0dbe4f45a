# ===- convolution_ext.py - golden cases of the convolutions of mint ---===
# SPDX-License-Identifier: Apache-2.0
"""MindSpore exports them and has no kernels for the CPU: what they compute is said in its Conv2D, Conv3D and Conv2DTranspose."""
from bounded_case import bounded, kernel, of
from case import MS210, case, f16, f32, weight


def entries(value, count):
    return value if isinstance(value, tuple) else (value,) * count


def biased(y, w, bias, x_type):
    """The twin computes in float32 and rounds once."""
    y = y if x_type is f32 else y.replace("x0", "x0.astype(ms.float32)").replace("x1", "x1.astype(ms.float32)")
    y = "(%s + x2.reshape(%s))" % (y, (-1,) + (1,) * (len(w) - 2)) if bias else y
    return y if x_type is f32 else y + ".astype(ms.float16)"


def twin_of(x, w, bias, x_type, stride, padding, dilation, groups):
    spatial, image, kernel = len(w) - 2, "x0", "x1"
    batch = len(x) == len(w)
    image += "" if batch else ".expand_dims(0)"
    stride, dilation = entries(stride, spatial), entries(dilation, spatial)
    pads = () if isinstance(padding, str) else tuple(p for pad in entries(padding, spatial) for p in (pad, pad))
    if spatial == 1:
        image, kernel, stride, dilation = image + ".expand_dims(2)", "x1.expand_dims(2)", (1,) + stride, (1,) + dilation
        pads = (0, 0) + pads if pads else ()
    y = "P.Conv%dD(%d, %s, pad_mode='%s', pad=%s, stride=%s, dilation=%s, group=%d)(%s, %s)" % (
        max(spatial, 2), w[0], (1,) + w[2:] if spatial == 1 else w[2:], "pad" if pads else padding, pads or 0, stride, dilation, groups, image, kernel)
    y += ".squeeze(2)" if spatial == 1 else ""
    return biased(y + ("" if batch else ".squeeze(0)"), w, bias, x_type)


def convolve(operator, name, x, w, stride=1, padding=0, dilation=1, groups=1, bias=True, x_type=f32, **options):
    call = "mint.nn.functional.conv%dd(x0, x1, %s, %s, %r, %s, %d)" % (len(w) - 2, "x2" if bias else "None", stride, padding, dilation, groups)
    data = [x_type(*x), weight(x_type(*w))] + ([weight(x_type(w[0]))] if bias else [])
    case(operator, name, options.pop("text", call), *data, versions=MS210, twin=twin_of(x, w, bias, x_type, stride, padding, dilation, groups), **options)


# rows
convolve("Conv1DExt", "plain", (2, 3, 9), (4, 3, 3), both_forms=True)
convolve("Conv1DExt", "stride_pad", (1, 3, 10), (4, 3, 3), stride=2, padding=1, bias=False)
convolve("Conv1DExt", "dilation", (1, 3, 12), (4, 3, 3), padding=2, dilation=2)
convolve("Conv1DExt", "group2", (1, 4, 9), (6, 2, 3), groups=2)
convolve("Conv1DExt", "depthwise", (1, 6, 11), (6, 1, 5), padding=(2,), groups=6)
convolve("Conv1DExt", "no_batch", (3, 9), (4, 3, 3))
convolve("Conv1DExt", "f16", (1, 3, 9), (4, 3, 3), x_type=f16)
# images
convolve("Conv2DExt", "plain", (2, 3, 8, 8), (4, 3, 3, 3), both_forms=True)
convolve("Conv2DExt", "no_bias", (1, 3, 8, 8), (4, 3, 3, 3), padding=1, bias=False)
convolve("Conv2DExt", "stride2", (1, 3, 9, 8), (5, 3, 3, 3), stride=2, padding=1)
convolve("Conv2DExt", "unequal", (1, 3, 9, 10), (4, 3, 3, 2), stride=(2, 1), padding=(0, 2), dilation=(1, 3))
convolve("Conv2DExt", "1x1", (1, 8, 5, 5), (16, 8, 1, 1))
convolve("Conv2DExt", "group2", (1, 8, 6, 6), (12, 4, 3, 3), padding=1, groups=2)
convolve("Conv2DExt", "depthwise", (1, 8, 7, 7), (8, 1, 3, 3), stride=2, padding=1, groups=8)
convolve("Conv2DExt", "many_tiles", (1, 16, 21, 23), (16, 16, 3, 3), padding=1)
convolve("Conv2DExt", "no_batch", (3, 6, 7), (4, 3, 3, 3), padding=1)
convolve("Conv2DExt", "f16", (1, 4, 6, 6), (8, 4, 3, 3), padding=1, x_type=f16)
# volumes
convolve("Conv3DExt", "plain", (1, 3, 4, 5, 6), (4, 3, 3, 3, 3), both_forms=True)
convolve("Conv3DExt", "stride_pad", (1, 3, 5, 5, 6), (4, 3, 3, 3, 3), stride=2, padding=1, bias=False)
convolve("Conv3DExt", "unequal", (1, 2, 4, 5, 6), (3, 2, 3, 2, 3), stride=(1, 2, 1), padding=(1, 0, 1))
convolve("Conv3DExt", "dilation", (1, 2, 5, 5, 5), (3, 2, 3, 3, 3), padding=2, dilation=2)
convolve("Conv3DExt", "group2", (1, 4, 3, 4, 4), (6, 2, 3, 3, 3), padding=1, groups=2)
convolve("Conv3DExt", "no_batch", (2, 3, 4, 5), (3, 2, 2, 2, 2))
convolve("Conv3DExt", "f16", (1, 2, 3, 4, 4), (3, 2, 3, 3, 3), padding=1, x_type=f16)
# padded by a name: a border of zeros where the pads are unequal, and Convolution
for name, x, w, more in (("rows", (1, 3, 9), (4, 3, 3), {}), ("rows_even", (1, 3, 9), (4, 3, 4), {}), ("images", (2, 3, 6, 7), (4, 3, 3, 3), {}),
                         ("images_even", (1, 3, 6, 7), (4, 3, 2, 4), {}), ("dilation", (1, 3, 8, 8), (4, 3, 3, 3), {"dilation": 2}),
                         ("group2", (1, 4, 6, 6), (6, 2, 3, 3), {"groups": 2}), ("volumes", (1, 2, 3, 4, 4), (3, 2, 3, 3, 3), {}),
                         ("no_batch", (3, 6, 6), (4, 3, 3, 3), {})):
    convolve("Convolution", "same_" + name, x, w, padding="same", **more)
convolve("Convolution", "valid_rows", (1, 3, 9), (4, 3, 3), padding="valid", stride=2)
convolve("Convolution", "valid_images", (1, 3, 8, 8), (4, 3, 3, 3), padding="valid", stride=2, both_forms=True)
convolve("Convolution", "valid_volumes", (1, 2, 4, 5, 4), (3, 2, 2, 3, 2), padding="valid", bias=False)
convolve("Convolution", "f16", (1, 4, 6, 6), (8, 4, 3, 3), padding="same", x_type=f16)
for name, x, w, padding, stride in (("same", (1, 3, 6, 7), (4, 3, 3, 3), "same", 1), ("same_even", (1, 3, 6, 7), (4, 3, 2, 4), "same", 1),
                                    ("valid", (1, 3, 8, 8), (4, 3, 3, 3), "valid", 2), ("rows", (1, 3, 9), (4, 3, 3), "same", 1),
                                    ("volumes", (1, 2, 3, 4, 4), (3, 2, 2, 3, 3), "same", 1)):
    lists = [entries(value, len(w) - 2) for value in (stride, 1, 0)]
    convolve("ConvolutionStr", name, x, w, stride=stride, padding=padding,
             text="G.ConvolutionStr()(x0, x1, x2, %s, '%s', %s, False, %s, 1)" % (lists[0], padding, lists[1], lists[2]))


def transposed(name, x, w, stride=1, padding=0, output_padding=0, groups=1, dilation=1, bias=True, x_type=f32, **options):
    """w is (Cin, Cout / groups, kh, kw)."""
    s, p, o, d = (entries(value, 2) for value in (stride, padding, output_padding, dilation))
    size = tuple((x[-2 + i] - 1) * s[i] - 2 * p[i] + d[i] * (w[2 + i] - 1) + o[i] + 1 for i in (0, 1))
    batch = len(x) == 4
    y = "P.Conv2DTranspose(%d, %s, pad_mode='pad', pad=%s, stride=%s, dilation=%s, group=%d)(%s, x1, %s)" % (
        w[0], w[2:], (p[0], p[0], p[1], p[1]), s, d, groups, "x0" if batch else "x0.expand_dims(0)", (x[0] if batch else 1, w[1] * groups) + size)
    data = [x_type(*x), weight(x_type(*w))] + ([weight(x_type(w[1] * groups))] if bias else [])
    case("ConvTranspose2D", name, "mint.nn.functional.conv_transpose2d(x0, x1, %s, %s, %s, %s, %d, %s)" % (
        "x2" if bias else "None", stride, padding, output_padding, groups, dilation), *data, versions=MS210,
         twin=biased(y + ("" if batch else ".squeeze(0)"), w, bias, x_type), **options)


transposed("plain", (1, 4, 4, 4), (4, 3, 3, 3), both_forms=True)
transposed("stride2", (1, 4, 4, 5), (4, 3, 2, 2), stride=2, bias=False)
transposed("output_padding", (1, 4, 4, 5), (4, 3, 3, 3), stride=2, padding=1, output_padding=1)
transposed("unequal", (2, 2, 4, 3), (2, 3, 4, 3), stride=(2, 3), padding=(1, 0), output_padding=(0, 2))
transposed("dilation2", (1, 2, 5, 5), (2, 3, 3, 3), padding=1, dilation=2)
transposed("group2", (1, 4, 3, 3), (4, 2, 2, 2), stride=2, groups=2)
transposed("no_batch", (3, 4, 4), (3, 5, 3, 3), stride=2, padding=1)
transposed("f16", (1, 4, 4, 4), (4, 3, 3, 3), stride=2, x_type=f16)

# sizes that a run chooses
bounded("open", "mint.nn.functional.conv1d(x0, x1, None, 2, 1)", of("n 3 l"), kernel(4, 3, 3), operator="Conv1DExt", sizes={"l": (4, 9)}, versions=MS210,
        twin="P.Conv2D(4, (1, 3), pad_mode='pad', pad=(0, 0, 1, 1), stride=(1, 2))(x0.expand_dims(2), x1.expand_dims(2)).squeeze(2)")
bounded("open", "mint.nn.functional.conv2d(x0, x1, None, 2, 1)", of("n 3 h w"), kernel(4, 3, 3, 3), operator="Conv2DExt", sizes={"h": (4, 9), "w": (4, 8)}, versions=MS210,
        twin="P.Conv2D(4, 3, pad_mode='pad', pad=1, stride=2)(x0, x1)")
bounded("open", "mint.nn.functional.conv2d(x0, x1, None, 1, 'same')", of("n 3 h w"), kernel(4, 3, 3, 3), operator="Convolution", sizes={"h": (4, 9), "w": (4, 8)},
        versions=MS210, twin="P.Conv2D(4, 3, pad_mode='same')(x0, x1)")
