# ===- colour.py - golden cases of colours of images ---===
# SPDX-License-Identifier: Apache-2.0
from case import FLOATS, case, f32, random, values

GREYS = values("f32", [[[[0, 0, 0], [1, 1, 1], [0.5, 0.5, 0.5]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[1, 1, 0], [0, 1, 1], [1, 0, 1]]]])
for operator in ("RGBToHSV", "HSVToRGB"):
    case(operator, "image", "P.image_ops.%s()" % operator, f32(1, 5, 6, 3, low=0, high=1))
    case(operator, "batch", "P.image_ops.%s()" % operator, f32(2, 3, 4, 3, low=0, high=1))
    case(operator, "greys", "P.image_ops.%s()" % operator, GREYS)
    for t in FLOATS if operator == "HSVToRGB" else FLOATS[1:]:
        case(operator, t, "P.image_ops.%s()" % operator, random(t, 1, 2, 3, 3, low=0, high=1))
for operator, factors in (("AdjustHue", (0.2, -0.3, 0.0, 0.9)), ("AdjustSaturation", (0.5, 1.5, 0.0, 9.0)), ("AdjustContrastv2", (0.5, 2.0, 0.0, -1.0))):
    for i, factor in enumerate(factors):
        case(operator, "constant_%d" % i, "P.image_ops.%s()(x0, Tensor(np.float32(%s)))" % (operator, factor), f32(1, 3, 4, 3, low=0, high=1))
        case(operator, "input_%d" % i, "P.image_ops.%s()" % operator, f32(2, 2, 3, 3, low=0, high=1), values("f32", factor))
    case(operator, "greys", "P.image_ops.%s()" % operator, GREYS, values("f32", factors[0]))
    case(operator, "three_dimensions", "P.image_ops.%s()" % operator, f32(3, 4, 3, low=0, high=1), values("f32", factors[1]))
    case(operator, "f16", "P.image_ops.%s()" % operator, random("f16", 1, 2, 3, 3, low=0, high=1), values("f32", factors[0]))
