# ===- scatter.py - golden cases of operators that write where indices point ---===
# SPDX-License-Identifier: Apache-2.0
# Those on parameters have more in state_part.py. Indices lie inside: MindSpore ends the run where one does not, but TensorScatterElements,
# which leaves out what follows. Of integers divided by 0 it dies.
import numpy as np

from case import BOTH, FLOATS, INF, INTEGERS, MS210, NAN, case, f32, random, thin, values, weight

HALF_AND_DOUBLE = ("f16", "f64")
KINDS = ("Update", "Add", "Sub", "Mul", "Div", "Max", "Min")
X, ROWS = f32(6, 4), f32(3, 4, low=0.5, high=3)


def typed(operator, text, t, *inputs):
    case(operator, t, text, random(t, 4, 3), *inputs, random(t, 3, 3, low=1, high=6))


for kind in KINDS:
    name = "TensorScatter" + kind
    text = "P.%s()(x0, x1, x2)" % name
    for label, x, indices, updates in (("rows", (6, 4), [[0], [5], [0]], (3, 4)), ("points", (3, 4), [[0, 1], [2, 3], [0, 1]], (3,)),
                                       ("matrix_of_indices", (5, 2, 3), [[[4], [1]], [[1], [1]]], (2, 2, 2, 3)),
                                       ("matrices", (2, 3, 2, 4), [[1, 2], [0, 0], [1, 2]], (3, 2, 4)), ("vector", (7,), [[6], [0], [6]], (3,))):
        case(name, label, text, f32(*x), values("i32", indices), f32(*updates, low=0.5, high=3))
    case(name, "i64_indices", text, X, values("i64", [[2], [4], [2]]), ROWS)
    case(name, "into_a_weight", text, weight(X), values("i32", [[1], [0], [1]]), ROWS)
    case(name, "of_an_intermediate", "ops.abs(P.%s()(ops.exp(x0), x1, ops.relu(x2)))" % name, X, values("i32", [[1], [0], [1]]), ROWS)
    case(name, "constant_indices", "P.%s()(x0, Tensor([[3], [1]], ms.int32), x1)" % name, X, f32(2, 4, low=0.5, high=3))
    for t in HALF_AND_DOUBLE + INTEGERS + (("bool",) if kind == "Update" else ()):
        if kind != "Div" or t not in ("i8", "u8"):
            typed(name, text, t, values("i32", [[2], [0], [2]]))
    case(name, "f16_by_steps", text, values("f16", [[2048, 1]]), values("i32", [[0], [0], [0]]), values("f16", [[1, 3], [1, 0.1], [1, 7]]))
    if kind in ("Max", "Min"):
        case(name, "nan", text, values("f32", [NAN, 1, NAN, 2]), values("i32", [[0], [1], [2], [3]]), values("f32", [1, NAN, NAN, 3]))
        case(name, "large_unsigned", text, values("u8", [200, 3]), values("i32", [[0], [1]]), values("u8", [100, 255]))

for kind in KINDS[1:]:
    case("TensorScatter" + kind, "functional", "ops.tensor_scatter_%s(x0, x1, x2)" % kind.lower(), X, values("i32", [[0], [5], [0]]), ROWS)
case("TensorScatterUpdate", "long_rows", "P.TensorScatterUpdate()(x0, x1, x2)", f32(4, 130), values("i32", [[3], [0], [3]]), f32(3, 130))
case("TensorScatterUpdate", "slices", "y = x0 * 1.0; y[:, 1:3] = x1; y[0] = 5.0; y", f32(3, 4), f32(3, 2))
case("TensorScatterAdd", "twice", "P.TensorScatterAdd()(P.TensorScatterAdd()(x0, x1, x2), x1, x2)", X, values("i32", [[1], [4], [1]]), ROWS)
case("TensorScatterAdd", "of_its_own_updates", "P.TensorScatterAdd()(x0, x1, x0)", f32(3, 4), values("i32", [[1], [2], [1]]))

for label, shape, indices, updates in (("rows", (6, 4), [[0], [5], [0]], (3, 4)), ("points", (3, 4), [[0, 1], [2, 3], [0, 1]], (3,)),
                                       ("cubes", (3, 2, 4), [[[2, 1]], [[0, 0]]], (2, 1, 4)), ("vector", (8,), [[4], [3], [1], [7]], (4,))):
    case("ScatterNd", label, "ops.scatter_nd(x0, x1, %r)" % (shape,), values("i32", indices), f32(*updates))
    case("ScatterNd", label + "_primitive", "P.ScatterNd()(x0, x1, %r)" % (shape,), values("i64", indices), f32(*updates))
for t in HALF_AND_DOUBLE + INTEGERS + ("bool",):
    case("ScatterNd", t, "ops.scatter_nd(x0, x1, (4, 3))", values("i32", [[2], [0], [2]]), random(t, 3, 3))
