# ===- number.py - golden cases of numbers and tuples as inputs and results ---===
# SPDX-License-Identifier: Apache-2.0
"""Left out: a power that eager mode gives another type than the graph, bit operations other than & and |, which the CPU does not have, and the functions of Python
that MindSpore computes on constants alone (min, max, abs, round). 2.0 cannot load every network with `and` and `or`: their actors get one name."""
from case import BOTH, MS210, case, f32, number, pack, random
from flow import X


def numbers(name, text, *inputs, **options):
    case("Number", name, text if "return" in text else "return " + text, *inputs, **options)


I, J = number("i64", 7, -3, 5), number("i64", 2, 2, -4)
F, G = number("f32", 2.5, -0.75, 4.0), number("f32", 0.5, -1.5, 8.0)
TRUTH, OTHER = number("bool", True, False, True), number("bool", True, True, False)
KINDS = {"i64": (I, J), "f32": (F, G), "mixed": (I, G), "mixed_turned": (F, J)}

# --- arithmetic, comparisons, conversions
for kind, (a, b) in KINDS.items():
    for name, text in {"add": "x0 + x1", "sub": "x0 - x1", "mul": "x0 * x1", "div": "x0 / x1", "floor_div": "x0 // x1", "mod": "x0 % x1", "neg": "-x0",
                       "greater": "x0 > x1", "less_equal": "x0 <= x1", "equal": "x0 == x1", "not_equal": "x0 != x1", "not": "not x0", "and": "x0 > 1 and x1 > 1",
                       "or": "x0 > 1 or x1 > 1", "int": "int(x0)", "float": "float(x0)", "bool": "bool(x0)", "itself": "x0", "twice": "(x0, x0 + 1)",
                       "tuple": "(x0, (x1, x0 * x1))", "list": "[x0, x1]", "tensor": "ops.scalar_to_tensor(x0)", "tensor_f32": "ops.scalar_to_tensor(x0, ms.float32)"}.items():
        numbers("%s_%s" % (name, kind), text, a, b, versions=MS210 if name in ("and", "or") else BOTH)
for kind, (a, b) in {"i64": (I, J), "f32": (F, G)}.items():
    numbers("choice_" + kind, "x0 if x1 > 0 else x1", a, b)
numbers("pow_i64", "x0 ** x1", I, number("i64", 2, 3, 0))
numbers("bit_and", "x0 & x1", I, J)
numbers("bit_or", "x0 | x1", I, J)
for name, text in {"not": "not x0", "equal": "x0 == x1", "int": "int(x0)", "float": "float(x0)"}.items():
    numbers("%s_bool" % name, text, TRUTH, OTHER, versions=MS210)

# --- with tensors
for t in ("f32", "f16", "f64", "i32", "i64", "u8", "bool"):
    for kind, n in {"i64": I, "f32": F, "bool": TRUTH}.items():
        numbers("mul_%s_by_%s" % (t, kind), "x1 * x0", n, random(t, 2, 3), versions=MS210 if kind == "bool" else BOTH)
WITH_TENSORS = {
    "add": "x1 + x0", "sub": "x0 - x1", "div": "x1 / x0", "div_of": "x0 / x1", "power": "x1 ** x0", "floor_div": "x1 // x0", "mod": "x1 % x0", "greater": "x1 > x0", "equal": "x1 == x0",
    "maximum": "ops.maximum(x1, x0)", "minimum": "ops.minimum(x1, x0)", "where": "ops.where(x1 > x0, x1, x0)", "full": "ops.full((2, 3), x0, dtype=ms.float32)",
    "full_like": "ops.full_like(x1, x0)", "fill": "P.Fill()(ms.float32, (2, 3), x0)", "fill_v2": "P.FillV2()((2, 3), ops.scalar_to_tensor(x0, ms.float32))",
    "cast": "ops.cast(x0, ms.float32) * x1", "while": "while x0 > 0:\n    x1 = x1 * 2\n    x0 = x0 - 1\nreturn x1, x0", "both": "(x1 * x0, x0)", "pow_of": "ops.pow(x0, x1)",
}
IN_210 = {
    "clip": "ops.clip_by_value(x1, -x0, x0)", "mint_add": "mint.add(x1, x1, alpha=x0)", "mint_sub": "mint.sub(x1, x1, alpha=x0)", "mint_mul": "mint.mul(x1, x0)", "mint_div": "mint.div(x1, x0)",
    "clamp": "mint.clamp(x1, -x0, x0)", "clamp_least": "mint.clamp(x1, min=x0)", "clamp_most": "mint.clamp(x1, max=x0)", "clamp_known": "mint.clamp(x1, 1.0, x0)", "mint_full": "mint.full((2, 3), x0)",
    "in_place_add": "x1 += x0\nreturn x1", "in_place_sub": "x1 -= x0\nreturn x1 * 2", "in_place_mul": "x1 *= x0\nreturn x1", "in_place_div": "x1 /= x0\nreturn x1",
}
for texts, versions in ((WITH_TENSORS, BOTH), (IN_210, MS210)):
    for name, text in texts.items():
        for kind, n in {"i64": number("i64", 2, 1, 3), "f32": number("f32", 2.5, 0.75, 1.5)}.items():
            numbers("tensor_%s_%s" % (name, kind), text, n, f32(2, 3, low=0.5, high=2), versions=versions)
