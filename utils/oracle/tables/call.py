# ===- call.py - golden cases of control flow: cells and functions that are chosen, passed on and called ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, number
from flow import COUNT, SIGN, X, control, turns

CELLS = {"init": "self.a, self.b = Scale(2.0), Scale(3.0)\nself.scales = nn.CellList([Scale(2.0), Scale(3.0), nn.ReLU()])", "helpers": """
class Scale(nn.Cell):
    def __init__(self, factor):
        super().__init__()
        self.factor = Parameter(Tensor([factor], ms.float32), name='factor')

    def construct(self, x):
        return x * self.factor
"""}
control("cell_in_both", "if x0 > 0:\n    y = self.a(x1) + 1\nelse:\n    y = self.a(x1 + 1)\nreturn y", SIGN, X, **CELLS)
control("cells_in_turn", "if x0 > 0:\n    y = self.a(x1)\nelse:\n    y = self.b(x1)\nreturn y", SIGN, X, **CELLS)
control("cell_in_while", "while x0 > 0:\n    x1 = self.a(x1)\n    x0 = x0 - 1\nreturn x1", COUNT, X, **CELLS)
control("cells_by_for", "for cell in self.scales:\n    x0 = cell(x0)\nreturn x0", X, **CELLS)
control("cell_chosen", "f = self.a if x0 > 0 else self.b\nreturn f(x1)", SIGN, X, **CELLS)
control("cell_by_index", "return self.scales[x0](x1)", turns("i32", 0, 1, 2, -1), X, **CELLS)
control("cell_by_index_in_while", "while x0 > 0:\n    x1 = self.scales[x0 - 1](x1)\n    x0 = x0 - 1\nreturn x1", turns("i32", 3, 0, 2), X, **CELLS)
control("switch_layer", "return ops.switch_layer(x0, (self.a, self.b))(x1)", turns("i32", 0, 1), X, **CELLS)
control("loop_in_cell", "if x0 > 0:\n    x1 = self.c(x1)\nreturn self.c(x1)", SIGN, X, init="self.c = Squares()", helpers="""
class Squares(nn.Cell):
    def construct(self, x):
        while x.sum() < 10:
            x = x * x + 1
        return x
""")

FUNCTIONS = {"helpers": """
def double(x):
    return x * 2


def halve(x):
    return x * 0.5


def apply_twice(f, x):
    return f(f(x))


def clipped(x, low):
    if x.sum() < low:
        return x * 0
    return x


def power(x, n):
    if n == 0:
        return ops.ones_like(x)
    return x * power(x, n - 1)


def repeated(x, n):
    if n <= 0:
        return x
    return repeated(x * 2, n - 1)


def even(x, n):
    if n <= 0:
        return x
    return odd(x * 2, n - 1)


def odd(x, n):
    if n <= 0:
        return -x
    return even(x + 1, n - 1)
"""}
control("function_chosen", "f = double if x0 > 0 else halve\nreturn f(x1)", SIGN, X, **FUNCTIONS)
control("function_called_again", "f = double if x0 > 0 else halve\nreturn f(f(x1)) + f(x1)", SIGN, X, **FUNCTIONS)
control("function_by_branch", "if x0 > 0:\n    f = double\nelse:\n    f = halve\ny = x1 + 1\nreturn f(y)", SIGN, X, **FUNCTIONS)
control("function_as_argument", "if x0 > 0:\n    y = apply_twice(double, x1)\nelse:\n    y = apply_twice(halve, x1)\nreturn y", SIGN, X, **FUNCTIONS)
control("chosen_as_argument", "f = double if x0 > 0 else halve\nreturn apply_twice(f, x1)", SIGN, X, **FUNCTIONS)
control("chosen_in_while", "while x0 > 0:\n    f = double if x1.sum() < 4 else halve\n    x1 = f(x1)\n    x0 = x0 - 1\nreturn x1", COUNT, X, **FUNCTIONS)
control("carried_by_while", "f = double\nwhile x0 > 0:\n    x1 = f(x1)\n    f = halve if x0 > 2 else double\n    x0 = x0 - 1\nreturn x1", COUNT, X, **FUNCTIONS)
control("function_of_table", "return (double, halve)[x0](x1)", turns("i32", 0, 1), X, **FUNCTIONS)
control("function_with_branch", "return clipped(x0, 0) + clipped(x0 + 2, 1)", turns("f32", [1, 2], [-1, -3], [-2, -1]), **FUNCTIONS)
control("function_in_while", "while x0 > 0:\n    x1 = clipped(x1 - 1, -4)\n    x0 = x0 - 1\nreturn x1", COUNT, X, **FUNCTIONS)
control("map", "return ops.HyperMap()(double, (x0, x0 + 1))", X, versions=MS210, **FUNCTIONS)
control("recursion_unrolled", "return power(x0, 3)", X, **FUNCTIONS)
control("recursion_at_the_end", "return repeated(x1, x0)", COUNT, X, **FUNCTIONS)
control("recursion_of_two", "return even(x1, x0)", COUNT, X, **FUNCTIONS)
control("recursion", "return power(x1, x0)", COUNT, X, refused="a recursion that is no loop is not supported", **FUNCTIONS)
control("closure", "def add(y):\n    return y + x1\nif x0 > 0:\n    z = add(x1)\nelse:\n    z = add(x1 * 2)\nreturn z", SIGN, X)
control("closures_chosen", "def add(y):\n    return y + x1\ndef subtract(y):\n    return y - x2\nf = add if x0 > 0 else subtract\nreturn f(x1) * f(x2)", SIGN, X, X)
control("closure_with_branch", "def f(y):\n    if x0 > 0:\n        return y + x1\n    return y * x1\nreturn f(f(x1))", SIGN, X)
control("lambda", "f = lambda y: y * x1\nif x0 > 0:\n    z = f(x1)\nelse:\n    z = f(x1 + 1)\nreturn z", SIGN, X)

# Unrolled, but for the while loop and the one whose count is an input: 2.10 cannot run what it exports of the others as loops.
LIBRARY = {"versions": MS210, "helpers": """
def below(x):
    return x.sum() < 50


def double(x):
    return x * 2


def step(i, x):
    return x * 2 + i


def accumulate(carry, x):
    carry = carry + x
    return carry, carry * 2
"""}
control("while_loop", "return ops.WhileLoop()(below, double, x0)", turns("f32", [1, 2], [40, 20]), **LIBRARY)
control("fori_loop", "return ops.ForiLoop()(0, 4, step, x0)", X, **LIBRARY)
control("fori_loop_by_input", "return ops.ForiLoop()(0, x0, step, x1, False)", number("i64", 3, 0, 2), X, **LIBRARY)
control("scan", "return ops.Scan()(accumulate, x0, [x0, x0 + 1, x0 * 2], 3, True)", X, **LIBRARY)
