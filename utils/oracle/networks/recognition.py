# ===- recognition.py - what reads lines of text in images, as MindOCR has it ---===
# SPDX-License-Identifier: Apache-2.0
"""CRNN (Shi et al. 2015), RARE (Shi et al. 2016), SVTR (Du et al. 2022), MASTER (Lu et al. 2019), ABINet (Fang et al. 2021)."""
import mindspore as ms
import numpy as np
from mindspore import Parameter, Tensor, nn, ops

from .layers import Attention, Residual, Transformer, conv
from .registry import image, network

WIDTH, CLASSES, LENGTH = 32, 37, 6


def features(height):
    """[1, WIDTH, height, 16] of an image of 32 x 64."""
    steps = [conv(WIDTH, WIDTH, 3, (2, 1)) for _ in range({8: 0, 4: 1, 1: 3}[height])]
    return nn.SequentialCell(conv(3, 16, 3), nn.MaxPool2d(2, 2), conv(16, WIDTH, 3), nn.MaxPool2d(2, 2), *steps)


def columns(x):
    return x.reshape((1, WIDTH, -1)).transpose((0, 2, 1))


@network(image(32, 64))
class CRNN(nn.Cell):
    def __init__(self):
        super().__init__()
        self.features, self.lstm = features(1), nn.LSTM(WIDTH, 16, num_layers=2, bidirectional=True)
        self.head = nn.Dense(32, CLASSES)

    def construct(self, x):
        y, _ = self.lstm(columns(self.features(x)).transpose((1, 0, 2)))
        return self.head(y).transpose((1, 0, 2))


@network(image(32, 64))
class RARE(nn.Cell):
    """One letter after the other, each of what the last one makes it look at."""

    def __init__(self):
        super().__init__()
        self.features, self.look, self.last = features(1), nn.Dense(WIDTH, WIDTH, has_bias=False), nn.Dense(WIDTH, WIDTH)
        self.score, self.cell, self.head = nn.Dense(WIDTH, 1, has_bias=False), nn.GRUCell(WIDTH + CLASSES, WIDTH), nn.Dense(WIDTH, CLASSES)

    def construct(self, x):
        seen = columns(self.features(x))
        hidden, letter, result = ops.zeros((1, WIDTH), ms.float32), ops.zeros((1,), ms.int32), []
        for _ in range(LENGTH):
            weights = ops.softmax(self.score(ops.tanh(self.look(seen) + self.last(hidden).expand_dims(1))), 1)
            context = ops.bmm(weights.transpose((0, 2, 1)), seen).squeeze(1)
            hidden = self.cell(ops.concat((context, ops.one_hot(letter, CLASSES, Tensor(1.0), Tensor(0.0))), 1), hidden)
            result.append(self.head(hidden))
            letter = result[-1].argmax(1).astype(ms.int32)
        return ops.softmax(ops.stack(result, 1), 2)


class Local(nn.Cell):
    """SVTR's mixing of near patches: a bias forbids all others."""

    def __init__(self, height, width, reach=3):
        super().__init__()
        rows, places = np.divmod(np.arange(height * width), width)
        far = (abs(rows[:, None] - rows) > reach) | (abs(places[:, None] - places) > reach)
        self.layer, self.bias = Transformer(WIDTH), Tensor(np.where(far, -1e4, 0).astype(np.float32))

    def construct(self, x):
        return self.layer(x, self.bias)


@network(image(32, 64))
class SVTR(nn.Cell):
    def __init__(self):
        super().__init__()
        self.patches = nn.SequentialCell(conv(3, 16, 3, 2, act=nn.GELU), conv(16, WIDTH, 3, 2, act=nn.GELU))
        self.places = Parameter(Tensor(np.zeros((1, 128, WIDTH), np.float32)), name="places")
        self.local, self.merge, self.norm = Local(8, 16), nn.Conv2d(WIDTH, WIDTH, 3, (2, 1), "pad", 1, has_bias=True), nn.LayerNorm((WIDTH,))
        self.whole, self.last, self.head = Transformer(WIDTH), nn.SequentialCell(nn.Dense(WIDTH, WIDTH), nn.HSwish()), nn.Dense(WIDTH, CLASSES)

    def construct(self, x):
        x = self.local(columns(self.patches(x)) + self.places)
        x = self.merge(x.transpose((0, 2, 1)).reshape((1, WIDTH, 8, 16)))
        x = self.whole(self.norm(columns(x))).transpose((0, 2, 1)).reshape((1, WIDTH, 4, 16))
        return self.head(self.last(ops.mean(x, 2).transpose((0, 2, 1))))


