# ===- unpool.py - golden cases of maxima put back at their places ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, NAN, case, f32, random, values

AT = values("i64", [[[[0, 3], [9, 14]], [[5, 2], [8, 15]]]])
case("MaxUnpool2D", "plain", "P.MaxUnpool2D(2)", f32(1, 2, 2, 2), AT)
case("MaxUnpool2D", "int32", "P.MaxUnpool2D(2)", f32(1, 1, 2, 2), values("i32", [[[[0, 3], [9, 14]]]]))
case("MaxUnpool2D", "overlapping", "P.MaxUnpool2D(3, 2)", f32(1, 2, 2, 2), AT)
case("MaxUnpool2D", "unequal", "P.MaxUnpool2D((2, 3), (1, 2))", f32(1, 2, 2, 2), values("i64", [[[[0, 3], [9, 14]], [[5, 2], [8, 11]]]]))
case("MaxUnpool2D", "pads", "P.MaxUnpool2D(3, 2, 1)", f32(1, 1, 3, 3), values("i64", [[[[0, 3, 4], [6, 7, 24], [20, 21, 23]]]]))
case("MaxUnpool2D", "output_shape", "P.MaxUnpool2D(2, output_shape=(1, 2, 5, 4))", f32(1, 2, 2, 2), AT)
case("MaxUnpool2D", "special", "P.MaxUnpool2D(2)", values("f32", [[[[NAN, -0.0], [INF, -INF]]]]), values("i64", [[[[0, 3], [9, 14]]]]))
case("MaxUnpool2D", "batch", "P.MaxUnpool2D(2)", f32(2, 1, 2, 2), values("i64", [[[[0, 3], [9, 14]]], [[[5, 2], [8, 15]]]]))
for t in ("f16", "f64", "i32", "i64"):
    case("MaxUnpool2D", t, "P.MaxUnpool2D(2)", random(t, 1, 2, 2, 2), AT)
case("MaxUnpool2D", "function", "ops.max_unpool2d(x0, x1, 2)", f32(1, 2, 2, 2), AT)
case("MaxUnpool2D", "function_1d", "ops.max_unpool1d(x0, x1, 2)", f32(1, 1, 2), values("i64", [[[0, 3]]]))
case("MaxUnpool2D", "of_pool", "y, i = ops.max_pool2d(x0, 2, 2, return_indices=True); ops.max_unpool2d(y, i, 2)", f32(1, 2, 4, 4))
DEEP = values("i64", [[[[[0, 3], [9, 31]], [[16, 21], [40, 63]]]]])
case("MaxUnpool3D", "plain", "P.MaxUnpool3D(2)", f32(1, 1, 2, 2, 2), DEEP)
case("MaxUnpool3D", "unequal", "P.MaxUnpool3D((2, 3, 2), (2, 2, 2))", f32(1, 1, 2, 2, 2), DEEP)
case("MaxUnpool3D", "pads", "P.MaxUnpool3D(3, 2, 1)", f32(1, 1, 2, 2, 2), values("i64", [[[[[0, 3], [9, 11]], [[16, 21], [24, 26]]]]]))
case("MaxUnpool3D", "output_shape", "P.MaxUnpool3D(2, output_shape=(1, 1, 4, 5, 4))", f32(1, 1, 2, 2, 2), DEEP)
for t in ("f16", "f64", "i32", "i64"):
    case("MaxUnpool3D", t, "P.MaxUnpool3D(2)", random(t, 1, 1, 2, 2, 2), DEEP)
case("MaxUnpool3D", "function", "ops.max_unpool3d(x0, x1, 2)", f32(1, 1, 2, 2, 2), DEEP)
