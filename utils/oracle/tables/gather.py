# ===- gather.py - golden cases of operators that index data ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS20, MS210, case, f32, i32, random, values, weight

case("Gather", "of_weight_parts", "P.Gather()(x0[:, 1:3], x1, 0) + P.Gather()(x0[:, 3:], x1, 0)", weight(f32(4, 5)), values("i32", [3, 0]))

for name, x, indices, axis in (("rows", (5, 3), [0, 4, 2, 2], 0), ("columns", (3, 5), [4, 0], 1), ("negative_axis", (2, 3, 4), [1, 3], -1),
                               ("matrix_of_indices", (6, 2), [[0, 1], [5, 3]], 0), ("one", (4, 3), [2], 0), ("middle", (2, 5, 3), [[4, 1, 0]], 1),
                               ("negative", (5, 3), [-1, -5, 2], 0)):
    case("Gather", name, "P.Gather()(x0, x1, %d)" % axis, f32(*x), values("i32", indices))
case("Gather", "i64_indices", "P.Gather()(x0, x1, 0)", f32(5, 3), values("i64", [1, 0, 4]))
case("Gather", "scalar_index", "P.Gather()(x0, x1, 0)", f32(5, 3), values("i32", 3))
case("Gather", "constant_index", "P.Gather()(x0, Tensor([2, 0], ms.int32), 1)", f32(4, 3))
case("Gather", "table", "P.Gather()(x0, x1, 0)", weight(f32(17, 8)), values("i32", [[3, 16, 0], [1, 1, 9]]))
case("Gather", "batch_dims", "P.Gather(batch_dims=1)(x0, x1, 1)", f32(2, 4, 3), values("i32", [[0, 3], [2, 1]]))
for t in ("f16", "i32", "i64", "bool"):
    case("Gather", t, "P.Gather()(x0, x1, 0)", random(t, 4, 3), values("i32", [3, 0, 0]))
for name, x, indices in (("elements", (3, 4), [[0, 1], [2, 3]]), ("rows", (3, 4), [[2], [0]]), ("one", (3, 4), [1, 2]),
                         ("3d", (2, 3, 4), [[[0, 1], [1, 2]], [[1, 0], [0, 0]]]), ("vector", (7,), [[6], [0], [3]])):
    case("GatherNd", name, "P.GatherNd()", f32(*x), values("i32", indices))
case("GatherNd", "i64_indices", "P.GatherNd()", f32(3, 4), values("i64", [[0, 1]]))
case("GatherNd", "i32", "P.GatherNd()", i32(3, 4), values("i32", [[0, 1], [2, 2]]))
for name, x, dim, indices in (("rows", (3, 4), 0, [[0, 2, 1, 0], [1, 1, 2, 2]]), ("columns", (2, 4), 1, [[0, 3, 1], [2, 2, 0]]),
                              ("negative", (2, 4), 1, [[-1, 0], [-4, 2]]), ("last", (2, 4), -1, [[3], [1]])):
    case("GatherD", name, "P.GatherD()(x0, %d, x1)" % dim, f32(*x), values("i32", indices))
case("GatherD", "i64_indices", "P.GatherD()(x0, 1, x1)", f32(2, 3), values("i64", [[2, 0], [1, 1]]))
case("GatherD", "i32", "P.GatherD()(x0, 0, x1)", i32(3, 2), values("i32", [[2, 0]]))
for name, indices in (("inside", [0, 7, 3]), ("outside", [-1, 8, 2, 100]), ("matrix", [[1, 2], [3, 0]]), ("offset", [5])):
    case("EmbeddingLookup", name, "P.EmbeddingLookup()(x0, x1, %d)" % (2 if name == "offset" else 0), weight(f32(8, 3)), values("i32", indices))
for name, indices in (("inside", [0, 7, 3]), ("matrix", [[1, 2], [3, 0]]), ("number", 5)):
    for t in ("i32", "i64"):
        case("Embedding", "%s_%s" % (name, t), "mint.nn.functional.embedding(x0, x1)", values(t, indices), weight(f32(8, 3)), versions=MS210)
