# ===- patch.py - golden cases of blocks and windows of images ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, f16, f32, random, typed, values

MORE_TYPES = ("f16", "f64", "i8", "u8", "i32", "i64")

for name, x, size in (("two", (1, 3, 4, 6), 2), ("three", (2, 1, 3, 6), 3), ("batch", (3, 2, 2, 2), 2)):
    case("SpaceToDepth", name, "P.SpaceToDepth(%d)" % size, f32(*x))
typed("SpaceToDepth", "P.SpaceToDepth(2)", 1, 2, 2, 4, types=MORE_TYPES)
case("SpaceToDepth", "used", "ops.relu(P.SpaceToDepth(2)(x0)) + x1", f32(1, 2, 4, 4), f32(1, 8, 2, 2))
for name, x, size in (("two", (1, 12, 2, 3), 2), ("three", (2, 9, 1, 2), 3), ("batch", (3, 4, 2, 2), 2)):
    case("DepthToSpace", name, "P.DepthToSpace(%d)" % size, f32(*x))
typed("DepthToSpace", "P.DepthToSpace(2)", 1, 8, 1, 2, types=MORE_TYPES)
case("DepthToSpace", "and_back", "P.SpaceToDepth(2)(P.DepthToSpace(2)(x0)) * x1", f32(1, 8, 2, 2), f32(1, 8, 2, 2))

for name, x, block, pads in (("plain", (1, 2, 4, 4), [2, 2], [[0, 0], [0, 0]]), ("pads", (2, 1, 3, 3), [2, 3], [[1, 0], [2, 1]]), ("one", (2, 2, 2, 3), [1, 3], [[0, 0], [0, 0]])):
    case("SpaceToBatchND", name, "P.SpaceToBatchND(%s, %s)" % (block, pads), f32(*x))
typed("SpaceToBatchND", "P.SpaceToBatchND([2, 2], [[0, 0], [1, 1]])", 1, 1, 2, 2, types=MORE_TYPES)
for name, x, block, crops in (("plain", (4, 2, 2, 2), [2, 2], [[0, 0], [0, 0]]), ("crops", (6, 1, 3, 2), [2, 3], [[1, 0], [2, 1]]), ("one", (6, 2, 2, 1), [1, 3], [[0, 0], [0, 0]])):
    case("BatchToSpaceND", name, "ops.batch_to_space_nd(x0, %s, %s)" % (block, crops), f32(*x))
typed("BatchToSpaceND", "ops.batch_to_space_nd(x0, [2, 2], [[0, 0], [1, 0]])", 4, 1, 2, 2, types=MORE_TYPES)

# Without kernels for the CPU.
for name, x, size, pads in (("plain", (1, 2, 4, 4), 2, [[0, 0], [0, 0]]), ("pads", (2, 1, 3, 4), 3, [[1, 2], [2, 0]])):
    case("SpaceToBatch", name, "P.SpaceToBatch(%d, %s)" % (size, pads), f32(*x), twin="P.SpaceToBatchND([%d, %d], %s)(x0)" % (size, size, pads))
case("SpaceToBatch", "i32", "P.SpaceToBatch(2, [[0, 0], [1, 1]])", random("i32", 1, 1, 2, 2), twin="P.SpaceToBatchND([2, 2], [[0, 0], [1, 1]])(x0)")
for name, x, size, crops in (("plain", (4, 2, 2, 2), 2, [[0, 0], [0, 0]]), ("crops", (9, 1, 3, 2), 3, [[1, 2], [2, 0]])):
    case("BatchToSpace", name, "P.BatchToSpace(%d, %s)" % (size, crops), f32(*x), twin="ops.batch_to_space_nd(x0, [%d, %d], %s)" % (size, size, crops))
case("BatchToSpace", "i32", "P.BatchToSpace(2, [[0, 0], [1, 0]])", random("i32", 4, 1, 2, 2), twin="ops.batch_to_space_nd(x0, [2, 2], [[0, 0], [1, 0]])")

