# ===- report.py - golden cases of what tells a person about values ---===
# SPDX-License-Identifier: Apache-2.0
"""What is printed is left out of a compiled network: the cases tell that nothing else changes."""
from case import MS210, case, f32

case("Print", "tensor", "print(x0); x0 * 2", f32(2, 3))
case("Print", "of_string", "ops.print_('x', x0); y = x0 * 2; print(y); y", f32(3))
case("Print", "number_tuple", "print('shape', 2.5, 3, (x0, x0)); x0 + 1", f32(3), versions=MS210)
case("Print", "branch", """
    if ops.ReduceSum()(x0) > 0:
        print('yes', x0)
        y = x0 + 1
    else:
        y = x0 * 2
    return y
""", f32(3), versions=MS210)
case("Print", "loop", """
    i = x0[0]
    while i < 3:
        print('i', i)
        i = i + 1
    return i
""", f32(3), versions=MS210)

for summarize in (1, 3):
    case("Assert", "summarize_%d" % summarize, "self.check(ops.ReduceSum()(x0) > 0, [x0])\nreturn x0 * 2", f32(2, 3, low=0, high=1),
         init="self.check = P.Assert(%d)" % summarize)
case("Assert", "two_tensors", "self.check(ops.ReduceSum()(x0) > 0, (x0, x1))\nreturn x0 * x1", f32(3, low=0, high=1), f32(3), init="self.check = P.Assert()")
