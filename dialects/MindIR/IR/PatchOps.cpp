//===- PatchOps.cpp - shape inference of blocks and windows ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/PatchOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/SpatialList.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;
using List = ArrayRef<int64_t>;

//===--- blocks ---===//

static LogicalResult requireBlocks(Operation *op, RankedTensorType type,
                                   int64_t size, StringRef format) {
  if (type.getRank() == 4 && size >= 2 && format == "NCHW")
    return success();
  // block_c1
  return op->emitOpError("cannot make blocks of ")
         << size << " of " << type << ", read as " << format;
}

LogicalResult SpaceToDepthOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t size = getBlockSize();
  if (failed(requireBlocks(*this, type, size, getDataFormat())))
    return failure();
  List s = type.getShape();
  if (s[2] % size || s[3] % size)
    // space_to_depth_c1
    return emitOpError("cannot cut ")
           << type << " into blocks of " << size << " x " << size;
  return giveMoved(*this, {s[0], s[1] * size * size, s[2] / size, s[3] / size},
                   types);
}

LogicalResult DepthToSpaceOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t size = getBlockSize();
  if (failed(requireBlocks(*this, type, size, getDataFormat())))
    return failure();
  List s = type.getShape();
  if (size > s[1] || s[1] % (size * size))
    // depth_to_space_c1
    return emitOpError("cannot make blocks of ")
           << size << " x " << size << " of the channels of " << type;
  return giveMoved(
      *this, {s[0], s[1] / (size * size), s[2] * size, s[3] * size}, types);
}

/// No size that is read from a file overflows in what is computed with it.
static bool isIn(List numbers, int64_t least) {
  return llvm::all_of(numbers, [&](int64_t number) {
    return number >= least && number < (int64_t(1) << 20);
  });
}

static LogicalResult requireBatchBlocks(Operation *op, RankedTensorType type,
                                        List block, List border) {
  if (type.getRank() == 4 && block.size() == 2 && isIn(block, 1) &&
      border.size() == 4 && isIn(border, 0))
    return success();
  // batch_block_c1
  return op->emitOpError("cannot make blocks of (")
         << block << ") with a border of (" << border << ") of " << type;
}

static LogicalResult inferSpaceToBatch(Operation *op, List block, List pads,
                                       Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  List s = type.getShape();
  if (failed(requireBatchBlocks(op, type, block, pads)))
    return failure();
  int64_t height = s[2] + pads[0] + pads[1], width = s[3] + pads[2] + pads[3];
  if (height % block[0] || width % block[1])
    // space_to_batch_nd_c1
    return op->emitOpError("cannot cut ")
           << height << " x " << width << " pixels into blocks of (" << block
           << ")";
  return giveMoved(
      op,
      {s[0] * block[0] * block[1], s[1], height / block[0], width / block[1]},
      types);
}

static LogicalResult inferBatchToSpace(Operation *op, List block, List crops,
                                       Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  List s = type.getShape();
  if (failed(requireBatchBlocks(op, type, block, crops)))
    return failure();
  if (s[0] % (block[0] * block[1]))
    // batch_to_space_nd_c1
    return op->emitOpError("cannot make blocks of (")
           << block << ") of " << s[0] << " images";
  int64_t height = s[2] * block[0] - crops[0] - crops[1],
          width = s[3] * block[1] - crops[2] - crops[3];
  if (height < 1 || width < 1)
    // batch_to_space_nd_c2
    return op->emitOpError("cuts all pixels off");
  return giveMoved(op, {s[0] / (block[0] * block[1]), s[1], height, width},
                   types);
}

LogicalResult SpaceToBatchNDOp::inferTypes(Types &types) {
  return inferSpaceToBatch(*this, getBlockShape(), getPaddings(), types);
}

LogicalResult SpaceToBatchOp::inferTypes(Types &types) {
  int64_t size = getBlockSize();
  return inferSpaceToBatch(*this, {size, size}, getPaddings(), types);
}

