# ===- draw_rules.py - draws of which MindSpore's values say nothing ---===
# SPDX-License-Identifier: Apache-2.0
"""Every rule has its reason: what the result is, is left open, or MindSpore's CPU kernel is evidently wrong."""
import numpy as np

# Their texts turn vectors that have one of two signs into what has one value: another text shows the signs. Another Dropout is random.
TEXTS_STAY = ("Svd", "Eigh", "SelfAdjointEig", "Dropout", "Dropout2D", "Dropout3D")


def is_divided_by_0(arrays):
    return arrays[-1].dtype.kind in "iu" and 0 in arrays[-1]


def has_equals(arrays):
    return np.unique(arrays[0]).size < arrays[0].size


def points_outside(arrays):
    """Of some dimension; which one it is stands in the text."""
    return bool(arrays[1].size) and max(arrays[1].max() + 1, -arrays[1].min()) > min(arrays[0].shape, default=1)


def is_alone(arrays):
    return arrays[0].size < 2


def is_empty(arrays):
    return any(a.size == 0 for a in arrays)


def is_unsigned(arrays):
    return arrays[0].dtype.kind == "u"


def is_half(arrays):
    return any(a.dtype == np.float16 for a in arrays)


def are_one_row(arrays):
    return arrays[0].ndim > 2 and arrays[0].shape[-2] == 1


def is_ill_conditioned(arrays):
    """As either of its triangles."""
    if arrays[0].ndim < 2 or not arrays[0].size:
        return False
    return any(np.linalg.cond(triangle(arrays[0]).astype(np.float64)).max() > 50 for triangle in (np.triu, np.tril))


def names_no_class(labels):
    """Which of the arrays has the labels; the last dimension of the first one has the classes."""
    return lambda arrays: bool(arrays[0].ndim and arrays[labels].size) and arrays[labels].max() >= arrays[0].shape[-1]


# (operators, what the input arrays are like, why)
LEFT_OUT = (
    (("Inv", "Reciprocal"), is_divided_by_0, "an infinite value as an integer is undefined in C++"),
    (("CTCLossV2",), names_no_class(1), "MindSpore reads what stands behind the scores"),
    (("CTCLoss",), names_no_class(2), "MindSpore reads what stands behind the scores"),
    (("TopK",), has_equals, "the order of equal values is that of MindSpore's algorithm"),
    (("TensorScatterElements",), points_outside, "MindSpore leaves out what follows, which is not the same in every order"),
    (("BatchMatMul", "BatchMatMulExt", "MatMul", "MatMulExt", "Histogram"), is_empty, "MindSpore leaves the result, zeros, as the memory was"),
    (("LayerNorm",), is_half, "MindSpore's sums are rounded one by one: how near a number near 0 comes, depends on the values"),
    (("Geqrf",), are_one_row, "2.0 reads memory that nobody has written: NaN out of numbers"),
    (("CholeskyInverse",), is_ill_conditioned, "roundings count by the square of the condition"),
    (("UnsortedSegmentMax", "UnsortedSegmentMin"), is_half, "2.0 has infinities in empty segments, 2.10 the largest number"),
    (("BinaryCrossEntropy", "KLDivLoss"), is_half, "MindSpore adds losses of half precision in an order of its own"),
    (("NLLLoss",), is_unsigned, "below 0 it wraps, and MindSpore adds integers of 64 bits as doubles, which end at 2^53"),
    (("UniqueConsecutive", "Unique"), is_alone, "there is nothing to find, and no size that a run chooses"),
)


def is_left_out(operator, arrays):
    return any(operator in operators and is_such(arrays) for operators, is_such, _ in LEFT_OUT)
