# ===- bounded_image.py - golden cases of images whose size each run chooses: resized, pooled, padded, made larger ---===
# SPDX-License-Identifier: Apache-2.0
import functools

from bounded_case import bounded, const, kernel, of
from case import MS20, MS210
from tables.bounded import FILL, network

SMALL = {"n": (1, 2), "h": (4, 9), "w": (4, 8)}
image = functools.partial(bounded, operator="BoundedImage", sizes=SMALL)
IMAGE = "n 3 h w"

# --- images of another size. In 2.0 a primitive's attribute cannot follow from a dimension.
HEIGHT, WIDTH = "P.Shape()(x0)[2]", "P.Shape()(x0)[3]"
KINDS = {"": "", "_align": "align_corners=True", "_half": "half_pixel_centers=True"}
for name, size in (("known", "(7, 9)"), ("one", "(1, 1)"), ("twice", "(%s * 2, %s * 2)" % (HEIGHT, WIDTH)), ("half", "(%s // 2, %s // 2)" % (HEIGHT, WIDTH)),
                   ("more", "(%s * 3 // 2 + 1, %s + 3)" % (HEIGHT, WIDTH)), ("rows", "(%s * 4, 5)" % HEIGHT)):
    for kind, options in KINDS.items():
        versions = {} if name in ("known", "one") and kind != "_half" else {"versions": MS210}
        image("nearest_" + name + kind, "P.ResizeNearestNeighbor(%s, %s)(x0)" % (size, options), of(IMAGE), **versions)
        image("nearest_v2_" + name + kind, "G.ResizeNearestNeighborV2(%s)(x0, %s)" % (options, size), of(IMAGE), versions=MS210)
        image("bilinear_v2_" + name + kind, "P.ResizeBilinearV2(%s)(x0, %s)" % (options, size), of(IMAGE))
for name, text in (("nearest", "P.ResizeNearestNeighbor((7, 9))(x0)"), ("bilinear_v2", "P.ResizeBilinearV2()(x0, (7, 9))")):
    image(name + "_fixed", text, of("1 3 h w"))
for dtype in ("f16", "i32"):
    image("nearest_" + dtype, "P.ResizeNearestNeighbor((7, 9))(x0)", of(IMAGE, dtype))
TWICE = "(%s * 2, %s * 2)" % (HEIGHT, WIDTH)
for channels in (8, 17):
    shape = "n %d h w" % channels
    image("nearest_channels_%d" % channels, "P.ReLU()(P.ResizeNearestNeighbor(%s)(x0 * x0)) + 1.0" % TWICE, of(shape), versions=MS210)
    image("bilinear_channels_%d" % channels, "P.ReLU()(P.ResizeBilinearV2()(x0 * x0, %s)) + 1.0" % TWICE, of(shape))
image("nearest_like", "P.ResizeNearestNeighbor((P.Shape()(x1)[2], P.Shape()(x1)[3]))(x0) + x1", of("n 4 h w"), of("n 4 k l"), versions=MS210)
image("bilinear_like", "P.ResizeBilinearV2()(x0, (P.Shape()(x1)[2], P.Shape()(x1)[3])) + x1", of("n 4 h w"), of("n 4 k l"))
image("nearest_skip", "y = P.Conv2D(8, 3, pad_mode='pad', pad=1, stride=1)(x0, x1); "
      "P.Conv2D(5, 1)(P.Concat(1)((P.ResizeNearestNeighbor((P.Shape()(y)[2], P.Shape()(y)[3]))(P.MaxPool(2, 2)(y)), y)), x2)",
      of(IMAGE), kernel(8, 3, 3, 3), kernel(5, 16, 1, 1), versions=MS210)
for mode in ("nearest", "bilinear"):
    image("interpolate_" + mode, "ops.interpolate(x0, size=(7, 9), mode=%r)" % mode, of(IMAGE), versions=MS20)
    image("upsample_" + mode, "nn.Upsample(scale_factor=2.0, mode=%r, recompute_scale_factor=True)(x0)" % mode, of(IMAGE), versions=MS20,
          refused="TupleToTensor" if mode == "nearest" else None)

# --- made larger by a convolution's transpose
for name, spec in (("same", "4, 2, pad_mode='same'"), ("same_3", "3, 2, pad_mode='same'"), ("pad", "4, 2, pad_mode='pad', padding=1"),
                   ("valid", "3, 2, pad_mode='valid'"), ("twice", "2, 2, pad_mode='valid'"), ("output", "3, 2, pad_mode='pad', padding=1, output_padding=1"),
                   ("dense", "3, 1, pad_mode='pad', padding=1"), ("far", "16, 8, pad_mode='pad', padding=4"), ("gap", "2, 3, pad_mode='valid'")):
    image("transpose_" + name, "return self.up(x0)", of(IMAGE), helpers=FILL, init="self.up = nn.Conv2dTranspose(3, 4, %s, has_bias=True); fill(self)" % spec,
          generations_differ=name == "output")

# --- means
for name, spec in (("valid", "2, 2"), ("valid_3", "3, 1"), ("same", "3, 2, 'same'"), ("same_1", "3, 1, 'same'"), ("same_2", "2, 2, 'same'")):
    image("avg_" + name, "P.AvgPool(%s)(x0)" % spec, of(IMAGE))
