# ===- draw_rules.py - draws of which MindSpore's values say nothing ---===
# SPDX-License-Identifier: Apache-2.0
"""Every rule has its reason: what the result is, is left open, or MindSpore's CPU kernel is evidently wrong."""
import numpy as np

# Their texts turn vectors that have one of two signs into what has one value: another text shows the signs.
TEXTS_STAY = ("Svd", "Eigh", "SelfAdjointEig")


def is_divided_by_0(arrays):
    return arrays[-1].dtype.kind in "iu" and 0 in arrays[-1]


def has_equals(arrays):
    return np.unique(arrays[0]).size < arrays[0].size


# (operators, what the input arrays are like, why)
LEFT_OUT = (
    (("Inv", "Reciprocal"), is_divided_by_0, "an infinite value as an integer is undefined in C++"),
    (("TopK",), has_equals, "the order of equal values is that of MindSpore's algorithm"),
)


def is_left_out(operator, arrays):
    return any(operator in operators and is_such(arrays) for operators, is_such, _ in LEFT_OUT)
