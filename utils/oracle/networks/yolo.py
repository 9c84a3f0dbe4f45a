# ===- yolo.py - detectors of one stage, as MindYOLO has them ---===
# SPDX-License-Identifier: Apache-2.0
"""Redmon and Farhadi 2018 (v3), Bochkovskiy et al. 2020 (v4), Ultralytics' v5 and v8, Wang et al. 2022 (v7), Ge et al. 2021
(YOLOX), Wang et al. 2024 (v10): features on three scales that exchange what they see, and a head that gives boxes in pixels."""
from mindspore import nn, ops

from .heads import AnchorFree, Anchors, Decoupled, OneToOne
from .layers import Residual, conv
from .registry import image, network

CHANNELS = 16, 24, 32


def silu(inputs, outputs, size=1, stride=1):
    return conv(inputs, outputs, size, stride, act=nn.SiLU)


def leaky(inputs, outputs, size=1, stride=1):
    return conv(inputs, outputs, size, stride, act=lambda: nn.LeakyReLU(0.1))


def mish(inputs, outputs, size=1, stride=1):
    return conv(inputs, outputs, size, stride, act=nn.Mish)


class Partial(nn.Cell):
    """Only a half passes the residual blocks (CSP)."""

    def __init__(self, inputs, outputs, conv=silu):
        super().__init__()
        half = outputs // 2
        self.one, self.two, self.join = conv(inputs, half), conv(inputs, half), conv(2 * half, outputs)
        self.block = Residual(nn.SequentialCell(conv(half, half), conv(half, half, 3)))

    def construct(self, x):
        return self.join(ops.concat((self.block(self.one(x)), self.two(x)), 1))


class Split(nn.Cell):
    """What each block gives is kept and joined (C2f of v8; E-ELAN of v7 with two convolutions for the split)."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.enter, self.join = silu(inputs, outputs), silu(2 * outputs, outputs)
        self.blocks = nn.CellList([silu(outputs // 2, outputs // 2, 3) for _ in range(2)])

    def construct(self, x):
        kept = list(ops.chunk(self.enter(x), 2, 1))
        for block in self.blocks:
            kept.append(block(kept[-1]))
        return self.join(ops.concat(kept, 1))


class Pyramid(nn.Cell):
    """The largest of three windows, one behind the other, beside what there was (SPPF)."""

    def __init__(self, channels, conv=silu):
        super().__init__()
        self.enter, self.join = conv(channels, channels // 2), conv(2 * channels, channels)
        self.pool = nn.MaxPool2d(5, 1, pad_mode="same")

    def construct(self, x):
        a = self.enter(x)
        b = self.pool(a)
        c = self.pool(b)
        return self.join(ops.concat((a, b, c, self.pool(c)), 1))


class Focus(nn.Cell):
    """Every second pixel, four times."""

    def construct(self, x):
        return ops.concat((x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]), 1)


class Yolo(nn.Cell):
    def __init__(self, head, block=Partial, conv=silu, stem=None):
        super().__init__()
        fine, middle, coarse = CHANNELS
        self.stem = nn.SequentialCell(stem or conv(3, 12, 3, 2), conv(12, 12, 3, 2), conv(12, fine, 3, 2), block(fine, fine))
        self.middle = nn.SequentialCell(conv(fine, middle, 3, 2), block(middle, middle))
        self.coarse = nn.SequentialCell(conv(middle, coarse, 3, 2), block(coarse, coarse), Pyramid(coarse, conv))
        self.up = nn.CellList([block(coarse + middle, middle), block(middle + fine, fine)])
        self.down = nn.CellList([conv(fine, fine, 3, 2), conv(middle, middle, 3, 2)])
        self.out, self.head = nn.CellList([block(fine + middle, middle), block(middle + coarse, coarse)]), head(CHANNELS)

    def larger(self, x, other):
        return ops.concat((ops.ResizeNearestNeighbor(other.shape[2:])(x), other), 1)

    def construct(self, x):
        a = self.stem(x)
        b = self.middle(a)
        c = self.coarse(b)
        b = self.up[0](self.larger(c, b))
        a = self.up[1](self.larger(b, a))
        b = self.out[0](ops.concat((self.down[0](a), b), 1))
        c = self.out[1](ops.concat((self.down[1](b), c), 1))
        return self.head((a, b, c))


def deep(inputs, outputs):
    """Darknet-53's block."""
    return nn.SequentialCell(leaky(inputs, outputs), Residual(nn.SequentialCell(leaky(outputs, outputs // 2), leaky(outputs // 2, outputs, 3))))


@network(image(64))
def yolov3():
    return Yolo(lambda c: Anchors(c, is_squared=False), deep, leaky)


@network(image(64))
def yolov4():
    return Yolo(lambda c: Anchors(c, is_squared=False), lambda i, o: Partial(i, o, mish), mish)


@network(image(64))
def yolov5():
    return Yolo(Anchors)


@network(image(64))
def yolov7():
    return Yolo(Anchors, Split)


@network(image(64))
def yolov8():
    return Yolo(AnchorFree, Split)


@network(image(64))
def yolov10():
    return Yolo(OneToOne, Split)


@network(image(64))
def yolox():
    return Yolo(Decoupled, stem=nn.SequentialCell(Focus(), silu(12, 12, 3)))
