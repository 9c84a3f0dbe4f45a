# ===- move_ext.py - golden cases of 2.10's own moves of elements ---===
# SPDX-License-Identifier: Apache-2.0
# None has a kernel for the CPU.
from case import MS210, case, f16, f32, i32, random, values


def moved(operator, name, text, twin, *inputs):
    case(operator, name, text, *inputs, versions=MS210, twin=twin)


def typed(operator, text, twin, *shape):
    for t in ("f16", "f64", "i32", "i64", "bool"):
        moved(operator, t, text, twin, random(t, *shape))


# --- places
ROLLED = "P.Concat(%d)((x0[%s], x0[%s]))"
for name, shifts, dims, twin in (("last", 1, -1, ROLLED % (1, ":, -1:", ":, :-1")), ("first", -1, 0, ROLLED % (0, "1:", ":1")),
                                 ("around", 7, 1, ROLLED % (1, ":, -2:", ":, :-2")), ("nowhere", 5, 1, "P.Identity()(x0)"),
                                 ("flat", 4, None, "y = x0.reshape(-1); P.Concat(0)((y[-4:], y[:-4])).reshape(3, 5)"),
                                 ("two", (1, 2), (0, 1), "y = P.Concat(0)((x0[-1:], x0[:-1])); P.Concat(1)((y[:, -2:], y[:, :-2]))")):
    moved("Roll", name, "mint.roll(x0, %s, %s)" % (shifts, dims), twin, f32(3, 5))
typed("Roll", "mint.roll(x0, 1, 0)", ROLLED % (0, "-1:", ":-1"), 3, 4)
for name, x, repeats in (("matrix", (2, 3), (2, 3)), ("added", (2, 3), (2, 1, 2)), ("once", (2, 3), (1, 1)), ("never", (2, 3), (0, 2)), ("scalar", (), (3,))):
    moved("Repeat", name, "x0.repeat(%s)" % (repeats,), "P.Tile()(x0, %s)" % (repeats,), f32(*x))
typed("Repeat", "x0.repeat((2, 1))", "P.Tile()(x0, (2, 1))", 2, 3)
for name, x, other in (("rows", (1, 3), (4, 3)), ("same", (2, 3), (2, 3)), ("added", (3,), (2, 2, 3)), ("scalar", (), (2, 3))):
    moved("ExpandAs", name, "G.ExpandAs()(x0, x1)", "P.BroadcastTo(%s)(x0)" % (other,), f32(*x), i32(*other))
moved("ExpandAs", "i64", "G.ExpandAs()(x0, x1)", "P.BroadcastTo((4, 3))(x0)", random("i64", 3), f32(4, 3))

# --- elements that indices name
for name, x, index in (("matrix", (3, 4), [0, 11, 5, 5]), ("table", (3, 4), [[1, 2], [10, 0]]), ("negative", (5,), [-1, -5, 2]), ("scalar", (2, 3), 4)):
    moved("Take", name, "mint.take(x0, x1)", "ops.gather(x0.reshape(-1), x1, 0)", f32(*x), values("i64", index))
for t in ("f16", "f64", "i32", "i64", "bool"):
    moved("Take", t, "mint.take(x0, x1)", "ops.gather(x0.reshape(-1), x1, 0)", random(t, 3, 4), values("i64", [3, 7, 0]))
for name, x, dim, index in (("first", (4, 3), 0, [3, 0, 0]), ("last", (2, 5), -1, [4, 1]), ("middle", (2, 3, 4), 1, [2]), ("many", (3, 2), 0, [0, 1, 2, 2, 1, 0])):
    moved("IndexSelect", name, "mint.index_select(x0, %d, x1)" % dim, "ops.gather(x0, x1, %d)" % dim, f32(*x), values("i64", index))
moved("IndexSelect", "i32_index", "mint.index_select(x0, 1, x1)", "ops.gather(x0, x1, 1)", f32(3, 4), values("i32", [2, 0]))
for t in ("f16", "f64", "i32", "i64", "bool"):
    moved("IndexSelect", t, "mint.index_select(x0, 1, x1)", "ops.gather(x0, x1, 1)", random(t, 3, 4), values("i64", [3, 0]))

# --- diagonals
for name, x, diagonal in (("main", (4, 4), 0), ("above", (3, 5), 2), ("below", (5, 3), -2), ("batch", (2, 3, 4), 1), ("beyond", (3, 3), -5)):
    moved("TrilExt", name, "mint.tril(x0, %d)" % diagonal, "P.Tril(%d)(x0)" % diagonal, f32(*x))
typed("TrilExt", "mint.tril(x0)", "P.Tril(0)(x0)", 3, 4)
for name, x, diagonal in (("matrix", (3, 4), 0), ("above", (3, 4), 1), ("below", (4, 3), -2), ("square", (3, 3), 2)):
    moved("DiagExt", name, "mint.diag(x0, %d)" % diagonal, "ops.diagonal(x0, %d)" % diagonal, f32(*x))
