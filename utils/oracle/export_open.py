#!/usr/bin/env python3
# ===- export_open.py - networks with dimensions that each run chooses, exported and run by MindSpore 2.10 ---===
# SPDX-License-Identifier: Apache-2.0
"""export_open.py OUT_FOLDER [NETWORK ...] [--runs]        with the Python of MindSpore 2.10

Writes OUT_FOLDER/<network>.mindir with weights made up from a seed, for test/bench/bounds.py:

    resnet      like ResNet-18: pads of numbers; MindCV's pool     x=?x3x?x?
    mobilenet   like MobileNetV2: pad_mode same                    x=?x3x?x?
    encoder     BERT, 6 layers of 384, 12 heads                    ids=?x?, mask=?x?
    fcn         residual blocks, classes of pixels: transposed
                convolution, bilinear, sums with what was smaller  x=1x3x?x?
    yolo        three scales, the smaller ones made larger and
                put beside the others; boxes                       x=?x3x?x?
    detector    boxes and scores of all places, the best hundred   x=?x3x?x?

--runs writes OUT_FOLDER/<network>/ instead, for test/models/run_open.py: the file, eight inputs of random shapes within the bounds
below, one the smallest, one the largest, and what MindSpore computes of them.
"""
import json
import os
import pathlib
import sys

os.environ.setdefault("GLOG_v", "3")
import mindspore as ms
import numpy as np
from mindspore import nn, ops

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from case import TOLERANCE

WIDTH, HEADS, WIDE, LAYERS, WORDS, POSITIONS = 384, 12, 1536, 6, 2000, 512


