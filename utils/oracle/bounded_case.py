# ===- bounded_case.py - the words of the table of dimensions with bounds ---===
# SPDX-License-Identifier: Apache-2.0
"""    bounded("add", "x0 + x1", of("n 3 h"), of("n 3 1"))

A letter is a dimension that each run chooses, the same wherever it stands. The first run has the smallest sizes, the second the largest."""
import itertools
import zlib

import numpy as np

from case import TYPES, Data, case, in_turn, random, values, weight

SIZES = {"n": (1, 3), "c": (1, 9), "h": (4, 13), "w": (4, 12), "l": (1, 13), "m": (1, 11), "k": (1, 9), "t": (2, 7), "r": (1, 20)}
RUNS = 6


def eighths(dtype, *shape, low=-2, high=2):
    """Multiples of 1/8: their sums and products are exact, and the archive stays small."""
    if np.dtype(TYPES[dtype]).kind != "f":
        return random(dtype, *shape, low=low, high=high)
    return Data(lambda rng: (rng.randint(low * 8, high * 8 + 1, shape) / 8).astype(TYPES[dtype]))


class Pattern:
    """An input: its dimensions, letters or numbers, and `make(dtype, *shape)` for the values of a run."""

    def __init__(self, text, dtype, make, options):
        self.dims = [int(d) if d.isdigit() else d for d in text.split()]
        self.data = lambda shape: make(dtype, *shape, **options)

    def letters(self):
        return [d for d in self.dims if isinstance(d, str)]

    def shape(self, sizes):
        return tuple(sizes.get(d, d) for d in self.dims)

    def turns(self, runs):
        """The values of the runs, of which each is a dictionary of sizes."""
        return in_turn(*(self.data(self.shape(sizes)) for sizes in runs))

    def open_shape(self):
        return tuple(None if isinstance(d, str) else d for d in self.dims)

    def bounds(self, ranges):
        return "x".join("%d..%d" % ranges[d] if d in ranges else str(d) for d in self.dims) if self.letters() else None


def of(text, dtype="f32", make=eighths, **options):
    return Pattern(text, dtype, make, options)


class Turn(Pattern):
    """A tensor without dimensions: these values, one a run, again from the first where there are more runs."""

    def __init__(self, dtype, *data):
        self.dims, self.each = [], [values(dtype, d) for d in data]

    def turns(self, runs):
        return in_turn(*(data for data, _ in zip(itertools.cycle(self.each), runs)))


def const(*shape, **options):
    """A parameter of the network."""
    return weight(eighths("f32", *shape, **options))


def kernel(*shape):
    """A parameter of quarters: the weights of a convolution."""
    return weight(Data(lambda rng: (rng.randint(-4, 5, shape) / 4).astype(np.float32)))


def chosen_sizes(name, ranges, runs):
    """A dictionary a run: the smallest, the largest, each letter alone at its largest, then any; no two equal."""
    rng, letters = np.random.RandomState(zlib.crc32(name.encode())), sorted(ranges)
    corner = lambda largest: tuple(ranges[d][d in largest] for d in letters)
    wanted = [corner(()), corner(letters)] + [corner(letters[:1]), corner(letters[-1:])] * (len(letters) > 1)
    others = (tuple(int(rng.randint(ranges[d][0], ranges[d][1] + 1)) for d in letters) for _ in range(200))
    sizes = dict.fromkeys(itertools.chain(wanted, others))
    return [dict(zip(letters, s)) for s in itertools.islice(sizes, runs)]


def bounded(name, text, *inputs, operator="Bounded", runs=RUNS, sizes={}, **options):
    """inputs: patterns, then parameters. sizes: letter -> (smallest, largest), where those of SIZES do not fit."""
    patterns = [p for p in inputs if isinstance(p, Pattern)]
    ranges = {d: {**SIZES, **sizes}[d] for p in patterns for d in p.letters()}
    chosen = chosen_sizes(name, ranges, runs)
    data = [p.turns(chosen) for p in patterns]
    case(operator, name, text, *data, *inputs[len(patterns):], dynamic=[p.open_shape() for p in patterns],
         bounds=[p.bounds(ranges) for p in patterns], **options)