for name, x, args in (("plain", (1, 2, 4, 4), "2"), ("rectangle", (2, 1, 4, 5), "(2, 3)"), ("stride", (1, 1, 5, 6), "2, stride=(1, 2)"), ("dilation", (1, 2, 5, 5), "2, dilation=(2, 1)"),
                      ("pads", (1, 1, 3, 4), "3, padding=(1, 2)"), ("patches", (1, 3, 4, 4), "2, stride=2"), ("all", (2, 1, 6, 7), "(2, 3), dilation=2, padding=1, stride=2")):
    case("Im2Col", name, "ops.unfold(x0, %s)" % args, f32(*x))
case("Im2Col", "special", "ops.unfold(x0, 2, padding=1)", values("f32", [[[[NAN, INF], [-INF, -0.0]]]]))
typed("Im2Col", "ops.unfold(x0, 2)", 1, 1, 2, 3, types=("f16", "f64"))
case("Im2Col", "used", "P.MatMul()(x1, ops.unfold(x0, 2)[0])", f32(1, 2, 3, 3), f32(3, 8))

for name, x, size, args in (("plain", (1, 2, 4, 9), [4, 4], "(2, 2), (1, 1), (0, 0), (1, 1)"), ("rectangle", (1, 1, 6, 9), [4, 5], "(2, 3), (1, 1), (0, 0), (1, 1)"),
                            ("stride", (1, 1, 4, 12), [5, 6], "(2, 2), (1, 1), (0, 0), (1, 2)"), ("dilation", (1, 2, 4, 12), [5, 5], "(2, 2), (2, 1), (0, 0), (1, 1)"),
                            ("pads", (1, 1, 9, 18), [3, 4], "(3, 3), (1, 1), (1, 2), (1, 1)"), ("patches", (2, 3, 4, 4), [4, 4], "(2, 2), (1, 1), (0, 0), (2, 2)"),
                            ("all", (1, 1, 6, 9), [6, 7], "(2, 3), (2, 2), (1, 1), (2, 2)"), ("gaps", (1, 1, 1, 4), [4, 4], "(1, 1), (1, 1), (0, 0), (3, 3)")):
    case("Col2Im", name, "ops.operations.array_ops.Col2Im(%s)(x0, Tensor(%s, ms.int32))" % (args, size), f32(*x))
for t in ("f16", "f64"):
    case("Col2Im", t, "ops.operations.array_ops.Col2Im((2, 2), (1, 1), (0, 0), (1, 1))(x0, Tensor([3, 3], ms.int32))", random(t, 1, 1, 4, 4))

for name, x, kernel, strides, padding in (("plain", (1, 2, 3, 3, 3), (2, 2, 2), (1, 1, 1), "VALID"), ("box", (1, 1, 3, 4, 3), (1, 3, 2), (1, 1, 1), "VALID"), ("stride", (1, 2, 3, 4, 4), (1, 2, 2), (2, 2, 1), "VALID"),
                                          ("same", (1, 2, 2, 3, 2), (2, 2, 2), (1, 1, 1), "SAME"), ("same_stride", (1, 1, 3, 4, 5), (3, 2, 3), (2, 1, 2), "SAME")):
    case("ExtractVolumePatches", name, "ops.operations.array_ops.ExtractVolumePatches(%s, %s, '%s')" % ([1, 1, *kernel], [1, 1, *strides], padding), f32(*x))
typed("ExtractVolumePatches", "ops.operations.array_ops.ExtractVolumePatches([1, 1, 1, 2, 2], [1, 1, 1, 1, 1], 'VALID')", 1, 1, 1, 2, 3, types=("f16", "f64"))

