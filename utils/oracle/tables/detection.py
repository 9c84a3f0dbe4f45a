# ===- detection.py - golden cases of boxes, and of what images have under them ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np
from case import INF, NAN, Data, case, f16, f32, i32, random, values


def boxes(dtype, *shape, size=20.0, score=False, grid=None):
    """Rows x1, y1, x2, y2 within `size`, with a score behind them; multiples of `grid` where that is given."""
    def make(rng):
        low, extent = rng.uniform(0, size * 0.7, (*shape, 2)), rng.uniform(1, size * 0.5, (*shape, 2))
        rows = np.concatenate([low, low + extent], -1)
        rows = np.round(rows / grid) * grid if grid else rows
        scores = rng.permutation(int(np.prod(shape))).reshape(*shape, 1) / 64.0
        return (np.concatenate([rows, scores], -1) if score else rows).astype({"f16": np.float16, "f32": np.float32}[dtype])
    return Data(make)


def rois(n, size=16.0, images=1):
    """Rows of an image's number and a box; some reach out of the image."""
    def make(rng):
        low, extent = rng.uniform(-2, size * 0.7, (n, 2)), rng.uniform(0.2, size * 0.7, (n, 2))
        return np.concatenate([rng.randint(0, images, (n, 1)), low, low + extent], 1).astype(np.float32)
    return Data(make)


# --- BoundingBoxDecode, BoundingBoxEncode
DECODE, ENCODE = "P.BoundingBoxDecode(%s)", "P.BoundingBoxEncode(%s)"
PLAIN = "max_shape=(64, 48)"
SCALED = "means=(0.1, -0.2, 0.05, 0.0), stds=(0.1, 0.2, 0.3, 0.15)"
for name, arguments in (("plain", PLAIN), ("scaled", PLAIN + ", " + SCALED), ("clip", PLAIN + ", wh_ratio_clip=0.5"), ("small_image", "max_shape=(9, 7)")):
    case("BoundingBoxDecode", name, DECODE % arguments, boxes("f32", 7), f32(7, 4))
case("BoundingBoxDecode", "one", DECODE % PLAIN, boxes("f32", 1), f32(1, 4))
case("BoundingBoxDecode", "f16", DECODE % (PLAIN + ", " + SCALED), boxes("f16", 6), f16(6, 4))
case("BoundingBoxDecode", "negative_size", DECODE % "max_shape=(-64, 48)", boxes("f32", 2), f32(2, 4), refused="max_shape must be two positive numbers")
case("BoundingBoxDecode", "f16_steps", DECODE % (PLAIN + ", " + SCALED), boxes("f16", 60), f16(60, 4))
case("BoundingBoxDecode", "far", DECODE % "max_shape=(3000, 3000)", boxes("f32", 4), values("f32", [[0, 0, 9, -9], [0.5, 0.5, 4.1, -4.1], [0, 0, 4.2, -4.2], [3, -3, 1, 1]]))
case("BoundingBoxDecode", "special", DECODE % PLAIN, boxes("f32", 4), values("f32", [[INF, 0, 0, 0], [0, -INF, 0, 0], [NAN, 0, 0, 0], [0, 0, -INF, INF]]))
for name, arguments in (("plain", ""), ("scaled", SCALED)):
    case("BoundingBoxEncode", name, ENCODE % arguments, boxes("f32", 7), boxes("f32", 7))
case("BoundingBoxEncode", "one", ENCODE % "", boxes("f32", 1), boxes("f32", 1))
case("BoundingBoxEncode", "turned", ENCODE % "", values("f32", [[5, 5, 1, 2], [0, 0, 0, 0]]), values("f32", [[1, 1, 4, 4], [3, 3, 2, 0]]))

# --- IOU, CheckValid
for mode in ("iou", "iof"):
    case("IOU", mode, "P.IOU(mode='%s')" % mode, boxes("f32", 5), boxes("f32", 3))
    case("IOU", mode + "_f16", "P.IOU(mode='%s')" % mode, boxes("f16", 4, grid=0.5), boxes("f16", 4, grid=0.5))
case("IOU", "one", "P.IOU()", boxes("f32", 1), boxes("f32", 1))
case("IOU", "apart", "P.IOU()", values("f32", [[0, 0, 1, 1], [5, 5, 9, 9]]), values("f32", [[3, 3, 4, 4], [0, 0, 1, 1]]))
case("IOU", "empty", "P.IOU()", values("f32", [[0, 0, -1, -1], [2, 2, 3, 3]]), values("f32", [[4, 4, 3, 3], [2, 2, 3, 3]]))
case("IOU", "functional", "ops.iou(x0, x1)", boxes("f32", 4), boxes("f32", 6))
for t in ("f32", "f16"):
    case("CheckValid", t, "P.CheckValid()", boxes(t, 9), values(t, [12, 14, 1]))
case("CheckValid", "ratio", "P.CheckValid()", boxes("f32", 9), values("f32", [24, 28, 0.5]))
case("CheckValid", "edges", "P.CheckValid()", values("f32", [[0, 0, 9, 19], [-0.0, 0, 9, 19.5], [-1, 0, 3, 3], [0, NAN, 3, 3], [0, 0, INF, 3]]), values("f32", [20, 10, 1]))
for t in ("i16", "u8"):
    case("CheckValid", t, "P.CheckValid()", random(t, 9, 4, low=0 if t == "u8" else -2, high=12), values(t, [10, 9, 1]))

