# ===- loop.py - golden cases of control flow: loops, and what stands in them ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, f32, number, random, values, weight
from flow import COUNT, SIGN, X, control, turns


def repeat(body, count="x0 > 0", step="x0 = x0 - 1"):
    """while count: body; step"""
    return "while %s:\n" % count + "".join("    %s\n" % line for line in body.split("\n") + [step])


# --- how often
control("while", repeat("x1 = x1 * 2") + "return x1", COUNT, X)
control("while_counts", "i = 0\n" + repeat("x1 = x1 * 2", "i < x0", "i = i + 1") + "return x1", COUNT, X)
control("while_number", "i = 0\n" + repeat("x1 = x1 * 2", "i < x0", "i = i + 1") + "return x1, i", number("i64", 3, 0, 2), X)
control("while_of_values", "while x0.sum() < 100:\n    x0 = x0 * 2\nreturn x0", turns("f32", [1, 2], [99, 2]))
control("while_never", repeat("x1 = x1 * 2", "x0 > 10") + "return x1", COUNT, X)
control("while_long", repeat("x1 = x1 * 0.99 + 0.01") + "return x1", turns("i32", 1000, 1), X)
control("while_empty_body", "while x0 > 10:\n    pass\nreturn x0 + x1", COUNT, X)
control("while_known", "i = 0\n" + repeat("x0 = x0 * 2", "i < 3", "i = i + 1") + "return x0", X)
control("while_true", "while True:\n    x1 = x1 * 2\n    x0 = x0 - 1\n    if x0 <= 0:\n        break\nreturn x1", COUNT, X)
control("while_and", repeat("x1 = x1 * 2", "x0 > 0 and x1.sum() < 50") + "return x0, x1", COUNT, values("f32", [1, 9]))
control("while_bool", "go = x0 > 0\n" + repeat("x1 = x1 * 2\nx0 = x0 - 1", "go", "go = x0 > 0") + "return x1, go", COUNT, X)
control("while_not", "done = x0 <= 0\n" + repeat("x1 = x1 * 2\nx0 = x0 - 1", "not done", "done = x0 <= 0") + "return x1, done", COUNT, X)
control("while_i64", repeat("x1 = x1 * 2") + "return x1", turns("i64", 3, 0), X)
control("while_f32", repeat("x1 = x1 * 2", step="x0 = x0 - 1.5") + "return x1", turns("f32", 3, 0), X)
control("while_of_one", repeat("x1 = x1 * 2") + "return x1", turns("i32", [3], [0]), X)
control("for", "for i in range(3):\n    x0 = x0 * 2 + i\nreturn x0", X)
control("for_number", "for i in range(x0):\n    x1 = x1 * 2 + i\nreturn x1", number("i64", 3, 0, 2), X)
control("for_number_from", "for i in range(2, x0, 3):\n    x1 = x1 * 2 + i\nreturn x1", number("i64", 9, 2, 3), X)
control("for_number_down", "for i in range(x0, 0, -2):\n    x1 = x1 * 2 + i\nreturn x1", number("i64", 5, 0, -3, 4), X, versions=MS210)
control("length_of_range", "return x1 * len(range(x0))", number("i64", 3, 0, -2), X, versions=MS210)
control("for_if", "for i in range(3):\n    if x0.sum() > i:\n        x0 = x0 - 1\n    else:\n        x0 = x0 * 2\nreturn x0", X)
control("for_break", "for i in range(4):\n    if x0.sum() > 5:\n        break\n    x0 = x0 * x0 + 1\nreturn x0", X)
control("for_rows", "y = x0[0] * 0\nfor row in x0:\n    if row.sum() > 0:\n        y = y + row\nreturn y", f32(4, 3))

# --- what is carried; what takes turns while it changes, 2.0 exports rightly and computes wrongly
control("carries_in_place", repeat("x1 *= 2", step="x0 -= 1") + "return x1 + 0", COUNT, X)
control("carries_one_in_place", "y = x1 * 0\n" + repeat("x1 += x2\ny = y + x1") + "return y, x1 * 1", COUNT, X, X)
control("carries_swapped", repeat("x1, x2 = x2, x1") + "return x1, x2", COUNT, X, X)
control("carries_rotated", repeat("x1, x2, x3 = x2, x3, x1 + 1") + "return x1, x2, x3", COUNT, X, X, X, versions=MS210)
control("fibonacci", "a, b = x0 * 0, x0 * 0 + 1\n" + repeat("a, b = b, a + b") + "return a, b", COUNT, versions=MS210)
control("carries_alike", "y = x1\n" + repeat("x1 = x1 + 1\ny = y + 1") + "return x1, y", COUNT, X)
control("carries_constant", "y = Tensor([1.0, 2.0, 3.0], ms.float32)\n" + repeat("y = y * x1") + "return y", COUNT, f32(3))
control("invariant", "y = x1 * 0\n" + repeat("y = y + x1") + "return y, x1", COUNT, X)
control("first_defined_inside", repeat("y = ops.exp(x1)\nx1 = y * 0.5") + "return x1", COUNT, X)
control("carries_tuple", "t = (x1, (x2, x1))\n" + repeat("t = (t[1][1], (t[1][0] + 1, t[0] * 2))") + "return t", COUNT, X, f32(4), versions=MS210)
control("carries_tuple_apart", "t = (x1, x2)\n" + repeat("t = (t[1] + 1, t[0] * 2)") + "return t[0] - t[1]", COUNT, X, X)
control("carries_list", "t = [x1, x2]\n" + repeat("t = [t[1] + 1, t[0] * 2]") + "return t[0] - t[1]", COUNT, X, X)
for t in ("f16", "f64", "i8", "i64", "u8"):
    control("carries_" + t, repeat("x1 = x1 + x2") + "return x1", COUNT, random(t, 2, 3), random(t, 3))
