# ===- loss.py - golden cases of losses ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, NAN, case, f16, f32, random, values

REDUCTIONS = ("none", "mean", "sum")
INSIDE = dict(low=0.05, high=0.95)  # probabilities


def reductions(operator, text, *inputs):
    """The call with each reduction."""
    for reduction in REDUCTIONS:
        case(operator, reduction, text % ("reduction='%s'" % reduction), *inputs)


for beta in (1.0, 0.3):
    case("SmoothL1Loss", "beta_%g" % beta, "P.SmoothL1Loss(beta=%r)" % beta, f32(3, 7), f32(3, 7))
reductions("SmoothL1Loss", "P.SmoothL1Loss(%s)", f32(2, 3, 4), f32(2, 3, 4))
case("SmoothL1Loss", "special", "P.SmoothL1Loss()", values("f32", [NAN, 1, INF, -INF, INF, 1, 0, -0.0]), values("f32", [1, NAN, 1, 1, INF, 0, 0, 0]))
case("SmoothL1Loss", "f16", "P.SmoothL1Loss()", f16(3, 7), f16(3, 7))
case("SmoothL1Loss", "f16_mean", "P.SmoothL1Loss(reduction='mean')", f16(3, 7), f16(3, 7))
case("SmoothL1Loss", "f64", "P.SmoothL1Loss()", random("f64", 3, 7), random("f64", 3, 7))
case("SmoothL1Loss", "scalar", "P.SmoothL1Loss(reduction='sum')", f32(), f32())
case("SmoothL1Loss", "cell", "nn.SmoothL1Loss(beta=0.5, reduction='mean')", f32(3, 4), f32(3, 4))
case("SmoothL1Loss", "mint", "mint.nn.functional.smooth_l1_loss(x0, x1, beta=0.5)", f32(3, 4), f32(3, 4), versions=MS210)

for reduction in REDUCTIONS + ("batchmean",):
    case("KLDivLoss", reduction, "P.KLDivLoss(reduction='%s')" % reduction, f32(3, 5), f32(3, 5, **INSIDE))
case("KLDivLoss", "special", "P.KLDivLoss(reduction='none')", values("f32", [0.5, NAN, INF, 1, 1, 1, -INF]), values("f32", [0, 0.5, 0.5, -1, NAN, INF, 1]))
case("KLDivLoss", "vector_batchmean", "P.KLDivLoss(reduction='batchmean')", f32(4), f32(4, **INSIDE))
case("KLDivLoss", "f16", "P.KLDivLoss(reduction='none')", f16(3, 5), f16(3, 5, **INSIDE))
case("KLDivLoss", "f16_mean", "P.KLDivLoss(reduction='mean')", f16(3, 5), f16(3, 5, **INSIDE))
case("KLDivLoss", "f64", "P.KLDivLoss(reduction='sum')", random("f64", 3, 5), random("f64", 3, 5, **INSIDE))
case("KLDivLoss", "function", "ops.kl_div(x0, x1, 'batchmean')", f32(3, 5), f32(3, 5, **INSIDE))
case("KLDivLoss", "cell", "nn.KLDivLoss('sum')", f32(3, 5), f32(3, 5, **INSIDE))

reductions("BinaryCrossEntropy", "P.BinaryCrossEntropy(%s)", f32(3, 5, **INSIDE), f32(3, 5, **INSIDE), f32(3, 5))
case("BinaryCrossEntropy", "ends", "P.BinaryCrossEntropy(reduction='none')", values("f32", [0, 1, 0, 1, 0.5]), values("f32", [0, 0, 1, 1, 0]),
     values("f32", [1, 1, 1, 1, -2]))
