# ===- scatter_ext.py - golden cases of 2.10's own writes where indices point ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, random, values

COLUMNS = [[1, 4, 0], [2, 3, -1]]  # no place twice
AGAIN = [[1, 1, 0], [2, 2, 2]]
NUMBERS = ("f16", "f64", "i8", "i32", "i64", "u8")

# --- an index for each element
for name, x, dim, index in (("columns", (2, 5), 1, COLUMNS), ("negative_dim", (2, 5), -1, COLUMNS), ("rows", (4, 3), 0, [[3, 0, 1], [1, 2, 0]]), ("vector", (5,), 0, [4, 1])):
    shape = (len(index),) if name == "vector" else (2, 3)
    if name != "vector":  # of which the CPU's eager mode and its graphs disagree
        case("Scatter", name, "mint.scatter(x0, %d, x1, x2)" % dim, f32(*x), values("i64", index), f32(*shape), versions=MS210)
        case("ScatterValue", name, "mint.scatter(x0, %d, x1, 2.5)" % dim, f32(*x), values("i64", index), versions=MS210)
    case("ScatterAddExt", name, "mint.scatter_add(x0, %d, x1, x2)" % dim, f32(*x), values("i64", index), f32(*shape), versions=MS210,
         twin="P.TensorScatterElements(%d, 'add')(x0, x1, x2)" % (dim % len(x)))
case("Scatter", "larger_source", "mint.scatter(x0, 1, x1, x2)", f32(2, 5), values("i64", COLUMNS), f32(3, 4), versions=MS210,
     twin="P.TensorScatterElements(1)(x0, x1, x2[:2, :3])")
case("ScatterAddExt", "larger_source", "mint.scatter_add(x0, 1, x1, x2)", f32(2, 5), values("i64", COLUMNS), f32(3, 4), versions=MS210,
     twin="P.TensorScatterElements(1, 'add')(x0, x1, x2[:2, :3])")
case("ScatterAddExt", "again", "mint.scatter_add(x0, 1, x1, x2)", f32(2, 5), values("i64", AGAIN), f32(2, 3), versions=MS210,
     twin="P.TensorScatterElements(1, 'add')(x0, x1, x2)")
# The CPU's eager mode and its graphs disagree about what is added.
case("Scatter", "added", "G.Scatter()(x0, 1, x1, x2, 'add')", f32(2, 5), values("i64", AGAIN), f32(2, 3), versions=MS210, twin="P.TensorScatterElements(1, 'add')(x0, x1, x2)")
case("ScatterValue", "added", "G.ScatterValue()(x0, 1, x1, 2.5, 'add')", f32(2, 5), values("i64", AGAIN), versions=MS210,
     twin="P.TensorScatterElements(1, 'add')(x0, x1, Tensor(np.full((2, 3), 2.5), ms.float32))")
for t in NUMBERS:
    case("Scatter", t, "mint.scatter(x0, 1, x1, x2)", random(t, 2, 5), values("i64", COLUMNS), random(t, 2, 3), versions=MS210)
    if t != "f16":
        case("ScatterValue", t, "mint.scatter(x0, 1, x1, 3)", random(t, 2, 5), values("i64", COLUMNS), versions=MS210)
        case("ScatterAddExt", t, "mint.scatter_add(x0, 1, x1, x2)", random(t, 2, 5), values("i64", COLUMNS), random(t, 2, 3), versions=MS210,
             twin="P.TensorScatterElements(1, 'add')(x0, x1, x2)")
case("ScatterAddExt", "f16", "mint.scatter_add(x0, 1, x1, x2)", f16(2, 5), values("i64", AGAIN), f16(2, 3), versions=MS210,
     twin="P.TensorScatterElements(1, 'add')(x0.astype(ms.float32), x1, x2.astype(ms.float32)).astype(ms.float16)")

# --- an index for each slice, without a kernel for the CPU
ADDED = "P.TensorScatterElements(%d, 'add')(x0, ops.broadcast_to(x1.reshape(%s), %s), x2 * Tensor(%s, x0.dtype))"
for name, x, dim, index, alpha in (("rows", (4, 3), 0, [2, 0], 1), ("columns", (2, 5), 1, [4, 1, 1], 1), ("negative_dim", (2, 5), -1, [0, 3], 1), ("alpha", (4, 3), 0, [2, 0], 2),
                                   ("fraction", (4, 3), 0, [2, 0], -0.5)):
    shape = list(x)
    shape[dim] = len(index)
    lying = [1, 1]
    lying[dim] = len(index)
    case("IndexAddExt", name, "mint.index_add(x0, %d, x1, x2, alpha=%s)" % (dim, alpha), f32(*x), values("i64", index), f32(*shape), versions=MS210,
         twin=ADDED % (dim % 2, tuple(lying), tuple(shape), alpha))
for t in ("f64", "i32", "i64"):
    case("IndexAddExt", t, "mint.index_add(x0, 0, x1, x2)", random(t, 4, 3), values("i64", [2, 0]), random(t, 2, 3), versions=MS210, twin=ADDED % (0, (2, 1), (2, 3), 1))
for operator, value in (("IndexFillScalar", "2.5"), ("IndexFillTensor", "x2")):
    more = [f32()] if value == "x2" else []
    for name, x, dim, index in (("rows", (4, 3), 0, [2, 0]), ("columns", (2, 5), 1, [4, 1, 1]), ("negative", (2, 5), -1, [-1, 3])):
        case(operator, name, "G.%s()(x0, %d, x1, %s)" % (operator, dim, value), f32(*x), values("i64", index), *more, versions=MS210,
             twin="ops.index_fill(x0, %d, x1.astype(ms.int32), %s)" % (dim, value))
    for t in ("f16", "i32", "i64"):
        number = [random(t)] if more else []
        case(operator, t, "G.%s()(x0, 0, x1, %s)" % (operator, value if more else "3"), random(t, 4, 3), values("i64", [2, 0]), *number, versions=MS210,
             twin="ops.index_fill(x0, 0, x1.astype(ms.int32), %s)" % (value if more else "Tensor(3, x0.dtype)"))

# --- an index for each of the first dimensions
for name, x, values_shape, *indices in (("rows", (4, 3), (3,), [2, 0]), ("number", (4, 3), (1,), [1, 3]), ("elements", (4, 3), (3,), [0, 3, 1], [2, 0, 1]),
                                        ("negative", (4, 3), (3,), [-1, -4]), ("volume", (2, 3, 4), (4,), [0, 1], [2, 0])):
    operands = ", ".join("x%d" % (i + 2) for i in range(len(indices)))
    case("IndexPut", name, "x0.index_put((%s,), x1)" % operands, f32(*x), f32(*values_shape), *[values("i64", index) for index in indices], versions=MS210)
case("IndexPut", "accumulate", "x0.index_put((x2,), x1, True)", f32(4, 3), f32(3), values("i64", [2, 0, 2]), versions=MS210)
case("IndexPut", "i32_index", "x0.index_put((x2,), x1)", f32(4, 3), f32(3), values("i32", [2, 0]), versions=MS210)
for t in ("f16", "f64", "i32", "i64", "u8"):
    case("IndexPut", t, "x0.index_put((x2,), x1)", random(t, 4, 3), random(t, 3), values("i64", [2, 0]), versions=MS210)
