# ===- alignment.py - golden cases of sequences beside sequences ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f32, random, values

LABELS = values("i32", [[1, 2, 2], [3, 1, 2]])
TIMES, LENGTHS = values("i32", [6, 5]), values("i32", [3, 2])


def logs(name, options="", labels=LABELS, times=TIMES, lengths=LENGTHS, scores=f32(6, 2, 4), versions=MS210):
    case("CTCLossV2", name, "P.CTCLossV2(%s)(ops.log_softmax(x0, 2), x1, x2, x3)[0]" % options, scores, labels, times, lengths, versions=versions)


# --- 2.0 has no kernel for the CPU; that of 2.10 leaves an infinite loss as it is, whatever zero_infinity says
logs("f32")
logs("f64", scores=random("f64", 6, 2, 4))
logs("i64", labels=values("i64", [[1, 2, 2], [3, 1, 0]]), times=values("i64", [6, 5]), lengths=values("i64", [3, 2]))
logs("last_blank", "blank=3", labels=values("i32", [[1, 2, 2], [0, 1, 0]]))
logs("label_is_blank", labels=values("i32", [[1, 2, 2], [3, 1, 0]]), lengths=values("i32", [3, 3]))
logs("no_labels", lengths=values("i32", [0, 2]))
logs("one_time", times=values("i32", [1, 6]), lengths=values("i32", [1, 3]))
logs("impossible", times=values("i32", [3, 2]), lengths=values("i32", [3, 2]))
logs("long", scores=f32(50, 3, 20), labels=random("i32", 3, 12, low=1, high=20), times=values("i32", [50, 31, 40]), lengths=values("i32", [12, 5, 9]))
case("CTCLossV2", "function", "ops.ctc_loss(ops.log_softmax(x0, 2), x1, x2, x3)[0]", f32(6, 2, 4), LABELS, TIMES, LENGTHS, versions=MS210)
case("CTCLossV2", "function_sum", "ops.ctc_loss(ops.log_softmax(x0, 2), x1, x2, x3, reduction='sum')[0]", f32(6, 2, 4), LABELS, TIMES, LENGTHS, versions=MS210)

# MindSpore's CPU takes no sample without labels.
PLACES = values("i64", [[0, 0], [0, 1], [1, 0], [1, 1], [1, 2]])
for name, x, labels, times in (("f32", f32(7, 2, 4), [0, 2, 1, 1, 0], [7, 6]), ("f64", random("f64", 7, 2, 4), [0, 2, 1, 1, 0], [7, 7]), ("classes", f32(9, 2, 30), [28, 3, 17, 17, 17], [8, 9])):
    case("CTCLoss", name, "P.CTCLoss()(x0, x1, x2, x3)[0]", x, PLACES, values("i32", labels), values("i32", times))

# --- the elements of the sequences that there are, of three
def places(lengths):
    return values("i64", [[i, j] for i, n in enumerate(lengths) for j in range(n)])


def edits(name, text, lengths, kind="i32", shapes=("[3, 9]", "[3, 9]")):
    """Of two lists of sequences."""
    (n, m), count = lengths, lambda l: random(kind, sum(l), low=0, high=4)
    case("EditDistance", name, "%s(x0, x1, Tensor(%s, ms.int64), x2, x3, Tensor(%s, ms.int64))" % (text, *shapes), places(n), count(n), places(m), count(m))


for name, lengths in (("some", ((3, 4, 5), (4, 4, 2))), ("empty", ((3, 0, 0), (2, 1, 0))), ("long", ((40, 2, 1), (31, 9, 3)))):
    edits(name, "P.EditDistance()", lengths)
    edits(name + "_counted", "P.EditDistance(False)", lengths)
for kind in ("f16", "f32", "f64", "i8", "i64", "u8"):
    edits(kind, "P.EditDistance()", ((3, 4, 2), (4, 4, 3)), kind)
edits("of_other_shape", "P.EditDistance(False)", ((3, 4), (4, 4, 2)), shapes=("[2, 4]", "[3, 4]"))
case("EditDistance", "table", "P.EditDistance(False)(x0, x1, Tensor([1, 2, 3], ms.int64), x2, x3, Tensor([2, 2, 2], ms.int64))", values("i64", [[0, 0, 0], [0, 1, 0], [0, 1, 2]]),
     values("f32", [1, 2, 3]), values("i64", [[0, 0, 0], [1, 1, 0]]), values("f32", [1, 2]))