case("BinaryCrossEntropy", "no_weight", "nn.BCELoss(reduction='none')", f32(3, 5, **INSIDE), f32(3, 5, **INSIDE))
case("BinaryCrossEntropy", "no_weight_mean", "ops.binary_cross_entropy(x0, x1)", f32(3, 5, **INSIDE), f32(3, 5, **INSIDE))
case("BinaryCrossEntropy", "cell_weight", "nn.BCELoss(weight=Tensor(np.float32([[1, 2, 3]])), reduction='sum')", f32(1, 3, **INSIDE), f32(1, 3, **INSIDE))
case("BinaryCrossEntropy", "mint", "mint.nn.functional.binary_cross_entropy(x0, x1, x2, 'sum')", f32(3, 5, **INSIDE), f32(3, 5, **INSIDE), f32(3, 5), versions=MS210)
case("BinaryCrossEntropy", "special", "P.BinaryCrossEntropy(reduction='none')", values("f32", [NAN, 0.5, 0.5]), values("f32", [0, NAN, 1]), values("f32", [1, 1, NAN]))
case("BinaryCrossEntropy", "f16", "P.BinaryCrossEntropy(reduction='none')", f16(3, 5, **INSIDE), f16(3, 5, **INSIDE), f16(3, 5))
case("BinaryCrossEntropy", "f16_mean", "P.BinaryCrossEntropy()", f16(3, 5, **INSIDE), f16(3, 5, **INSIDE), f16(3, 5))
case("BinaryCrossEntropy", "f16_ends", "P.BinaryCrossEntropy(reduction='none')", values("f16", [0, 1, 0, 1, 0.5]), values("f16", [0, 0, 1, 1, 0]),
     values("f16", [1, 1, 1, 1, -2]))

for name, x, t in (("f32", f32(3, 7), f32(3, 7)), ("large", values("f32", [100, -100, 1e4, -1e4, 0, -0.0]), values("f32", [0, 0, 1, 1, 0.5, 2])),
                   ("special", values("f32", [NAN, 1, INF, -INF, INF]), values("f32", [1, NAN, 0, 0, 1])),
                   ("f64", random("f64", 3, 7), random("f64", 3, 7)), ("vector", f32(17), f32(17)), ("scalar", f32(), f32())):
    case("SigmoidCrossEntropyWithLogits", name, "P.SigmoidCrossEntropyWithLogits()", x, t)
case("SigmoidCrossEntropyWithLogits", "f16", "P.SigmoidCrossEntropyWithLogits()", f16(3, 7), f16(3, 7), refused="must be tensor of float32 or float64")

reductions("BCEWithLogitsLoss", "P.BCEWithLogitsLoss(%s)", f32(3, 5), f32(3, 5), f32(3, 5), f32(3, 5))
case("BCEWithLogitsLoss", "broadcast", "P.BCEWithLogitsLoss(reduction='none')", f32(2, 3, 4), f32(2, 3, 4), f32(4), f32(2, 1, 1))
case("BCEWithLogitsLoss", "broadcast_mean", "P.BCEWithLogitsLoss()", f32(2, 3), f32(2, 3), f32(1), f32(3))
case("BCEWithLogitsLoss", "large", "P.BCEWithLogitsLoss(reduction='none')", values("f32", [100, -100, 1e4, -1e4, 0, -0.0]),
     values("f32", [0, 0, 1, 1, 0.5, 2]), values("f32", [1.0]), values("f32", [2.0]))
case("BCEWithLogitsLoss", "special", "P.BCEWithLogitsLoss(reduction='none')", values("f32", [NAN, 1, INF, -INF, INF]), values("f32", [1, NAN, 0, 0, 1]),
     values("f32", [1.0]), values("f32", [1.0]))
case("BCEWithLogitsLoss", "f16", "P.BCEWithLogitsLoss(reduction='none')", f16(3, 5), f16(3, 5), f16(3, 5), f16(3, 5))
case("BCEWithLogitsLoss", "f16_mean", "P.BCEWithLogitsLoss()", f16(3, 5), f16(3, 5), f16(3, 5), f16(3, 5))
case("BCEWithLogitsLoss", "cell", "nn.BCEWithLogitsLoss(reduction='mean')", f32(3, 5), f32(3, 5))
case("BCEWithLogitsLoss", "no_weights", "ops.binary_cross_entropy_with_logits(x0, x1, reduction='none')", f32(3, 5), f32(3, 5), versions=MS210)
case("BCEWithLogitsLoss", "weight_alone", "ops.binary_cross_entropy_with_logits(x0, x1, x2)", f32(3, 5), f32(3, 5), f32(5), versions=MS210)
case("BCEWithLogitsLoss", "pos_weight_alone", "ops.binary_cross_entropy_with_logits(x0, x1, None, x2)", f32(3, 5), f32(3, 5), f32(5), versions=MS210)
case("BCEWithLogitsLoss", "mint", "mint.nn.functional.binary_cross_entropy_with_logits(x0, x1)", f32(3, 5), f32(3, 5), versions=MS210)