class Context(nn.Cell):
    """MASTER's block: the mean of all places, weighted by what each says, is added to every place."""

    def __init__(self):
        super().__init__()
        self.weight, self.body = nn.Conv2d(WIDTH, 1, 1, has_bias=True), nn.SequentialCell(nn.Dense(WIDTH, 8), nn.LayerNorm((8,)), nn.ReLU(), nn.Dense(8, WIDTH))

    def construct(self, x):
        weights = ops.softmax(self.weight(x).reshape((1, -1, 1)), 1)
        mean = ops.matmul(x.reshape((1, WIDTH, -1)), weights).squeeze(2)
        return x + self.body(mean).expand_dims(-1).expand_dims(-1)


class Decoder(nn.Cell):
    """Letters so far, which see no later ones, and the image."""

    def __init__(self):
        super().__init__()
        self.words, self.norms = nn.Embedding(CLASSES, WIDTH), nn.CellList([nn.LayerNorm((WIDTH,)) for _ in range(2)])
        self.own, self.image, self.head = Attention(WIDTH), Attention(WIDTH), nn.Dense(WIDTH, CLASSES)
        self.bias = Tensor(np.triu(np.full((LENGTH, LENGTH), -1e4, np.float32), 1))

    def construct(self, letters, seen):
        x = self.words(letters) * WIDTH ** 0.5
        x = x + self.own(self.norms[0](x), None, self.bias)
        return self.head(x + self.image(self.norms[1](x), seen))


@network(image(32, 64))
class MASTER(nn.Cell):
    def __init__(self):
        super().__init__()
        self.features, self.context, self.decoder = features(4), Context(), Decoder()
        self.start, self.places = Tensor(np.zeros((1, LENGTH), np.int32)), Tensor(np.arange(LENGTH, dtype=np.int32))

    def construct(self, x):
        seen, letters = columns(self.context(self.features(x))), self.start
        for i in range(LENGTH - 1):
            found = self.decoder(letters, seen).argmax(2).astype(ms.int32)
            letters = ops.select(self.places == i + 1, ops.concat((found[:, :1], found[:, :-1]), 1), letters)
        return self.decoder(letters, seen)


@network(image(32, 64))
class ABINet(nn.Cell):
    """What is seen, what the language says of it, and a gate between them."""

    def __init__(self):
        super().__init__()
        self.features, self.block = features(8), Residual(nn.SequentialCell(conv(WIDTH, WIDTH), conv(WIDTH, WIDTH, 3)))
        self.places, self.read = Parameter(Tensor(np.zeros((1, LENGTH, WIDTH), np.float32)), name="places"), Attention(WIDTH)
        self.classes, self.enter, self.spoken = nn.Dense(WIDTH, CLASSES), nn.Dense(CLASSES, WIDTH, has_bias=False), nn.Dense(WIDTH, CLASSES)
        self.language, self.gate, self.head = Transformer(WIDTH), nn.Dense(2 * WIDTH, WIDTH), nn.Dense(WIDTH, CLASSES)
        self.bias = Tensor(np.where(np.eye(LENGTH), -1e4, 0).astype(np.float32))  # a letter is guessed from the others

    def construct(self, x):
        seen = self.read(self.places, columns(self.block(self.features(x))))
        said = self.language(self.enter(ops.softmax(self.classes(seen), -1)), self.bias)
        gate = ops.sigmoid(self.gate(ops.concat((seen, said), 2)))
        return self.head(gate * said + (1 - gate) * seen), self.classes(seen), self.spoken(said)