PLACED = "P.Pad(%s)(P.Diag()(x0))"
for name, diagonal, twin in (("vector", 0, "P.Diag()(x0)"), ("vector_above", 2, PLACED % "((0, 2), (2, 0))"), ("vector_below", -1, PLACED % "((1, 0), (0, 1))")):
    moved("DiagExt", name, "mint.diag(x0, %d)" % diagonal, twin, f32(3))
for t in ("f16", "i32", "i64"):
    moved("DiagExt", t, "mint.diag(x0)", "ops.diagonal(x0)", random(t, 3, 4))
    moved("DiagExt", "vector_" + t, "mint.diag(x0)", "P.Diag()(x0)", random(t, 4))
for name, x in (("square", (4, 4)), ("wide", (3, 5)), ("tall", (5, 2))):
    moved("TraceExt", name, "mint.trace(x0)", "ops.diagonal(x0).sum()", f32(*x))
moved("TraceExt", "f16", "mint.trace(x0)", "ops.diagonal(x0.astype(ms.float32)).sum().astype(ms.float16)", f16(5, 5))
for t in ("i32", "u8", "i64"):
    moved("TraceExt", t, "mint.trace(x0)", "ops.diagonal(x0.astype(ms.int64)).sum()", random(t, 3, 4))

# --- like another tensor
for t, other, name in (("f32", "i32", "int32"), ("f32", "f16", "float16"), ("i32", "f32", "float32"), ("f32", "bool", "bool_"), ("bool", "i64", "int64"), ("f32", "f32", "float32")):
    moved("TypeAs", "%s_%s" % (t, other), "G.TypeAs()(x0, x1)", "x0.astype(ms.%s)" % name, random(t, 3, 4), random(other, 2))
for t in ("f32", "f16", "i32", "i64"):
    moved("FullLike", t, "mint.full_like(x0, 3)", "ops.zeros_like(x0) + Tensor(3, x0.dtype)", random(t, 3, 4))
moved("FullLike", "fraction", "mint.full_like(x0, 2.5)", "ops.zeros_like(x0) + 2.5", f32(3, 4))
moved("FullLike", "dtype", "mint.full_like(x0, 2.5, dtype=ms.float32)", "ops.zeros_like(x0.astype(ms.float32)) + 2.5", i32(3, 4))
moved("FullLike", "bool", "mint.full_like(x0, True)", "ops.logical_or(x0, ops.logical_not(x0))", random("bool", 3, 4))

# --- parts of a dimension
for name, x, dim, start, length in (("first", (5, 3), 0, 1, 2), ("last", (2, 5), -1, 2, 3), ("from_end", (5, 3), 0, -2, 2), ("none", (4, 3), 0, 4, 0)):
    begin = start + (x[dim] if start < 0 else 0)
    part = "%d:%d" % (begin, begin + length)
    moved("Narrow", name, "G.Narrow()(x0, %d, %d, %d)" % (dim, start, length), "x0[%s]" % (part if dim == 0 else ":, " + part), f32(*x))
moved("Narrow", "diff", "mint.diff(x0)", "x0[:, 1:] - x0[:, :-1]", f32(3, 6))
for t in ("f16", "i32", "i64", "bool"):
    moved("Narrow", t, "G.Narrow()(x0, 1, 1, 2)", "x0[:, 1:3]", random(t, 3, 4))
for name, x, dim, start, end, step in (("steps", (7, 3), 0, 1, 6, 2), ("last", (2, 5), 1, 1, 4, 1), ("from_end", (5, 3), 0, -3, -1, 1), ("beyond", (5, 3), 0, 2, 99, 1)):
    part = "%d:%d:%d" % (start, end, step)
    moved("SliceExt", name, "G.SliceExt()(x0, %d, %d, %d, %d)" % (dim, start, end, step), "x0[%s]" % (part if dim == 0 else ":, " + part), f32(*x))
typed("SliceExt", "G.SliceExt()(x0, 1, 1, 3, 1)", "x0[:, 1:3]", 3, 4)
for operator in ("Chunk", "SplitTensor"):
    for name, x, count, dim, twin in (("equal", (4, 3), 2, 0, "(x0[:2], x0[2:])"), ("rest", (2, 5), 3, 1, "(x0[:, :2], x0[:, 2:4], x0[:, 4:])" if operator == "Chunk" else "(x0[:, :3], x0[:, 3:])"),
                                      ("negative", (2, 6), 2, -1, "(x0[:, :3], x0[:, 3:])" if operator == "Chunk" else "(x0[:, :2], x0[:, 2:4], x0[:, 4:])")):
        moved(operator, name, "G.%s()(x0, %d, %d)" % (operator, count, dim), twin, f32(*x))
    typed(operator, "G.%s()(x0, 2, 0)" % operator, "(x0[:2], x0[2:])", 4, 3)
