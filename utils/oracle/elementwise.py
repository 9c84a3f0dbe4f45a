# ===- elementwise.py - the cases that all element-wise operators have ---===
# SPDX-License-Identifier: Apache-2.0
from case import BOTH, INF, MS210, NAN, case, f16, f32, random, values

BROADCASTS = {
    "same": ((2, 3, 4, 5), (2, 3, 4, 5)), "row": ((2, 3, 7), (7,)), "row_first": ((7,), (2, 3, 7)),
    "channel": ((2, 5, 3, 3), (1, 5, 1, 1)), "both": ((2, 1, 4), (1, 3, 1)), "scalar": ((3, 5), ()),
    "one": ((1,), (2, 3)), "gate": ((1, 17, 2, 2), (1, 17, 1, 1)), "outer": ((4, 1), (1, 5)),
}
# For activations: around zero, at the ends, and where float arithmetic is special.
EDGES = [0.0, -0.0, 1.0, -1.0, 3.0, -3.0, 6.0, 6.5, -6.5, 0.5, -0.5, 1e-4, -1e-4]
LARGE = [20.0, -20.0, 50.0, -50.0, 88.0, -88.0, 100.0, -100.0, 1e4, -1e4]
SPECIAL = [NAN, INF, -INF, 1.0]


def unary(operator, low=None, high=None, types=(), versions_special=BOTH):
    """low and high: the range in which the function is defined and smooth. types: those beside the float types."""
    text = "P.%s()" % operator
    case(operator, "f32", text, f32(2, 3, 4, 5, low=low, high=high))
    case(operator, "vector_1001", text, f32(1001, low=low, high=high))
    case(operator, "scalar", text, f32(low=low, high=high))
    case(operator, "f16", text, f16(3, 17, low=low, high=high))
    case(operator, "f64", text, random("f64", 3, 5, low=low, high=high))
    case(operator, "special", text, values("f32", [NAN, INF, -INF, 0.0, -0.0, 1.0, -1.0]), versions=versions_special)
    case(operator, "empty", text, f32(0, 3), versions=MS210)
    for t in types:
        case(operator, t, text, random(t, 3, 5))


def activation(operator, text, special=True, large=True, sizes=True):
    """special, large and sizes: whether it has these cases."""
    case(operator, "f32", text, f32(2, 3, 4, 5))
    case(operator, "edges", text, values("f32", EDGES))
    if special:
        case(operator, "special", text, values("f32", SPECIAL))
    if large:
        case(operator, "large", text, values("f32", LARGE))
    case(operator, "f16", text, f16(3, 17))
    if sizes:
        case(operator, "one_element", text, f32(1))
        case(operator, "empty", text, f32(0, 3), versions=MS210)
    case(operator, "1023", text, f32(1023, low=-8, high=8))


def any_operand(operator, side, t, shape):
    """side: 0 is the left one, 1 the right one."""
    return random(t, *shape)


def binary(operator, types, main="f32", operand=any_operand, differ=()):
    """main: the type that is broadcast; the others are tried with one shape. operand makes an input. differ: the types on which 2.0 and 2.10 differ."""
    text = "P.%s()" % operator
    for name, (left, right) in BROADCASTS.items():
        case(operator, name, text, operand(operator, 0, main, left), operand(operator, 1, main, right))
    for t in types:
        if t != main:
            case(operator, t, text, operand(operator, 0, t, (3, 5)), operand(operator, 1, t, (3, 5)), generations_differ=t in differ)
    case(operator, "empty", text, operand(operator, 0, main, (0, 3)), operand(operator, 1, main, (3,)), versions=MS210)


def binary_special(operator):
    case(operator, "special", "P.%s()" % operator, values("f32", [NAN, 1, NAN, INF, -INF, 0.0, INF]),
         values("f32", [1, NAN, NAN, INF, INF, -0.0, 3]))
