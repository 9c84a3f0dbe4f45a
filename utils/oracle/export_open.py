#!/usr/bin/env python3
# ===- export_open.py - three networks with dimensions that each run chooses, exported by MindSpore 2.10 ---===
# SPDX-License-Identifier: Apache-2.0
"""export_open.py OUT_FOLDER [NETWORK ...]        with the Python of MindSpore 2.10

Writes OUT_FOLDER/<network>.mindir with weights made up from a seed, for test/bench/bounds.py:

    resnet      like ResNet-18: pads of numbers; MindCV's pool     x=?x3x?x?
    mobilenet   like MobileNetV2: pad_mode same          x=?x3x?x?
    encoder     BERT, 6 layers of 384, 12 heads          ids=?x?, mask=?x?
"""
import os
import pathlib
import sys

os.environ.setdefault("GLOG_v", "3")
import mindspore as ms
import numpy as np
from mindspore import nn, ops

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


IMAGE, TEXT = ([None, 3, None, None], ms.float32), ([None, None], ms.int32)
NETWORKS = {"resnet": (resnet, [IMAGE]), "mobilenet": (mobilenet, [IMAGE]), "encoder": (Encoder, [TEXT, TEXT])}


def export(name, folder):
    np.random.seed(0)
    ms.set_seed(0)
    make, inputs = NETWORKS[name]
    network, inputs = make().set_train(False), [ms.Tensor(shape=shape, dtype=dtype) for shape, dtype in inputs]
    network.set_inputs(*inputs)
    ms.export(network, *inputs, file_name=str(folder / name), file_format="MINDIR")


def main():
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(NETWORKS):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    for name in sys.argv[2:] or NETWORKS:
        export(name, folder)
        print(folder / (name + ".mindir"), flush=True)


if __name__ == "__main__":
    main()