# --- in mint, without a kernel for the CPU
for name, x, k, d, p, s in (("plain", (1, 2, 4, 4), 2, 1, 0, 1), ("rectangle", (2, 1, 4, 5), (2, 3), 1, 0, 1), ("all", (2, 1, 6, 7), (2, 3), 2, (1, 0), 2)):
    case("Im2ColExt", name, "mint.nn.functional.unfold(x0, %s, %s, %s, %s)" % (k, d, p, s), f32(*x), versions=MS210, twin="ops.unfold(x0, %s, %s, %s, %s)" % (k, d, p, s))
case("Im2ColExt", "f16", "mint.nn.functional.unfold(x0, 2)", random("f16", 1, 2, 3, 4), versions=MS210, twin="ops.unfold(x0, 2)")
for name, x, size, k, d, p, s in (("plain", (1, 8, 9), (4, 4), (2, 2), (1, 1), (0, 0), (1, 1)), ("all", (2, 12, 9), (6, 7), (2, 3), (2, 2), (1, 1), (2, 2)),
                                  ("patches", (1, 12, 4), (4, 4), (2, 2), (1, 1), (0, 0), (2, 2)), ("no_batch", (8, 9), (4, 4), (2, 2), (1, 1), (0, 0), (1, 1))):
    split = (x[0] if len(x) == 3 else 1, x[-2] // (k[0] * k[1]), k[0] * k[1], x[-1])
    case("Col2ImExt", name, "mint.nn.functional.fold(x0, %s, %s, %s, %s, %s)" % (size, k, d, p, s), f32(*x), versions=MS210,
         twin="ops.operations.array_ops.Col2Im(%s, %s, %s, %s)(x0.reshape(%s), Tensor(%s, ms.int32))%s" % (k, d, p, s, split, list(size), "" if len(x) == 3 else ".squeeze(0)"))

# --- without a kernel for the CPU
for name, x, k, s, padding in (("valid", (2, 3, 5, 5), (2, 2), (2, 2), "VALID"), ("overlapping", (1, 2, 6, 5), (3, 2), (1, 1), "VALID"), ("same", (1, 2, 5, 7), (3, 2), (2, 3), "SAME"),
                               ("wide_strides", (1, 2, 7, 7), (2, 2), (3, 2), "SAME"), ("one", (1, 3, 4, 4), (1, 1), (1, 1), "VALID"), ("whole", (1, 2, 3, 4), (3, 4), (1, 1), "VALID")):
    case("ExtractImagePatches", name, "P.ExtractImagePatches([1, 1, %d, %d], [1, 1, %d, %d], [1, 1, 1, 1], '%s')" % (*k, *s, padding), f32(*x),
         twin="P.array_ops.ExtractVolumePatches((1, 1, 1, %d, %d), (1, 1, 1, %d, %d), '%s')(x0.expand_dims(2)).squeeze(2)" % (*k, *s, padding))
case("ExtractImagePatches", "rates", "P.ExtractImagePatches([1, 1, 2, 2], [1, 1, 1, 1], [1, 1, 2, 3])", f32(1, 2, 5, 6),
     twin="P.Concat(1)((x0[:, :, :3, :3], x0[:, :, :3, 3:], x0[:, :, 2:, :3], x0[:, :, 2:, 3:]))")
case("ExtractImagePatches", "f16", "P.ExtractImagePatches([1, 1, 2, 2], [1, 1, 2, 2], [1, 1, 1, 1])", f16(1, 2, 4, 4),
     twin="P.Concat(1)((x0[:, :, ::2, ::2], x0[:, :, ::2, 1::2], x0[:, :, 1::2, ::2], x0[:, :, 1::2, 1::2]))")
case("ExtractImagePatches", "cell", "nn.Unfold([1, 2, 2, 1], [1, 2, 2, 1], [1, 1, 1, 1])(x0)", f32(1, 2, 4, 4), versions=MS210,
     twin="P.Concat(1)((x0[:, :, ::2, ::2], x0[:, :, ::2, 1::2], x0[:, :, 1::2, ::2], x0[:, :, 1::2, 1::2]))")
