# ===- pyramids.py - images at several resolutions: RetinaNet, UNet++, YOLOv3 behind a ResNet-18 ---===
# SPDX-License-Identifier: Apache-2.0
"""Lin et al. 2017, Zhou et al. 2018, Redmon and Farhadi 2018, as MindSpore's model zoo has them."""
from mindspore import nn, ops

from .heads import CLASSES, Anchors
from .layers import Residual, conv
from .registry import image, network

WIDTH = 16


def basic(inputs, outputs, stride):
    shortcut = conv(inputs, outputs, 1, stride, act=None) if stride > 1 or inputs != outputs else None
    return Residual(nn.SequentialCell(conv(inputs, outputs, 3, stride), conv(outputs, outputs, 3, act=None)), shortcut, nn.ReLU())


def larger(x, like):
    return ops.ResizeNearestNeighbor(like.shape[2:])(x)


class ResNet18(nn.Cell):
    """Features at an eighth, a sixteenth and a thirty-second."""

    def __init__(self):
        super().__init__()
        self.stem = nn.SequentialCell(conv(3, 8, 7, 2), nn.MaxPool2d(3, 2, "same"), basic(8, 8, 1), basic(8, 8, 1))
        self.stages = nn.CellList([nn.SequentialCell(basic(8 << i, 16 << i, 2), basic(16 << i, 16 << i, 1)) for i in range(3)])

    def construct(self, x):
        fine = self.stages[0](self.stem(x))
        middle = self.stages[1](fine)
        return fine, middle, self.stages[2](middle)


class Pyramid(nn.Cell):
    """Each with the coarser ones, of one width."""

    def __init__(self):
        super().__init__()
        self.features = ResNet18()
        self.sides, self.smooth = nn.CellList([conv(16 << i, WIDTH) for i in range(3)]), nn.CellList([conv(WIDTH, WIDTH, 3) for _ in range(3)])

    def construct(self, x):
        fine, middle, coarse = self.features(x)
        coarse = self.sides[2](coarse)
        middle = self.sides[1](middle) + larger(coarse, middle)
        fine = self.sides[0](fine) + larger(middle, fine)
        return self.smooth[0](fine), self.smooth[1](middle), self.smooth[2](coarse)


@network(image(64))
class RetinaNet(nn.Cell):
    """Two more levels below; of each nine boxes a pixel, and their classes, by the same convolutions."""

    def __init__(self, boxes=9):
        super().__init__()
        self.pyramid, self.sixth, self.seventh = Pyramid(), nn.Conv2d(WIDTH, WIDTH, 3, 2, "same"), nn.Conv2d(WIDTH, WIDTH, 3, 2, "same")
        head = lambda outputs: nn.SequentialCell(*(conv(WIDTH, WIDTH, 3) for _ in range(4)), nn.Conv2d(WIDTH, outputs, 3, 1, "same", has_bias=True))
        self.kinds, self.places, self.relu = head(boxes * CLASSES), head(boxes * 4), nn.ReLU()

    def construct(self, x):
        fine, middle, coarse = self.pyramid(x)
        sixth = self.sixth(coarse)
        levels = fine, middle, coarse, sixth, self.seventh(self.relu(sixth))
        rows = lambda y, size: ops.transpose(y, (0, 2, 3, 1)).reshape((1, -1, size))
        return (ops.sigmoid(ops.concat([rows(self.kinds(y), CLASSES) for y in levels], 1)), ops.concat([rows(self.places(y), 4) for y in levels], 1))


def double(inputs, outputs):
    return nn.SequentialCell(conv(inputs, outputs, 3), conv(outputs, outputs, 3))


@network(image(64))
class UNetPlusPlus(nn.Cell):
    """Every node of a row reads all before it in its row and the one below; the mean of the first row's results."""

    def __init__(self, depth=4):
        super().__init__()
        width = [8 << i for i in range(depth + 1)]
        self.down = nn.CellList([double(3 if i == 0 else width[i - 1], width[i]) for i in range(depth + 1)])
        self.up = nn.CellList([nn.Conv2dTranspose(width[i + 1], width[i], 2, 2) for i in range(depth)])
        self.nodes = nn.CellList([nn.CellList([double((before + 2) * width[i], width[i]) for before in range(depth - i)]) for i in range(depth)])
        self.heads, self.pool, self.depth = nn.CellList([nn.Conv2d(8, 2, 1, has_bias=True) for _ in range(depth)]), nn.MaxPool2d(2, 2), depth

    def construct(self, x):
        rows = []
        for i in range(self.depth + 1):
            x = self.down[i](x if i == 0 else self.pool(x))
            rows.append([x])
        for before in range(self.depth):
            for i in range(self.depth - before):
                lifted = self.up[i](rows[i + 1][before])
                rows[i].append(self.nodes[i][before](ops.concat(rows[i] + [lifted], 1)))
        results = [self.heads[i](rows[0][i + 1]) for i in range(self.depth)]
        return sum(results) / self.depth


@network(image(64))
class YoloV3ResNet18(nn.Cell):
    def __init__(self):
        super().__init__()
        self.pyramid, self.heads = Pyramid(), Anchors([WIDTH] * 3, is_squared=False)

    def construct(self, x):
        return self.heads(self.pyramid(x))
