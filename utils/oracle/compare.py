# ===- compare.py - when two results count as equal ---===
# SPDX-License-Identifier: Apache-2.0
"""Shared by the exporter and by every runner below test/."""
import numpy as np


def compare(golden, actual, rtol, atol, allow_fraction=0.0):
    """(ok, message). Float types: |a - g| <= atol * max|g| + rtol * |g|, with NaN and infinities in the same places;
    all others: equal. allow_fraction is the share of the elements that may be outside."""
    if golden.shape != actual.shape:
        return False, "shape %s, expected %s" % (actual.shape, golden.shape)
    if golden.dtype.kind == "c":
        golden, actual = (np.stack([x.real, x.imag]) for x in (golden, actual))
    if golden.dtype.kind != "f":
        wrong = int((golden != actual).sum())
        return wrong <= allow_fraction * golden.size, "%d of %d differ" % (wrong, golden.size)
    g, a = golden.astype(np.float64), actual.astype(np.float64)
    if not np.array_equal(np.isnan(g), np.isnan(a)):
        return False, "NaN in other places"
    infinite = np.isinf(g)
    if not np.array_equal(g[infinite], a[infinite]):
        return False, "infinities in other places"
    finite = np.isfinite(g)
    g, a = g[finite], a[finite]
    if not g.size:
        return True, "nothing finite to compare"
    scale, error = np.abs(g).max(), np.abs(a - g)
    wrong = int((~(error <= atol * scale + rtol * np.abs(g))).sum())
    message = "max error %.3g of max value %.3g, %d of %d outside" % (error.max(), scale, wrong, g.size)
    return wrong <= allow_fraction * g.size, message
