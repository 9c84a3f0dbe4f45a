# ===- draw_data.py - other types and shapes for the inputs of a golden case ---===
# SPDX-License-Identifier: Apache-2.0
"""Each function takes the inputs of a case and what they are made of (arrays), and gives other inputs and what was changed, or None."""
import numpy as np

from case import TYPES, Data, Pack

MOST_DIMENSIONS = 7
EXTENTS = (0, 1, 1, 2, 3, 5, 8)
USUAL_TYPES = ("f32", "f32", "f16", "f64", "i32", "i64", "i8", "u8", "bool", "i16", "u16", "u32", "u64")


def mapped(data, function):
    """The input whose arrays are those of `data`, changed by function(array, rng)."""
    return Data(*(lambda rng, turn=turn: function(turn(rng), rng) for turn in data.turns), parameter=data.parameter, number=data.number)


def stretched(old, new):
    """Every dimension of `old` elements has `new`: the first of them, again and again. Of what grows the floats stand in another order: rows that are equal
    make matrices singular."""
    def change(array, rng):
        for axis in [axis for axis, n in enumerate(array.shape) if n == old]:
            array = np.take(array, np.arange(new) % max(old, 1), axis)
        return rng.permutation(array.ravel()).reshape(array.shape) if new > old and array.dtype.kind in "fc" else array
    return change


def converted(array, t):
    return (np.abs(array) if t[0] == "u" else array).astype(TYPES[t])


def change_extent(inputs, arrays, random):
    """A size, wherever the inputs have it, or in one of them alone."""
    sizes = sorted({n for a in arrays for n in a.shape if n})
    if not sizes:
        return None
    old = random.choice(sizes)
    new, alone = random.choice(EXTENTS), random.choice(range(len(inputs))) if random.random() < 0.3 else None
    chosen = [data if alone not in (None, i) else mapped(data, stretched(old, new)) for i, data in enumerate(inputs)]
    return chosen, "%d -> %d elements%s" % (old, new, "" if alone is None else " of x%d" % alone)


def change_rank(inputs, arrays, random):
    """A dimension of 1 more, or of the first element less, of all inputs of one rank or of one alone."""
    rank = random.choice([a.ndim for a in arrays])
    axis, more = random.randint(0, rank), random.random() < 0.6 or not rank
    at = random.choice([i for i, a in enumerate(arrays) if a.ndim == rank])
    alone = random.random() < 0.3
    if more and rank >= MOST_DIMENSIONS or not more and (axis == rank or 0 in arrays[at].shape):
        return None
    change = (lambda a, _: np.expand_dims(a, axis)) if more else (lambda a, _: np.take(a, 0, axis))
    chosen = [mapped(d, change) if a.ndim == rank and (not alone or i == at) and (more or 0 not in a.shape) else d
              for i, (d, a) in enumerate(zip(inputs, arrays))]
    return chosen, "dimension %d %s%s" % (axis, "of 1 added" if more else "taken out", " of x%d" % at if alone else "")


def change_type(inputs, arrays, random):
    """A type, wherever the inputs have it, or in one of them alone."""
    at, t = random.randrange(len(inputs)), random.choice(USUAL_TYPES)
    alone, old = random.random() < 0.2, arrays[at].dtype
    if old == TYPES[t]:
        return None
    chosen = [mapped(d, lambda a, _: converted(a, t)) if (i == at if alone else a.dtype == old) else d
              for i, (d, a) in enumerate(zip(inputs, arrays))]
    return chosen, "%s -> %s%s" % (old, t, " of x%d" % at if alone else "")


def change(inputs, arrays, random):
    """One of these, where all inputs are tensors."""
    if not inputs or any(isinstance(d, Pack) or d.number for d in inputs):
        return None
    return random.choice((change_extent, change_extent, change_rank, change_type, change_type))(inputs, arrays, random)
