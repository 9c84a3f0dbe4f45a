# ===- language.py - models of text, written with mint ---===
# SPDX-License-Identifier: Apache-2.0
"""A decoder as LLaMA's (RMSNorm, rotary positions, gated linear units, groups of queries that share a key), all of a
text at once and a token at a time with a cache, and an encoder-decoder as T5's (biases by distance). What mint has
no kernel for on the CPU is said otherwise: norms by their formulas."""
import mindspore as ms
import numpy as np
from mindspore import Parameter, Tensor, mint, nn, ops

from .registry import network, tokens, value

WIDTH, HEADS, GROUPS, SIZE, WORDS, LENGTH = 32, 4, 2, 8, 50, 12


def linear(inputs, outputs):
    return mint.nn.Linear(inputs, outputs, bias=False)


class RMSNorm(nn.Cell):
    def __init__(self):
        super().__init__()
        self.weight = Parameter(Tensor(np.ones(WIDTH, np.float32)), name="norm.weight")

    def construct(self, x):
        return x * mint.rsqrt(mint.mean(mint.square(x), -1, True) + 1e-6) * self.weight


class Gated(nn.Cell):
    def __init__(self):
        super().__init__()
        self.gate, self.up, self.down = linear(WIDTH, 2 * WIDTH), linear(WIDTH, 2 * WIDTH), linear(2 * WIDTH, WIDTH)

    def construct(self, x):
        return self.down(mint.nn.functional.silu(self.gate(x)) * self.up(x))


def turns(length):
    """The cosines and sines of each position."""
    angles = np.outer(np.arange(length), 10000.0 ** -(np.arange(0, SIZE, 2) / SIZE))
    angles = np.concatenate((angles, angles), 1)
    return Tensor(np.cos(angles).astype(np.float32)), Tensor(np.sin(angles).astype(np.float32))


def rotated(x, cos, sin):
    first, second = mint.chunk(x, 2, -1)
    return x * cos + mint.cat((mint.neg(second), first), -1) * sin


def repeated(x):
    """[batch, groups, length, size] for each head of a group."""
    shape = 1, GROUPS, HEADS // GROUPS, x.shape[2], SIZE
    return mint.broadcast_to(mint.unsqueeze(x, 2), shape).reshape((1, HEADS, -1, SIZE))


def attend(query, key, seen, bias):
    weights = mint.nn.functional.softmax(mint.matmul(query, mint.transpose(key, 2, 3)) * SIZE ** -0.5 + bias, dim=-1)
    return mint.matmul(weights, seen)


class SelfAttention(nn.Cell):
    def __init__(self):
        super().__init__()
        self.query, self.out = linear(WIDTH, HEADS * SIZE), linear(HEADS * SIZE, WIDTH)
        self.key, self.value = linear(WIDTH, GROUPS * SIZE), linear(WIDTH, GROUPS * SIZE)

    def project(self, x, cos, sin):
        query, key, seen = (mint.transpose(f(x).reshape((1, x.shape[1], -1, SIZE)), 1, 2) for f in (self.query, self.key, self.value))
        return rotated(query, cos, sin), rotated(key, cos, sin), seen

    def construct(self, x, cos, sin, bias):
        query, key, seen = self.project(x, cos, sin)
        y = attend(query, repeated(key), repeated(seen), bias)
        return self.out(mint.transpose(y, 1, 2).reshape((1, x.shape[1], -1)))


class Cached(SelfAttention):
    """Of one token, that writes its key and value at `place`."""

    def __init__(self):
        super().__init__()
        empty = np.zeros((1, GROUPS, LENGTH, SIZE), np.float32)
        self.places = Tensor(np.arange(LENGTH).astype(np.int32))
        self.keys, self.values = Parameter(Tensor(empty), name="keys"), Parameter(Tensor(empty), name="values")

    def construct(self, x, cos, sin, bias, place):
        query, key, seen = self.project(x, cos, sin)
        here = (self.places == place).reshape((1, 1, LENGTH, 1))
        keys, values = mint.where(here, key, self.keys), mint.where(here, seen, self.values)
        y = attend(query, repeated(keys), repeated(values), bias)
        y = self.out(mint.transpose(y, 1, 2).reshape((1, 1, -1)))
        return ops.depend(y, (ops.assign(self.keys, keys), ops.assign(self.values, values)))


class Decoder(nn.Cell):
    def __init__(self, attention):
        super().__init__()
        self.words, self.norm, self.head = mint.nn.Embedding(WORDS, WIDTH), RMSNorm(), linear(WIDTH, WORDS)
        self.attention = nn.CellList([attention() for _ in range(2)])
        self.gated = nn.CellList([Gated() for _ in range(2)])
        self.norms = nn.CellList([RMSNorm() for _ in range(4)])
        self.cos, self.sin = turns(LENGTH)

    def layers(self, ids, *context):
        x = self.words(ids)
        for i in range(2):
            x = x + self.attention[i](self.norms[2 * i](x), *context)
            x = x + self.gated[i](self.norms[2 * i + 1](x))
        return self.head(self.norm(x))

    def construct(self, ids):
        later = mint.triu(mint.ones((LENGTH, LENGTH), dtype=ms.bool_), 1)
        bias = mint.zeros((LENGTH, LENGTH)).masked_fill(later, -1e9)
        return self.layers(ids, self.cos, self.sin, bias)


class OneToken(Decoder):
    def __init__(self):
        super().__init__(Cached)
        self.places = Tensor(np.arange(LENGTH).astype(np.int32))

    def construct(self, ids, place):
        bias = mint.where(self.places <= place, 0.0, -1e9)
        return self.layers(ids, self.cos[place], self.sin[place], bias, place)


@network(tokens(1, LENGTH, words=WORDS))
def decoder():
    return Decoder(SelfAttention)


@network(tokens(1, 1, words=WORDS), value(5, np.int32))
def decoder_cached():
    return OneToken()
