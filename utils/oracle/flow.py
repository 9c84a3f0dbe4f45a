# ===- flow.py - the words of the tables of control flow and state ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np

from case import case, f32, in_turn, values, weight


def control(name, text, *inputs, **options):
    case("Control", name, text, *inputs, **options)


def state(name, text, *inputs, runs=3, **options):
    case("State", name, text, *inputs, runs=runs, **options)


def turns(dtype, *data):
    """These values, one a run."""
    return in_turn(*(values(dtype, d) for d in data))


def zeros(dtype, *shape):
    """A parameter of zeros."""
    return weight(values(dtype, np.zeros(shape)))


SIGN = turns("f32", 1.5, -1.5, 2.5)
COUNT = turns("i32", 3, 0, 5)
X = f32(2, 3)