def classes(n, count, *more, dtype="i32"):
    return random(dtype, n, *more, low=0, high=count)


for reduction in ("mean", "sum"):
    case("NLLLoss", reduction, "P.NLLLoss(reduction='%s')" % reduction, f32(5, 4), classes(5, 4), f32(4, low=0.2, high=2))
case("NLLLoss", "none", "P.NLLLoss(reduction='none')(x0, x1, x2)[0]", f32(5, 4), classes(5, 4), f32(4, low=0.2, high=2))
case("NLLLoss", "i64", "P.NLLLoss()", f32(5, 4), classes(5, 4, dtype="i64"), f32(4, low=0.2, high=2))
case("NLLLoss", "f16", "P.NLLLoss()", f16(5, 4), classes(5, 4), f16(4, low=0.2, high=2))
for reduction in REDUCTIONS:
    case("NLLLoss", "ignored_" + reduction, "P.NLLLoss(reduction='%s', ignore_index=2)(x0, x1, x2)[0]" % reduction, f32(6, 4), values("i32", [0, 2, 1, 3, 2, 0]),
         f32(4, low=0.2, high=2), versions=MS210)
case("NLLLoss", "ignored_outside", "P.NLLLoss(ignore_index=-100)", f32(4, 3), values("i32", [0, -100, 1, 2]), f32(3, low=0.2, high=2), versions=MS210)
case("NLLLoss", "all_ignored", "P.NLLLoss(ignore_index=1)", f32(3, 3), values("i32", [1, 1, 1]), f32(3, low=0.2, high=2), versions=MS210)
case("NLLLoss", "special", "P.NLLLoss(reduction='none')(x0, x1, x2)[0]", values("f32", [[NAN, 1], [INF, 2], [1, -INF], [3, 4]]), values("i32", [0, 0, 1, 1]), f32(2))
case("NLLLoss", "one_class", "P.NLLLoss()", f32(3, 1), values("i32", [0, 0, 0]), f32(1, low=0.2, high=2))
for name, text, x, t in (("function", "ops.nll_loss(x0, x1)", f32(5, 4), classes(5, 4)), ("cell", "nn.NLLLoss()", f32(5, 4), classes(5, 4)),
                         ("image", "ops.nll_loss(x0, x1)", f32(2, 4, 3, 2), classes(2, 4, 3, 2)),
                         ("cross_entropy", "ops.cross_entropy(x0, x1)", f32(5, 4), classes(5, 4)),
                         ("cross_entropy_smooth", "ops.cross_entropy(x0, x1, label_smoothing=0.1)", f32(5, 4), classes(5, 4)),
                         ("cross_entropy_cell", "nn.CrossEntropyLoss(reduction='sum')", f32(5, 4), classes(5, 4)),
                         ("cross_entropy_probabilities", "ops.cross_entropy(x0, x1)", f32(5, 4), f32(5, 4))):
    case("NLLLoss", name, text, x, t)
case("NLLLoss", "mint", "mint.nn.functional.nll_loss(x0, x1)", f32(5, 4), classes(5, 4, dtype="i64"), versions=MS210)

for reduction in REDUCTIONS:
    case("MultiMarginLoss", reduction, "P.MultiMarginLoss(reduction='%s')" % reduction, f32(5, 4), classes(5, 4, dtype="i64"), f32(4))
