# ===- fractional.py - golden cases of maxima of windows at random places ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, NAN, case, distinct, f32, random, values


def pools(operator, name, arguments, x, samples, **options):
    case(operator, name, "P.nn_ops.%s(%s)" % (operator, arguments), x, samples, **options)


def drawn(*shape, dtype="f32"):
    return random(dtype, *shape, low=0, high=1)


IMAGES, VOLUMES = "FractionalMaxPoolWithFixedKsize", "FractionalMaxPool3DWithFixedKsize"
for name, arguments in (("plain", "(2, 2), (3, 4)"), ("unequal", "(3, 1), (2, 5)"), ("one_number", "2, 3"), ("one_window", "(2, 3), (1, 1)"),
                        ("dense", "(2, 3), (6, 7)")):
    pools(IMAGES, name, arguments, distinct("f32", 2, 3, 7, 9), drawn(2, 3, 2))
for t in ("f16", "f64"):
    pools(IMAGES, t, "(2, 2), (3, 4)", distinct(t, 1, 2, 7, 9), drawn(1, 2, 2))
pools(IMAGES, "samples_f64", "(2, 2), (3, 4)", distinct("f32", 1, 2, 7, 9), drawn(1, 2, 2, dtype="f64"))
pools(IMAGES, "special", "2, 3", values("f32", [[[[NAN, NAN, 1, INF], [NAN, NAN, -INF, 2], [-INF, -INF, NAN, 3], [-INF, -INF, 4, NAN]]]]), values("f32", [[[0, 0.5]]]))
pools(IMAGES, "ties", "2, 3", values("f32", [[[[1, 1, 2, 2], [1, 0, 2, 2], [0, 0, 0, 0], [0, 0, 0, -0.0]]]]), values("f32", [[[0, 0.999]]]))
case(IMAGES, "functional", "ops.fractional_max_pool2d(x0, (2, 2), output_size=(3, 4), _random_samples=x1)", f32(1, 2, 7, 9), drawn(1, 2, 2))

for name, arguments in (("plain", "(2, 2, 2), (2, 3, 4)"), ("unequal", "(3, 1, 2), (2, 5, 3)"), ("one_window", "(2, 3, 1), (1, 1, 1)"), ("dense", "(2, 3, 2), (3, 3, 5)")):
    pools(VOLUMES, name, arguments, distinct("f32", 2, 2, 5, 6, 7), drawn(2, 2, 3))
for t in ("f16", "f64", "i32", "i64"):
    pools(VOLUMES, t, "(2, 2, 2), (2, 3, 3)", distinct(t, 1, 2, 5, 6, 7), drawn(1, 2, 3))
pools(VOLUMES, "no_batch", "(2, 2, 2), (2, 3, 3)", distinct("f32", 3, 5, 6, 7), drawn(3, 1, 3))
# Of a window of -inf MindSpore makes the lowest number; where the windows just have room it refuses volumes.
PLANE = [[NAN, NAN, 1, INF], [NAN, NAN, -INF, 2], [-INF, 0, NAN, 3], [-INF, -INF, 4, NAN]]
pools(VOLUMES, "special", "(1, 2, 2), (1, 2, 2)", values("f32", [[[[[0] * 4] * 4, PLANE]]]), values("f32", [[[0, 0, 0.5]]]))
