# ===- bounded_choice.py - golden cases of what is chosen from tensors whose size each run chooses ---===
# SPDX-License-Identifier: Apache-2.0
import functools

import numpy as np

from bounded_case import bounded, const, of
from case import MS210, TYPES, Data, values
from tables.bounded import network

choice = functools.partial(bounded, operator="BoundedChoice")
LONG = {"l": (3, 40)}


def shuffled(dtype, *shape):
    """No two equal."""
    count = int(np.prod(shape))
    return Data(lambda rng: (rng.permutation(count) - count // 2).reshape(shape).astype(TYPES[dtype]))


def first(text):
    """Indices of the first three."""
    return of(text, "i32", low=0, high=3)


# --- the largest, and where they are. Which of equals comes first is a matter of MindSpore's sort at longer rows.
for name, shape in (("fixed", "n 7"), ("open", "n l"), ("middle", "n 3 l"), ("all_open", "n m l"), ("known", "3 l"), ("one", "l")):
    choice("top_" + name, "P.TopK()(x0, 3)", of(shape, make=shuffled), sizes=LONG)
choice("top_i32", "P.TopK()(x0, 2)", of("n l", "i32", make=shuffled), sizes=LONG)
choice("top_f16", "P.TopK()(x0, 2)", of("n l", "f16", make=shuffled), sizes=LONG)
choice("top_axis", "ops.topk(x0, 3, 1)", of("n l 5", make=shuffled), sizes=LONG)
for name, text in (("argmax", "P.Argmax(AXIS)(x0)"), ("argmin", "P.Argmin(AXIS)(x0)"), ("max_index", "P.ArgMaxWithValue(AXIS)(x0)"),
                   ("min_index", "P.ArgMinWithValue(AXIS, True)(x0)")):
    for axis, shape in ((1, "n 17"), (1, "n l"), (1, "n 5 l"), (0, "l 3"), (1, "3 l"), (-1, "n m l")):
        choice("%s_%s" % (name, shape.replace(" ", "_")), text.replace("AXIS", str(axis)), of(shape, make=shuffled), sizes=LONG,
               generations_differ="index" in name)
choice("argmax_equal", "P.Argmax(1)(x0)", of("n l"), sizes=LONG)
choice("ops_max", "ops.max(x0, 1)", of("n l 3", make=shuffled), sizes=LONG, generations_differ=True)

# --- sums up to each element
for name, text in (("sum", "P.CumSum()(x0, AXIS)"), ("prod", "P.CumProd()(x0, AXIS)")):
    for axis, shape in ((1, "n 5"), (1, "n l"), (1, "n l 3"), (0, "l 3"), (2, "n 3 l")):
        choice("cum_%s_%s" % (name, shape.replace(" ", "_")), text.replace("AXIS", str(axis)), of(shape, low=-1, high=1), sizes=LONG)
choice("cum_sum_reverse", "P.CumSum(True, True)(x0, 1)", of("n l"), sizes=LONG)

# --- by index
choice("gather", "P.Gather()(x0, x1, 1)", of("n l 3"), first("4"), sizes=LONG, versions=MS210)
choice("gather_known", "P.Gather()(x0, x1, 1)", of("3 l"), first("4"), sizes=LONG, versions=MS210)
choice("gather_d_known", "P.GatherD()(x0, 1, x1)", of("3 l"), first("3 4"), sizes=LONG, versions=MS210)
choice("gather_nd_known", "P.GatherNd()(x0, x1)", of("l 3"), first("4 1"), sizes=LONG, versions=MS210)
choice("gather_rows", "P.Gather()(x0, x1, 0)", of("l 8"), first("m"), sizes=LONG)
choice("gather_negative", "P.Gather()(x0, x1 - 3, 1)", of("n l"), first("m"), sizes=LONG)
choice("gather_nd", "P.GatherNd()(x0, x1)", of("n l 3"), of("m 2", "i32", low=0, high=1), sizes=LONG)
choice("gather_nd_rows", "P.GatherNd()(x0, x1)", of("l 8"), first("m 1"), sizes=LONG)
choice("gather_d", "P.GatherD()(x0, 1, x1)", of("n l"), first("n m"), sizes=LONG)
choice("gather_d_first", "P.GatherD()(x0, 0, x1)", of("l 3"), first("m 3"), sizes=LONG)
choice("gather_d_last", "P.GatherD()(x0, 2, x1)", of("n 4 l"), first("n 4 m"), sizes=LONG)
choice("gather_d_larger", "P.GatherD()(x0, 1, x1)", of("n l"), of("t 2", "i32", low=0, high=2), sizes={"n": (2, 3), "t": (1, 2), **LONG}, versions=MS210)
choice("gather_elements", "ops.gather_elements(x0, 1, x1)", of("n l 4"), first("n m 4"), sizes=LONG)
choice("best_rows", "s, i = P.TopK()(x1, 3); (s, P.Gather(1)(x0, i, 1))", of("n l 4"), of("n l", make=shuffled), sizes=LONG)
choice("best_boxes", "s, i = P.TopK()(P.ReduceMax()(x1, 2), 3); (s, i, P.Gather(1)(x0, i, 1), P.Gather(1)(x1, i, 1))",
       of("n l 4"), of("n l 5", make=shuffled), sizes=LONG)
choice("best_scores", "s, i = P.TopK()(x1, 3); (i, P.GatherD()(x0, 1, i))", of("n l"), of("n l", make=shuffled), sizes=LONG)
choice("take_best", "P.Gather()(x0, P.Argmax(1)(x1), 0)", of("l 4"), of("n l", make=shuffled), sizes=LONG)

network("network_detector", """
    a = self.silu(self.first(x0))
    boxes = self.boxes(a).reshape((x0.shape[0], 4, -1)).transpose((0, 2, 1))
    kind, score = self.index(self.scores(a).reshape((x0.shape[0], 3, -1)).transpose((0, 2, 1)))
    score, place = P.TopK()(score, 5)
    return score, P.Gather(1)(boxes, place, 1), P.Gather(1)(kind, place, 1)
""", """
    self.first = nn.Conv2d(3, 8, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.boxes, self.scores, self.index, self.silu = nn.Conv2d(8, 4, 1), nn.Conv2d(8, 3, 1), P.ArgMaxWithValue(2), nn.SiLU()
""", of("n 3 h w", make=shuffled), operator="BoundedChoice", versions=MS210, sizes={"n": (1, 2), "h": (8, 20), "w": (8, 22)})

# --- updates, written where indices point
TWICE = of("l 1", "i32", low=0, high=9)
choice("scatter_rows", "P.TensorScatterAdd()(x2, x1, x0)", of("l 4"), TWICE, const(9, 4))
choice("scatter_into_open", "P.TensorScatterAdd()(x0, x1, x2)", of("t 4"), of("l 1", "i32", low=0, high=2), of("l 4"))
choice("scatter_columns", "P.TensorScatterAdd()(x2, x1, P.Transpose()(x0, (1, 0)))", of("4 l"), TWICE, const(9, 4))
choice("scatter_points", "P.TensorScatterAdd()(x2, x1, x0)", of("l m"), of("l m 2", "i32", low=0, high=4), const(4, 5))
choice("scatter_batches", "P.TensorScatterUpdate()(x0, x1, x2)", of("2 l 3"), of("2 1", "i32", make=lambda dtype, *shape: values(dtype, [[1], [0]])), of("2 l 3"))
choice("scatter_max", "P.TensorScatterMax()(x2, x1, x0)", of("l 4"), TWICE, const(9, 4))
choice("scatter_nd", "P.ScatterNd()(x1, x0, (9, 4))", of("l 4"), TWICE)
choice("scatter_nd_open_rows", "P.ScatterNd()(x1, x0, (9,))", of("l"), TWICE)
choice("scatter_elements", "ops.tensor_scatter_elements(x2, x1, x0, 1, 'add')", of("3 l"), of("3 l", "i32", low=0, high=7), const(3, 7))
choice("scatter_elements_open", "ops.tensor_scatter_elements(x0, x1, x2, 0, 'add')", of("t l"), of("m l", "i32", low=0, high=2), of("m l"))

choice("embedding_lookup", "P.EmbeddingLookup()(x1, x0, 0)", first("n l"), const(3, 4))
choice("embedding_lookup_offset", "P.EmbeddingLookup()(x1, x0, 1)", of("l", "i32", low=0, high=5), const(4, 5))