case("MultiMarginLoss", "squared", "P.MultiMarginLoss(p=2, margin=0.5)", f32(5, 4), classes(5, 4, dtype="i64"), f32(4))
case("MultiMarginLoss", "squared_none", "P.MultiMarginLoss(p=2, margin=2.0, reduction='none')", f32(5, 4), classes(5, 4, dtype="i64"), f32(4))
case("MultiMarginLoss", "negative_margin", "P.MultiMarginLoss(margin=-0.5, reduction='none')", f32(5, 4), classes(5, 4, dtype="i64"), f32(4))
case("MultiMarginLoss", "no_weight", "ops.multi_margin_loss(x0, x1)", f32(5, 4), classes(5, 4, dtype="i64"))
case("MultiMarginLoss", "cell", "nn.MultiMarginLoss(p=2, reduction='sum')", f32(5, 4), classes(5, 4, dtype="i64"))
case("MultiMarginLoss", "special", "P.MultiMarginLoss(reduction='none')", values("f32", [[NAN, 1, 2], [INF, 1, 2], [1, INF, 2], [-INF, 1, 2], [1, -INF, 2]]),
     values("i64", [1, 0, 0, 0, 0]), f32(3, low=0.5, high=2))
case("MultiMarginLoss", "f16", "P.MultiMarginLoss(reduction='none')", f16(5, 4), classes(5, 4, dtype="i64"), f16(4))
case("MultiMarginLoss", "f16_mean", "P.MultiMarginLoss()", f16(5, 4), classes(5, 4, dtype="i64"), f16(4))
case("MultiMarginLoss", "f64", "P.MultiMarginLoss()", random("f64", 5, 4), classes(5, 4, dtype="i64"), random("f64", 4))

SOFTMAX = "P.SoftmaxCrossEntropyWithLogits()"
for name, x, t in (("f32", f32(5, 7), f32(5, 7, low=0, high=0.3)), ("one_hot", f32(3, 4), values("f32", [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]])),
                   ("large", values("f32", [[100, 0, -50], [60, -60, 0]]), values("f32", [[1, 0, 0], [0, 0, 1]])),
                   ("f16", f16(5, 7), f16(5, 7, low=0, high=0.3)),
                   ("one_class", f32(3, 1), f32(3, 1)), ("one_row", f32(1, 9), f32(1, 9))):
    case("SoftmaxCrossEntropyWithLogits", name, SOFTMAX, x, t)
# 2.0 takes the logarithm of the smallest normal number for that of 0.
case("SoftmaxCrossEntropyWithLogits", "underflow", SOFTMAX, values("f32", [[200, 0, -200]]), values("f32", [[0, 0.5, 0.5]]), versions=MS210)
case("SoftmaxCrossEntropyWithLogits", "cell", "nn.SoftmaxCrossEntropyWithLogits(reduction='mean')", f32(3, 4), f32(3, 4, low=0, high=0.5))
case("SoftmaxCrossEntropyWithLogits", "cell_sparse", "nn.SoftmaxCrossEntropyWithLogits(sparse=True)", f32(3, 4), classes(3, 4))

SPARSE = "P.SparseSoftmaxCrossEntropyWithLogits()"
for name, x, t in (("i32", f32(5, 7), classes(5, 7)), ("i64", f32(5, 7), classes(5, 7, dtype="i64")), ("one_row", f32(1, 9), classes(1, 9)),
                   ("one_class", f32(3, 1), classes(3, 1)), ("large", values("f32", [[100, 0, -50], [60, -60, 0]]), values("i32", [0, 2]))):
    case("SparseSoftmaxCrossEntropyWithLogits", name, SPARSE, x, t)
case("SparseSoftmaxCrossEntropyWithLogits", "underflow", SPARSE, values("f32", [[200, 0, -200]]), values("i32", [1]), versions=MS210)
case("SparseSoftmaxCrossEntropyWithLogits", "cell", "nn.SoftmaxCrossEntropyWithLogits(sparse=True, reduction='mean')", f32(3, 4), classes(3, 4))
case("SparseSoftmaxCrossEntropyWithLogits", "gradient", "P.SparseSoftmaxCrossEntropyWithLogits(is_grad=True)", f32(3, 4), classes(3, 4), refused="is_grad is not supported")