numbers("tensor_lerp", "ops.lerp(x1, x1 * 2, x0)", F, X)
for name, text in (("add", "x1 += x0\nreturn x1"), ("clamp", "mint.clamp(x1, -x0, x0)"), ("mint_add", "mint.add(x1, x1, alpha=x0)")):
    numbers("integers_%s" % name, text, number("i64", 2, 1, 3), random("i32", 2, 3), versions=MS210)

# --- as indices
N = number("i64", 1, 0, 2)
for name, text, versions in (("row", "x1[x0]", BOTH), ("row_from_last", "x1[-1 - x0]", BOTH), ("element", "x1[x0, x0]", MS210), ("column", "x1[:, x0]", MS210),
                             ("write", "x1[x0] = 5.0\nreturn x1", MS210), ("part", "ops.slice(x1, (x0, 0), (1, 2))", BOTH), ("corner", "ops.slice(x1, (x0 - x0, x0), (2, 2))", BOTH)):
    numbers("index_" + name, text, N, f32(3, 4), versions=versions)

# --- tuples
numbers("pair", "x0[0] * x1 + x0[1]", pack(I, F), X)
numbers("pair_of_tensors", "x0[0] * x0[1]", pack(f32(2, 3), f32(3)))
numbers("pair_of_both", "x0[1] * x0[0]", pack(I, f32(2, 3)))
numbers("pair_returned", "x0", pack(I, F))
numbers("pair_turned", "(x0[1], x0[0], x1)", pack(F, f32(2, 3)), X)
numbers("pair_compared", "if x0[0] > x0[1]:\n    y = x1 * 2\nelse:\n    y = x1 + x0[0]\nreturn y", pack(I, J), X)
numbers("pair_in_loop", "n, y = x0[0], x1\nwhile n > 0:\n    y = y * x0[1]\n    n = n - 1\nreturn y, n", pack(number("i64", 3, 0, 1), F), X)
numbers("nested", "x0[0] + x0[1][0] * x0[1][1]", pack(I, pack(F, f32(2))))
numbers("length", "x1 * len(x0)", pack(I, J, I), X)

# --- sequences
for operator, function in (("SequenceMax", "max"), ("SequenceMin", "min")):
    for kind, (a, b) in {"i64": (I, J), "f32": (F, G)}.items():
        case(operator, kind, "return x1 * %s(x0)" % function, pack(a, b), X, versions=MS210)
        case(operator, "three_" + kind, "return %s(x0)" % function, pack(a, b, a), versions=MS210)
    case(operator, "one", "return x1 * %s(x0)" % function, pack(I), X, versions=MS210)
    case(operator, "shape", "x0 * %s(x0.shape)" % function, f32(2, 3, 4), dynamic=[(None, 3, 4)], versions=MS210)
case("TupleToTensor", "i64", "return ops.tuple_to_array(x0)", pack(I, J, I), versions=MS210)
case("TupleToTensor", "f32", "return ops.tuple_to_array(x0) * 2", pack(F, G), versions=MS210)
case("TupleToTensor", "known", "return ops.tuple_to_array((3, x0[0])) * x1", pack(I, J), f32(2), versions=MS210)
case("TupleToTensor", "shape", "ops.tuple_to_array(x0.shape)", f32(2, 3, 4), dynamic=[(None, 3, 4)], versions=MS210)
