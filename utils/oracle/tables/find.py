# ===- find.py - golden cases of results whose size a run finds: NonZero, NonZeroExt, MaskedSelect, unique values, ListDiff, boxes, classes ---===
# SPDX-License-Identifier: Apache-2.0
from bounded_case import bounded, of
from case import INF, MS210, NAN, boolean, case, f32, i32, in_turn, random, values

zeros = lambda dtype, shape: values(dtype, [[0] * shape[1]] * shape[0])
ones = lambda dtype, shape: values(dtype, [[1] * shape[1]] * shape[0])


def finds(operator, name, text, *inputs, **options):
    """Sizes of the outputs differ from run to run."""
    case(operator, name, text, *inputs, finds=True, **options)


# --- NonZero: some, none, all
mixed = lambda dtype: in_turn(random(dtype, 3, 7, low=0, high=2), zeros(dtype, (3, 7)), ones(dtype, (3, 7)))
for dtype in ("f16", "f32", "f64", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64"):
    finds("NonZero", dtype, "ops.nonzero(x0)", in_turn(random(dtype, 3, 7), zeros(dtype, (3, 7)), ones(dtype, (3, 7))))
finds("NonZero", "bool", "ops.nonzero(x0)", in_turn(boolean(3, 7), zeros("bool", (3, 7)), ones("bool", (3, 7))))
finds("NonZero", "special", "ops.nonzero(x0)", values("f32", [NAN, INF, -INF, 0.0, -0.0, 1]))
for shape in ((1,), (19,), (70,), (1, 1), (5, 1), (1, 9), (2, 3, 4), (2, 1, 3, 5), (3, 2, 2, 2, 3)):
    finds("NonZero", "shape_" + "x".join(map(str, shape)), "ops.nonzero(x0)", in_turn(*(random("f32", *shape, low=-1, high=1) for _ in range(2))))
finds("NonZero", "long", "ops.nonzero(x0 > 2.5)", f32(257, 300))
finds("NonZero", "compare", "ops.nonzero(x0 > x1)", in_turn(f32(5, 6), f32(5, 6), values("f32", [[-99] * 6] * 5)), f32(5, 6))
finds("NonZero", "argwhere", "ops.argwhere(x0)", i32(4, 5, low=0, high=2))
finds("NonZero", "two", "(ops.nonzero(x0), ops.nonzero(x1))", i32(4, 5, low=0, high=2), boolean(9))
finds("NonZero", "twice", "(ops.nonzero(x0), ops.nonzero(x0))", i32(4, 5, low=0, high=2))
finds("NonZero", "and_static", "(ops.nonzero(x0), x0 * 2.0)", f32(4, 5))
finds("NonZero", "arithmetic", "ops.nonzero(x0) * 3 + 1", i32(4, 5, low=0, high=2))
finds("NonZero", "cast", "ops.cast(ops.nonzero(x0), ms.float32) * 0.5", i32(4, 5, low=0, high=2))
finds("NonZero", "column", "ops.nonzero(x0)[:, 0]", in_turn(i32(4, 5, low=0, high=2), zeros("i32", (4, 5))), versions=MS210)
finds("NonZero", "rows", "ops.gather(x1, ops.nonzero(x0)[:, 0], 0)", in_turn(i32(6, low=0, high=2), values("i32", [0] * 6)), f32(6, 8), versions=MS210)
finds("NonZero", "transposed", "ops.transpose(ops.nonzero(x0), (1, 0))", i32(4, 5, low=0, high=2))
finds("NonZero", "sum", "ops.ReduceSum()(ops.cast(ops.nonzero(x0), ms.float32), 0)", in_turn(i32(4, 5, low=0, high=2), zeros("i32", (4, 5))))
finds("NonZero", "concat", "ops.concat((ops.nonzero(x0), ops.nonzero(x1)), 0)", in_turn(i32(4, 5, low=0, high=2), zeros("i32", (4, 5))), i32(3, 5, low=0, high=2))

# --- NonZeroExt
finds("NonZeroExt", "matrix", "mint.nonzero(x0, as_tuple=True)", mixed("f32"), versions=MS210)
finds("NonZeroExt", "bool", "mint.nonzero(x0, as_tuple=True)", boolean(4, 3, 5), versions=MS210)
finds("NonZeroExt", "vector", "mint.nonzero(x0, as_tuple=True)", i32(20, low=0, high=2), versions=MS210)
finds("NonZeroExt", "one_used", "mint.nonzero(x0, as_tuple=True)[1]", i32(4, 6, low=0, high=2), versions=MS210)

# --- MaskedSelect
SELECT = "ops.masked_select(x0, x1)"
masks = in_turn(boolean(3, 7), zeros("bool", (3, 7)), ones("bool", (3, 7)))
for dtype in ("f16", "f32", "f64", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "bool"):
    finds("MaskedSelect", dtype, SELECT, random(dtype, 3, 7), masks)
finds("MaskedSelect", "vector", SELECT, f32(70), boolean(70))
finds("MaskedSelect", "one", SELECT, in_turn(f32(1), f32(1)), in_turn(values("bool", [True]), values("bool", [False])))
finds("MaskedSelect", "rank_4", SELECT, f32(2, 3, 4, 5), boolean(2, 3, 4, 5))
finds("MaskedSelect", "mask_row", SELECT, f32(3, 7), boolean(7))
finds("MaskedSelect", "mask_column", SELECT, f32(3, 7), boolean(3, 1))
finds("MaskedSelect", "x_row", SELECT, f32(7), boolean(3, 7))
finds("MaskedSelect", "both", SELECT, f32(3, 1), boolean(1, 7))
finds("MaskedSelect", "compare", "ops.masked_select(x0, x0 > 0.5)", f32(6, 9))
finds("MaskedSelect", "sum", "ops.masked_select(x0, x1).sum()", f32(3, 7), in_turn(boolean(3, 7), ones("bool", (3, 7))))  # of nothing MindSpore's sum is what was there
finds("MaskedSelect", "mean", "ops.ReduceMean()(ops.masked_select(x0, x1))", f32(3, 7), in_turn(boolean(3, 7), ones("bool", (3, 7))))
finds("MaskedSelect", "chain", "ops.tanh(ops.relu(ops.masked_select(x0, x1) * 2.0 - 1.0))", f32(3, 7), masks)
finds("MaskedSelect", "softmax", "ops.softmax(ops.masked_select(x0, x1))", f32(5, 9), boolean(5, 9))
finds("MaskedSelect", "pair", "ops.masked_select(x0, x2) * ops.masked_select(x1, x2)", f32(3, 7), f32(3, 7), masks)
finds("MaskedSelect", "index", "x0[x1]", f32(3, 7), masks)
finds("MaskedSelect", "index_rows", "x0[x1]", f32(6, 5), in_turn(boolean(6), values("bool", [False] * 6)))
finds("MaskedSelect", "product", "ops.matmul(ops.reshape(ops.masked_select(x0, x1), (1, -1)), ops.reshape(ops.masked_select(x0, x1), (-1, 1)))", f32(3, 7), in_turn(boolean(3, 7), ones("bool", (3, 7))), versions=MS210)
case("MaskedSelect", "two_masks", "ops.masked_select(x0, x1) + ops.masked_select(x0, x2)", f32(4), values("bool", [True, False, True, False]),
     values("bool", [False, True, True, False]), refused="has operands of which a run finds how long they are: they may differ")

# --- Unique
for dtype in ("f32", "f64", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f16"):
    finds("Unique", dtype, "ops.unique(x0)", in_turn(random(dtype, 30, low=0, high=9), values(dtype, [3] * 30), values(dtype, list(range(30)))))
case("Unique", "one", "ops.unique(x0)", i32(1))
finds("Unique", "two", "ops.unique(x0)", in_turn(values("i32", [5, 5]), values("i32", [5, 4])))
finds("Unique", "matrix", "ops.unique(x0)", i32(5, 6, low=0, high=5))
finds("Unique", "long", "ops.unique(x0)", i32(20000, low=0, high=3000))
finds("Unique", "longer", "ops.unique(x0)", i32(70000, low=-1000, high=1000))
finds("Unique", "zeros", "ops.unique(x0)", values("f32", [1, -0.0, 0.0, 1, 0.0, -1]))
finds("Unique", "nan", "ops.unique(x0)", values("f32", [1, NAN, 0.0, NAN, INF, INF, -INF]))
finds("Unique", "values_only", "ops.unique(x0)[0] * 2", i32(20, low=0, high=5))
finds("Unique", "indices_only", "ops.unique(x0)[1] * 2", i32(20, low=0, high=5))
finds("Unique", "back", "ops.gather(ops.unique(x0)[0], ops.unique(x0)[1], 0)", i32(20, low=0, high=5))

# --- UniqueConsecutive; its indices are int32 in files of 2.0, int64 in those of 2.10
RUNS = "ops.unique_consecutive(x0, True, True%s)"
runs = lambda dtype: in_turn(values(dtype, [1, 1, 2, 3, 3, 3, 1, 1, 5]), values(dtype, [4] * 9), values(dtype, list(range(9))))
for dtype in ("f32", "f16", "f64", "i8", "u8", "i16", "i32", "i64"):
    finds("UniqueConsecutive", dtype, RUNS % "", runs(dtype), generations_differ=True)
case("UniqueConsecutive", "one", RUNS % "", i32(1), generations_differ=True)
finds("UniqueConsecutive", "matrix", RUNS % "", in_turn(i32(4, 6, low=0, high=2), values("i32", [[7] * 6] * 4)), generations_differ=True)
for name, axis, shape in (("rows", 0, (7, 2)), ("columns", 1, (2, 9)), ("middle", -2, (2, 6, 1)), ("vector", 0, (20,))):
    finds("UniqueConsecutive", name, RUNS % (", %d" % axis), i32(*shape, low=0, high=2), generations_differ=True)
finds("UniqueConsecutive", "zeros", RUNS % "", values("f32", [-0.0, 0.0, 1, INF, INF, 0.0, -0.0]), generations_differ=True)
finds("UniqueConsecutive", "values", "ops.unique_consecutive(x0)", runs("i32"))
finds("UniqueConsecutive", "values_rows", "ops.unique_consecutive(x0, False, False, 0) * 2", i32(7, 2, low=0, high=2))
finds("UniqueConsecutive", "counts", "ops.unique_consecutive(x0, False, True)[1] * 2", runs("i32"), generations_differ=True)
finds("UniqueConsecutive", "long", RUNS % "", i32(5000, low=0, high=3), generations_differ=True)

# --- UniqueWithPad
for dtype in ("f32", "i32", "i64"):
    case("UniqueWithPad", dtype, "P.UniqueWithPad()(x0, x1)", random(dtype, 30, low=0, high=9), values(dtype, 77))
for name, data in (("all", values("i32", list(range(9)))), ("same", values("i32", [3] * 9)), ("one", i32(1))):
    case("UniqueWithPad", name, "P.UniqueWithPad()(x0, x1)", data, values("i32", -1))
case("UniqueWithPad", "number", "ops.unique_with_pad(x0, 7)", i32(9, low=0, high=4))
case("UniqueWithPad", "nan", "P.UniqueWithPad()(x0, x1)", values("f32", [1, NAN, 0.0, NAN, INF, -0.0]), values("f32", 5))

# --- ListDiff: some, none, all
LACKING = "P.array_ops.ListDiff()(x0, x1)"
for dtype in ("f32", "f16", "f64", "i8", "u8", "i16", "u16", "i32", "i64"):
    finds("ListDiff", dtype, LACKING, in_turn(random(dtype, 20, low=0, high=9), values(dtype, [2] * 20), values(dtype, [77] * 20)), values(dtype, [2, 5, 3, 5]))
finds("ListDiff", "index_i64", "P.array_ops.ListDiff(ms.int64)(x0, x1)", i32(9, low=0, high=4), i32(2, low=0, high=4))
finds("ListDiff", "one", LACKING, in_turn(values("i32", [5]), values("i32", [4])), values("i32", [5]))
finds("ListDiff", "special", LACKING, values("f32", [NAN, -0.0, INF, 1, -INF, NAN]), values("f32", [NAN, 0.0, -INF]))
finds("ListDiff", "long", LACKING, i32(3000, low=0, high=2000), i32(1000, low=0, high=2000))
finds("ListDiff", "gathered", "ops.gather(x2, P.array_ops.ListDiff()(x0, x1)[1], 0) * 2", i32(9, low=0, high=4), i32(2, low=0, high=4), f32(9, 3))

# --- NonMaxSuppressionWithOverlaps: of equal scores MindSpore leaves the order open
NMS = "P.image_ops.NonMaxSuppressionWithOverlaps()(x0, x1, %s)"
nms = lambda *numbers: NMS % "Tensor(%d, ms.int32), Tensor(%r, ms.float32), Tensor(%r, ms.float32)" % numbers
for name, numbers in (("some", (9, 0.5, -9.0)), ("most", (3, 0.9, -9.0)), ("none_wanted", (0, 0.5, -9.0)), ("score", (9, 0.7, 0.2)), ("any_overlap", (9, 2.0, -9.0))):
    finds("NonMaxSuppressionWithOverlaps", name, nms(*numbers), f32(9, 9, low=0, high=1), f32(9))
finds("NonMaxSuppressionWithOverlaps", "no_score", nms(9, 0.5, 3.0), f32(9, 9, low=0, high=1), in_turn(f32(9, low=0, high=6), f32(9, low=0, high=2)))
finds("NonMaxSuppressionWithOverlaps", "of_inputs", NMS % "x2, x3, x4", f32(9, 9, low=0, high=1), f32(9), in_turn(values("i32", 5), values("i32", 1)),
      values("f32", 0.7), values("f32", -1))
finds("NonMaxSuppressionWithOverlaps", "nan", nms(9, 0.5, -9.0), values("f32", [[NAN, 0.6, 0.1], [0.6, NAN, NAN], [0.1, NAN, 0.6]]), values("f32", [1, 2, 3]))
finds("NonMaxSuppressionWithOverlaps", "scores_nan", nms(9, 0.9, -9.0), f32(5, 5, low=0, high=1), values("f32", [1, NAN, INF, -INF, 2]))
finds("NonMaxSuppressionWithOverlaps", "one", nms(1, 0.5, 0.0), f32(1, 1), in_turn(values("f32", [1]), values("f32", [-1])))
finds("NonMaxSuppressionWithOverlaps", "gathered", "ops.gather(x2, %s, 0) * 2" % nms(9, 0.5, -9.0), f32(9, 9, low=0, high=1), f32(9), f32(9, 4))

# --- CTCGreedyDecoder
CTC = "P.CTCGreedyDecoder(%s)"
lengths = in_turn(values("i32", [6, 4, 1]), values("i32", [0, 6, 5]), values("i32", [0, 0, 0]))
for dtype in ("f32", "f64"):
    for merge in (True, False):
        finds("CTCGreedyDecoder", "%s_%s" % (dtype, "merged" if merge else "all"), CTC % merge, random(dtype, 6, 3, 3), lengths)
finds("CTCGreedyDecoder", "repeats", CTC % "", values("f32", [[[3, 1, 0]], [[3, 1, 0]], [[0, 1, 2]], [[3, 1, 0]], [[1, 1, 0]]]), values("i32", [5]))
finds("CTCGreedyDecoder", "blanks", CTC % "", values("f32", [[[0, 1, 2]]] * 4), values("i32", [4]))
finds("CTCGreedyDecoder", "one_class", CTC % "", f32(3, 2, 1), values("i32", [3, 2]))
finds("CTCGreedyDecoder", "special", CTC % "False", values("f32", [[[NAN, 1, 0]], [[1, NAN, 2]], [[-INF, -INF, -INF]], [[1, INF, 0]]]), values("i32", [4]))
finds("CTCGreedyDecoder", "long", CTC % "", f32(40, 4, 9), values("i32", [40, 33, 0, 17]))
finds("CTCGreedyDecoder", "functional", "ops.ctc_greedy_decoder(x0, x1)", f32(6, 3, 4), lengths)
finds("CTCGreedyDecoder", "values_only", CTC % "", f32(6, 3, 4), lengths, call="self.op(x0, x1)[1] * 2")

# --- with bounds
bounded("nonzero", "ops.nonzero(x0)", of("n l", "i32", low=0, high=2), finds=True)
bounded("nonzero_row", "ops.nonzero(x0 > 0)", of("l"), finds=True)
bounded("nonzero_4", "ops.nonzero(x0 > 0)", of("n 3 h w"), finds=True)
bounded("masked_select", "ops.masked_select(x0, x0 > x1)", of("n l"), of("n l"), finds=True)
bounded("masked_select_row", "ops.relu(ops.masked_select(x0, x1 > 0)) + 1.0", of("n l"), of("l"), finds=True)
bounded("unique", "ops.unique(x0)", of("l", "i32", low=0, high=6), finds=True)
bounded("unique_2", "ops.unique(x0)", of("n l", "i32", low=0, high=6), finds=True)

# --- the number alone
finds("MaskedSelect", "zeros_like", "ops.zeros_like(ops.masked_select(x0, x1))", f32(3, 7), masks)
finds("MaskedSelect", "size", "x0 * P.Cast()(P.Shape()(ops.masked_select(x0, x1))[0], ms.float32)", f32(3, 7), masks, versions=MS210)

# --- Unique2, without a kernel for the CPU. What is equal stays so in the order of the twin, which sorts.
SORTED = "y = ops.unique_consecutive(ops.sort(x0.reshape(-1).astype(ms.float32))[0], True, True)"
PLACES = "(x0.astype(ms.float32).expand_dims(-1) > y[0]).astype(ms.int64).sum(-1)"
for name, x, kind in (("i32", in_turn(i32(30, low=0, high=9), values("i32", [3] * 30)), "int32"), ("i64", random("i64", 30, low=0, high=9), "int64"),
                      ("f32", in_turn(*(values("f32", v) for v in ([1, -0.0, 0.0, 1, 0.0, -1], [5, 4, 3, 2, 1, 0]))), "float32"), ("matrix", i32(5, 6, low=0, high=5), "int32"),
                      ("long", i32(3000, low=0, high=300), "int32")):
    finds("Unique2", name, "mint.unique(x0, return_inverse=True, return_counts=True)", x, versions=MS210, twin="%s; (y[0].astype(ms.%s), %s, y[2].astype(ms.int64))" % (SORTED, kind, PLACES))
finds("Unique2", "values_only", "mint.unique(x0) * 2", i32(20, low=0, high=5), versions=MS210, twin="%s; y[0].astype(ms.int32) * 2" % SORTED)
finds("Unique2", "inverse", "mint.unique(x0, return_inverse=True)", i32(4, 5, low=0, high=5), versions=MS210, twin="%s; (y[0].astype(ms.int32), %s)" % (SORTED, PLACES))
finds("Unique2", "counts", "mint.unique(x0, return_counts=True)", i32(4, 5, low=0, high=5), versions=MS210, twin="%s; (y[0].astype(ms.int32), y[2].astype(ms.int64))" % SORTED)
case("Unique2", "one", "mint.unique(x0, return_inverse=True, return_counts=True)", i32(1), versions=MS210, twin="(P.Identity()(x0), (x0 * 0).astype(ms.int64), (x0 * 0 + 1).astype(ms.int64))")
