//===- ShapeText.cpp - the initialisers of the templates' shape structs ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/ShapeText.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace msc;

static MemRefType typeOf(Value value) {
  return cast<MemRefType>(value.getType());
}

static int64_t stride(Value value, int64_t dim) {
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)typeOf(value).getStridesAndOffset(strides, offset);
  return strides[dim];
}

/// ", .sh = 2, .sw = 2" for what is not the template's default.
static std::string getWindowText(ArrayRef<int64_t> strides,
                                 ArrayRef<int64_t> dilations,
                                 ArrayRef<int64_t> pads) {
  std::string text;
  auto add = [&](StringRef name, int64_t value, int64_t otherwise) {
    if (value != otherwise)
      text += llvm::formatv(", .{0} = {1}", name, value).str();
  };
  add("sh", strides[0], 1);
  add("sw", strides[1], 1);
  add("dh", dilations[0], 1);
  add("dw", dilations[1], 1);
  add("top", pads[0], 0);
  add("left", pads[1], 0);
  add("bottom", pads[2], 0);
  add("right", pads[3], 0);
  return text;
}

/// Distances between pixels, where a tensor is a slice of a wider one.
static std::string getPitchText(Value input, Value output) {
  std::string text;
  auto isSlice = [](Value v) {
    ArrayRef<int64_t> d = typeOf(v).getShape();
    return d[0] * d[1] * d[2] > 1 && stride(v, 2) != d[3];
  };
  if (isSlice(input))
    text += llvm::formatv(", .xStride = {0}", stride(input, 2)).str();
  if (isSlice(output))
    text += llvm::formatv(", .yStride = {0}", stride(output, 2)).str();
  return text;
}

std::string msc::getShapeText(kernel::Conv2DOp op) {
  ArrayRef<int64_t> x = typeOf(op.getInput()).getShape();
  std::string shape =
      llvm::formatv(".n = {0}, .h = {1}, .w = {2}, .ic = {3}, .kh = {4}, .kw = "
                    "{5}, .oc = {6}",
                    x[0], x[1], x[2], x[3], op.getKernelSize()[0],
                    op.getKernelSize()[1], typeOf(op.getInit()).getDimSize(3));
  shape += getWindowText(op.getStrides(), op.getDilations(), op.getPads());
  if (op.getGroups() != 1)
    shape += llvm::formatv(", .groups = {0}", op.getGroups()).str();
  return shape + getPitchText(op.getInput(), op.getInit());
}

std::string msc::getShapeText(kernel::Pool2DOp op) {
  ArrayRef<int64_t> x = typeOf(op.getInput()).getShape();
  std::string shape = llvm::formatv(
      ".n = {0}, .h = {1}, .w = {2}, .c = {3}, .kh = {4}, .kw = {5}", x[0],
      x[1], x[2], x[3], op.getKernelSize()[0], op.getKernelSize()[1]);
  return shape +
         getWindowText(op.getStrides(), op.getDilations(), op.getPads()) +
         getPitchText(op.getInput(), op.getInit());
}

std::string msc::getMatMulShapeText(kernel::MatmulOp op) {
  ArrayRef<int64_t> x = typeOf(op.getLhs()).getShape(),
                    y = typeOf(op.getInit()).getShape();
  std::string shape =
      llvm::formatv(".m = {0}, .k = {1}, .n = {2}", x[0], x[1], y[1]);
  if (x[0] > 1 && stride(op.getInit(), 0) != y[1])
    shape += llvm::formatv(", .yStride = {0}", stride(op.getInit(), 0)).str();
  return shape;
}

/// Where the dimensions of a product's operand lie in a dense tensor: one
/// stride for each as the product counts them.
static SmallVector<int64_t>
getOrderedStrides(Value value, std::optional<ArrayRef<int64_t>> order) {
  int64_t rank = typeOf(value).getRank();
  SmallVector<int64_t> strides(rank);
  for (int64_t i = 0; i < rank; ++i)
    strides[order ? (*order)[i] : i] = stride(value, i);
  return strides;
}

/// ", .aStride = 24, .aBatch = 8, .aOuter = 120" of an operand that does not
/// lie in the product's own order.
static std::string getOrderText(StringRef name, Value value,
                                std::optional<ArrayRef<int64_t>> order) {
  if (!order)
    return "";
  SmallVector<int64_t> strides = getOrderedStrides(value, order);
  std::string text;
  StringRef kinds[] = {"Stride", "Batch", "Outer"};
  for (auto [kind, step] :
       llvm::zip(kinds, llvm::reverse(ArrayRef(strides).drop_back())))
    text += llvm::formatv(", .{0}{1} = {2}", name, kind, step).str();
  return text;
}

/// ".batch = 3, .m = 5, .k = 8, .n = 5" of a product whose result has this
/// shape.
static std::string getProductText(ArrayRef<int64_t> result, int64_t depth,
                                  bool transposeA, bool transposeB) {
  size_t rank = result.size();
  std::string text =
      rank == 4 ? llvm::formatv(".outer = {0}, ", result[0]).str() : "";
  text += llvm::formatv(".batch = {0}, .m = {1}, .k = {2}, .n = {3}",
                        rank > 2 ? result[rank - 3] : 1, result[rank - 2],
                        depth, result.back());
  return text + (transposeA ? ", .transposeA = true" : "") +
         (transposeB ? ", .transposeB = true" : "");
}

std::string msc::getBatchMatMulShapeText(kernel::MatmulOp op) {
  SmallVector<int64_t> x = op.getLhsShape();
  return getProductText(op.getResultShape(),
                        op.getTransposeLhs() ? x[x.size() - 2] : x.back(),
                        op.getTransposeLhs(), op.getTransposeRhs()) +
         getOrderText("a", op.getLhs(), op.getLhsOrder()) +
         getOrderText("b", op.getRhs(), op.getRhsOrder()) +
         getOrderText("y", op.getInit(), op.getResultOrder());
}

std::string msc::getScoresShapeText(kernel::AttentionOp op) {
  return getProductText(op.getScoresShape(), op.getDepth(),
                        /*transposeA=*/false, op.getTransposeKey()) +
         getOrderText("a", op.getQuery(), op.getQueryOrder()) +
         getOrderText("b", op.getKey(), op.getKeyOrder());
}

std::string msc::getResultShapeText(kernel::AttentionOp op) {
  return getProductText(op.getResultShape(), op.getScoresShape().back(),
                        /*transposeA=*/false, op.getTransposeValue()) +
         getOrderText("b", op.getValue(), op.getValueOrder()) +
         getOrderText("y", op.getInit(), op.getResultOrder());
}
