# ===- number.py - golden cases of numbers and tuples as inputs and outputs ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f32, number, random, values, weight
from flow import X


def numbers(name, text, *inputs, **options):
    case("Number", name, text, *inputs, **options)


I, J = number("i64", 7, -3, 5), number("i64", 2, 2, -4)
F, G = number("f32", 2.5, -0.75, 4.0), number("f32", 0.5, -1.5, 8.0)
B = number("bool", True, False)
KINDS = {"i64": (I, J), "f32": (F, G), "mixed": (I, G), "mixed_turned": (F, J)}

for kind, (a, b) in KINDS.items():
    for name, text in {"add": "x0 + x1", "sub": "x0 - x1", "mul": "x0 * x1", "div": "x0 / x1", "floor_div": "x0 // x1", "mod": "x0 % x1", "pow": "x0 ** x1", "neg": "-x0", "pos": "+x0",
                       "greater": "x0 > x1", "less_equal": "x0 <= x1", "equal": "x0 == x1", "not_equal": "x0 != x1", "not": "not x0", "and": "x0 > 1 and x1 > 1", "or": "x0 > 1 or x1 > 1",
                       "min": "min(x0, x1)", "max": "max(x0, x1)", "abs": "abs(x0)", "int": "int(x0)", "float": "float(x0)", "bool": "bool(x0)", "round": "round(x0)",
                       "choice": "x0 if x1 > 0 else x1", "itself": "x0", "twice": "(x0, x0 + 1)", "tuple": "(x0, (x1, x0 * x1))", "tensor_of": "ops.scalar_to_tensor(x0)", "tensor_of_type": "ops.scalar_to_tensor(x0, ms.float32)",
                       "tensor": "Tensor(x0)", "list": "[x0, x1]"}.items():
        numbers("%s_%s" % (name, kind), "return " + text, a, b)
numbers("bit_and", "return x0 & x1", I, J)
numbers("bit_or", "return x0 | x1", I, J)
numbers("bit_xor", "return x0 ^ x1", I, J)
numbers("shift", "return x0 << x1", number("i64", 7, 3), number("i64", 2, 0))
for name, text in {"not": "not x0", "and": "x0 and x1", "or": "x0 or x1", "equal": "x0 == x1", "itself": "x0", "int": "int(x0)", "float": "float(x0)"}.items():
    numbers("%s_bool" % name, "return " + text, number("bool", True, False, True), number("bool", True, True, False))

# --- with tensors
for t in ("f32", "f16", "f64", "i32", "i64", "u8", "bool"):
    for kind, n in {"i64": I, "f32": F, "bool": B}.items():
        numbers("mul_%s_by_%s" % (t, kind), "return x1 * x0", n, random(t, 2, 3))
for name, text in {"add": "x1 + x0", "sub": "x0 - x1", "div": "x1 / x0", "div_of": "x0 / x1", "power": "x1 ** x0", "floor_div": "x1 // x0", "mod": "x1 % x0", "greater": "x1 > x0", "equal": "x1 == x0",
                   "maximum": "ops.maximum(x1, x0)", "minimum": "ops.minimum(x1, x0)", "clip": "ops.clip_by_value(x1, -x0, x0)", "where": "ops.where(x1 > x0, x1, x0)", "select": "ops.select(x1 > 0, x1, x0)",
                   "full": "ops.full((2, 3), x0, dtype=ms.float32)", "full_like": "ops.full_like(x1, x0)", "fill": "P.Fill()(ms.float32, (2, 3), x0)", "fill_v2": "P.FillV2()((2, 3), ops.scalar_to_tensor(x0, ms.float32))", "cast": "ops.cast(x0, ms.float32) * x1",
                   "masked_fill": "ops.masked_fill(x1, x1 > 0, x0)", "lerp": "ops.lerp(x1, x1 * 2, x0)", "in_place": "x1 += x0\nreturn x1", "addcmul": "ops.addcmul(x1, x1, x1, x0)",
                   "while": "while x0 > 0:\n    x1 = x1 * 2\n    x0 = x0 - 1\nreturn x1, x0", "both": "(x1 * x0, x0)", "mint_add": "mint.add(x1, x1, alpha=x0)", "mint_mul": "mint.mul(x1, x0)",
                   "mint_div": "mint.div(x1, x0)", "mint_sub": "mint.sub(x1, x0)", "mint_clamp": "mint.clamp(x1, -x0, x0)", "mint_full": "mint.full((2, 3), x0)", "leaky": "ops.leaky_relu(x1, x0)", "pow_of": "ops.pow(x0, x1)"}.items():
    for kind, n in {"i64": number("i64", 2, 1, 3), "f32": number("f32", 2.5, 0.75, 1.5)}.items():
        numbers("tensor_%s_%s" % (name, kind), text if "return" in text else "return " + text, n, f32(2, 3, low=0.5, high=2), versions=MS210 if "mint" in text else ("2.0", "2.10"))
N = number("i64", 1, 0, 2)
for name, text in {"row": "x1[x0]", "row_from_last": "x1[-1 - x0]", "element": "x1[x0, x0]", "column": "x1[:, x0]", "one_row": "x1[x0:x0 + 1]", "gather": "ops.gather(x1, x0, 0)", "gather_axis": "P.Gather()(x1, Tensor([1, 0]), x0)",
                   "write": "x1[x0] = 5.0\nreturn x1", "first_rows": "x1[:x0 + 1]", "one_hot": "ops.one_hot(ops.scalar_to_tensor(x0), 4, Tensor(1.0), Tensor(0.0))", "arange": "ops.arange(0, x0 + 1)", "sum": "x1.sum(x0)",
                   "reshape": "x1.reshape((x0 + 1, -1))", "tile": "ops.tile(x1, (x0 + 1, 1))", "softmax": "ops.softmax(x1, x0)", "roll": "ops.roll(x1, x0, 0)", "slice": "ops.slice(x1, (x0, 0), (1, 2))", "top_k": "ops.topk(x1, x0 + 1)"}.items():
    numbers("index_" + name, text if "return" in text else "return " + text, N, f32(3, 4))
