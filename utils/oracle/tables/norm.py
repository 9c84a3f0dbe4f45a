# ===- norm.py - golden cases of norms, and of what is divided by them ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS20, MS210, NAN, case, f16, f32, random, values, weight


def std(name, axis, data, unbiased=True, keep=False, **options):
    """Both results; 2.10's primitive has lost its attributes, ops.std_mean takes them."""
    case("ReduceStd", name, "P.ReduceStd(axis=%s, unbiased=%s, keep_dims=%s)" % (axis, unbiased, keep), data, versions=MS20, **options)
    case("ReduceStd", name + "_function", "ops.std_mean(x0, %s, %d, %s)" % (axis, unbiased, keep), data, versions=MS210, **options)


std("all", "()", f32(2, 3, 4))
std("row", "1", f32(3, 8))
std("negative_axis", "-2", f32(2, 5, 3), keep=True)
std("two_axes", "(0, 2)", f32(3, 2, 5), unbiased=False)
std("biased", "(1,)", f32(3, 8), unbiased=False, keep=True)
std("far_from_0", "1", values("f32", [[10000, 10001, 10002, 10003], [-5000, -5000.5, -5001, -5000]]))
std("of_one", "1", f32(3, 1))
std("of_one_biased", "1", f32(3, 1), unbiased=False)
std("special", "1", values("f32", [[NAN, 1, 2], [INF, 1, 2], [-INF, INF, 0], [0.0, -0.0, 0], [3, 3, 3]]))
std("f16", "1", f16(3, 17))
std("f16_far_from_0", "1", values("f16", [[1000, 1001, 1002, 1003], [-500, -500.5, -501, -500]]))
case("ReduceStd", "primitive", "P.ReduceStd()", f32(3, 8))
for name, text in (("std", "ops.std(x0, 1)"), ("var", "ops.var(x0, 1, 1)"), ("var_mean", "ops.var_mean(x0, 1, keepdims=True)"), ("std_all", "ops.std(x0)")):
    case("ReduceStd", name, text, f32(3, 8))

for name, data in (("matrix", f32(3, 8)), ("vector", f32(17)), ("volume", f32(2, 3, 4, 5)), ("f16", f16(3, 9)), ("one", f32(1)),
                   ("special", values("f32", [NAN, 1])), ("infinite", values("f32", [-INF, 1])), ("large", values("f32", [1e20, 1]))):
    case("L2Loss", name, "P.L2Loss()", data)
case("L2Loss", "scalar", "P.L2Loss()", f32())
case("L2Loss", "empty", "P.L2Loss()", f32(0, 3), versions=MS210)


for name, data, norm in (("all", f32(3, 8), values("f32", 1.0)), ("not_clipped", f32(2, 2), values("f32", 100.0)), ("vector_norm", f32(17), values("f32", [2.0])),
                         ("volume", f32(2, 3, 4), values("f32", 1.5)), ("zeros", values("f32", [[0, 0], [0, 0]]), values("f32", 1.0)), ("norm_0", f32(2, 3), values("f32", 0.0)),
                         ("norm_0_of_zeros", values("f32", [0, -0.0]), values("f32", 0.0)), ("nan", values("f32", [NAN, 1, 2]), values("f32", 1.0)),
                         ("infinite", values("f32", [-INF, 1, 2]), values("f32", 1.0)), ("f16", f16(3, 8), values("f16", 1.0)),
                         ("f16_of_f32", f16(3, 8), values("f32", 1.0)), ("f32_of_f16", f32(3, 8), values("f16", 1.0)), ("weight", f32(3, 8), weight(values("f32", 1.0)))):
    case("ClipByNorm", name, "nn.ClipByNorm()", data, norm)
case("ClipByNorm", "axes", "nn.ClipByNorm(axis=1)", f32(3, 4), values("f32", 1.0), refused="takes the norm of all elements only")

for name, attributes, data in (
        ("euclid", "2, 0, 1.0", f32(3, 8)), ("dim_1", "2, 1, 0.5", f32(3, 8)), ("negative_dim", "2, -1, 1.0", f32(2, 3, 4)),
        ("sum", "1, 1, 1.0", f32(3, 4, 2)), ("cube", "3, 0, 1.0", f32(3, 8)), ("not_scaled", "2, 0, 100.0", f32(3, 8)), ("vector", "2, 0, 0.5", f32(7)),
        ("special", "2, 0, 1.0", values("f32", [[NAN, 1, 2], [INF, 1, 2], [-INF, 0, 0], [0, 0, 0], [1, 0, 0]])),
        ("maxnorm_0", "2, 0, 0.0", f32(2, 3)), ("f16", "2, 0, 1.0", f16(3, 8)), ("f16_sum", "1, 0, 1.0", f16(3, 8)),
        ("f64", "2, 0, 1.0", random("f64", 3, 8))):
    case("Renorm", name, "P.Renorm(%s)" % attributes, data)
