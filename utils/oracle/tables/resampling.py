# ===- resampling.py - golden cases of resizing by mixtures along each dimension ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS20, MS210, case, f32, random

SIZES = (("twice", (1, 2, 3, 4), (6, 8)), ("fraction", (1, 2, 4, 5), (7, 9)), ("smaller", (2, 1, 7, 6), (3, 4)), ("same_size", (1, 2, 3, 4), (3, 4)),
         ("from_one", (1, 2, 1, 1), (2, 3)), ("to_one", (1, 2, 3, 3), (1, 1)))

for name, x, size in SIZES:
    for corners in (False, True):
        case("ResizeBicubic", name + ("_align" if corners else "_half_pixel"), "ops.interpolate(x0, size=%s, mode='bicubic', align_corners=%s)" % (size, corners), f32(*x))
    case("ResizeBicubic", name, "P.image_ops.ResizeBicubic()(x0, Tensor(np.array(%s), ms.int32))" % (size,), f32(*x), versions=MS20)
    case("ResizeBicubic", name, "G.ResizeBicubic()(x0, %s)" % (size,), f32(*x), versions=MS210)
for t in ("f16", "f64"):
    case("ResizeBicubic", t, "ops.interpolate(x0, size=(5, 6), mode='bicubic')", random(t, 1, 2, 3, 4))

for name, x, size in (("twice", (1, 2, 3), 6), ("fraction", (2, 2, 5), 8), ("smaller", (1, 3, 7), 3), ("same_size", (1, 2, 4), 4), ("from_one", (1, 2, 1), 3), ("to_one", (1, 2, 3), 1)):
    for corners in (False, True):
        case("ResizeLinear1D", name + ("_align" if corners else "_half_pixel"), "ops.interpolate(x0, size=%s, mode='linear', align_corners=%s)" % (size, corners), f32(*x))
    case("UpsampleNearest1D", name, "mint.nn.functional.interpolate(x0, (%s,), mode='nearest')" % size, f32(*x), versions=MS210)
for t in ("f16", "f64"):
    case("ResizeLinear1D", t, "ops.interpolate(x0, size=5, mode='linear')", random(t, 1, 2, 3))

for name, x, size in (("half", (1, 4, 6, 2), (2, 3)), ("fraction", (2, 5, 7, 1), (3, 4)), ("larger", (1, 3, 2, 2), (5, 7)), ("same_size", (1, 3, 4, 2), (3, 4)),
                      ("to_one", (1, 3, 3, 2), (1, 1)), ("from_one", (1, 1, 1, 2), (2, 3)), ("one_smaller", (1, 7, 3, 1), (3, 5))):
    for corners in (False, True) if name != "from_one" else (False,):
        case("ResizeArea", name + ("_align" if corners else ""), "P.image_ops.ResizeArea(align_corners=%s)(x0, Tensor(np.array(%s), ms.int32))" % (corners, size), f32(*x))
for t in ("f16", "f64", "u8", "i32"):
    case("ResizeArea", t, "P.image_ops.ResizeArea()(x0, Tensor(np.array([3, 4]), ms.int32))", random(t, 1, 5, 6, 2))

ROWS = (("fraction", (1, 2, 1, 5), (1, 9)), ("smaller", (2, 2, 1, 6), (1, 4)), ("to_one", (1, 1, 1, 3), (1, 1)), ("from_one", (1, 2, 1, 1), (1, 3)))
for mode, transformations, sizes in (("nearest", ("half_pixel",), ROWS), ("linear", ("align_corners", "half_pixel"), ROWS), ("cubic", ("align_corners", "half_pixel"), SIZES)):
    for transformation in transformations:
        for name, x, size in sizes:
            case("ResizeV2", "%s_%s_%s" % (mode, transformation, name), "P.image_ops.ResizeV2('%s', '%s')(x0, Tensor(np.zeros(1, np.float32)), "
                 "Tensor(np.zeros(1, np.float32)), Tensor(np.array(%s), ms.int64))" % (transformation, mode, x[:2] + size), f32(*x))
for t in ("f16", "f64"):
    case("ResizeV2", t, "P.image_ops.ResizeV2('half_pixel', 'cubic')(x0, Tensor(np.zeros(1, np.float32)), Tensor(np.zeros(1, np.float32)), Tensor(np.array([1, 2, 5, 3]), ms.int64))",
         random(t, 1, 2, 3, 4))

