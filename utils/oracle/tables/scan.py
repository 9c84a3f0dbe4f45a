# ===- scan.py - golden cases of scans ---===
# SPDX-License-Identifier: Apache-2.0
from case import case, f16, f32, random

for operator in ("CumSum", "CumProd"):
    for name, shape, axis in (("one", (1,), 0), ("one_matrix", (1, 1), 1), ("one_of_row", (4, 1), 1), ("one_of_column", (1, 4), 0)):
        for attributes in ("", "exclusive=True", "reverse=True"):
            case(operator, "%s%s" % (name, "_" + attributes.split("=")[0] if attributes else ""), "P.%s(%s)" % (operator, attributes), f32(*shape),
                 call="self.op(x0, %d)" % axis)
    for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
        case(operator, "one_" + t, "P.%s()" % operator, random(t, 1), call="self.op(x0, 0)")
    for name, axis, attributes in (("last", -1, ""), ("first", 0, ""), ("middle", 1, ""), ("exclusive", 1, "exclusive=True"),
                                   ("reverse", 1, "reverse=True"), ("exclusive_reverse", 2, "exclusive=True, reverse=True")):
        case(operator, name, "P.%s(%s)" % (operator, attributes), f32(2, 5, 4), call="self.op(x0, %d)" % axis)
    case(operator, "vector", "P.%s()" % operator, f32(9), call="self.op(x0, 0)")
    for t in ("f16", "i32"):
        case(operator, t, "P.%s()" % operator, random(t, 2, 4), call="self.op(x0, 1)")
case("CumSum", "f16_long", "P.CumSum()", f16(400), call="self.op(x0, 0)")  # each sum is rounded
