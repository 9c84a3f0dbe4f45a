# ===- halves.py - how near to MindSpore's the results of half precision are ---===
# SPDX-License-Identifier: Apache-2.0
"""MindSpore rounds what each operator computes to half precision, and so does msc: their results differ by rounding alone."""
import numpy as np

# In units in the last place. A sum of its own order is rounded differently; the others are MindSpore's kernels that keep sums in float16.
UNITS = 1
OTHERS = {"LayerNorm": 12, "Softmax": 2}


def judge(operator, golden, actual):
    """None, or what is wrong with a result of float16 that compare() has taken."""
    if golden.dtype != np.float16:
        return None
    finite = np.isfinite(golden)
    if not finite.any():
        return None
    golden, actual = golden[finite], actual[finite]
    # The largest numbers have no next one, of which np.spacing() speaks.
    unit = np.spacing(np.minimum(np.abs(golden), np.float16(32768))).astype(np.float64)
    off = np.abs(actual.astype(np.float64) - golden) / unit
    limit = OTHERS.get(operator, UNITS)
    return None if off.max() <= limit else "%g units in the last place off, at most %g are allowed" % (off.max(), limit)
