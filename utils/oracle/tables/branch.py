# ===- branch.py - golden cases of control flow: branches and their conditions ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS20, MS210, NAN, case, f32, number, random, values, weight
from flow import SIGN, X, control, turns

# --- which side
control("if", "if x0 > 0:\n    x1 = x1 * 2\nreturn x1", SIGN, X)
control("if_else", "if x0 > 0:\n    y = x1 * 2\nelse:\n    y = ops.relu(x1)\nreturn y", SIGN, X)
control("if_returns", "if x0 > 0:\n    return x1 * 2\nreturn x1 + 1", SIGN, X)
control("if_expression", "return x1 * 2 if x0 > 0 else x1 - 1", SIGN, X)
control("if_in_place", "y = ops.exp(x1)\nif x0 > 0:\n    y += x1\nelse:\n    y *= 3\nreturn y", SIGN, X)
control("if_in_place_of_input", "if x0 > 0:\n    x1 += x2\nelse:\n    x1 *= 3\nreturn x1 * 2, x2 + 1", SIGN, X, X)
control("elif", """
    if x0 > 2:
        y = x1 + 1
    elif x0 > 1:
        y = x1 * 2
    elif x0 > 0:
        y = ops.relu(x1)
    else:
        y = -x1
    return y
""", turns("f32", 2.5, 1.5, 0.5, -0.5), X)
control("nested_if", """
    if x0 > 0:
        if x1 > 0:
            y = x2 + 1
        else:
            y = x2 * 2
    else:
        if x1 > 0:
            y = ops.relu(x2)
        else:
            y = -x2
    return y
""", turns("f32", 1, 1, -1, -1), turns("f32", 1, -1, 1, -1), X)
control("if_after_if", """
    if x0 > 0:
        x1 = x1 + 1
    if x1.sum() > 0:
        x1 = x1 * 2
    return x1
""", turns("f32", 1, -1, 1, -1), turns("f32", [1, 1], [1, 1], [-3, -3], [-3, -3]))
control("return_in_if", """
    if x0 > 0:
        if x1.sum() > 0:
            return x1 * 2
        x1 = x1 + 1
    y = ops.relu(x1)
    return y - 1
""", turns("f32", 1, -1, 1), turns("f32", [1, 1], [1, -2], [-3, 1]))
control("both_sides_alike", "if x0 > 0:\n    y = x1 * 2\nelse:\n    y = x1 * 2\nreturn y", SIGN, X)

# --- what passes through
control("passes_through", "if x0 > 0:\n    y, z = x1, x2 * 2\nelse:\n    y, z = x1, x2\nreturn y, z", SIGN, X, X)
control("passes_an_input", "if x0 > 0:\n    return x1\nreturn x2", SIGN, X, X)
control("passes_one_in_both", "if x0 > 0:\n    y = x1\nelse:\n    y = x1\nreturn y", SIGN, X)
control("passes_a_weight", "if x0 > 0:\n    y = x2\nelse:\n    y = x1\nreturn y * 2", SIGN, X, weight(X))
control("passes_twice", "if x0 > 0:\n    y = (x1, x1)\nelse:\n    y = (x2, x1)\nreturn y", SIGN, X, X)
control("swaps", "if x0 > 0:\n    x1, x2 = x2, x1\nreturn x1, x2", SIGN, X, X)
control("swaps_computed", "y, z = ops.exp(x1), ops.tanh(x2)\nif x0 > 0:\n    y, z = z, y\nreturn y * 2, z, y - z", SIGN, X, X)
control("returns_condition", "c = x0 > 0\nif c:\n    x1 = x1 * 2\nreturn x1, c", SIGN, X)
control("defined_before", "y = ops.exp(x1)\nz = x1 * 3\nif x0 > 0:\n    y = y + z\nreturn y - z", SIGN, X)
control("used_behind", "y = ops.exp(x1)\nif x0 > 0:\n    z = y + 1\nelse:\n    z = y\ny = y * 2\nreturn z, y", SIGN, X)
control("one_side_unused", "if x0 > 0:\n    y = x1\n    z = x2 * 2\nelse:\n    y = x2\n    z = x2\nreturn y + x1", SIGN, X, X)
control("tuples", "if x0 > 0:\n    y = (x1 + 1, (x2 * 2, x1))\nelse:\n    y = (x1, (x2, x1 * 3))\nreturn y", SIGN, X, f32(4))
control("tuples_apart", "if x0 > 0:\n    y = (x1 + 1, (x2 * 2, x1))\nelse:\n    y = (x1, (x2, x1 * 3))\nreturn y[0] * y[1][1], y[1][0]", SIGN, X, f32(4))
control("list", "if x0 > 0:\n    y = [x1, x1 + 1]\nelse:\n    y = [x1 * 2, x1]\nreturn y[0] - y[1]", SIGN, X)
control("dict", "if x0 > 0:\n    y = {'a': x1, 'b': x1 + 1}\nelse:\n    y = {'a': x1 * 2, 'b': x1}\nreturn y['a'] - y['b']", SIGN, X)
for t in ("f16", "f64", "i8", "i32", "i64", "u8", "bool"):
    control("if_" + t, "if x0 > 0:\n    y = ops.concat((x1, x1))\nelse:\n    y = ops.concat((x2, x1))\nreturn y", SIGN, random(t, 2, 3), random(t, 2, 3))