# --- without a kernel for the CPU
for operator, call, twin in (("MSELossExt", "mint.nn.functional.mse_loss", "ops.square(x0 - x1)"), ("L1LossExt", "mint.nn.functional.l1_loss", "ops.abs(x0 - x1)")):
    for reduction, last in (("mean", ".mean()"), ("sum", ".sum()"), ("none", "")):
        case(operator, reduction, "%s(x0, x1, reduction='%s')" % (call, reduction), f32(3, 5), f32(3, 5), versions=MS210, twin=twin + last)
    for t in ("f16", "f64"):
        case(operator, t, call + "(x0, x1, reduction='none')", random(t, 3, 5), random(t, 3, 5), versions=MS210, twin=twin)
for reduction, last in (("mean", ".mean()"), ("sum", ".sum()"), ("none", "")):
    case("KLDiv", reduction, "mint.nn.functional.kl_div(x0, x1, reduction='%s')" % reduction, f32(3, 5), f32(3, 5, low=0.1, high=2), versions=MS210,
         twin="(x1 * (ops.log(x1) - x0))" + last)
    case("KLDiv", reduction + "_log", "mint.nn.functional.kl_div(x0, x1, reduction='%s', log_target=True)" % reduction, f32(3, 5), f32(3, 5), versions=MS210,
         twin="(ops.exp(x1) * (x1 - x0))" + last)
case("KLDiv", "batchmean", "mint.nn.functional.kl_div(x0, x1, reduction='batchmean')", f32(3, 5), f32(3, 5, low=0.1, high=2), versions=MS210,
     twin="(x1 * (ops.log(x1) - x0)).sum() / 3")
case("KLDiv", "zero", "mint.nn.functional.kl_div(x0, x1, reduction='none')", f32(2, 2), values("f32", [[0, 1], [2, 0]]), versions=MS210,
     twin="ops.select(x1 > 0, x1 * (ops.log(x1) - x0), ops.zeros_like(x0))")
for reduction, last in (("mean", ".mean()"), ("sum", ".sum()"), ("none", "")):
    case("SoftMarginLoss", reduction, "P.SoftMarginLoss(reduction='%s')" % reduction, f32(3, 5), f32(3, 5), twin="ops.log1p(ops.exp(-x0 * x1))" + last)
case("SoftMarginLoss", "f16", "P.SoftMarginLoss(reduction='none')", f16(3, 5), f16(3, 5), twin="ops.cast(ops.log1p(ops.exp(ops.cast(-x0, ms.float32) * ops.cast(x1, ms.float32))), ms.float16)")
case("SoftMarginLoss", "far", "P.SoftMarginLoss(reduction='none')", values("f32", [[50, -50, 90, 0]]), values("f32", [[1, 1, -1, -1]]), twin="ops.log1p(ops.exp(-x0 * x1))")
DISTANCE = """
def away(x, y, p):
    return ops.pow(ops.pow(ops.abs(x - y + 1e-6), p).sum(1), 1 / p)


def triplet(x, y, z, margin, p):
    return ops.relu(away(x, y, p) - away(x, z, p) + margin)


def swapped(x, y, z, margin, p):
    return ops.relu(away(x, y, p) - ops.minimum(away(x, z, p), away(y, z, p)) + margin)
"""
MARGIN = values("f32", 0.7)
for name, options, twin in (("mean", "", "triplet(x0, x1, x2, x3, 2.).mean()"), ("sum", "reduction='sum'", "triplet(x0, x1, x2, x3, 2.).sum()"),
                            ("none", "reduction='none'", "triplet(x0, x1, x2, x3, 2.)"), ("p_1", "p=1, reduction='none'", "triplet(x0, x1, x2, x3, 1.)"),
                            ("p_3", "p=3, reduction='none'", "triplet(x0, x1, x2, x3, 3.)"), ("swap", "swap=True, reduction='none'", "swapped(x0, x1, x2, x3, 2.)")):
    case("TripletMarginLoss", name, "P.nn_ops.TripletMarginLoss(%s)" % options, f32(5, 4), f32(5, 4), f32(5, 4), MARGIN, helpers=DISTANCE, twin=twin)

