# ===- generate.py - random networks, valid by construction ---===
# SPDX-License-Identifier: Apache-2.0
"""A network grows block by block. What a block reads is an earlier value or a new input. A value of another shape is tried as it is (the
operators' own inference says what comes out, or that it does not fit), or cut and repeated to the shape of the golden case, its numbers
moved to where the golden case had them."""
import math

import numpy as np

from .blocks import LARGEST
from .builder import Builder, Value

ROUNDING = ("Rint/", "Round/")  # operators whose results depend on the processor's rounding direction
# MindSpore's exponential of a NaN is a number: of a row with one, 2.0 makes finite numbers (as if it were 88), 2.10 infinities. msc: NaN.
NAN_VARIES = ("Softmax/", "LogSoftmax/")
OPEN = (-2,)  # the dimensions of a tensor of unknown rank


class Network:
    """A finished one: the file, the input arrays, what it is made of."""

    def __init__(self, number, release, data, inputs, outputs, titles, has_half):
        self.number, self.release, self.data, self.inputs, self.outputs = number, release, data, inputs, outputs
        self.titles, self.has_half = titles, has_half
        self.rounds = any(t.startswith(ROUNDING) for t in titles)
        self.nan_varies = any(t.startswith(NAN_VARIES) for t in titles)


class Adapter:
    """Operators between a value and a block that wants another shape, or numbers from another range."""

    def __init__(self, builder, random):
        self.builder, self.random = builder, random

    def fit_shape(self, value, shape):
        """The value's elements in order, cut or repeated to as many as the shape has."""
        size = int(np.prod(shape, dtype=np.int64))
        if value.size != size:
            value = self.builder.reshape(value, (value.size,))
        if value.size < size:
            value = self.vary(self.builder.tile(value, [math.ceil(size / value.size)]))
        if value.size > size:
            value = self.builder.slice(value, [self.random.randint(0, value.size - size)], [size])
        return self.builder.reshape(value, shape)

    def vary(self, value):
        """Repeated numbers made different: equal ones hide a wrong position, and which of them is the largest is a matter of rounding."""
        if not value.dtype.startswith("float"):
            return value
        random = np.random.RandomState(self.random.randrange(2**31))
        return self.builder.scale(value, random.uniform(0.9, 1.1, value.shape))

    def fit_range(self, value, wanted):
        """The value's numbers, moved and limited to where the golden case had them."""
        low, high = wanted.low, wanted.high
        if value.dtype == "bool" or low is None or value.low is None or (low <= value.low and value.high <= high):
            return value
        if not value.dtype.startswith("float"):
            return self.limit(value, low, high)
        if low < 0 < high and max(-value.low, value.high) <= 4 * max(-low, high):
            return value  # both signs, and about as large
        spread = value.high - value.low
        if spread < 1e-3 * max(abs(value.low), abs(value.high)):
            return self.limit(value, low, high)  # to stretch it would be to look at rounding only
        factor = (high - low) / max(spread, 1e-3)
        moved = self.builder.with_number("Mul", value, factor, value.low * factor, value.high * factor)
        moved = self.builder.with_number("Add", moved, low - value.low * factor, low, high)
        return self.limit(moved, low, high)

    def limit(self, value, low, high):
        value = self.builder.with_number("Maximum", value, low, low, max(low, value.high))
        return self.builder.with_number("Minimum", value, high, low, high)


class Generator:
    def __init__(self, blocks, infer, random):
        self.infer, self.random = infer, random
        self.release = random.choice(sorted(blocks))
        self.blocks = blocks[self.release]
        self.real_blocks = [b for b in self.blocks if any(i.dtype == "float32" for i in b.inputs)]
        self.builder = Builder(self.release)
        self.adapter = Adapter(self.builder, random)
        self.values, self.unread, self.titles = [], {}, []
        self.refused = set()  # golden cases that inference does not take as they are
        self.has_half = False

    def add(self, value):
        self.values.append(value)
        self.unread[value.name] = value
        return value

    def choose(self, given):
        """An earlier value of the input's type, the latest ones most often; None for a new input."""
        found = [v for v in self.values if v.dtype == given.dtype and 0 < v.size <= LARGEST]
        if not found or self.random.random() < 0.2:
            return None
        return self.random.choice(found[-8:] + found[-4:] + found[-2:])

    def types_behind(self, block, shapes):
        """What the block's results are behind inputs of these shapes; None where it does not fit, or is large."""
        question = Builder(self.release)
        inputs = [question.input(np.zeros(shape, given.dtype)) for shape, given in zip(shapes, block.inputs)]
        names = question.add_block(block, inputs)
        types = self.infer.ask(question.finish([Value(n, t, OPEN) for n, t in zip(names, block.result_types)]))
        if not types or len(types) != len(names) or any(np.prod(shape, dtype=np.int64) > LARGEST for _, shape in types):
            return None
        return types

    def bind(self, given, value, as_it_is):
        """The value that the block reads: a new input, an earlier value, or one made to fit."""
        if value is None:
            return self.add(self.builder.input(given.array, given.range.low, given.range.high))
        self.unread.pop(value.name, None)
        return self.adapter.fit_range(value if as_it_is else self.adapter.fit_shape(value, given.shape), given.range)

    def grow(self):
        # Most networks are of float32: there the long chains are.
        block = self.random.choice(self.real_blocks if self.random.random() < 0.75 else self.blocks)
        chosen = [self.choose(given) for given in block.inputs]
        as_it_is = self.random.random() < (0.7 if block.keeps_shape else 0.25)
        types = as_it_is and self.types_behind(block, [given.shape if v is None else v.shape for given, v in zip(block.inputs, chosen)])
        if not types:
            as_it_is, types = False, self.types_behind(block, [given.shape for given in block.inputs])
        if not types:
            self.refused.add(block.title)
            return
        names = self.builder.add_block(block, [self.bind(g, v, as_it_is) for g, v in zip(block.inputs, chosen)])
        self.has_half |= "float16" in block.types
        self.titles.append(block.title)
        for name, (dtype, shape), reach in zip(names, types, block.ranges):
            self.builder.state_type(name, dtype, shape)
            self.add(Value(name, dtype, shape, reach.low, reach.high))

    def network(self, number):
        while len(self.titles) < 3:
            for _ in range(self.random.randint(3, 14)):
                self.grow()
        computed = [v for v in self.values if v.size and not v.name.startswith("x_")]
        ends = [v for v in computed if v.name in self.unread] or computed[-1:]
        outputs = self.random.sample(ends, min(len(ends), 6))
        more = [v for v in computed if v not in outputs]  # results that the network reads itself
        outputs += self.random.sample(more, min(len(more), self.random.choice([0, 0, 1, 2])))
        data = self.builder.finish(outputs)
        return Network(number, self.release, data, self.builder.inputs, outputs, self.titles, self.has_half)
