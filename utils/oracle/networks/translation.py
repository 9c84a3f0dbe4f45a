# ===- translation.py - an encoder-decoder of text, written with mint ---===
# SPDX-License-Identifier: Apache-2.0
"""Vaswani et al. 2017 with the biases by distance of T5 (Raffel et al. 2019)."""
import mindspore as ms
from mindspore import mint, nn, ops

from .registry import network, tokens

WIDTH, HEADS, WORDS, SOURCE, TARGET, NEAR = 32, 4, 60, 10, 7, 8


class Attention(nn.Cell):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (mint.nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def split(self, x):
        return mint.permute(x.view(x.shape[0], x.shape[1], HEADS, -1), (0, 2, 1, 3))

    def construct(self, x, seen, bias):
        query, key, value = self.split(self.query(x)), self.split(self.key(seen)), self.split(self.value(seen))
        scores = mint.div(mint.matmul(query, mint.transpose(key, -1, -2)), (WIDTH // HEADS) ** 0.5) + bias
        y = mint.matmul(mint.softmax(scores, -1), value)
        return self.out(mint.permute(y, (0, 2, 1, 3)).reshape(x.shape))


class Layer(nn.Cell):
    """Attention to itself and, in the decoder, to the source."""

    def __init__(self, is_decoder):
        super().__init__()
        self.own, self.other = Attention(), Attention() if is_decoder else None
        self.norms = nn.CellList([nn.LayerNorm((WIDTH,)) for _ in range(3 if is_decoder else 2)])
        self.wide, self.narrow = mint.nn.Linear(WIDTH, 2 * WIDTH), mint.nn.Linear(2 * WIDTH, WIDTH)

    def construct(self, x, bias, source=None, source_bias=None):
        y = self.norms[0](x)
        x = mint.add(x, self.own(y, y, bias))
        if self.other is not None:
            x = mint.add(x, self.other(self.norms[2](x), source, source_bias))
        return mint.add(x, self.narrow(mint.nn.functional.relu(self.wide(self.norms[1](x)))))


class Distances(nn.Cell):
    """[1, heads, length, length]: a number for each distance below NEAR, one for all others."""

    def __init__(self):
        super().__init__()
        self.table = mint.nn.Embedding(2 * NEAR + 1, HEADS)

    def construct(self, length):
        places = ops.arange(length)
        distance = mint.clamp(mint.unsqueeze(places, 0) - mint.unsqueeze(places, 1), -NEAR, NEAR) + NEAR
        return mint.unsqueeze(mint.permute(self.table(distance), (2, 0, 1)), 0)


class EncoderDecoder(nn.Cell):
    def __init__(self):
        super().__init__()
        self.words, self.distances = mint.nn.Embedding(WORDS, WIDTH), nn.CellList([Distances(), Distances()])
        self.encoder, self.decoder = (nn.CellList([Layer(d) for _ in range(2)]) for d in (False, True))
        self.norms = nn.CellList([nn.LayerNorm((WIDTH,)) for _ in range(2)])

    def encode(self, source, hidden):
        bias = self.distances[0](source.shape[1]) + hidden
        x = self.words(source)
        for layer in self.encoder:
            x = layer(x, bias)
        return self.norms[0](x)

    def construct(self, source, target):
        """A token 0 is padding."""
        hidden = mint.eq(source, 0).to(ms.float32).view(1, 1, 1, -1) * -1e9
        seen = self.encode(source, hidden)
        length = target.shape[1]
        bias = self.distances[1](length) + mint.triu(mint.full((length, length), -1e9), 1)
        x = self.words(target)
        for layer in self.decoder:
            x = layer(x, bias, seen, hidden)
        return mint.matmul(self.norms[1](x), mint.transpose(self.words.weight, 0, 1))


@network(tokens(1, SOURCE, words=WORDS), tokens(1, TARGET, words=WORDS, seed=1))
def encoder_decoder():
    return EncoderDecoder()