# --- of pixels; 2.10's own, without a kernel for the CPU
ROWS_OF_PIXELS = "P.NLLLoss(reduction='%s', ignore_index=%d)(x0.transpose(0, 2, 3, 1).reshape(-1, 3), x1.reshape(-1), %s)[0]%s"
for reduction in REDUCTIONS:
    # In eager mode a sample that `none` ignores has a loss.
    for name, options, ignored, weight in (("", "", -100, "Tensor([1, 1, 1], ms.float32)"), ("_weighted", ", weight=x2", -100, "x2"),
                                           ("_ignored", ", weight=x2, ignore_index=1", 1, "x2"))[:2 if reduction == "none" else 3]:
        case("NLLLoss2d", reduction + name, "mint.nn.functional.nll_loss(x0, x1%s, reduction='%s')" % (options, reduction), f32(2, 3, 4, 5),
             random("i64", 2, 4, 5, low=0, high=3), *[f32(3, low=0.2, high=2)][:len(options)], versions=MS210,
             twin=ROWS_OF_PIXELS % (reduction, ignored, weight, ".reshape(2, 4, 5)" if reduction == "none" else ""))
case("NLLLoss2d", "f16", "mint.nn.functional.nll_loss(x0, x1, x2)", f16(2, 3, 4, 5), random("i64", 2, 4, 5, low=0, high=3), f16(3, low=0.2, high=2), versions=MS210,
     twin="y = P.NLLLoss()(x0.astype(ms.float32).transpose(0, 2, 3, 1).reshape(-1, 3), x1.reshape(-1), x2.astype(ms.float32)); y[0].astype(ms.float16)")

# --- of several classes a sample, without a kernel for the CPU
MULTILABEL = """
def multilabel(x, t):
    lists = (ops.cumsum((t < 0).astype(ms.int32), 1) == 0).expand_dims(2)
    own = ops.logical_and(lists, t.expand_dims(2) == ops.arange(x.shape[1]).astype(ms.int32)).astype(ms.float32)
    near = ops.relu(1 - (own * x.expand_dims(1)).sum(2, keepdims=True) + x.expand_dims(1))
    other = 1 - own.sum(1, keepdims=True).clip(0, 1)
    return (near * other * lists.astype(ms.float32)).sum((1, 2)) / x.shape[1], (1 - other).squeeze(1).astype(ms.int32)
"""
LISTS = values("i32", [[1, 2, -1, 0, 3], [-1, 0, 2, 1, 1], [4, 3, 0, 1, 2], [2, -5, -1, 3, 0]])
for reduction, twin in (("none", "multilabel(x0, x1)[0]"), ("mean", "multilabel(x0, x1)[0].mean()"), ("sum", "multilabel(x0, x1)[0].sum()")):
    case("MultilabelMarginLoss", reduction, "ops.multilabel_margin_loss(x0, x1, '%s')" % reduction, f32(4, 5), LISTS, versions=MS210, helpers=MULTILABEL, twin=twin)
case("MultilabelMarginLoss", "both", "P.MultilabelMarginLoss()(x0, x1)", f32(4, 5), LISTS, versions=MS210, helpers=MULTILABEL,
     twin="y = multilabel(x0, x1); (y[0].mean(), y[1])")
case("MultilabelMarginLoss", "vector", "P.MultilabelMarginLoss()(x0, x1)", f32(4), values("i32", [3, 0, -1, 2]), versions=MS210, helpers=MULTILABEL,
     twin="y = multilabel(x0.reshape(1, 4), x1.reshape(1, 4)); (y[0].mean(), y[1].reshape(4))")
case("MultilabelMarginLoss", "one_class", "ops.multilabel_margin_loss(x0, x1, 'none')", f32(2, 1), values("i32", [[0], [-1]]), versions=MS210, helpers=MULTILABEL,
     twin="multilabel(x0, x1)[0]")
case("MultilabelMarginLoss", "f16", "ops.multilabel_margin_loss(x0, x1)", f16(4, 5), LISTS, versions=MS210, helpers=MULTILABEL,
     twin="multilabel(x0.astype(ms.float32), x1)[0].mean().astype(ms.float16)")
