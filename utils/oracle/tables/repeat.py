# ===- repeat.py - golden cases of operators that repeat data ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f32, i32, random, typed

for name, x, n in (("columns", (2, 3), (1, 4)), ("rows", (2, 3), (3, 1)), ("both", (2, 3), (2, 2)), ("more_dimensions", (2, 3), (2, 1, 2)),
                   ("vector", (4,), (3,)), ("once", (2, 3), (1, 1)), ("4d", (1, 2, 1, 3), (2, 1, 3, 1)), ("one_to_many", (1, 1), (4, 17))):
    case("Tile", name, "P.Tile()(x0, %s)" % (n,), f32(*x))
typed("Tile", "P.Tile()(x0, (2, 2))", 2, 3, types=("f16", "i32", "bool", "i64"))
case("Tile", "open", "P.Tile()(x0, (1, 2, 1))", f32(2, 3, 4), dynamic=[(None, 3, 4)])

for name, x, to in (("row", (4,), (3, 4)), ("column", (3, 1), (3, 4)), ("both", (2, 1, 3, 1), (2, 5, 3, 4)), ("scalar", (), (2, 3)), ("same", (2, 3), (2, 3)),
                    ("minus_1", (3, 1), (-1, 4)), ("one", (1,), (2, 17))):
    case("BroadcastTo", name, "P.BroadcastTo(%s)" % (to,), f32(*x))
typed("BroadcastTo", "P.BroadcastTo((2, 3))", 1, 3, types=("f16", "i32", "bool"))

BROADCAST = "__import__('mindspore.ops.operations._inner_ops', fromlist=['_']).DynamicBroadcastTo()"
for name, data, shape in (("row", f32(4), (3, 4)), ("column", f32(3, 1), (3, 4)), ("one", f32(1), (2, 17)), ("same", f32(2, 3), (2, 3)),
                          ("both", f32(2, 1, 3, 1), (2, 5, 3, 4)), ("f16", random("f16", 1, 3), (2, 3)), ("i32", i32(1, 3), (2, 3))):
    case("DynamicBroadcastTo", name, BROADCAST, data, call="self.op(x0, %s)" % (shape,))
case("DynamicBroadcastTo", "tensor", BROADCAST, f32(4), call="self.op(x0, Tensor([3, 4], ms.int64))")
case("DynamicBroadcastTo", "open", BROADCAST, f32(4), f32(2, 3, 4), call="self.op(x0, P.Shape()(x1))", dynamic=[(4,), (None, 3, 4)])

for name, x, to in (("rows", (1, 3), (4, 3)), ("keep", (2, 1, 5), (-1, 3, -1)), ("new", (3,), (2, 4, 3)), ("scalar", (), (2, 3)), ("same", (2, 3), (2, 3)), ("empty", (1, 3), (0, 3))):
    case("BroadcastToView", name, "mint.broadcast_to(x0, %s)" % (to,), f32(*x), versions=MS210)
case("BroadcastToView", "used", "mint.broadcast_to(x0, (2, 3)) * x1", f32(3), f32(2, 3), versions=MS210)
typed("BroadcastToView", "mint.broadcast_to(x0, (2, 3))", 1, 3)

# --- without a kernel for the CPU
for name, x, repeats, dim in (("last", (2, 3), 2, 1), ("first", (2, 3), 3, 0), ("negative", (2, 3, 4), 2, -2), ("once", (2, 3), 1, 0), ("never", (2, 3), 0, 1)):
    case("RepeatInterleaveInt", name, "mint.repeat_interleave(x0, %d, %d)" % (repeats, dim), f32(*x), versions=MS210,
         twin="ops.gather(x0, Tensor(%s, ms.int64), %d)" % ([i for i in range(x[dim]) for _ in range(repeats)], dim) if repeats else "x0[:, :0]")
case("RepeatInterleaveInt", "flat", "mint.repeat_interleave(x0, 2)", f32(2, 3), versions=MS210, twin="ops.gather(x0.reshape(-1), Tensor([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], ms.int64), 0)")
for t in ("f16", "i32", "bool"):
    case("RepeatInterleaveInt", t, "mint.repeat_interleave(x0, 2, 0)", random(t, 2, 3), versions=MS210, twin="ops.gather(x0, Tensor([0, 0, 1, 1], ms.int64), 0)")
for name, repeats, dim, places in (("first", [1, 2], 0, [0, 1, 1]), ("last", [2, 0, 1], 1, [0, 0, 2]), ("negative", [1, 1, 3], -1, [0, 1, 2, 2, 2])):
    case("RepeatInterleaveTensor", name, "mint.repeat_interleave(x0, Tensor(%s, ms.int64), %d)" % (repeats, dim), f32(2, 3), versions=MS210,
         twin="ops.gather(x0, Tensor(%s, ms.int64), %d)" % (places, dim))
case("RepeatInterleaveTensor", "flat", "mint.repeat_interleave(x0, Tensor([0, 1, 2, 1], ms.int64))", f32(2, 2), versions=MS210,
     twin="ops.gather(x0.reshape(-1), Tensor([1, 2, 2, 3], ms.int64), 0)")
for t in ("f16", "i32", "bool"):
    case("RepeatInterleaveTensor", t, "mint.repeat_interleave(x0, Tensor([2, 1], ms.int64), 0)", random(t, 2, 3), versions=MS210,
         twin="ops.gather(x0, Tensor([0, 0, 1], ms.int64), 0)")

for name, x, shape in (("rows", (1, 3), (4, 3)), ("kept", (1, 3), (4, -1)), ("added", (3,), (2, 2, 3)), ("both", (2, 1, 3), (2, 4, 3)), ("scalar", (), (2, 3))):
    case("Expand", name, "P.array_ops.Expand()(x0, Tensor(%s, ms.int64))" % (shape,), f32(*x))
for t in ("f16", "i8", "i32", "u8"):
    case("Expand", t, "ops.expand(x0, Tensor([4, 3], ms.int64))", random(t, 1, 3), versions=MS210)
