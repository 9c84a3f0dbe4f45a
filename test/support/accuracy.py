# ===- accuracy.py - how far a network's results are from MindSpore's ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np
from compare import compare

from .process import Failure

EXACT = float("-inf")  # the error of equal integers or bools: below that of every number


def error_text(error):
    """None: MindSpore computed nothing to compare with."""
    return "not compared" if error is None else "exact" if error == EXACT else "%.1e" % error


def worse(a, b):
    return max((x for x in (a, b) if x is not None), default=None)


def match_rows(golden, actual):
    """`actual` with its rows in golden's order: each golden row takes the nearest row that is left."""
    g = golden.reshape(-1, golden.shape[-1]).astype(np.float64)
    a = actual.reshape(-1, actual.shape[-1])
    left, order = np.ones(len(a), bool), []
    for row in g:
        distance = np.where(left, np.abs(a.astype(np.float64) - row).max(axis=1), np.inf)
        order.append(int(distance.argmin()))
        left[order[-1]] = False
    return a[order].reshape(actual.shape)


def relative_error(golden, actual):
    """The largest difference as a share of the largest golden value."""
    if golden.dtype.kind != "f" and np.array_equal(golden, actual):
        return EXACT
    finite = np.isfinite(golden)
    g, a = golden[finite].astype(np.float64), actual[finite].astype(np.float64)
    scale = np.abs(g).max() if g.size else 0.0
    return float(np.abs(a - g).max() / scale) if scale else 0.0


def check(network, golden, folder):
    """The largest relative error, or None where MindSpore itself could not run it. Raises Failure on the first wrong output."""
    worst = None
    for i, expected in enumerate(golden.outputs):
        actual = np.load(folder / ("out%d.npy" % i))
        if actual.shape != golden.shapes[i] or actual.dtype != expected.dtype:
            raise Failure("out%d is %s %s, expected %s %s" % (i, actual.dtype, actual.shape, expected.dtype, golden.shapes[i]))
        if golden.strides[i] != 1:
            actual = actual.reshape(-1)[::golden.strides[i]]
        if i in network.unordered:
            actual = match_rows(expected, actual)
        ok, message = compare(expected, actual, network.rtol, network.atol, network.allow_fraction.get(str(i), 0.0))
        if not ok:
            raise Failure("out%d: %s" % (i, message))
        worst = worse(worst, relative_error(expected, actual))
    return worst