LogicalResult BatchToSpaceNDOp::inferTypes(Types &types) {
  return inferBatchToSpace(*this, getBlockShape(), getCrops(), types);
}

LogicalResult BatchToSpaceOp::inferTypes(Types &types) {
  int64_t size = getBlockSize();
  return inferBatchToSpace(*this, {size, size}, getCrops(), types);
}

//===--- windows ---===//

static LogicalResult requirePatches(Operation *op, List sizes, List strides,
                                    List dilations, List pads) {
  auto isPair = [](List numbers, int64_t least) {
    return numbers.size() == 2 && isIn(numbers, least);
  };
  if (isPair(sizes, 1) && isPair(strides, 1) && isPair(dilations, 1) &&
      isPair(pads, 0))
    return success();
  // patch_c1
  return op->emitOpError("cannot take windows of (")
         << sizes << ") with strides of (" << strides << "), dilations of ("
         << dilations << ") and pads of (" << pads << ")";
}

/// How many windows stand along a dimension; 0 where none does.
static int64_t countWindows(int64_t size, int64_t window, int64_t stride,
                            int64_t dilation, int64_t pad) {
  int64_t free = size + 2 * pad - dilation * (window - 1) - 1;
  return free < 0 ? 0 : free / stride + 1;
}

LogicalResult Im2ColOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  List k = getKsizes(), s = getStrides(), d = getDilations(), p = getPads();
  if (failed(requirePatches(*this, k, s, d, p)))
    return failure();
  if (getPaddingMode() != "CALCULATED")
    // im2col_c2
    return emitOpError("padding_mode ")
           << getPaddingMode() << " is not supported";
  int64_t windows = type.getRank() == 4 ? 1 : 0;
  for (int64_t i = 0; i < 2 && windows; ++i)
    windows *= countWindows(type.getDimSize(2 + i), k[i], s[i], d[i], p[i]);
  if (windows < 1)
    // im2col_c1
    return emitOpError("has no windows of (") << k << ") in " << type;
  return giveMoved(
      *this, {type.getDimSize(0), type.getDimSize(1), k[0] * k[1], windows},
      types);
}

LogicalResult Col2ImOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  List to = getOutputSize(), k = getKernelSize(), s = getStride(),
       d = getDilation(), p = getPadding();
  if (failed(requirePatches(*this, k, s, d, p)))
    return failure();
  int64_t windows = to.size() == 2 && isIn(to, 1) ? 1 : 0;
  for (int64_t i = 0; i < 2 && windows; ++i)
    windows *= countWindows(to[i], k[i], s[i], d[i], p[i]);
  if (windows < 1 || type.getRank() != 4 || type.getDimSize(2) != k[0] * k[1] ||
      type.getDimSize(3) != windows)
    // col2im_c1
    return emitOpError("cannot join ")
           << type << " to images of (" << to << ")";
  return giveMoved(
      *this, {type.getDimSize(0), type.getDimSize(1), to[0], to[1]}, types);
}

LogicalResult ExtractVolumePatchesOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  List k = getKernelSize(), s = getStrides();
  auto isList = [](List list) {
    return list.size() == 5 && isIn(list, 1) && list[0] == 1 && list[1] == 1;
  };
  if (type.getRank() != 5 || !isList(k) || !isList(s))
    // extract_volume_patches_c1
    return emitOpError("cannot take windows of (")
           << k << ") with strides of (" << s << ") of " << type;
  bool isSame = getPadding() == "SAME";
  if (!isSame && getPadding() != "VALID")
    // extract_volume_patches_c2
    return emitOpError("padding ") << getPadding() << " is not supported";
  Shape shape(type.getShape());
  for (int64_t i = 2; i < 5; ++i) {
    int64_t size = type.getDimSize(i);
    int64_t windows = isSame ? llvm::divideCeil(size, s[i])
                             : countWindows(size, k[i], s[i], 1, 0);
    if (windows < 1)
      // extract_volume_patches_c3
      return emitOpError("has no windows of (") << k << ") in " << type;
    shape[i] = windows;
    shape[1] = shape[1] * k[i];
  }
  return giveMoved(*this, shape, types);
}

