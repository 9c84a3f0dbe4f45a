//===- ShapeText.cpp - the initialisers of the templates' shape structs ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/ShapeText.h"
#include "codegen/common/write/ExtentText.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Kernel/IR/MemoryOrder.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace msc;

static MemRefType typeOf(Value value) {
  return cast<MemRefType>(value.getType());
}

static bounded::Extent sizeOf(Value value, int64_t dim) {
  return bounded::getExtents(typeOf(value))[dim];
}

static bounded::Extent strideOf(Value value, int64_t dim) {
  return bounded::getStrides(typeOf(value))[dim];
}

/// A list of members, ".m = 8, .k = 64".
static void addMember(std::string &list, const Twine &name,
                      const std::string &value) {
  list += ((list.empty() ? "." : ", .") + name + " = " + value).str();
}

/// ", .sh = 2, .sw = 2" for what is not the template's default.
static std::string getWindowText(ArrayRef<int64_t> kernel,
                                 ArrayRef<int64_t> strides,
                                 ArrayRef<int64_t> dilations,
                                 ArrayRef<int64_t> given) {
  SmallVector<int64_t> pads = bounded::getMostPads(kernel, dilations, given);
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
  for (int64_t side : {0, 1})
    if (given[side] == bounded::kSamePad)
      text += side ? ", .sameColumns = true" : ", .sameRows = true";
  return text;
}

/// Distances between pixels, where a tensor is a slice of a wider one.
static std::string getPitchText(Value input, Value output) {
  std::string text;
  auto isSlice = [](Value v) {
    ArrayRef<int64_t> d = typeOf(v).getShape();
    bounded::Extent step = strideOf(v, 2);
    assert(!step.isOpen() && "pixels lie at a distance that is known");
    return d[0] * d[1] * d[2] > 1 && step != d[3];
  };
  auto stepOf = [](Value v) { return getExtentText(strideOf(v, 2)); };
  if (isSlice(input))
    text += ", .xStride = " + stepOf(input);
  if (isSlice(output))
    text += ", .yStride = " + stepOf(output);
  return text;
}

/// Images [n][h][w][channels]: a run chooses all of the first three or none.
static ShapeText getImageText(Value input) {
  bounded::Shape x = bounded::getExtents(typeOf(input)), sizes = x;
  sizes.pop_back();
  bool isOpen = bounded::areOpen(sizes);
  ShapeText text;
  static constexpr StringLiteral names[] = {"n", "h", "w"};
  for (auto [name, size] : llvm::zip(names, sizes))
    addMember(text.known, name, isOpen ? "msc::chosen" : getKnownText(size));
  if (isOpen)
    text.chosen = llvm::join(llvm::map_range(sizes, getExtentText), ", ");
  return text;
}

ShapeText msc::getShapeText(kernel::Conv2DOp op) {
  ShapeText shape = getImageText(op.getInput());
  shape.known +=
      llvm::formatv(", .ic = {0}, .kh = {1}, .kw = {2}, .oc = {3}",
                    typeOf(op.getInput()).getDimSize(3), op.getKernelSize()[0],
                    op.getKernelSize()[1], typeOf(op.getInit()).getDimSize(3));
  shape.known += getWindowText(op.getKernelSize(), op.getStrides(),
                               op.getDilations(), op.getPads());
  if (op.getGroups() != 1)
    addMember(shape.known, "groups", std::to_string(op.getGroups()));
  shape.known += getPitchText(op.getInput(), op.getInit());
  return shape;
}

ShapeText msc::getShapeText(kernel::Pool2DOp op) {
  ShapeText shape = getImageText(op.getInput());
  shape.known += llvm::formatv(", .c = {0}, .kh = {1}, .kw = {2}",
                               typeOf(op.getInput()).getDimSize(3),
                               op.getKernelSize()[0], op.getKernelSize()[1]);
  shape.known += getWindowText(op.getKernelSize(), op.getStrides(),
                               op.getDilations(), op.getPads()) +
                 getPitchText(op.getInput(), op.getInit());
  return shape;
}

