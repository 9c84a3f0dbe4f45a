# ===- heads.py - what gives the boxes of yolo.py ---===
# SPDX-License-Identifier: Apache-2.0
import mindspore as ms
import numpy as np
from mindspore import Tensor, nn, ops

from .layers import conv

CLASSES, STRIDES, BINS, BEST = 5, (8, 16, 32), 16, 20
ANCHORS = np.array([[10, 13, 16, 30, 33, 23], [30, 61, 62, 45, 59, 119], [116, 90, 156, 198, 373, 326]], np.float32)


def grid(x):
    """[1, 1, height, width, 2]: the place of each cell."""
    rows, columns = ops.meshgrid(ops.arange(x.shape[2]), ops.arange(x.shape[3]), indexing="ij")
    return ops.stack((columns, rows), -1).expand_dims(0).expand_dims(0).astype(ms.float32)


class Anchors(nn.Cell):
    """Three boxes of each cell, by how they differ from a given size."""

    def __init__(self, channels, is_squared=True):
        super().__init__()
        self.convs = nn.CellList([nn.Conv2d(c, 3 * (5 + CLASSES), 1, has_bias=True) for c in channels])
        self.sizes, self.is_squared = [Tensor(a.reshape(1, 3, 1, 1, 2)) for a in ANCHORS], is_squared

    def construct(self, features):
        boxes = []
        for i, x in enumerate(features):
            y = self.convs[i](x)
            y = y.reshape((1, 3, 5 + CLASSES, *x.shape[2:])).transpose((0, 1, 3, 4, 2))
            s = ops.sigmoid(y)
            if self.is_squared:
                centre, size = s[..., 0:2] * 2 - 0.5, (s[..., 2:4] * 2) ** 2
            else:
                centre, size = s[..., 0:2], ops.exp(y[..., 2:4])
            whole = ops.concat(((centre + grid(x)) * STRIDES[i], size * self.sizes[i], s[..., 4:]), -1)
            boxes.append(whole.reshape((1, -1, 5 + CLASSES)))
        return ops.concat(boxes, 1)


class AnchorFree(nn.Cell):
    """The distance of each side as a mean of bins (DFL), and the classes."""

    def __init__(self, channels):
        super().__init__()
        self.sides = nn.CellList([nn.SequentialCell(conv(c, 16, 3, act=nn.SiLU), nn.Conv2d(16, 4 * BINS, 1, has_bias=True)) for c in channels])
        self.classes = nn.CellList([nn.SequentialCell(conv(c, 16, 3, act=nn.SiLU), nn.Conv2d(16, CLASSES, 1, has_bias=True)) for c in channels])
        self.bins = Tensor(np.arange(BINS, dtype=np.float32).reshape(1, BINS, 1, 1))

    def decode(self, features):
        sides = ops.concat([self.sides[i](x).reshape((1, 4 * BINS, -1)) for i, x in enumerate(features)], 2)
        classes = ops.concat([self.classes[i](x).reshape((1, CLASSES, -1)) for i, x in enumerate(features)], 2)
        bins = ops.softmax(sides.reshape((1, 4, BINS, -1)).swapaxes(1, 2), 1)
        near, far = ops.split(ops.sum(bins * self.bins, 1), 2, 1)
        places = ops.concat([grid(x).reshape((1, -1, 2)) + 0.5 for x in features], 1).swapaxes(1, 2)
        strides = ops.concat([ops.full((1, 1, x.shape[2] * x.shape[3]), STRIDES[i], dtype=ms.float32) for i, x in enumerate(features)], 2)
        low, high = places - near, places + far
        return ops.concat(((low + high) / 2, high - low), 1) * strides, ops.sigmoid(classes)

    def construct(self, features):
        return ops.concat(self.decode(features), 1)


class OneToOne(AnchorFree):
    """The best boxes, which need no suppression: first the best cells, then the best of their classes."""

    def construct(self, features):
        boxes, scores = self.decode(features)
        boxes, scores = boxes.swapaxes(1, 2), scores.swapaxes(1, 2)
        _, cells = ops.topk(scores.max(-1), BEST)
        boxes = ops.gather_elements(boxes, 1, ops.tile(cells.expand_dims(-1), (1, 1, 4)))
        scores = ops.gather_elements(scores, 1, ops.tile(cells.expand_dims(-1), (1, 1, CLASSES)))
        scores, index = ops.topk(scores.reshape((1, -1)), BEST)
        boxes = ops.gather_elements(boxes, 1, ops.tile((index // CLASSES).expand_dims(-1), (1, 1, 4)))
        return ops.concat((boxes, scores.expand_dims(-1), (index % CLASSES).expand_dims(-1).astype(ms.float32)), -1)


class Decoupled(nn.Cell):
    """Classes and boxes each with convolutions of their own (YOLOX)."""

    def __init__(self, channels):
        super().__init__()
        self.stems = nn.CellList([conv(c, 16, act=nn.SiLU) for c in channels])
        self.kinds, self.places = (nn.CellList([conv(16, 16, 3, act=nn.SiLU) for _ in channels]) for _ in range(2))
        self.classes, self.boxes, self.objects = (nn.CellList([nn.Conv2d(16, n, 1, has_bias=True) for _ in channels]) for n in (CLASSES, 4, 1))

    def construct(self, features):
        boxes = []
        for i, x in enumerate(features):
            y = self.stems[i](x)
            kind, place = self.kinds[i](y), self.places[i](y)
            y = ops.concat((self.boxes[i](place), ops.sigmoid(self.objects[i](place)), ops.sigmoid(self.classes[i](kind))), 1)
            y = y.reshape((1, 5 + CLASSES, -1)).transpose((0, 2, 1))
            centre, size = (y[..., :2] + grid(x).reshape((1, -1, 2))) * STRIDES[i], ops.exp(y[..., 2:4]) * STRIDES[i]
            boxes.append(ops.concat((centre, size, y[..., 4:]), -1))
        return ops.concat(boxes, 1)
