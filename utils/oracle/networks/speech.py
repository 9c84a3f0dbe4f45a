# ===- speech.py - encoders of speech, written with mint ---===
# SPDX-License-Identifier: Apache-2.0
"""Whisper's encoder of a spectrogram (Radford et al. 2022), wav2vec 2.0's of samples (Baevski et al. 2020), and the
Conformer (Gulati et al. 2020) with the logarithms that CTC takes."""
import numpy as np
from mindspore import Parameter, Tensor, mint, nn

from .layers import Gelu
from .registry import network, numbers

WIDTH, HEADS = 32, 4


class Attention(nn.Cell):
    def __init__(self):
        super().__init__()
        self.joined, self.out = mint.nn.Linear(WIDTH, 3 * WIDTH), mint.nn.Linear(WIDTH, WIDTH)

    def construct(self, x):
        batch, length, _ = x.shape
        parts = mint.permute(self.joined(x).reshape((batch, length, 3, HEADS, -1)), (2, 0, 3, 1, 4))
        query, key, value = mint.unbind(parts, 0)
        weights = mint.softmax(mint.matmul(query, mint.transpose(key, 2, 3)) * (WIDTH // HEADS) ** -0.5, -1)
        return self.out(mint.transpose(mint.matmul(weights, value), 1, 2).reshape((batch, length, -1)))


class Wide(nn.Cell):
    def __init__(self, act):
        super().__init__()
        self.wide, self.act, self.narrow = mint.nn.Linear(WIDTH, 2 * WIDTH), act(), mint.nn.Linear(2 * WIDTH, WIDTH)

    def construct(self, x):
        return self.narrow(self.act(self.wide(x)))


class Layer(nn.Cell):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.LayerNorm((WIDTH,)), nn.LayerNorm((WIDTH,))
        self.attention, self.wide = Attention(), Wide(Gelu)

    def construct(self, x):
        x = x + self.attention(self.first(x))
        return x + self.wide(self.second(x))


def conv(inputs, outputs, size, stride=1, group=1):
    return nn.Conv1d(inputs, outputs, size, stride, "pad", size // 2, group=group, has_bias=True)


class Whisper(nn.Cell):
    def __init__(self, length=20):
        super().__init__()
        self.one, self.two, self.gelu = conv(16, WIDTH, 3), conv(WIDTH, WIDTH, 3, 2), Gelu()
        self.places = Parameter(Tensor(np.zeros((length, WIDTH), np.float32)), name="places")
        self.layers, self.norm = nn.SequentialCell(Layer(), Layer()), nn.LayerNorm((WIDTH,))

    def construct(self, x):
        x = self.gelu(self.two(self.gelu(self.one(x))))
        return self.norm(self.layers(mint.permute(x, (0, 2, 1)) + self.places))


class Wav2Vec(nn.Cell):
    def __init__(self):
        super().__init__()
        sizes = [(1, 10, 5), (WIDTH, 3, 2), (WIDTH, 3, 2), (WIDTH, 2, 2)]
        self.convs = nn.CellList([nn.Conv1d(c, WIDTH, size, stride, "valid") for c, size, stride in sizes])
        self.norm, self.gelu = mint.nn.GroupNorm(WIDTH, WIDTH), Gelu()
        self.places, self.layers = conv(WIDTH, WIDTH, 8, group=4), nn.SequentialCell(Layer(), Layer())

    def construct(self, x):
        x = mint.unsqueeze(x, 1)
        for i, layer in enumerate(self.convs):
            x = layer(x)
            x = self.gelu(self.norm(x) if i == 0 else x)
        near = self.gelu(self.places(x)[:, :, :-1])
        return self.layers(mint.transpose(x + near, 1, 2))


class ConformerConv(nn.Cell):
    def __init__(self):
        super().__init__()
        self.norm, self.wide, self.depth = nn.LayerNorm((WIDTH,)), conv(WIDTH, 2 * WIDTH, 1), conv(WIDTH, WIDTH, 5, group=WIDTH)
        self.batch_norm, self.narrow = nn.BatchNorm1d(WIDTH), conv(WIDTH, WIDTH, 1)

    def construct(self, x):
        y = mint.nn.functional.glu(self.wide(mint.transpose(self.norm(x), 1, 2)), 1)
        y = mint.transpose(self.depth(y), 1, 2)
        y = self.batch_norm(y.reshape((-1, WIDTH))).reshape(y.shape)
        return mint.transpose(self.narrow(mint.transpose(mint.nn.functional.silu(y), 1, 2)), 1, 2)


class ConformerLayer(nn.Cell):
    def __init__(self):
        super().__init__()
        self.before, self.after, self.attention, self.conv = Wide(mint.nn.SiLU), Wide(mint.nn.SiLU), Attention(), ConformerConv()
        self.norms = nn.CellList([nn.LayerNorm((WIDTH,)) for _ in range(4)])

    def construct(self, x):
        x = x + 0.5 * self.before(self.norms[0](x))
        x = x + self.attention(self.norms[1](x))
        x = x + self.conv(x)
        return self.norms[3](x + 0.5 * self.after(self.norms[2](x)))


@network(numbers(1, 40, 16))
class Conformer(nn.Cell):
    def __init__(self, bins=16):
        super().__init__()
        self.one, self.two = nn.Conv2d(1, 8, 3, 2, "valid", has_bias=True), nn.Conv2d(8, 8, 3, 2, "valid", has_bias=True)
        self.enter, self.relu = mint.nn.Linear(8 * 3, WIDTH), mint.nn.ReLU()
        self.layers, self.head = nn.SequentialCell(ConformerLayer(), ConformerLayer()), mint.nn.Linear(WIDTH, 30)

    def construct(self, x):
        x = self.relu(self.two(self.relu(self.one(mint.unsqueeze(x, 1)))))
        x = self.enter(mint.flatten(mint.transpose(x, 1, 2), 2))
        return mint.nn.functional.log_softmax(self.head(self.layers(x)), -1)


@network(numbers(1, 16, 40))
def whisper_encoder():
    return Whisper()


@network(numbers(1, 800))
def wav2vec():
    return Wav2Vec()
