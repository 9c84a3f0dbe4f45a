# ===- bounded_flow.py - golden cases of branches and loops on dimensions that each run chooses ---===
# SPDX-License-Identifier: Apache-2.0
import functools

import numpy as np

from bounded_case import Turn, bounded, const, of
from case import MS210, in_turn, random, values
from flow import turns
from tables.find import finds, zeros

bounded = functools.partial(bounded, operator="BoundedFlow")


def rising(dtype, *shape):
    """No place twice."""
    return values(dtype, np.arange(shape[0]))


SIGN = Turn("f32", 1.5, -1.5, 2.5)
COUNT = Turn("i32", 3, 0, 5, 1)

# --- branches
bounded("if", "if x0 > 0:\n    x1 = x1 * 2\nreturn x1", SIGN, of("n l"))
bounded("if_else", "if x0 > 0:\n    y = x1 * 2\nelse:\n    y = ops.relu(x1)\nreturn y", SIGN, of("n 3 l"))
bounded("if_returns", "if x0 > 0:\n    return x1 * 2\nreturn x1 + 1", SIGN, of("n l"))
bounded("if_both", "y = x1 * x2\nif x0 > 0:\n    return y, x2\nreturn x1 + 1, y", SIGN, of("n l"), of("n l"))
bounded("if_matmul", "if x0 > 0:\n    return P.MatMul()(x1, x2)\nreturn x1 + 1", SIGN, of("n 8"), const(8, 8))
bounded("if_conv", "if x0 > 0:\n    return P.ReLU()(P.Conv2D(4, 3, pad_mode='same')(x1, x2))\nreturn P.Conv2D(4, 3, pad_mode='same')(x1, x2)", SIGN, of("n 3 h w"), const(4, 3, 3, 3))
bounded("if_sum", "if x0.sum() > 0:\n    return x0 * 2\nreturn x0 - 1", of("n l"))
bounded("if_transpose", "y = P.Transpose()(x1, (0, 2, 1))\nif x0 > 0:\n    return y + 1\nreturn P.Transpose()(x1 * 2, (0, 2, 1))", SIGN, of("n l 3"))
bounded("if_slice", "if x0 > 0:\n    return x1[:, :4]\nreturn x1[:, 1:5]", SIGN, of("n 6 l"))
bounded("if_concat", "if x0 > 0:\n    return P.Concat(1)((x1, x1 * 2))\nreturn P.Concat(1)((x1 + 1, x1))", SIGN, of("n l"))
bounded("if_differs", "if x0 > 0:\n    return P.Concat(1)((x1, x1))\nreturn x1", SIGN, of("n l"), refused="a value that passes through it is")
bounded("size_compared", "return x0 * 2.0 if x0.shape[1] > 0 else x0", of("n l"))
bounded("size_decides", "return x0 * 2.0 if x0.shape[1] > 4 else x0", of("n l"))
bounded("nested_if", """
    if x0 > 0:
        if x1.sum() > 0:
            y = x1 + 1
        else:
            y = x1 * 2
    else:
        y = ops.relu(x1)
    return y
""", SIGN, of("n l"))

# --- loops
bounded("while", "while x0 > 0:\n    x1 = x1 * 2 + 1\n    x0 = x0 - 1\nreturn x1", COUNT, of("n l"))
bounded("while_matmul", "while x0 > 0:\n    x1 = P.ReLU()(P.MatMul()(x1, x2))\n    x0 = x0 - 1\nreturn x1", COUNT, of("n 8"), const(8, 8))
bounded("while_sum", "while x0.sum() > 1:\n    x0 = x0 / 2\nreturn x0", of("n l"))
bounded("while_swap", "while x0 > 0:\n    x1, x2 = x2, x1 + x2\n    x0 = x0 - 1\nreturn x1, x2", COUNT, of("n l"), of("n l"))
bounded("while_if", """
    while x0 > 0:
        if x1.sum() > 0:
            x1 = x1 - 1
        else:
            x1 = x1 * 2
        x0 = x0 - 1
    return x1
""", COUNT, of("n l"))
bounded("while_attention", """
    while x0 > 0:
        y = P.BatchMatMul(False, True)(x1, x1)
        x1 = P.BatchMatMul()(P.Softmax(-1)(y), x1)
        x0 = x0 - 1
    return x1
""", COUNT, of("n l 4"))
bounded("for", "for i in range(3):\n    x0 = x0 * 2 + i\nreturn x0", of("n l"))
bounded("for_size", "for i in range(x0.shape[0]):\n    x0 = x0 * 2 + i\nreturn x0", of("n l"))
bounded("for_rows_matmul", """
    h = x0[:, 0] + x2
    for t in range(x0.shape[1]):
        h = ops.tanh(P.MatMul()(x0[:, t], x1) * 0.125 + h)
    return h
""", of("n l 4"), const(4, 4), const(1, 4), versions=MS210)
bounded("while_size", "t = 0\nwhile t < x0.shape[1]:\n    x0 = x0 + t\n    t += 1\nreturn x0", of("n l"))
bounded("while_tuple", "y = (x1, x1 * 2)\nwhile x0 > 0:\n    y = (y[1], y[0] + 1)\n    x0 = x0 - 1\nreturn y", COUNT, of("n l"))
bounded("while_returns", "while x0 > 0:\n    x1 = x1 * 2\n    if x1.sum() > 5:\n        return x1 + 1\n    x0 = x0 - 1\nreturn x1", COUNT, of("n l"))
bounded("number_chosen", "k = x1.shape[0]\nif x0 > 0:\n    k = x1.shape[1]\nreturn x1 * k", SIGN, of("n l"), versions=MS210)
bounded("if_any_length", "if x0 > 0:\n    return x1\nreturn x2", SIGN, of("n l"), of("m k"), refused="if: a value that passes through it is")
bounded("if_mean", "if x0 > 0:\n    return P.ReduceMean()(x1, 1)\nreturn P.ReduceMax()(x1, 1)", SIGN, of("n l"))
bounded("if_open_in_one", "if x0 > 0:\n    return x1.sum()\nreturn x2", SIGN, of("n l"), const())
bounded("if_fixed_in_one", "if x0 > 0:\n    return P.MatMul()(P.Transpose()(x1, (1, 0)), x1)\nreturn x2", SIGN, of("n 4"), const(4, 4))