LogicalResult ExtractImagePatchesOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  auto isList = [](List list) {
    return isIn(list, 1) &&
           (list.size() == 2 ||
            (list.size() == 4 && list[0] == 1 && list[1] == 1));
  };
  List k = getKsizes(), s = getStrides(), d = getRates();
  if (type.getRank() != 4 || !isList(k) || !isList(s) || !isList(d))
    // extract_image_patches_c1
    return emitOpError("cannot take windows of (")
           << k << ") with strides of (" << s << ") and rates of (" << d
           << ") of " << type;
  bool isSame = getPadding() == "same";
  if (!isSame && getPadding() != "valid")
    // extract_image_patches_c2
    return emitOpError("padding ") << getPadding() << " is not supported";
  Shape shape(type.getShape());
  for (int64_t i : {0, 1}) {
    int64_t size = type.getDimSize(2 + i), stride = s.take_back(2)[i],
            window = k.take_back(2)[i];
    int64_t windows =
        isSame ? llvm::divideCeil(size, stride)
               : countWindows(size, window, stride, d.take_back(2)[i], 0);
    if (windows < 1)
      // extract_image_patches_c3
      return emitOpError("has no windows of (") << k << ") in " << type;
    shape[2 + i] = windows;
    shape[1] = shape[1] * window;
  }
  return giveMoved(*this, shape, types);
}

/// How many windows an image has, 0 where none fits.
template <typename Op>
static FailureOr<int64_t> countColumns(Op op, List pixels) {
  List k = op.getKernelSize(), s = op.getStride(), d = op.getDilation(),
       p = op.getPadding();
  auto isList = [](List list, int64_t least) {
    return (list.size() == 1 || list.size() == 2) && isIn(list, least);
  };
  if (!isList(k, 1) || !isList(s, 1) || !isList(d, 1) || !isList(p, 0))
    // patch_ext_c1
    return op->emitOpError("cannot take windows of (")
           << k << ") with strides of (" << s << "), dilations of (" << d
           << ") and pads of (" << p << ")";
  int64_t windows = 1;
  for (int64_t i : {0, 1})
    windows *= countWindows(spatialEntry(pixels, i), spatialEntry(k, i),
                            spatialEntry(s, i), spatialEntry(d, i),
                            spatialEntry(p, i));
  return windows;
}

static int64_t countPixels(List kernel) {
  return spatialEntry(kernel, 0) * spatialEntry(kernel, 1);
}

LogicalResult Im2ColExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  FailureOr<int64_t> windows = 0;
  if (type.getRank() == 4)
    windows = countColumns(*this, type.getShape().take_back(2));
  if (failed(windows))
    return failure();
  if (*windows < 1)
    // patch_ext_c2
    return emitOpError("has no windows of (")
           << getKernelSize() << ") in " << type;
  Shape shape(type.getShape().drop_back(2));
  shape.back() = shape.back() * countPixels(getKernelSize());
  shape.push_back(*windows);
  return giveMoved(*this, shape, types);
}

LogicalResult Col2ImExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  List to = getOutputSize();
  bool isSize = (to.size() == 1 || to.size() == 2) && isIn(to, 1);
  FailureOr<int64_t> windows = countColumns(*this, isSize ? to : List({0, 0}));
  if (failed(windows))
    return failure();
  int64_t rank = type.getRank(), pixels = countPixels(getKernelSize());
  if (!isSize || rank < 2 || rank > 3 ||
      type.getDimSize(rank - 2) % pixels != 0 ||
      type.getDimSize(rank - 1) != *windows)
    // patch_ext_c2
    return emitOpError("cannot join ")
           << type << " to images of (" << to << ")";
  Shape shape(type.getShape().drop_back(1));
  shape.back() = type.getDimSize(rank - 2) / pixels;
  for (int64_t i : {0, 1})
    shape.push_back(spatialEntry(to, i));
  return giveMoved(*this, shape, types);
}