case("Renorm", "function", "ops.renorm(x0, 2, 0, 1.0)", f32(3, 8))

for name, attributes, shape in (("usual", "", (2, 7, 3, 3)), ("wide", "depth_radius=5", (1, 17, 2, 2)), ("radius_1", "depth_radius=1", (1, 6, 2, 3)),
                                ("radius_0", "depth_radius=0", (1, 3, 2, 2)), ("alexnet", "depth_radius=2, bias=2.0, alpha=1e-4, beta=0.75", (2, 8, 3, 2)),
                                ("beta_1", "depth_radius=2, bias=0.5, alpha=0.25, beta=1.0", (1, 5, 2, 2)), ("one", "", (1, 1, 1, 1))):
    case("LRN", name, "P.LRN(%s)" % attributes, f32(*shape))
case("LRN", "large", "P.LRN(depth_radius=1, alpha=2.0)", values("f32", [[[[1e4]], [[1]], [[-1e-4]], [[0]]]]))
case("LRN", "special", "P.LRN(depth_radius=1)", values("f32", [[[[NAN, 1]], [[1, INF]], [[2, 2]], [[3, 3]]]]))
case("LRN", "f16", "P.LRN(depth_radius=2)", f16(1, 7, 2, 3))
case("LRN", "function", "ops.lrn(x0, 2, 1.0, 0.5, 0.6)", f32(1, 7, 2, 3))
case("LRN", "cell", "nn.LRN(depth_radius=3, bias=1.5)", f32(1, 7, 2, 3))

for name, text, data in (("row", "1", f32(3, 8)), ("negative", "-1", f32(2, 3, 4)), ("middle", "1", f32(2, 3, 4)), ("f16", "-1", f16(3, 9)),
                         ("f16_as_f32", "-1, dtype=ms.float32", f16(3, 9)), ("f32_as_f16", "-1, dtype=ms.float16", f32(3, 9)), ("f64", "0", random("f64", 3, 4)),
                         ("large", "-1", values("f32", [[1e3, 999, -1e3, 0]])), ("minus_infinity", "-1", values("f32", [[0, -INF, 1]])),
                         ("one", "0", f32(1))):
    case("LogSoftmaxExt", name, "mint.nn.functional.log_softmax(x0, %s)" % text, data, versions=MS210)

for name, dim, shape in (("row", 1, (3, 8)), ("first", 0, (3, 4)), ("middle", 1, (2, 3, 4)), ("negative", -1, (2, 3, 4)), ("vector", 0, (7,))):
    case("SoftmaxBackward", name, "G.SoftmaxBackward()(x0, x1, %d)" % dim, f32(*shape), f32(*shape, low=0, high=1), versions=MS210)
case("SoftmaxBackward", "f16", "G.SoftmaxBackward()(x0, x1, -1)", f16(3, 8), f16(3, 8, low=0, high=1), versions=MS210)
case("SoftmaxBackward", "f64", "G.SoftmaxBackward()(x0, x1, -1)", random("f64", 3, 8), random("f64", 3, 8, low=0, high=1), versions=MS210)

for t in ("f32", "f16"):
    case("SquareSumAll", t, "P.SquareSumAll()", random(t, 3, 5), random(t, 3, 5))
for name, shape in (("vector", (17,)), ("scalar", ()), ("image", (2, 3, 4, 5))):
    case("SquareSumAll", name, "P.SquareSumAll()", f32(*shape), f32(*shape))
for name, axes, keep in (("last", (-1,), False), ("first_kept", (0,), True), ("both", (0, 2), False), ("all", (0, 1, 2), False)):
    case("EuclideanNorm", name, "P.math_ops.EuclideanNorm(%s)(x0, Tensor(np.int32(%r)))" % (keep, axes), f32(3, 4, 5),
         twin="ops.sqrt(P.ReduceSum(%s)(ops.square(x0), %r))" % (keep, axes))
case("EuclideanNorm", "f64", "P.math_ops.EuclideanNorm()(x0, Tensor(np.int32((1,))))", random("f64", 3, 4), twin="ops.sqrt(P.ReduceSum()(ops.square(x0), (1,)))")
for name, p in (("p_2", 2.0), ("p_1", 1.0), ("p_0", 0.0), ("p_3", 3.0), ("p_inf", "float('inf')")):
    case("Pdist", name, "P.nn_ops.Pdist(%s)" % p, f32(6, 3))
case("Pdist", "f64", "P.nn_ops.Pdist()", random("f64", 4, 3))
case("Pdist", "two_rows", "P.nn_ops.Pdist(1.5)", f32(2, 4))