# --- NMSWithMask
NMS = "P.NMSWithMask(%s)"
for threshold in (0.1, 0.5, 0.7):
    case("NMSWithMask", "threshold_%s" % str(threshold).replace(".", "_"), NMS % threshold, boxes("f32", 24, score=True))
for n in (1, 2, 8, 9):
    case("NMSWithMask", "rows_%d" % n, NMS % 0.3, boxes("f32", n, score=True))
for threshold in (0.1, 0.3, 0.5):
    case("NMSWithMask", "f16_%s" % str(threshold).replace(".", "_"), NMS % threshold, boxes("f16", 60, score=True))
case("NMSWithMask", "long", NMS % 0.4, boxes("f32", 90, score=True))
case("NMSWithMask", "ties", NMS % 0.5, values("f32", [[i, i, i + 4, i + 4, 0.5 if i % 2 else 0.25] for i in range(11)]))
case("NMSWithMask", "equal_boxes", NMS % 0.5, values("f32", [[1, 1, 5, 5, i] for i in range(5)]))
case("NMSWithMask", "empty_boxes", NMS % 0.5, values("f32", [[1, 1, 1, 1, 0.5], [1, 1, 1, 1, 0.75], [3, 3, 2, 2, 0.1]]))
case("NMSWithMask", "nan_box", NMS % 0.5, values("f32", [[1, 1, 5, NAN, 0.5], [1, 1, 5, 5, 0.75], [1, 1, 5, 4.5, 0.1]]))
case("NMSWithMask", "mask_only", NMS % 0.5, boxes("f32", 12, score=True), call="self.op(x0)[2]")

# --- ROIAlign
for name, arguments, image, n in (
        ("plain", "2, 3, 0.5, 2, 1", (1, 2, 8, 8), 4), ("end_mode_0", "2, 2, 0.5, 2, 0", (1, 3, 8, 8), 5), ("samples_1", "3, 3, 0.5, 1, 1", (1, 2, 9, 7), 3),
        ("samples_3", "2, 2, 0.5, 3, 1", (1, 2, 9, 7), 3), ("images", "2, 2, 0.5, 2, 1", (3, 2, 8, 6), 6), ("scale_1", "2, 2, 1.0", (1, 1, 8, 8), 5),
        ("small", "7, 7, 0.0625", (1, 2, 3, 4), 2), ("one_pixel", "2, 2, 0.25", (1, 2, 1, 1), 3)):
    case("ROIAlign", name, "P.ROIAlign(%s)" % arguments, f32(*image), rois(n, images=image[0]))
case("ROIAlign", "negative_samples", "P.ROIAlign(2, 2, 0.5, -2)", f32(1, 1, 8, 8), rois(3, images=1), refused="sample_num must be above 0")
case("ROIAlign", "outside", "P.ROIAlign(2, 2, 1.0)", f32(1, 1, 4, 4), values("f32", [[0, -9, -9, -7, -7], [0, 3, 3, 9, 9], [0, 9, 9, 12, 12], [0, -2, -2, 1, 1]]))

# --- CropAndResize
CROP = "P.CropAndResize(%s)(x0, x1, x2, (%d, %d))"
parts = lambda n, low=0.0, high=1.0: f32(n, 4, low=low, high=high)
for method in ("bilinear", "nearest"):
    for name, size, image in (("up", (9, 7), (2, 4, 5, 3)), ("down", (3, 2), (2, 8, 9, 2))):
        case("CropAndResize", method + "_" + name, CROP % ("method='%s'" % method, *size), f32(*image), values("f32", [[0, 0, 1, 1], [0.1, 0.2, 0.7, 0.9], [0.25, 0, 0.75, 0.5]] if name == "up"
             else [[0, 0.125, 0.85, 0.9], [0.5, 0.5, 0.5, 0.5]]), i32(3 if name == "up" else 2, low=0, high=2))
    case("CropAndResize", method + "_turned", CROP % ("method='%s'" % method, 4, 4), f32(1, 6, 6, 2), values("f32", [[0.9, 0.8, 0.1, 0.2]]), values("i32", [0]))
for method in ("bilinear", "nearest"):
    case("CropAndResize", method + "_outside", CROP % ("method='%s', extrapolation_value=-2.5" % method, 4, 5), f32(1, 6, 6, 2), parts(4, -0.5, 1.5), values("i32", [0] * 4))
for t in ("f16", "f64", "i8", "u8", "i32", "i64"):
    case("CropAndResize", t, CROP % ("", 3, 4), random(t, 2, 5, 6, 2), parts(3), i32(3, low=0, high=2))
# Its pixels beyond the last are other ones in 2.0 and 2.10. So is the one pixel of a crop, which is refused, too.
case("CropAndResize", "bilinear_v2", CROP % ("method='bilinear_v2'", 4, 4), f32(1, 6, 6, 2), parts(2), values("i32", [0, 0]), refused="method bilinear_v2 is not supported")