# --- constants and numbers of a side
control("constant_outside", "c = Tensor(np.arange(6).reshape(2, 3), ms.float32)\nif x0 > 0:\n    y = x1 + c\nelse:\n    y = x1 * c\nreturn y - c", SIGN, X)
control("constants_only", "if x0 > 0:\n    y = Tensor([1.0, 2.0], ms.float32)\nelse:\n    y = Tensor([3.0, 4.0], ms.float32)\nreturn y + x1", SIGN, f32(2))
control("constant_or_input", "if x0 > 0:\n    y = Tensor([1.0, 2.0], ms.float32)\nelse:\n    y = x1\nreturn y", SIGN, f32(2))
control("number_of_a_side", "if x0 > 0:\n    n = 2\nelse:\n    n = 3\nreturn x1 * n", SIGN, X)
control("fraction_of_a_side", "if x0 > 0:\n    n = 0.5\nelse:\n    n = 1.5\nreturn x1 * n", SIGN, X)
control("bool_of_a_side", "if x0 > 0:\n    b = True\nelse:\n    b = False\nif b:\n    return x1 * 2\nreturn x1", SIGN, X)
control("axis_of_a_side", "if x0 > 0:\n    y = x1.sum(0)\nelse:\n    y = x1.sum(1)\nreturn y", SIGN, f32(3, 3))

# --- conditions; of shape (1, 1) only an obfuscated file has one
for t in ("bool", "i32", "i64", "f16", "f32", "u8"):
    for name, on, off in (("", 2, 0), ("_of_one", [1], [0])):
        control("condition_%s%s" % (t, name), "if x0:\n    x1 = x1 * 2\nreturn x1", turns(t, on, off), X)
for name, condition in {
    "and": "x0 > 0 and x1 > 0", "or": "x0 > 0 or x1 > 0", "not": "not x0 > 0", "mixed": "not (x0 > 0 and x1 < 1) or x1 > 1", "chain": "-1 < x0 < 1",
    "equal": "x0 == x1", "not_equal": "x0 != x1", "bitwise": "(x0 > 0) & (x1 > 0)", "logical": "ops.logical_and(x0 > 0, x1 > 0)",
    "sum": "x0 + x1 > 0", "maximum": "ops.stack((x0, x1)).max() > 0",
}.items():
    control("condition_" + name, "if %s:\n    y = x2 * 2\nelse:\n    y = x2 + 1\nreturn y" % condition, turns("f32", 0.5, 0.5, -2, -2),
            turns("f32", 0.5, -1, 1.5, -2), X, versions=MS210 if name == "chain" else (MS20, MS210))
control("condition_all", "if (x0 > 0).all():\n    return x0 * 2\nreturn x0", turns("f32", [1, 2, 3], [1, -2, 3]))
control("condition_any", "if (x0 > 2).any():\n    return x0 * 2\nreturn x0", turns("f32", [1, 2, 3], [1, -2, 1]))
control("condition_nan", "if x0 > 0:\n    return x1\nreturn -x1", turns("f32", NAN, INF), X)
control("condition_of_weight", "if x1 > 0:\n    y = x0 * 2\nelse:\n    y = x0 + 1\nreturn y", X, weight(values("f32", 1)))

# --- conditions known while exporting: they leave no trace in the file
for name, condition in {"none": "None is None", "number": "3 > 2", "shape": "x0.shape[0] > 2", "in": "x0.shape[0] in (1, 2)", "constant": "Tensor(1.0, ms.float32) > 0"}.items():
    control("known_" + name, "if %s:\n    y = x0 * 2\nelse:\n    y = x0.reshape(3, 2)\nreturn y" % condition, X)

# --- numbers as inputs
I = number("i64", 3, 0, 2)
SIDES = ":\n    y = x1 * 2\nelse:\n    y = x1 + 1\nreturn y"
control("number", "if x0 > 2" + SIDES, I, X)
control("number_truth", "if x0" + SIDES, I, X)
control("number_at_least", "if x0 >= 2" + SIDES, I, X)
control("number_at_most", "if x0 <= 2" + SIDES, I, X)
control("number_f32", "if x0 > 0:\n    y = x1 * x0\nelse:\n    y = x1 - x0\nreturn y", number("f32", 1.5, -1.5), X)
control("number_bool", "if x0" + SIDES, number("bool", True, False), X, versions=MS210)
control("number_in", "if x0 in (0, 2)" + SIDES, I, X)
control("number_not_in", "if x0 not in (0, 2)" + SIDES, I, X)
control("number_in_one", "if x0 in [3]" + SIDES, I, X)
control("number_chain", "if 0 < x0 < 3" + SIDES, I, X, versions=MS210)
control("number_and_number", "if x0 > 1 and x2 > 0" + SIDES, I, X, number("i64", 1, 1, -1))
control("number_arithmetic", "n = x0 * 3 - 1\nm = x0 // 2 + x0 % 2\nif n > m + 1:\n    y = x1 * n\nelse:\n    y = x1 + m\nreturn y", I, X)
case("bool_eq", "numbers", "if (x0 > 1) == (x0 > 2)" + SIDES, I, X)
case("TensorToScalar", "number", "return x1 * int(x0)", values("i64", [3]), X, versions=MS210)
control("number_returned", "if x0 > 2:\n    n = x0 + 1\nelse:\n    n = x0 * 2\nreturn x1, n", I, X)

# --- what 2.0 obfuscates: further branches, steered by an input that only the file has
NETWORK = "y = ops.relu(P.Conv2D(4, 3)(x0, x1)); y = ops.relu(P.Conv2D(4, 3)(y, x2)); ops.matmul(ops.flatten(y), x3)"
control("obfuscated", NETWORK, f32(1, 3, 6, 6), weight(f32(4, 3, 3, 3)), weight(f32(4, 4, 3, 3)), weight(f32(16, 5)), versions=MS20, obfuscated=True)