ShapeText msc::getMatMulShapeText(kernel::MatmulOp op) {
  bounded::Extent rows = sizeOf(op.getLhs(), 0),
                  columns = sizeOf(op.getInit(), 1),
                  step = strideOf(op.getInit(), 0);
  assert(!step.isOpen() && "rows lie at a distance that is known");
  ShapeText shape;
  addMember(shape.known, "m", getKnownText(rows));
  addMember(shape.known, "k", getKnownText(sizeOf(op.getLhs(), 1)));
  addMember(shape.known, "n", getKnownText(columns));
  if (rows != 1 && step != columns)
    addMember(shape.known, "yStride", getKnownText(step));
  if (rows.isOpen())
    shape.chosen = getExtentText(rows);
  return shape;
}

/// A member of type int, which a run's long may not silently become.
static std::string getIntText(const bounded::Extent &number) {
  std::string text = getExtentText(number);
  return number.isOpen() ? "int(" + text + ")" : text;
}

/// ", .aStride = 24, .aBatch = 8, .aOuter = 120" of an operand that does not
/// lie in the product's own order.
static std::string getOrderText(StringRef name, Value value,
                                std::optional<ArrayRef<int64_t>> order) {
  if (!order)
    return "";
  bounded::Shape strides =
      kernel::undoOrder(bounded::getStrides(typeOf(value)), order);
  std::string text;
  StringRef kinds[] = {"Stride", "Batch", "Outer"};
  for (auto [kind, step] :
       llvm::zip(kinds, llvm::reverse(bounded::Sizes(strides).drop_back())))
    text +=
        llvm::formatv(", .{0}{1} = {2}", name, kind,
                      kind == "Stride" ? getIntText(step) : getExtentText(step))
            .str();
  return text;
}

static std::string getTransposesText(bool transposeA, bool transposeB) {
  return std::string(transposeA ? ", .transposeA = true" : "") +
         (transposeB ? ", .transposeB = true" : "");
}

/// ".batch = 3, .m = 5, .k = 8, .n = 5" of a product whose result has this
/// shape.
static std::string getProductText(bounded::Sizes result,
                                  const bounded::Extent &depth, bool transposeA,
                                  bool transposeB) {
  size_t rank = result.size();
  std::string text;
  if (rank == 4)
    addMember(text, "outer", getIntText(result[0]));
  addMember(text, "batch", rank > 2 ? getIntText(result[rank - 3]) : "1");
  addMember(text, "m", getIntText(result[rank - 2]));
  addMember(text, "k", getIntText(depth));
  addMember(text, "n", getIntText(result.back()));
  return text + getTransposesText(transposeA, transposeB);
}

/// What stays known of a product of which a run chooses anything.
static std::string getKnownProductText(kernel::MatmulOp op,
                                       const bounded::Extent &depth,
                                       const bounded::Extent &columns) {
  std::string text = ".m = msc::chosen";
  addMember(text, "k", getKnownText(depth));
  addMember(text, "n", getKnownText(columns));
  return text + getTransposesText(op.getTransposeLhs(), op.getTransposeRhs());
}

ShapeText msc::getBatchMatMulShapeText(kernel::MatmulOp op) {
  bounded::Shape x = kernel::undoOrder(bounded::getExtents(typeOf(op.getLhs())),
                                       op.getLhsOrder()),
                 y = kernel::undoOrder(
                     bounded::getExtents(typeOf(op.getInit())),
                     op.getResultOrder());
  bounded::Extent depth = op.getTransposeLhs() ? x[x.size() - 2] : x.back();
  std::string all =
      getProductText(y, depth, op.getTransposeLhs(), op.getTransposeRhs()) +
      getOrderText("a", op.getLhs(), op.getLhsOrder()) +
      getOrderText("b", op.getRhs(), op.getRhsOrder()) +
      getOrderText("y", op.getInit(), op.getResultOrder());
  if (!bounded::areOpen(x) && !bounded::areOpen(y))
    return {all};
  return {getKnownProductText(op, depth, y.back()), "{" + all + "}"};
}

std::string msc::getScoresShapeText(kernel::AttentionOp op) {
  return getProductText(bounded::Shape(op.getScoresShape()), op.getDepth(),
                        /*transposeA=*/false, op.getTransposeKey()) +
         getOrderText("a", op.getQuery(), op.getQueryOrder()) +
         getOrderText("b", op.getKey(), op.getKeyOrder());
}

std::string msc::getResultShapeText(kernel::AttentionOp op) {
  return getProductText(bounded::Shape(op.getResultShape()),
                        op.getScoresShape().back(),
                        /*transposeA=*/false, op.getTransposeValue()) +
         getOrderText("b", op.getValue(), op.getValueOrder()) +
         getOrderText("y", op.getInit(), op.getResultOrder());
}
