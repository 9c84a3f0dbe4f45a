# ===- resize.py - golden cases of resizing images ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS20, MS210, case, f16, f32, random


def nearest_v2(name, attributes, x, size):
    """2.0 has it for its own use, with a size of int32."""
    case("ResizeNearestNeighborV2", name, "P.array_ops.ResizeNearestNeighborV2(data_format='NCHW', %s)" % attributes, f32(*x), versions=MS20,
         call="self.op(x0, Tensor(np.array(%s), ms.int32))" % (size,))
    case("ResizeNearestNeighborV2", name, "G.ResizeNearestNeighborV2(%s)" % attributes, f32(*x), versions=MS210, call="self.op(x0, %s)" % (size,))


for name, attributes, x, size in (
        ("twice", "", (1, 2, 3, 3), (6, 6)), ("fraction", "", (1, 2, 4, 5), (7, 9)), ("smaller", "", (1, 3, 6, 6), (4, 3)),
        ("align_corners", ", align_corners=True", (1, 2, 3, 4), (6, 7)), ("smaller_align", ", align_corners=True", (1, 2, 7, 6), (3, 4)),
        ("to_one_align", ", align_corners=True", (1, 2, 3, 3), (1, 1)), ("same_size", "", (1, 2, 3, 4), (3, 4)),
        ("from_one", "", (2, 17, 1, 1), (2, 3))):
    case("ResizeNearestNeighbor", name, "P.ResizeNearestNeighbor(%s%s)" % (size, attributes), f32(*x))
    case("ResizeBilinearV2", name, "P.ResizeBilinearV2(%s)" % attributes[2:], f32(*x), call="self.op(x0, %s)" % (size,))
    case("ResizeBilinear", name, "P.ResizeBilinear(%s%s)" % (size, attributes), f32(*x), versions=MS20)
    nearest_v2(name, attributes[2:], x, size)
    if "align" not in name:
        half = "half_pixel_centers=True"
        case("ResizeNearestNeighbor", name + "_half_pixel", "P.ResizeNearestNeighbor(%s, %s)" % (size, half), f32(*x), versions=MS210)
        case("ResizeBilinearV2", name + "_half_pixel", "P.ResizeBilinearV2(%s)" % half, f32(*x), call="self.op(x0, %s)" % (size,))
        case("ResizeBilinear", name + "_half_pixel", "P.ResizeBilinear(%s, %s)" % (size, half), f32(*x), versions=MS20)
        nearest_v2(name + "_half_pixel", half, x, size)
case("ResizeNearestNeighbor", "i32", "P.ResizeNearestNeighbor((4, 4))", random("i32", 1, 2, 2, 2))
case("ResizeNearestNeighbor", "f16", "P.ResizeNearestNeighbor((4, 4))", f16(1, 2, 2, 2))
case("ResizeNearestNeighborV2", "channels_last", "P.array_ops.ResizeNearestNeighborV2()", f32(1, 3, 4, 2), versions=MS20,
     call="self.op(x0, Tensor(np.array((6, 6)), ms.int32))", refused="ResizeNearestNeighborV2: format NHWC is not supported, only NCHW")