case("Embedding", "negative", "mint.nn.functional.embedding(x0, x1)", values("i32", [-1, -8, 2]), weight(f32(8, 3)), versions=MS210)
case("Embedding", "padding", "mint.nn.functional.embedding(x0, x1, padding_idx=1, scale_grad_by_freq=True)", values("i32", [0, 1, 3]), weight(f32(8, 3)), versions=MS210)
for t in ("f16", "f64", "i32"):
    case("Embedding", t, "mint.nn.functional.embedding(x0, x1)", values("i32", [0, 2]), random(t, 4, 3), versions=MS210)

for name, indices, axis in (("last", [0, 2, 1], -1), ("first", [0, 2, 1], 0), ("matrix", [[0, 1], [3, 2]], -1), ("matrix_middle", [[0, 1], [3, 2]], 1),
                            ("outside", [-1, 4, 99, 3], -1)):
    case("OneHot", name, "P.OneHot(axis=%d)" % axis, values("i32", indices), call="self.op(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))")
case("OneHot", "u8_indices", "P.OneHot()(x0, 256, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("u8", [0, 127, 200, 255]), versions=MS20)
case("OneHot", "values", "P.OneHot()(x0, 3, Tensor(5.0, ms.float32), Tensor(-1.0, ms.float32))", values("i32", [2, 0]))
case("OneHot", "i64_indices", "P.OneHot()(x0, 3, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i64", [2, 0]))
for axis in (0, 1, 2, -1):
    for t in ("i32", "i64"):
        case("OneHot", "%s_cube_axis_%d" % (t, axis), "P.OneHot(axis=%d)(x0, 5, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))" % axis,
             values(t, [[0, 4, 1], [3, -1, 5]]))
for t, name in (("f16", "float16"), ("f64", "float64"), ("i8", "int8"), ("i16", "int16"), ("i64", "int64"), ("u8", "uint8"), ("u16", "uint16"),
                ("u32", "uint32"), ("u64", "uint64"), ("bool", "bool_")):
    case("OneHot", t + "_values", "P.OneHot()(x0, 3, Tensor(1, ms.%s), Tensor(0, ms.%s))" % (name, name), values("i32", [2, 0, 7]))
for t in ("f32", "f16", "i32", "bool"):
    case("OneHot", "values_given_" + t, "P.OneHot()(x0, 4, x1, x2)", values("i32", [[2, 0], [9, 3]]), random(t), random(t))
case("OneHot", "values_computed", "P.OneHot(axis=0)(x0, 4, P.ReduceMax()(x1), P.ReduceMin()(x1))", values("i32", [2, 0]), f32(3))
case("OneHot", "value_of_weight", "P.OneHot()(x0, 4, x1, Tensor(0.5, ms.float32))", values("i32", [2, 0]), weight(f32()))
case("OneHot", "scalar_index", "P.OneHot()(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i32", 2))
case("OneHot", "depth_1", "P.OneHot()(x0, 1, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i32", [0, 1]))
case("OneHot", "functional", "ops.one_hot(x0, 4, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", values("i64", [0, 1]))
case("OneHot", "i32_values", "P.OneHot()(x0, 3, Tensor(1, ms.int32), Tensor(0, ms.int32))", values("i32", [2, 0]))

for name, indices, classes in (("vector", [0, 3, 1], 5), ("matrix", [[0, 1], [2, 0]], 3), ("one", 2, 4)):
    case("OneHotExt", name, "mint.nn.functional.one_hot(x0, %d)" % classes, values("i64", indices), versions=MS210)
case("OneHotExt", "used", "mint.nn.functional.one_hot(x0, 4) * x1", values("i64", [0, 3]), random("i64", 2, 4), versions=MS210)
case("OneHotExt", "outside", "mint.nn.functional.one_hot(x0, 3)", values("i64", [0, -1, 5]), versions=MS210)
