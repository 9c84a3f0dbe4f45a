# ===- judge.py - whether two builds of one network agree ---===
# SPDX-License-Identifier: Apache-2.0
"""Fusion reorders sums, and a network can make much of the last bit: a comparison flips, a difference cancels. So where the two builds
differ by more than rounding, the plain one runs again on inputs that differ by rounding: what its results do then, the other's may do. Last,
with every operation of the processor rounded up, down or towards 0: what comes of a number that no input moves (the norm of a row of equal
numbers, which is rounding alone) moves then.
Integers and booleans that do nothing then are to be equal."""
import numpy as np

ROUNDING = 1e-5  # of an output's largest number: no need to look closer
SLACK = {False: 1e-4, True: 1e-2}  # the same, allowed beside what disturbed runs do; by whether float16 takes part
DISTURBANCES = ((1e-6, 6), (1e-5, 10), (1e-4, 16))  # (relative size, runs), tried one after another
HALF_DISTURBANCES = ((1e-3, 16), (4e-3, 24))


def largest(array):
    finite = array[np.isfinite(array)]
    return float(np.abs(finite).max()) if finite.size else 0.0


def suspects(actual, plain):
    """The elements that differ by more than rounding."""
    if plain.dtype.kind != "f":
        return actual != plain
    a, p = actual.astype(np.float64), plain.astype(np.float64)
    same = (a == p) | (np.isnan(a) & np.isnan(p))
    with np.errstate(invalid="ignore", over="ignore"):
        close = np.isfinite(p) & (np.abs(a - p) <= ROUNDING * (largest(p) + np.abs(p)))
    return ~(same | close)


class Spread:
    """What an output's elements are over several runs."""

    def __init__(self, plain):
        self.values = [plain]

    def add(self, other):
        self.values.append(other)

    def allows(self, actual, slack):
        return self.allows_floats(actual, slack) if actual.dtype.kind == "f" else self.allows_integers(actual)

    def allows_integers(self, actual):
        """As far from the others as these are from each other; what never moves is compared without a detour over floats."""
        stack = np.stack(self.values)
        low, high = stack.min(0), stack.max(0)
        a, l, h = (x.astype(np.float64) for x in (actual, low, high))
        near = (a >= l - 3 * (h - l)) & (a <= h + 3 * (h - l))
        return (actual == low) | ((low != high) & near)

    def allows_floats(self, actual, slack):
        a, stack = actual.astype(np.float64), np.stack(self.values).astype(np.float64)
        finite = np.isfinite(stack)
        low, high = np.where(finite, stack, np.inf).min(0), np.where(finite, stack, -np.inf).max(0)
        with np.errstate(invalid="ignore", over="ignore"):
            margin = np.nan_to_num(high - low, posinf=0, neginf=0) * 3 + slack * largest(stack)
            inside = (a >= low - margin) & (a <= high + margin)
        seen = np.isnan(stack).any(0) & np.isnan(a) | (stack == a).any(0)
        # A sum that overflows in one order need not in another.
        overflows = np.isinf(stack).any(0) & (np.abs(a) > np.finfo(actual.dtype).max / 16)
        return inside & np.isfinite(a) | seen | overflows


def disturbed(inputs, size, random):
    """The inputs with every float moved a little; integers stay."""
    moved = []
    for x in inputs:
        if x.dtype.kind == "f":
            x = (x.astype(np.float64) * (1 + size * random.uniform(-1, 1, x.shape))).astype(x.dtype)
        moved.append(x)
    return moved


def disturbed_runs(run_plain, inputs, has_half, directions):
    """Groups of the plain build's outputs, as long as they are asked for."""
    random = np.random.RandomState(1)
    for size, runs in DISTURBANCES + (HALF_DISTURBANCES if has_half else ()):
        yield [run_plain(disturbed(inputs, size, random)) for _ in range(runs)]
    yield [run_plain(inputs, direction) for direction in directions]


def disagreement(actual, plain, run_plain, inputs, has_half, directions=()):
    """None, or what differs. `actual` and `plain` are the outputs; run_plain(inputs, rounding direction) gives the plain build's."""
    wrong = [suspects(a, p) for a, p in zip(actual, plain)]
    if not any(w.any() for w in wrong):
        return None
    spreads = [Spread(p) for p in plain]
    for group in disturbed_runs(run_plain, inputs, has_half, directions):
        for outputs in group:
            for spread, other in zip(spreads, outputs):
                spread.add(other)
        wrong = [w & ~s.allows(a, SLACK[has_half]) for w, s, a in zip(wrong, spreads, actual)]
        if not any(w.any() for w in wrong):
            return None
    for i, w in enumerate(wrong):
        if w.any():
            at = tuple(int(x) for x in np.argwhere(w)[0])
            return "output %d: %d of %d elements, at %s %r for %r of the plain build" % (i, w.sum(), w.size, at, actual[i][at], plain[i][at])
    return None