# --- written in place
bounded("in_place", "y = x0 * 2\ny += x0\ny -= 1\ny *= x1\ny /= 4\nreturn y", of("n l"), of("n l"), versions=MS210)
bounded("in_place_rows", "y = x0 * 2\ny += x1\ny *= 0.5\nreturn y, x0 + 0", of("n l 4"), of("n 1 4"), versions=MS210)
bounded("in_place_input", "x0 += x1\nreturn x0 * 2, x1 + 0", of("n l"), of("1 l"), versions=MS210)
bounded("in_place_loop", "y = x1 * 0\nwhile x0 > 0:\n    y += x1\n    x0 = x0 - 1\nreturn y", COUNT, of("n l"), versions=MS210)
bounded("in_place_slice", "y = x0[:, 0] * 2\ny += x1\nreturn y", of("n l 4"), of("n 4"), versions=MS210)

# --- a state
bounded("state_sum", "P.AssignAdd()(x1, x0.sum((0, 1)))\nreturn x0 * x1", of("n l 4"), const(4))
bounded("state_in_branch", "if x0 > 0:\n    P.AssignAdd()(x2, x1.sum((0, 1)))\nreturn x1 * x2", SIGN, of("n l 4"), const(4), versions=MS210)
bounded("state_in_loop", "for t in range(x0.shape[1]):\n    P.AssignAdd()(x1, x0[:, t].sum(0))\nreturn x0 * x1", of("n l 4"), const(4), versions=MS210)
bounded("state_rows", "P.ScatterNdAdd()(x2, x1, x0)\nreturn x2 + 0", of("l 4"), of("l 1", "i32", low=0, high=20), const(20, 4))
bounded("state_rows_of_cache", "P.ScatterUpdate()(x2, x1, x0)\nreturn x2 * 2", of("l 4"), of("l", "i32", make=rising), const(13, 4))

# --- sizes that a run finds: in front of a branch or a loop, and inside of it
MASKS = random("f32", 5, 6, low=-2, high=2)
find = functools.partial(finds, "BoundedFlow")
find("found_if", "y = ops.nonzero(x1 > 0)\nif x0 > 0:\n    return y * 2\nreturn y + 1", turns("f32", 1, -1, 2), in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_if_both", "m = x1 > 0\nif x0 > 0:\n    return ops.masked_select(x1, m).sum()\nreturn ops.masked_select(x1 * 2, m).sum() + 1",
     turns("f32", 1, -1, 2), in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_if_again", "m = x1 > 0\ny = ops.masked_select(x1, m)\nif x0 > 0:\n    y = y + ops.masked_select(x1 * 2, m)\nreturn y",
     turns("f32", 1, -1, 2), in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_if_later", "m = x1 > 0\ny = x1.sum()\nif x0 > 0:\n    y = ops.masked_select(x1 * 2, m).sum()\nreturn y + 0, ops.masked_select(x1, m)",
     turns("f32", 1, -1, 2), in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_if_passes", "m = x1 > 0\nif x0 > 0:\n    return ops.masked_select(x1, m)\nreturn ops.masked_select(x1 * 2, m)", turns("f32", 1, -1), in_turn(MASKS, MASKS),
     refused="if: a value that passes through it is")
find("found_loop", "y = ops.nonzero(x1 > 0)\nwhile x0 > 0:\n    y = y * 2 + 1\n    x0 = x0 - 1\nreturn y", turns("i32", 2, 0, 3), in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_in_loop", "while x0 > 0:\n    x1 = x1 + ops.masked_select(x1, x1 > 0).sum()\n    x0 = x0 - 1\nreturn x1", turns("i32", 2, 0, 1),
     in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_count_in_loop", "while x0 > 0:\n    x1 = x1 - ops.masked_select(x1, x1 > 0).shape[0]\n    x0 = x0 - 1\nreturn x1", turns("i32", 2, 0, 1),
     in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_condition", "while ops.nonzero(x0 > 0).shape[0] > 3:\n    x0 = x0 - 0.5\nreturn x0", in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
find("found_condition_passes", "y = ops.nonzero(x0 > 0)\nwhile y.sum() > 9:\n    x0 = x0 - 0.5\n    y = ops.nonzero(x0 > 0)\nreturn y", in_turn(MASKS, MASKS), refused="while: ")
find("found_decides", "y = ops.masked_select(x0, x0 > 0)\nif y.shape[0] > 8:\n    return y * 2\nreturn y", in_turn(MASKS, MASKS, zeros("f32", (5, 6))))