case("ScatterNd", "f16_at_once", "ops.scatter_nd(x0, x1, (1,))", values("i32", [[0], [0], [0]]), values("f16", [2048, 1, 1]))

for reduction in ("none", "add"):
    text = "ops.tensor_scatter_elements(x0, x1, x2, %%d, %r)" % reduction
    for label, x, axis, indices in (("rows", (3, 4), 0, [[0, 2, 1, 0], [1, 1, 2, 0]]), ("columns", (2, 5), 1, [[0, 3, 0], [2, 2, 4]]),
                                    ("negative_axis", (2, 5), -1, [[0, 3, 0], [2, 2, 4]]), ("negative", (3, 2), 0, [[-1, 0], [2, -3]]),
                                    ("corner", (4, 5), 0, [[3, 0], [3, 1], [0, 0]]), ("middle", (2, 3, 4), 1, [[[2, 0], [2, 1]], [[0, 1], [1, 1]]]),
                                    ("vector", (5,), 0, [4, 0, 4]), ("longer", (2, 2), 0, [[0, 0], [1, 1], [0, 0]])):
        case("TensorScatterElements", "%s_%s" % (reduction, label), text % axis, f32(*x), values("i64", indices), f32(*np.shape(indices)))
    case("TensorScatterElements", reduction + "_i32_indices", text % 0, f32(3, 2), values("i32", [[2, 0]]), f32(1, 2))
    case("TensorScatterElements", reduction + "_primitive", "P.TensorScatterElements(%s)(x0, x1, x2)" % ("1, %r" % reduction), f32(2, 3),
         values("i32", [[2], [0]]), f32(2, 1), versions=MS210)
    for t in HALF_AND_DOUBLE + INTEGERS + ("bool",):
        case("TensorScatterElements", "%s_%s" % (reduction, t), text % 0, random(t, 3, 2), values("i32", [[2, 0], [2, 1]]), random(t, 2, 2),
             versions=MS210 if t in ("u16", "u32", "u64") else BOTH)
case("TensorScatterElements", "f16_by_steps", "ops.tensor_scatter_elements(x0, x1, x2, 0, 'add')", values("f16", [2048]), values("i32", [0, 0, 0]),
     values("f16", [1, 1, 1]))

# TensorCopySlices: what 2.0 writes for y[1:3] = value where the part is contiguous.
COPY = "P._inner_ops.TensorCopySlices()(x0, x1, %s, %s, %s)"
for name, begin, end, x, value in (("rows", (1,), (3,), (5, 4), (2, 4)), ("row", (2,), (3,), (5, 4), (4,)), ("first", (0, 0), (1, 1), (3, 2, 4), (1, 4)), ("all", (0,), (3,), (3, 2), (3, 2)),
                                   ("part_of_row", (1, 1), (2, 3), (3, 4), (2,)), ("rows_of_matrix", (2, 0), (3, 2), (4, 3, 5), (2, 5)), ("vector", (3,), (7,), (9,), (4,))):
    case("TensorCopySlices", name, COPY % (begin, end, (1,) * len(begin)), f32(*x), f32(*value))
for t in ("f16", "f64", "i32", "i64"):
    case("TensorCopySlices", t, COPY % ((1,), (3,), (1,)), random(t, 4, 3), random(t, 2, 3))
case("TensorCopySlices", "slice", "y = x0 * 2.0; y[1:3] = x1; y[0] = x1[1]; y", f32(4, 3), f32(2, 3))

# --- rows of the first dimension
WRITES = {"InplaceAdd": FLOATS + INTEGERS, "InplaceSub": FLOATS + INTEGERS, "InplaceUpdate": FLOATS + ("i32",)}
for operator, types in WRITES.items():
    for t in types:
        case(operator, t, "P.%s((0, 2))" % operator, random(t, 4, 3), random(t, 2, 3))
    case(operator, "one", "P.%s(1)" % operator, f32(3, 4), f32(1, 4))
    case(operator, "backwards", "P.%s((3, 0, 1))" % operator, f32(4, 2, 3), f32(3, 2, 3))
    case(operator, "all", "P.%s((1, 0))" % operator, f32(2, 3), f32(2, 3))
    case(operator, "vector", "P.%s((1, 3))" % operator, f32(5), f32(2))
    case(operator, "special", "P.%s((0, 2))" % operator, values("f32", [[NAN, INF], [1, NAN], [INF, -0.0]]), values("f32", [[1, -INF], [NAN, 0.0]]))
    # In spite of the name x is read again as it was.
    case(operator, "read_after", "y = ops.exp(x0); z = P.%s((0, 2))(y, x1); (z, y * 2.0)" % operator, f32(4, 3), f32(2, 3))
    case(operator, "of_an_input", "z = P.%s((0, 2))(x0, x1); (z, x0 * 2.0)" % operator, f32(4, 3), f32(2, 3))
    case(operator, "weight", "P.%s((0, 2))(x1, x0)" % operator, f32(2, 3), weight(f32(4, 3)))

thin(*WRITES)