image("avg_channels", "P.ReLU()(P.AvgPool(3, 1, 'same')(x0))", of("n 17 h w"))

# --- windows chosen so that the result has a given size
for kind in ("Avg", "Max"):
    first = "" if kind == "Avg" else "[0]"
    adaptive = lambda name, size, shape, **options: image("adaptive_%s_%s" % (kind.lower(), name), "P.Adaptive%sPool2D(%s)(x0)%s" % (kind, size, first),
                                                          of(shape), versions=MS210 if kind == "Avg" else MS20, **options)
    adaptive("one", "(1, 1)", "n 3 h w")
    adaptive("batch", "(2, 3)", "n 3 7 8")
    adaptive("batch_even", "(2, 4)", "n 3 6 8")
    adaptive("rows", "(1, 3)", "n 3 h 8")
    adaptive("columns", "(3, 1)", "n 2 7 w")
    adaptive("kept", "(None, 1)", "n 3 h w")
    adaptive("kept_uneven", "(None, 3)", "n 3 h 7")
    adaptive("all_kept", "(None, None)", "n 3 h w")
    adaptive("refused", "(2, 1)", "n 3 h w", refused="cannot divide a dimension that each run chooses into 2 windows", runs=2)
image("adaptive_classes", "P.MatMul()(P.Reshape()(P.AdaptiveAvgPool2D(1)(P.ReLU()(P.Conv2D(8, 3, pad_mode='same')(x0, x1))), (-1, 8)), x2)", of(IMAGE),
      kernel(8, 3, 3, 3), const(8, 5), versions=MS210)

# --- borders
PADS = "((0, 0), (0, 0), (1, 2), (3, 1))"
image("pad", "P.Pad(%s)(x0)" % PADS, of(IMAGE))
image("pad_batch", "P.Pad(((1, 0), (0, 2), (0, 0), (0, 1)))(x0)", of(IMAGE))
image("pad_cut", "ops.pad(x0, (0, 0, -1, 0))", of(IMAGE), refused="PadV3: cuts dimension 2, which each run chooses, by negative pads", runs=2)
image("pad_cut_known", "ops.pad(x0, (0, 0, 1, 0, -1, 0))", of(IMAGE))
image("pad_value", "ops.pad(x0, (1, 2, 3, 1), value=2.5)", of(IMAGE))
image("pad_conv", "P.Conv2D(8, 3, stride=2)(P.Pad(%s)(x0), x1)" % PADS, of(IMAGE), kernel(8, 3, 3, 3))
for mode in ("reflect", "replicate", "circular"):
    image("pad_" + mode, "ops.pad(x0, (1, 2, 3, 1), mode=%r)" % mode, of(IMAGE))
for mode in ("REFLECT", "SYMMETRIC"):
    image("mirror_" + mode.lower(), "nn.Pad(%s, mode=%r)(x0)" % (PADS, mode), of(IMAGE))

# --- networks
network("network_segmenter", """
    a = self.relu(self.first(x0))
    b = self.relu(self.second(a))
    c = self.relu(self.third(b))
    y = self.resize(self.larger(self.heads[2](c)), (b.shape[2], b.shape[3])) + self.heads[1](b)
    y = self.resize(y, (a.shape[2], a.shape[3])) + self.heads[0](a)
    return self.resize(self.larger(y), (x0.shape[2], x0.shape[3]))
""", """
    conv = lambda i, o: nn.Conv2d(i, o, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.first, self.second, self.third, self.relu = conv(3, 8), conv(8, 12), conv(12, 16), nn.ReLU()
    self.heads = nn.CellList([nn.Conv2d(c, 5, 1, has_bias=True) for c in (8, 12, 16)])
    self.larger, self.resize = nn.Conv2dTranspose(5, 5, 4, 2, pad_mode='pad', padding=1), P.ResizeBilinearV2(half_pixel_centers=True)
""", of("1 3 h w"), operator="BoundedImage", versions=MS210, sizes={"h": (8, 33), "w": (9, 32)})
network("network_scales", """
    a = self.silu(self.first(x0))
    b = self.silu(self.second(a))
    b = ops.concat((P.ResizeNearestNeighbor((a.shape[2], a.shape[3]))(b), a), 1)
    batch, _, height, width = b.shape
    y = ops.sigmoid(self.head(b).reshape((batch, 2, 6, height, width)).transpose((0, 1, 3, 4, 2)) * 0.25)
    one = ops.ones_like(y[:, :, :, :, :1])
    places = ops.concat((ops.cumsum(one, 3), ops.cumsum(one, 2)), 4) - 1
    return ops.concat(((y[:, :, :, :, :2] * 2 - 0.5 + places) * 8, y[:, :, :, :, 2:]), 4).reshape((batch, -1, 6))
""", """
    conv = lambda i, o: nn.Conv2d(i, o, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.first, self.second, self.silu, self.head = conv(3, 8), conv(8, 16), nn.SiLU(), nn.Conv2d(24, 12, 1)
""", of(IMAGE), operator="BoundedImage", versions=MS210, sizes={"n": (1, 2), "h": (8, 24), "w": (8, 26)})
