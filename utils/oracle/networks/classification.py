# ===- classification.py - classifiers of the documentation's list that the corpus lacks ---===
# SPDX-License-Identifier: Apache-2.0
"""GoogLeNet (Szegedy et al. 2014), ResNeXt (Xie et al. 2017), SE-ResNet (Hu et al. 2018), ResNetV2 (He et al. 2016), Xception (Chollet 2017), and
several attributes of one face. The depths are those of the papers, the widths an eighth."""
from mindspore import nn, ops

from .layers import Classifier, Residual, SqueezeExcite, conv
from .registry import image, network


class Branches(nn.Cell):
    """All of them side by side."""

    def __init__(self, *branches):
        super().__init__()
        self.branches = nn.CellList(list(branches))

    def construct(self, x):
        return ops.concat([branch(x) for branch in self.branches], 1)


def inception(inputs, plain, middle, wide, narrow, widest, pooled):
    return Branches(conv(inputs, plain), nn.SequentialCell(conv(inputs, middle), conv(middle, wide, 3)),
                    nn.SequentialCell(conv(inputs, narrow), conv(narrow, widest, 5)),
                    nn.SequentialCell(nn.MaxPool2d(3, 1, "same"), conv(inputs, pooled)))


@network(image(64))
def googlenet():
    pool = lambda: nn.MaxPool2d(3, 2, "same")
    return Classifier(
        128, conv(3, 8, 7, 2), pool(), conv(8, 8), conv(8, 24, 3), pool(), inception(24, 8, 12, 16, 2, 4, 4), inception(32, 16, 16, 24, 4, 12, 8), pool(),
        inception(60, 24, 12, 26, 2, 6, 8), inception(64, 20, 14, 28, 3, 8, 8), inception(64, 16, 16, 32, 3, 8, 8), inception(64, 14, 18, 36, 4, 8, 8),
        inception(66, 32, 20, 40, 4, 16, 16), pool(), inception(104, 32, 20, 40, 4, 16, 16), inception(104, 48, 24, 48, 6, 16, 16))


def bottleneck(inputs, outputs, stride, group=1, excites=False):
    width = outputs // 2 if group > 1 else outputs // 4
    body = [conv(inputs, width), conv(width, width, 3, stride, group), conv(width, outputs, act=None)] + ([SqueezeExcite(outputs)] if excites else [])
    shortcut = None if inputs == outputs and stride == 1 else conv(inputs, outputs, 1, stride, act=None)
    return Residual(nn.SequentialCell(*body), shortcut, nn.ReLU())


def residual_network(make, stem, depths=(3, 4, 6, 3)):
    layers, channels = [conv(3, stem, 7, 2), nn.MaxPool2d(3, 2, "same")], stem
    for stage, depth in enumerate(depths):
        for i in range(depth):
            layers.append(make(channels, 4 * stem << stage, 2 if stage and i == 0 else 1))
            channels = 4 * stem << stage
    return layers, channels


@network(image(64))
def resnext50():
    layers, channels = residual_network(lambda i, o, stride: bottleneck(i, o, stride, group=4), 8)
    return Classifier(channels, *layers)


@network(image(64))
def seresnet50():
    layers, channels = residual_network(lambda i, o, stride: bottleneck(i, o, stride, excites=True), 8)
    return Classifier(channels, *layers)


class Preactivated(nn.Cell):
    """The activation stands in front of each convolution, and of the shortcut's."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        first = lambda channels: [nn.BatchNorm2d(channels), nn.ReLU()]
        plain = lambda i, o, size=1, step=1: nn.Conv2d(i, o, size, step, "same", has_bias=False)
        self.first = nn.SequentialCell(*first(inputs))
        self.body = nn.SequentialCell(plain(inputs, outputs // 4), *first(outputs // 4), plain(outputs // 4, outputs // 4, 3, stride), *first(outputs // 4),
                                      plain(outputs // 4, outputs))
        self.shortcut = plain(inputs, outputs, 1, stride) if inputs != outputs or stride > 1 else None

    def construct(self, x):
        y = self.first(x)
        return self.body(y) + (x if self.shortcut is None else self.shortcut(y))


@network(image(64))
def resnetv2_101():
    layers, channels = residual_network(Preactivated, 8, (3, 4, 23, 3))
    return Classifier(channels, *layers, nn.BatchNorm2d(channels), nn.ReLU())


def separable(inputs, outputs):
    return [nn.ReLU(), nn.Conv2d(inputs, inputs, 3, 1, "same", group=inputs), nn.Conv2d(inputs, outputs, 1), nn.BatchNorm2d(outputs)]


def entry(inputs, outputs):
    body = [*separable(inputs, outputs), *separable(outputs, outputs), nn.MaxPool2d(3, 2, "same")]
    return Residual(nn.SequentialCell(*body), conv(inputs, outputs, 1, 2, act=None))


@network(image(64))
def xception():
    middle = [Residual(nn.SequentialCell(*(layer for _ in range(3) for layer in separable(88, 88)))) for _ in range(8)]
    return Classifier(256, conv(3, 4, 3, 2), conv(4, 8, 3), entry(8, 16), entry(16, 32), entry(32, 88), *middle, entry(88, 128), *separable(128, 192),
                      *separable(192, 256), nn.ReLU())


@network(image(112, 96))
class FaceAttribute(nn.Cell):
    """Of one face: a class of age, whether it is a woman's, whether it has a mask."""

    def __init__(self):
        super().__init__()
        down = lambda i, o: [conv(i, o, 3, 2, act=nn.PReLU), *(Residual(nn.SequentialCell(conv(o, o, 3, act=nn.PReLU), conv(o, o, 3, act=nn.PReLU))) for _ in range(2))]
        self.features = nn.SequentialCell(*down(3, 8), *down(8, 16), *down(16, 32), *down(32, 64), nn.Flatten(), nn.Dense(64 * 7 * 6, 64))
        self.heads = nn.CellList([nn.Dense(64, classes) for classes in (9, 2, 2)])

    def construct(self, x):
        y = self.features(x)
        return tuple(ops.softmax(head(y), 1) for head in self.heads)