control("carries_bool", repeat("x1 = ops.logical_xor(x1, x2)") + "return x1", COUNT, random("bool", 2, 3), random("bool", 3))

# --- leaving and going on
control("break", "i = x0 * 0\n" + repeat("if i >= x0:\n    break\nx1 = x1 * 2", "i < 10", "i = i + 1") + "return x1, i", COUNT, X)
control("continue", "i = x0 * 0\n" + repeat("i = i + 1\nif i == 2:\n    continue", "i < x0", "x1 = x1 * 2 + i") + "return x1", COUNT, X)
control("break_and_continue", "i = x0 * 0\n" + repeat("i = i + 1\nif i == 2:\n    continue\nif i > x0:\n    break", "i < 9", "x1 = x1 + i") + "return x1, i", COUNT, X)
control("return_in_while", repeat("x1 = x1 * 2\nif x1.sum() > 20:\n    return x1") + "return x1 - 1", COUNT, values("f32", [1, 2]))
control("break_out_of_both", """
    while x0 > 0:
        i = x0
        while i > 0:
            if x1.sum() > 20:
                break
            x1 = x1 + i
            i = i - 1
        if x1.sum() > 30:
            break
        x0 = x0 - 1
    return x1, x0
""", COUNT, X)
control("return_out_of_both", """
    while x0 > 0:
        i = x0
        while i > 0:
            x1 = x1 + i
            if x1.sum() > 20:
                return x1
            i = i - 1
        x0 = x0 - 1
    return x1 * 2
""", COUNT, X)

# --- nests
control("if_in_while", repeat("if x1.sum() > 3:\n    x1 = x1 - 2\nelse:\n    x1 = x1 * 2 + 1") + "return x1", COUNT, X)
control("while_in_if", """
    if x0 > 2:
        while x0 > 0:
            x1 = x1 * 2
            x0 = x0 - 1
    else:
        x1 = x1 + 1
    return x1
""", COUNT, X)
control("while_in_both", """
    if x2 > 0:
        while x0 > 0:
            x1 = x1 * 2
            x0 = x0 - 1
    else:
        while x0 > -1:
            x1 = x1 + 1
            x0 = x0 - 2
    return x1
""", COUNT, X, SIGN)
control("nested_if_in_while", """
    while x0 > 0:
        if x1.sum() > 3:
            if x0 > 2:
                x1 = x1 - 2
            else:
                x1 = x1 * 0.5
        elif x0 > 1:
            x1 = x1 * 2 + 1
        x0 = x0 - 1
    return x1
""", COUNT, X)
control("while_in_while", """
    while x0 > 0:
        i = x0
        while i > 0:
            x1 = x1 + i
            i = i - 1
        x0 = x0 - 1
    return x1
""", COUNT, X)
control("three_whiles", """
    y = x1 * 0
    i = x0 * 0
    while i < x0:
        j = i
        while j < x0:
            k = j
            while k < x0:
                y = y + x1
                k = k + 1
            y = y * 0.5
            j = j + 1
        i = i + 1
    return y
""", COUNT, X)
control("while_after_while", "i = x0\n" + repeat("x1 = x1 * 2", "i > 0", "i = i - 1") + repeat("x1 = x1 - 1") + "return x1", COUNT, X)
control("while_between_ifs", "if x2 > 0:\n    x1 = x1 + 1\n" + repeat("x1 = x1 * 2") + "if x2 > 0:\n    x1 = x1 - 3\nreturn x1", COUNT, X, SIGN)

