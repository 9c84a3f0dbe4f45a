# ===- resolution.py - HRNet: branches of several resolutions, each summed into the others ---===
# SPDX-License-Identifier: Apache-2.0
"""Sun et al. 2019. As in MindCV the images that were made larger pass through float16."""
import mindspore as ms
from mindspore import nn, ops

from .layers import conv
from .registry import image, network


class Basic(nn.Cell):
    """Its sum is written in place."""

    def __init__(self, channels):
        super().__init__()
        self.body, self.relu = nn.SequentialCell(conv(channels, channels, 3), conv(channels, channels, 3, act=None)), nn.ReLU()

    def construct(self, x):
        y = self.body(x)
        y += x
        return self.relu(y)


def between(source, target):
    """From branch `source` to branch `target`; each has half the size and twice the channels of the one before."""
    if source >= target:
        return conv(8 << source, 8 << target, act=None) if source > target else nn.Identity()
    steps = [conv(8 << source, 8 << source, 3, 2) for _ in range(target - source - 1)]
    return nn.SequentialCell(*steps, conv(8 << source, 8 << target, 3, 2, act=None))


class Fusion(nn.Cell):
    def __init__(self, branches):
        super().__init__()
        self.branches = nn.CellList([nn.SequentialCell(Basic(8 << i), Basic(8 << i)) for i in range(branches)])
        self.between = nn.CellList([nn.CellList([between(s, t) for s in range(branches)]) for t in range(branches)])
        self.relu, self.count = nn.ReLU(), branches

    def brought(self, x, source, target, shape):
        y = self.between[target][source](x)
        if source <= target:
            return y
        return ops.cast(ops.ResizeNearestNeighbor(shape[2:])(ops.cast(y, ms.float32)), ms.float16)

    def construct(self, *images):
        images = [self.branches[i](images[i]) for i in range(self.count)]
        result = []
        for target in range(self.count):
            y = images[0] if target == 0 else self.brought(images[0], 0, target, None)
            for source in range(1, self.count):
                y = y + self.brought(images[source], source, target, images[target].shape)
            result.append(self.relu(y))
        return result


@network(image(64))
class HRNet(nn.Cell):
    def __init__(self, branches=4):
        super().__init__()
        self.stem = conv(3, 8, 3, 2)
        self.steps = nn.CellList([conv(8 << i, 16 << i, 3, 2) for i in range(branches - 1)])
        self.fusions = nn.CellList([Fusion(b) for b in range(2, branches + 1)])
        self.head, self.count = nn.Dense((8 << branches) - 8, 10), branches

    def construct(self, x):
        images = [self.stem(x)]
        for i in range(self.count - 1):
            images = self.fusions[i](*images, self.steps[i](images[-1]))
        return self.head(ops.concat([ops.mean(y, (2, 3)) for y in images], 1))
