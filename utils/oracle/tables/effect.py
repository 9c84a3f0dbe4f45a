# ===- effect.py - golden cases of the operators that write to their first operand ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, i32, random, values

# Python's x += y. Eager mode on the CPU leaves what `add_` and its like should write as it was, and has no kernel for the primitives:
# the graph is the oracle of the cases that read the written tensor again. Two writes of one tensor race in graph mode: there are no cases.
TENSORS = {"InplaceAddExt": "+=", "InplaceSubExt": "-=", "InplaceMul": "*=", "InplaceDiv": "/="}
NUMBERS = {"InplaceAddsExt": "+=", "InplaceSubScalar": "-=", "InplaceMuls": "*=", "InplaceDivs": "/="}


def inplace(operator, name, text, *inputs):
    case(operator, name, text.replace("OP", "G.%s()" % operator), *inputs, versions=MS210)


def readers(operator, right, *inputs):
    """What is read before and after the write."""
    inplace(operator, "read_after", "y = ops.relu(x0); OP(y, %s); y * 3.0" % right, *inputs)
    inplace(operator, "read_around", "y = ops.relu(x0); before = ops.exp(y); OP(y, %s); (before, y, ops.abs(y))" % right, *inputs)
    inplace(operator, "of_an_input", "before = ops.abs(x0); OP(x0, %s); (before, ops.abs(x0))" % right, *inputs)


for operator, sign in TENSORS.items():
    inplace(operator, "python", "y = ops.relu(x0); y %s x1; y" % sign, f32(2, 3), f32(2, 3, low=0.5, high=3))
    inplace(operator, "broadcast", "OP(ops.relu(x0), x1)", f32(2, 3, 4), f32(3, 1, low=0.5, high=3))
    inplace(operator, "by_itself", "y = ops.exp(x0); OP(y, y); y", f32(2, 3))
    readers(operator, "x1", f32(2, 3), f32(3, low=0.5, high=3))
    for t, u in (("f16", "f16"), ("i32", "i32"), ("i64", "i64"), ("f32", "i32"), ("f32", "f16"), ("f16", "f32"), ("i32", "f32")):
        inplace(operator, t if t == u else "%s_%s" % (t, u), "OP(P.Abs()(x0), x1)", random(t, 2, 3), random(u, 3, low=1, high=6))
for operator, sign in NUMBERS.items():
    inplace(operator, "python", "y = ops.relu(x0); y %s 2.5; y" % sign, f32(2, 3))
    readers(operator, "2.5", f32(2, 3))
    for t in ("f32", "f16", "i32", "i64"):
        inplace(operator, t + "_by_integer", "OP(P.Abs()(x0), 3)", random(t, 2, 3))
        inplace(operator, t + "_by_float", "OP(P.Abs()(x0), 2.5)", random(t, 2, 3))
for operator, right in (("InplaceAddExt", "x1"), ("InplaceSubExt", "x1"), ("InplaceAddsExt", "2.5"), ("InplaceSubScalar", "2.5")):
    more = [f32(3)] if right == "x1" else []
    inplace(operator, "alpha", "OP(ops.relu(x0), %s, 2)" % right, f32(2, 3), *more)
    inplace(operator, "alpha_fraction", "OP(ops.relu(x0), %s, 0.5)" % right, f32(2, 3), *more)
    inplace(operator, "alpha_f16", "OP(ops.relu(x0), %s, 0.5)" % right, f16(2, 3), *([f16(3)] if more else []))
    inplace(operator, "alpha_i32", "OP(P.Abs()(x0), %s, 3)" % right.replace("2.5", "2"), i32(2, 3), *([i32(3)] if more else []))
    inplace(operator, "alpha_fraction_i32", "OP(P.Abs()(x0), %s, 1.5)" % right.replace("2.5", "3"), i32(2, 3), *([i32(3)] if more else []))
    inplace(operator, "alpha_fraction_mixed", "OP(P.Abs()(x0), %s, 1.5)" % right, i32(2, 3), *more)
inplace("InplaceAddExt", "chain", "OP(ops.relu(x0), OP(ops.relu(x1), x0, 1), 1)", f32(2, 3), f32(2, 3))
# StridedSlice copies, also all of a tensor.
inplace("InplaceAddExt", "slice", "x = x0 * 2; y = x[:, 0:2]; OP(y, x1); (x * 1.0, y * 3.0)", f32(2, 3), f32(2, 2))
inplace("InplaceAddExt", "whole_slice", "x = x0 * 2; y = ops.strided_slice(x, (0, 0), (2, 3), (1, 1)); OP(y, x1); (x * 1.0, y * 3.0)", f32(2, 3), f32(2, 3))
inplace("InplaceAddExt", "slice_of_an_input", "y = x0[1]; OP(y, x1); (x0 * 1.0, y * 3.0)", f32(2, 3), f32(3))
inplace("InplaceAddExt", "into_a_slice", "x = x0 * 2; x[:, 0:2] += x1; x * 1.0", f32(2, 3), f32(2, 2))
for operator, arguments in (("InplaceAddsExt", "16777217, 1"), ("InplaceMuls", "16777217")):
    inplace(operator, "beyond_f32", "OP(x0 * 1, %s)" % arguments, values("i64", [1, 3, -5]))

# --- what Python has no augmented assignment for: rounded quotients, remainders, masks
for operator, method in (("InplaceFloorDivide", "floor_divide_"), ("InplaceRemainderTensorTensor", "remainder_")):
    inplace(operator, "broadcast", "OP(ops.exp(x0), x1)", f32(2, 3, 4), f32(3, 1, low=0.5, high=3))
    readers(operator, "x1", f32(2, 3), f32(3, low=0.5, high=3))
    inplace(operator, "signs_f32", "OP(x0 * 1.0, x1)", values("f32", [7, -7, 7, -7, 0, 6]), values("f32", [3, 3, -3, -3, 5, 2.5]))
    inplace(operator, "signs_i32", "OP(-x0, x1)", values("i32", [7, -7, 7, -7, 0, 6]), values("i32", [3, 3, -3, -3, 5, 2]))
    for t, u in (("f16", "f16"), ("f64", "f64"), ("i8", "i8"), ("u8", "u8"), ("i64", "i64"), ("f32", "i32"), ("f32", "f16"), ("f16", "f32"), ("i32", "f32")):
        inplace(operator, t if t == u else "%s_%s" % (t, u), "OP(P.Abs()(x0), x1)", random(t, 2, 3), random(u, 3, low=1, high=6))
for operator in ("InplaceFloorDivides", "InplaceRemainderTensorScalar"):
    readers(operator, "2.5", f32(2, 3))
    inplace(operator, "negative", "OP(x0 * 1.0, -2.5)", values("f32", [7, -7, 3, -3, 0, 6]))
    for t in ("f32", "f16", "f64", "i8", "i32", "i64", "u8"):
        inplace(operator, t + "_by_integer", "OP(P.Abs()(x0), 3)", random(t, 2, 3))
        inplace(operator, t + "_by_float", "OP(P.Abs()(x0), 2.5)", random(t, 2, 3))