# --- kernels within
CONV = "P.Conv2D(3, 3, pad_mode='same')"
IMAGE, FILTERS = f32(1, 3, 6, 6), weight(f32(3, 3, 3, 3, low=-0.3, high=0.3))
control("conv_in_branch", "if x0 > 0:\n    y = %s(x1, x2)\nelse:\n    y = ops.relu(x1)\nreturn y" % CONV, SIGN, IMAGE, FILTERS)
control("conv_in_both", "if x0 > 0:\n    y = ops.relu(C(x1, x2))\nelse:\n    y = C(x1, x2) + x1\nreturn y".replace("C", CONV), SIGN, IMAGE, FILTERS)
control("conv_around", "x1 = C(x1, x2)\nif x0 > 0:\n    x1 = ops.relu(x1)\nreturn C(x1, x2)".replace("C", CONV), SIGN, IMAGE, FILTERS)
control("conv_in_while", repeat("x1 = ops.relu(%s(x1, x2))" % CONV) + "return x1", COUNT, IMAGE, FILTERS)
control("conv_behind_while", repeat("x1 = ops.tanh(x1)") + "return %s(x1, x2)" % CONV, COUNT, IMAGE, FILTERS)
control("matmul_in_while", repeat("x1 = ops.tanh(ops.matmul(x1, x2))") + "return x1", COUNT, f32(3, 8), weight(f32(8, 8, low=-0.5, high=0.5)))
control("softmax_in_branch", "if x0 > 0:\n    y = ops.softmax(x1)\nelse:\n    y = ops.log_softmax(x1)\nreturn y", SIGN, f32(4, 9))
control("power_iteration", repeat("x1 = ops.matmul(x2, x1)\nx1 = x1 / ops.sqrt((x1 * x1).sum())") + "return x1", COUNT, f32(6, 1), f32(6, 6, low=0, high=1))
control("newton", "y = x0 * 0.5 + 0.5\nwhile ops.abs(y * y - x0).max() > 1e-3:\n    y = (y + x0 / y) * 0.5\nreturn y", turns("f32", [2, 3, 9], [1, 1, 1]))
control("collatz", """
    steps = x0 * 0
    while x0 != 1:
        if x0 % 2 == 0:
            x0 = x0 // 2
        else:
            x0 = x0 * 3 + 1
        steps = steps + 1
    return steps
""", turns("i32", 6, 1, 7))

# --- lists that grow, rows that are read and written
control("list_grown", "rows = []\nfor i in range(3):\n    x0 = x0 * 2\n    rows.append(x0)\nreturn ops.stack(rows)", X)
control("list_grown_in_while", "rows = []\ni = 0\n" + repeat("x0 = x0 * 2\nrows.append(x0)", "i < 3", "i = i + 1") + "return ops.stack(rows)", X)
control("list_grown_in_branch", "rows = [x1]\nif x0 > 0:\n    rows.append(x1 * 2)\nelse:\n    rows.append(x1 + 1)\nreturn ops.stack(rows)", SIGN, X)
control("concat_grown", "i = 0\n" + repeat("x0 = ops.concat((x0, x0))", "i < 3", "i = i + 1") + "return x0", X)
control("row_by_number", "y = x1[0] * 0\ni = 0\n" + repeat("y = y + x1[i]", "i < x0", "i = i + 1") + "return y", turns("i32", 3, 0), f32(5, 4))
control("row_by_negative_number", "y = x1[0] * 0\ni = -1\n" + repeat("y = y + x1[i]", "i > -x0 - 1", "i = i - 1") + "return y", turns("i32", 3, 0), f32(5, 4))
control("column_by_number", "y = x1[:, 0] * 0\ni = 0\n" + repeat("y = y + x1[:, i]", "i < x0", "i = i + 1") + "return y", turns("i32", 3, 0), f32(5, 4), versions=MS210)
control("element_by_number", "y = x1[0, 0] * 0\ni = 0\n" + repeat("y = y + x1[i, i]", "i < x0", "i = i + 1") + "return y", turns("i32", 3, 0), f32(5, 4), versions=MS210)
control("row_by_tensor", "y = x1[0] * 0\n" + repeat("y = y + x1[x0]") + "return y", turns("i32", 3, 0), f32(5, 4))
control("row_written", "y = x1 * 2\n" + repeat("y[x0] = x1[0]") + "return y", turns("i32", 3, 0), f32(5, 4))
control("row_written_by_number", "y = x1 * 2\ni = 0\n" + repeat("y[i] = x1[4]", "i < x0", "i = i + 1") + "return y", turns("i32", 3, 0), f32(5, 4), versions=MS210)
control("rows_written_by_for", "y = x0 * 2\nfor i in range(3):\n    y[i] = x0[i] * (i + 1)\nreturn y", f32(4, 3))
control("row_written_in_branch", "y = x1 * 2\nif x0 > 0:\n    y[1] = x1[0]\nelse:\n    y[:, 1:2] = 5.0\nreturn y", SIGN, f32(4, 3))
control("scatter_in_while", repeat("x1 = ops.tensor_scatter_update(x1, x0.reshape(1, 1), x2)") + "return x1", turns("i32", 3, 0), f32(5, 4), f32(1, 4))