for name, x, size in SIZES:
    case("UpsampleNearest2D", name, "mint.nn.functional.interpolate(x0, %s, mode='nearest')" % (size,), f32(*x), versions=MS210)
for name, x, size in (("twice", (1, 2, 2, 3, 2), (4, 6, 4)), ("fraction", (1, 1, 3, 4, 5), (4, 7, 6)), ("smaller", (1, 2, 5, 4, 3), (2, 3, 2)),
                      ("same_size", (1, 2, 2, 3, 4), (2, 3, 4)), ("from_one", (1, 2, 1, 1, 1), (2, 3, 4)), ("to_one", (1, 2, 2, 3, 3), (1, 1, 1))):
    case("UpsampleNearest3D", name, "ops.interpolate(x0, %s, mode='nearest')" % (size,), f32(*x), versions=MS210)
    for corners in (False, True):
        case("UpsampleTrilinear3D", name + ("_align" if corners else ""), "ops.interpolate(x0, %s, mode='trilinear', align_corners=%s)" % (size, corners), f32(*x), versions=MS210)
for t in ("f16", "f64", "u8"):
    for n in (1, 2, 3):
        case("UpsampleNearest%dD" % n, t, "mint.nn.functional.interpolate(x0, %s, mode='nearest')" % (tuple(range(4, 4 + n)),), random(t, 1, 2, *range(2, 2 + n)), versions=MS210)
for t in ("f16", "f64"):
    case("UpsampleTrilinear3D", t, "ops.interpolate(x0, (4, 5, 6), mode='trilinear')", random(t, 1, 2, 2, 3, 4), versions=MS210)

# --- in mint: by scales, and what has no kernel for the CPU
for n in (1, 2, 3):
    case("UpsampleNearest%dD" % n, "scales", "mint.nn.functional.interpolate(x0, scale_factor=2.0, mode='nearest')", f32(1, 2, *range(2, 2 + n)), versions=MS210)
    case("UpsampleNearest%dD" % n, "scale_of_half", "mint.nn.functional.interpolate(x0, scale_factor=0.5, mode='nearest')", f32(1, 2, *(4, 6, 2)[:n]), versions=MS210)
case("UpsampleTrilinear3D", "scales", "ops.interpolate(x0, scale_factor=(2.0, 1.5, 0.5), mode='trilinear')", f32(1, 2, 2, 4, 6), versions=MS210)
for corners in (False, True):
    label = "_align" if corners else ""
    for name, x, size in SIZES:
        case("UpsampleBilinear2D", name + label, "mint.nn.functional.interpolate(x0, %s, mode='bilinear', align_corners=%s)" % (size, corners), f32(*x), versions=MS210,
             twin="ops.interpolate(x0, %s, mode='bilinear', align_corners=%s)" % (size, corners))
        case("UpsampleBicubic2D", name + label, "mint.nn.functional.interpolate(x0, %s, mode='bicubic', align_corners=%s)" % (size, corners), f32(*x), versions=MS210,
             twin="P.image_ops.ResizeV2('%s', 'cubic')(x0, Tensor(np.zeros(1, np.float32)), Tensor(np.zeros(1, np.float32)), Tensor(np.array(%s), ms.int64))" % (
                 "align_corners" if corners else "half_pixel", x[:2] + size))
    for name, x, size in (("twice", (1, 2, 3), 6), ("fraction", (2, 2, 5), 8), ("smaller", (1, 3, 7), 3), ("from_one", (1, 2, 1), 3), ("to_one", (1, 2, 4), 1)):
        case("UpsampleLinear1D", name + label, "mint.nn.functional.interpolate(x0, (%d,), mode='linear', align_corners=%s)" % (size, corners), f32(*x), versions=MS210,
             twin="ops.interpolate(x0.expand_dims(2), (1, %d), mode='bilinear', align_corners=%s).squeeze(2)" % (size, corners))
case("UpsampleBilinear2D", "scales", "mint.nn.functional.interpolate(x0, scale_factor=(2.0, 1.5), mode='bilinear')", f32(1, 2, 3, 4), versions=MS210,
     twin="ops.interpolate(x0, (6, 6), mode='bilinear')")
case("UpsampleLinear1D", "scales", "mint.nn.functional.interpolate(x0, scale_factor=2.0, mode='linear')", f32(1, 2, 3), versions=MS210,
     twin="ops.interpolate(x0.expand_dims(2), (1, 6), mode='bilinear').squeeze(2)")