def conv(inputs, outputs, size, stride=1, same=False, group=1):
    """With weights that keep the size of what passes: of MindSpore's usual ones nothing is left after fifty layers."""
    padding = {"pad_mode": "same"} if same else {"pad_mode": "pad", "padding": size // 2}
    layer = nn.Conv2d(inputs, outputs, size, stride, group=group, weight_init="he_normal", **padding)
    return nn.SequentialCell(layer, nn.BatchNorm2d(outputs))


class Residual(nn.Cell):
    """The basic block of ResNet-18."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.first, self.second, self.relu = conv(inputs, outputs, 3, stride), conv(outputs, outputs, 3), nn.ReLU()
        self.shortcut = nn.Identity() if (inputs, stride) == (outputs, 1) else conv(inputs, outputs, 1, stride)

    def construct(self, x):
        return self.relu(self.second(self.relu(self.first(x))) + self.shortcut(x))


class Inverted(nn.Cell):
    """The block of MobileNetV2: 1x1, depthwise 3x3, 1x1."""

    def __init__(self, inputs, outputs, stride, times):
        super().__init__()
        wide, self.has_shortcut = inputs * times, (inputs, stride) == (outputs, 1)
        widened = [conv(inputs, wide, 1, same=True), nn.ReLU6()] if times > 1 else []
        self.body = nn.SequentialCell(*widened, conv(wide, wide, 3, stride, same=True, group=wide), nn.ReLU6(),
                                      conv(wide, outputs, 1, same=True))

    def construct(self, x):
        return x + self.body(x) if self.has_shortcut else self.body(x)


class Classifier(nn.Cell):
    """Of images: `features` gives `channels`, their means a thousand classes."""

    def __init__(self, channels, *features):
        super().__init__()
        self.features, self.head = nn.SequentialCell(*features), nn.Dense(channels, 1000)

    def construct(self, x):
        return self.head(self.features(x).mean((2, 3)))


def resnet():
    channels = [64, 64, 128, 256, 512]
    blocks = [Residual(c if i else channels[s], c, 1 if i or not s else 2) for s, c in enumerate(channels[1:]) for i in range(2)]
    return Classifier(512, conv(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, pad_mode="same"), *blocks)


def mobilenet():
    stages = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
    blocks, inputs = [], 32
    for times, outputs, count, stride in stages:
        for i in range(count):
            blocks.append(Inverted(inputs, outputs, 1 if i else stride, times))
            inputs = outputs
    return Classifier(1280, conv(3, 32, 3, 2, same=True), nn.ReLU6(), *blocks, conv(320, 1280, 1, same=True), nn.ReLU6())


class Layer(nn.Cell):
    """Attention and two dense layers."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Dense(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow, self.gelu = nn.Dense(WIDTH, WIDE), nn.Dense(WIDE, WIDTH), nn.GELU(approximate=False)
        self.after, self.last = nn.LayerNorm((WIDTH,)), nn.LayerNorm((WIDTH,))

    def split(self, x):
        return x.reshape((x.shape[0], x.shape[1], HEADS, WIDTH // HEADS)).transpose((0, 2, 1, 3))

    def construct(self, x, bias):
        query, key, value = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        weights = ops.softmax(ops.matmul(query, key.transpose((0, 1, 3, 2))) * (WIDTH // HEADS) ** -0.5 + bias, -1)
        seen = ops.matmul(weights, value).transpose((0, 2, 1, 3)).reshape(x.shape)
        x = self.after(x + self.out(seen))
        return self.last(x + self.narrow(self.gelu(self.wide(x))))


class Encoder(nn.Cell):
    def __init__(self):
        super().__init__()
        self.words, self.norm = nn.Embedding(WORDS, WIDTH), nn.LayerNorm((WIDTH,))
        self.positions = ms.Parameter(ms.Tensor(np.random.randn(POSITIONS, WIDTH).astype(np.float32)), name="positions")
        self.layers = nn.CellList([Layer() for _ in range(LAYERS)])

    def construct(self, ids, mask):
        x = self.norm(self.words(ids) + self.positions[:ids.shape[1]])
        bias = ((1.0 - mask.astype(ms.float32)) * -10000.0).reshape((ids.shape[0], 1, 1, ids.shape[1]))
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Segmenter(nn.Cell):
    """A class of each pixel: FCN-8s with the backbone of a small ResNet."""

    def __init__(self, classes=21):
        super().__init__()
        self.stem, self.pool, self.relu = conv(3, 64, 7, 2), nn.MaxPool2d(2, 2), nn.ReLU()
        self.first, self.second, self.third = Residual(64, 64, 1), Residual(64, 128, 2), Residual(128, 256, 2)
        self.heads = nn.CellList([nn.Conv2d(c, classes, 1, has_bias=True) for c in (64, 128, 256)])
        self.larger = nn.Conv2dTranspose(classes, classes, 4, 2, pad_mode="pad", padding=1, weight_init="he_normal")
        self.resize = ops.ResizeBilinearV2(half_pixel_centers=True)

    def construct(self, x):
        a = self.first(self.pool(self.relu(self.stem(x))))
        b = self.second(a)
        c = self.third(b)
        y = self.resize(self.larger(self.heads[2](c)), (b.shape[2], b.shape[3])) + self.heads[1](b)
        y = self.resize(y, (a.shape[2], a.shape[3])) + self.heads[0](a)
        return self.resize(self.larger(y), (x.shape[2], x.shape[3]))


def cbs(inputs, outputs, size=3, stride=1):
    return nn.SequentialCell(conv(inputs, outputs, size, stride), nn.SiLU())


class Scales(nn.Cell):
    """Features at 1/8, 1/16 and 1/32 of an image, the deeper ones also brought to the others."""

    def __init__(self):
        super().__init__()
        self.stem = nn.SequentialCell(cbs(3, 32, 5, 2), cbs(32, 64, 3, 2), cbs(64, 64), cbs(64, 128, 3, 2))
        self.middle, self.deep = nn.SequentialCell(cbs(128, 128), cbs(128, 256, 3, 2)), nn.SequentialCell(cbs(256, 256), cbs(256, 512, 3, 2), cbs(512, 256, 1))
        self.joined, self.last = nn.SequentialCell(cbs(512, 256), cbs(256, 128, 1)), cbs(256, 128)

    def larger(self, x, image):
        return ops.ResizeNearestNeighbor((image.shape[2], image.shape[3]))(x)

    def construct(self, x):
        a = self.stem(x)
        b = self.middle(a)
        c = self.deep(b)
        b = self.joined(ops.concat((self.larger(c, b), b), 1))
        return self.last(ops.concat((self.larger(b, a), a), 1)), b, c


class Yolo(nn.Cell):
    """Boxes, in pixels, and the probabilities of classes: three of each place at each scale."""

    def __init__(self, classes=80):
        super().__init__()
        self.scales, self.count = Scales(), 5 + classes
        self.heads = nn.CellList([nn.Conv2d(c, 3 * self.count, 1, has_bias=True) for c in (128, 128, 256)])
        sizes = ((10, 13, 16, 30, 33, 23), (30, 61, 62, 45, 59, 119), (116, 90, 156, 198, 373, 326))
        self.anchors = [ms.Tensor(np.array(s, np.float32).reshape(1, 3, 1, 1, 2)) for s in sizes]

    def decode(self, y, stride, anchors):
        batch, _, height, width = y.shape
        y = ops.sigmoid(y.reshape((batch, 3, self.count, height, width)).transpose((0, 1, 3, 4, 2)))
        one = ops.ones_like(y[:, :, :, :, :1])
        places = ops.concat((ops.cumsum(one, 3), ops.cumsum(one, 2)), 4) - 1
        centre = (y[:, :, :, :, :2] * 2 - 0.5 + places) * stride
        size = ops.square(y[:, :, :, :, 2:4] * 2) * anchors
        return ops.concat((centre, size, y[:, :, :, :, 4:]), 4).reshape((batch, -1, self.count))

    def construct(self, x):
        a, b, c = self.scales(x)
        return ops.concat((self.decode(self.heads[0](a), 8, self.anchors[0]), self.decode(self.heads[1](b), 16, self.anchors[1]),
                           self.decode(self.heads[2](c), 32, self.anchors[2])), 1)


class Detector(nn.Cell):
    """The hundred best boxes, their classes and scores."""

    def __init__(self, classes=20):
        super().__init__()
        self.scales, self.classes = Scales(), classes
        self.boxes, self.scores = nn.Conv2d(128, 4, 1, has_bias=True), nn.Conv2d(128, classes, 1, has_bias=True)
        self.index = ops.ArgMaxWithValue(2)

    def construct(self, x):
        a, _, _ = self.scales(x)
        boxes = self.boxes(a).reshape((x.shape[0], 4, -1)).transpose((0, 2, 1))
        kind, score = self.index(ops.sigmoid(self.scores(a).reshape((x.shape[0], self.classes, -1)).transpose((0, 2, 1))))
        score, place = ops.topk(score, 100)
        return score, ops.gather(boxes, place, 1, 1), ops.gather(kind, place, 1, 1)


IMAGE, TEXT = ([None, 3, None, None], ms.float32), ([None, None], ms.int32)
# network -> its class, its inputs, and the bounds of each
NETWORKS = {
    "resnet": (resnet, [IMAGE], ["1..8x3x32..256x32..256"]),
    "mobilenet": (mobilenet, [IMAGE], ["1..8x3x32..224x32..224"]),
    "encoder": (Encoder, [TEXT, TEXT], ["1..8x1..128", "1..8x1..128"]),
    "fcn": (Segmenter, [([1, 3, None, None], ms.float32)], ["1x3x64..512x64..512"]),
    "yolo": (Yolo, [IMAGE], ["1..4x3x320..640x320..640"]),
    "detector": (Detector, [IMAGE], ["1..4x3x96..512x96..512"]),
}
RUNS = 8


def make(name):
    np.random.seed(0)
    ms.set_seed(0)
    network, inputs, _ = NETWORKS[name]
    network, inputs = network().set_train(False), [ms.Tensor(shape=shape, dtype=dtype) for shape, dtype in inputs]
    network.set_inputs(*inputs)
    return network, inputs


def export(name, path):
    network, inputs = make(name)
    ms.export(network, *inputs, file_name=str(path), file_format="MINDIR")


def chosen_shapes(bounds, rng):
    """A list of shapes a run. Equal bounds are one dimension, but not within an input."""
    ranges = [[tuple(map(int, d.split(".."))) for d in text.split("x")] for text in bounds]
    sizes = [[r[0] for r in ranges[0]], [r[-1] for r in ranges[0]]]
    sizes += [[int(rng.randint(r[0], r[-1] + 1)) for r in ranges[0]] for _ in range(RUNS - 2)]
    return [[tuple(s)] * len(ranges) for s in sizes]


def values(shape, dtype, rng):
    """Text is of small numbers, which a mask has too; images of multiples of 1/64."""
    if dtype == ms.int32:
        return rng.randint(0, 2, shape).astype(np.int32)
    return (rng.randint(-64, 65, shape) / 64).astype(np.float32)


def export_runs(name, folder):
    folder.mkdir(exist_ok=True)
    export(name, folder / "graph")
    _, inputs, bounds = NETWORKS[name]
    rng = np.random.RandomState(0)
    for run, shapes in enumerate(chosen_shapes(bounds, rng)):
        stem = "run%d_" % run if run else ""
        arrays = [values(shape, dtype, rng) for shape, (_, dtype) in zip(shapes, inputs)]
        result = nn.GraphCell(ms.load(str(folder / "graph.mindir")))(*map(ms.Tensor, arrays))
        outputs = [o.asnumpy() for o in (result if isinstance(result, tuple) else [result])]
        for what, each in (("in", arrays), ("out", outputs)):
            for i, a in enumerate(each):
                np.save(folder / ("%s%s%d.npy" % (stem, what, i)), a)
    tolerance = [TOLERANCE.get(str(o.dtype), (0, 0)) for o in outputs]
    meta = {"mindspore": ms.__version__, "text": name, "tolerance": tolerance, "dynamic": [i[0] for i in inputs], "bounds": bounds,
            "names": ["ids", "mask"] if len(inputs) == 2 else ["x"]}
    (folder / "case.json").write_text(json.dumps(meta, indent=1) + "\n")


def main():
    names = [a for a in sys.argv[2:] if a != "--runs"]
    if len(sys.argv) < 2 or not set(names) <= set(NETWORKS):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    for name in names or NETWORKS:
        if "--runs" in sys.argv:
            export_runs(name, folder / name)
        else:
            export(name, folder / name)
        print(folder / name, flush=True)


if __name__ == "__main__":
    main()
