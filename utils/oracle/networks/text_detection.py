# ===- text_detection.py - what finds text in images, as MindOCR has it ---===
# SPDX-License-Identifier: Apache-2.0
"""DBNet (Liao et al. 2019), PSENet (Wang et al. 2019), EAST (Zhou et al. 2017), FCENet (Zhu et al. 2021)."""
import math

import mindspore as ms
from mindspore import nn, ops

from .layers import conv
from .registry import image, network

WIDTH = 16


def resized(x, like):
    return ops.interpolate(x, size=like.shape[2:], mode="nearest")


class Pyramid(nn.Cell):
    """Features at a quarter, an eighth and a sixteenth, each with the sum of the coarser ones."""

    def __init__(self):
        super().__init__()
        self.steps = nn.CellList([nn.SequentialCell(conv(3, WIDTH, 3, 2), conv(WIDTH, WIDTH, 3, 2)), conv(WIDTH, WIDTH, 3, 2), conv(WIDTH, WIDTH, 3, 2)])
        self.sides = nn.CellList([conv(WIDTH, WIDTH) for _ in range(3)])

    def construct(self, x):
        fine = self.steps[0](x)
        middle = self.steps[1](fine)
        coarse = self.sides[2](self.steps[2](middle))
        middle = self.sides[1](middle) + resized(coarse, middle)
        fine = self.sides[0](fine) + resized(middle, fine)
        return fine, middle, coarse


class Joined(nn.Cell):
    """All of a pyramid at the finest resolution."""

    def __init__(self):
        super().__init__()
        self.pyramid = Pyramid()

    def construct(self, x):
        fine, middle, coarse = self.pyramid(x)
        return ops.concat((fine, resized(middle, fine), resized(coarse, fine)), 1)


def map_head():
    up = [nn.Conv2dTranspose(WIDTH, WIDTH, 2, 2, has_bias=True), nn.BatchNorm2d(WIDTH), nn.ReLU()]
    return nn.SequentialCell(conv(3 * WIDTH, WIDTH, 3), *up, nn.Conv2dTranspose(WIDTH, 1, 2, 2, has_bias=True), nn.Sigmoid())


@network(image(64))
class DBNet(nn.Cell):
    """Where text is, its threshold, and which is larger, made smooth."""

    def __init__(self):
        super().__init__()
        self.features, self.text, self.threshold = Joined(), map_head(), map_head()

    def construct(self, x):
        y = self.features(x)
        text, threshold = self.text(y), self.threshold(y)
        return ops.concat((text, threshold, 1 / (1 + ops.exp(-50.0 * (text - threshold)))), 1)


@network(image(64))
class PSENet(nn.Cell):
    """Kernels of growing size, each within the first."""

    def __init__(self, kernels=7):
        super().__init__()
        self.features, self.head = Joined(), nn.SequentialCell(conv(3 * WIDTH, WIDTH, 3), nn.Conv2d(WIDTH, kernels, 1, has_bias=True))

    def construct(self, x):
        y = ops.ResizeBilinearV2()(self.head(self.features(x)), x.shape[2:])
        text = ops.sigmoid(y[:, 0:1])
        return ops.concat((text, ops.sigmoid(y[:, 1:]) * (text > 0.5).astype(ms.float32)), 1)


@network(image(64))
class EAST(nn.Cell):
    """A score, the distances of the four sides, the angle."""

    def __init__(self):
        super().__init__()
        self.features, self.narrow = Joined(), conv(3 * WIDTH, WIDTH, 3)
        self.score, self.sides, self.angle = (nn.Conv2d(WIDTH, n, 1, has_bias=True) for n in (1, 4, 1))

    def construct(self, x):
        y = self.narrow(self.features(x))
        angle = (ops.sigmoid(self.angle(y)) - 0.5) * math.pi
        return ops.sigmoid(self.score(y)), ops.concat((ops.sigmoid(self.sides(y)) * 64.0, angle), 1)


@network(image(64))
class FCENet(nn.Cell):
    """On each scale: text, its centre, and the outline's Fourier coefficients."""

    def __init__(self, degree=5):
        super().__init__()
        self.pyramid = Pyramid()
        self.kinds, self.outline = (nn.Conv2d(WIDTH, n, 3, pad_mode="pad", padding=1, has_bias=True) for n in (4, 4 * degree + 2))

    def construct(self, x):
        result = ()
        for y in self.pyramid(x):
            kinds = self.kinds(y)
            text, centre = ops.softmax(kinds[:, :2], 1), ops.softmax(kinds[:, 2:], 1)
            result += (ops.concat((text, centre, self.outline(y)), 1),)
        return result
