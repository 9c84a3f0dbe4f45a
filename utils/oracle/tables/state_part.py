# ===- state_part.py - golden cases of parameters of which the network writes a part ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, f32, i32, number, values, weight
from flow import COUNT, state, turns, zeros

TABLE, UPDATES = weight(f32(4, 3)), f32(2, 3, low=0.5, high=2)
for operator in ("Update", "Add", "Sub", "Max", "Min", "Mul", "Div"):
    rows = turns("i32", [0, 2], [1, 2], [3, 0]) if operator == "Update" else turns("i32", [0, 2], [1, 1], [3, 0])
    state("Scatter" + operator, "P.Scatter%s()(x1, x0, x2); x1 * 2" % operator, rows, TABLE, UPDATES)
    state("ScatterNd" + operator, "P.ScatterNd%s()(x1, x0, x2); x1 * 2" % operator, turns("i32", [[0, 2], [1, 1]], [[3, 0], [3, 2]]), TABLE, f32(2, low=0.5, high=2))
    state("ScatterNd%s_rows" % operator, "P.ScatterNd%s()(x1, x0, x2); x1 * 2" % operator, turns("i32", [[0], [2]], [[3], [2]]), TABLE, UPDATES)
for operator in ("Update", "Add", "Max"):
    state("Scatter%s_result" % operator, "return P.Scatter%s()(x1, x0, x2)" % operator, turns("i32", [0, 2], [1, 3]), TABLE, UPDATES)
    state("Scatter%s_matrix" % operator, "P.Scatter%s()(x1, x0, x2); x1 * 2" % operator, turns("i32", [[0, 2], [1, 3]], [[3, 1], [2, 0]]), TABLE, f32(2, 2, 3))
    state("Scatter%s_i32" % operator, "P.Scatter%s()(x1, x0, x2); x1 * 2" % operator, turns("i32", [0, 2], [1, 3]), weight(i32(4, 3)), i32(2, 3))
state("gather_and_scatter", "y = ops.gather(x1, x0, 0); P.ScatterUpdate()(x1, x0, y * 0.5); (y, ops.gather(x1, x0, 0))", turns("i32", [0, 2], [2, 3]), TABLE)
state("scatter_in_while", "while x0 > 0:\n    P.ScatterAdd()(x2, x3, x1)\n    x0 = x0 - 1\nreturn x2 * 2", COUNT, f32(2, 3), TABLE, values("i32", [0, 2]))
state("scatter_in_branch", "if x0 > 0:\n    P.ScatterUpdate()(x2, x3, x1)\nreturn x2 * 2", turns("i32", 1, 0, 2), f32(2, 3), TABLE, values("i32", [0, 2]))

# --- a cache of keys or values: a row a run
POSITION, ROW, CACHE, FLAT = turns("i32", 0, 1, 2, 5), f32(1, 1, 4), zeros("f32", 1, 6, 4), zeros("f32", 6, 4)
state("cache_scatter_update", "P.ScatterUpdate()(x1, x0, x2); x1 * 2", turns("i32", [0], [1], [2], [5]), FLAT, f32(1, 4))
state("cache_scatter_nd", "P.ScatterNdUpdate()(x1, x0.reshape(1, 1), x2); x1 * 2", POSITION, FLAT, f32(1, 4))
state("cache_tensor_scatter", "ops.assign(x1, ops.tensor_scatter_update(x1, x0.reshape(1, 1), x2)); x1 * 2", POSITION, FLAT, f32(1, 4))
state("cache_where", "m = ops.arange(6).reshape(1, 6, 1) == x0; ops.assign(x1, ops.where(m, x2, x1)); x1 * 2", POSITION, CACHE, ROW)
state("cache_one_hot", "m = P.OneHot()(x0, 6, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32)).reshape(1, 6, 1); ops.assign(x1, x1 * (1 - m) + x2 * m); x1 * 2",
      POSITION, CACHE, ROW)
state("cache_rolls", "ops.assign(x1, ops.concat((x1[:, 1:], x0), 1)); x1 * 2", ROW, CACHE, runs=8)
# 2.0 exports an assignment to a part of a parameter without the write, and neither release a slice from a tensor on.
state("cache_slice", "self.w1[:, 2:3] = self.w1[:, 2:3] * 0.5 + x0\nreturn self.w1 * 2", ROW, CACHE, versions=MS210)
state("cache_row", "self.w1[0, 2] = self.w1[0, 2] * 0.5 + x0\nreturn self.w1 * 2", f32(4), CACHE, versions=MS210)
state("cache_slice_number", "self.w1[:, x0:x0 + 1] = x2\nreturn self.w1 * 2", number("i64", 0, 1, 2, 5), CACHE, ROW, versions=MS210,
      refused="a list whose length only a run knows")
state("cache_row_tensor", "self.w1[0, x0] = x2\nreturn self.w1 * 2", POSITION, CACHE, f32(4), versions=MS210)
state("cache_row_number", "self.w1[0, x0] = x2\nreturn self.w1 * 2", number("i64", 0, 1, 2, 5), CACHE, f32(4), versions=MS210)
state("cache_of_layer", "P.ScatterUpdate()(x1, x0, ops.matmul(x2, x3)); ops.matmul(x2, x1.T)", turns("i32", [0], [1], [3]), zeros("f32", 4, 8), f32(1, 8), weight(f32(8, 8)))
state("attention", """
    places = ops.arange(6).reshape(1, 6, 1)
    ops.assign(x4, ops.where(places == x0, x2, x4))
    ops.assign(x5, ops.where(places == x0, x3, x5))
    scores = ops.matmul(x1, x4.swapaxes(1, 2)) * 0.5
    scores = ops.where(places.reshape(1, 1, 6) <= x0, scores, -1e9)
    return ops.matmul(ops.softmax(scores), x5)
""", POSITION, ROW, ROW, ROW, CACHE, CACHE)
