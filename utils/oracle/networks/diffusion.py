# ===- diffusion.py - the UNet of a diffusion model, written with mint ---===
# SPDX-License-Identifier: Apache-2.0
"""Rombach et al. 2022: residual blocks that hear the time, and attention to a text, on two resolutions."""
import math

import mindspore as ms
import numpy as np
from mindspore import mint, nn, ops

from .layers import gelu
from .registry import network, numbers, value

WIDTH, CONTEXT, TIME = 16, 24, 32


def conv(inputs, outputs, size=3, stride=1):
    return nn.Conv2d(inputs, outputs, size, stride, "pad", size // 2, has_bias=True)


class Resnet(nn.Cell):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.first, self.second = mint.nn.GroupNorm(4, inputs), mint.nn.GroupNorm(4, outputs)
        self.one, self.two, self.time = conv(inputs, outputs), conv(outputs, outputs), mint.nn.Linear(TIME, outputs)
        self.skip = nn.Identity() if inputs == outputs else conv(inputs, outputs, 1)

    def construct(self, x, time):
        y = self.one(mint.nn.functional.silu(self.first(x)))
        y = y + self.time(mint.nn.functional.silu(time))[:, :, None, None]
        return self.skip(x) + self.two(mint.nn.functional.silu(self.second(y)))


class Attention(nn.Cell):
    def __init__(self, width, context):
        super().__init__()
        self.query, self.out = mint.nn.Linear(width, width, bias=False), mint.nn.Linear(width, width)
        self.key, self.value = mint.nn.Linear(context, width, bias=False), mint.nn.Linear(context, width, bias=False)
        self.norm, self.width = nn.LayerNorm((width,)), width

    def construct(self, x, context=None):
        y = self.norm(x)
        seen = y if context is None else context
        scores = mint.bmm(self.query(y), mint.transpose(self.key(seen), 1, 2)) * self.width ** -0.5
        return x + self.out(mint.bmm(mint.softmax(scores, -1), self.value(seen)))


class Feed(nn.Cell):
    """Half of what is wide says how much of the other half passes."""

    def __init__(self, width):
        super().__init__()
        self.norm, self.wide, self.narrow = nn.LayerNorm((width,)), mint.nn.Linear(width, 4 * width), mint.nn.Linear(2 * width, width)

    def construct(self, x):
        y, gate = mint.chunk(self.wide(self.norm(x)), 2, dim=-1)
        return x + self.narrow(y * gelu(gate))


class Transformer(nn.Cell):
    def __init__(self, width):
        super().__init__()
        self.norm, self.enter, self.leave = mint.nn.GroupNorm(4, width), conv(width, width, 1), conv(width, width, 1)
        self.own, self.text, self.feed = Attention(width, width), Attention(width, CONTEXT), Feed(width)

    def construct(self, x, context):
        batch, width, height, _ = x.shape
        y = mint.permute(mint.flatten(self.enter(self.norm(x)), 2), (0, 2, 1))
        y = self.feed(self.text(self.own(y), context))
        return x + self.leave(mint.permute(y, (0, 2, 1)).reshape((batch, width, height, -1)))


def time_embedding(time):
    frequencies = mint.exp(ops.arange(WIDTH // 2).to(ms.float32) * (-math.log(10000.0) / (WIDTH // 2)))
    angles = time.to(ms.float32)[:, None] * frequencies[None]
    return mint.cat((mint.cos(angles), mint.sin(angles)), -1)


class UNet(nn.Cell):
    def __init__(self):
        super().__init__()
        self.time = nn.SequentialCell(mint.nn.Linear(WIDTH, TIME), mint.nn.SiLU(), mint.nn.Linear(TIME, TIME))
        self.enter, self.leave = conv(4, WIDTH), conv(WIDTH, 4)
        self.fine, self.smaller, self.coarse = Resnet(WIDTH, WIDTH), conv(WIDTH, WIDTH, 3, 2), Resnet(WIDTH, 2 * WIDTH)
        self.middle, self.text = Resnet(2 * WIDTH, 2 * WIDTH), Transformer(2 * WIDTH)
        self.up, self.larger, self.last = Resnet(3 * WIDTH, WIDTH), conv(WIDTH, WIDTH), Resnet(2 * WIDTH, WIDTH)
        self.texts, self.norm = nn.CellList([Transformer(WIDTH) for _ in range(3)]), mint.nn.GroupNorm(4, WIDTH)

    def construct(self, x, time, context):
        time = self.time(time_embedding(time))
        fine = self.texts[0](self.fine(self.enter(x), time), context)
        small = self.smaller(fine)
        y = self.middle(self.text(self.coarse(small, time), context), time)
        y = self.texts[1](self.up(mint.cat((y, small), 1), time), context)
        y = self.larger(mint.nn.functional.interpolate(y, size=x.shape[2:], mode="nearest"))
        y = self.texts[2](self.last(mint.cat((y, fine), 1), time), context)
        return self.leave(mint.nn.functional.silu(self.norm(y)))


@network(numbers(1, 4, 16, 16), value([7], np.int32), numbers(1, 6, CONTEXT))
def diffusion_unet():
    return UNet()
