//===- OrderComposition.cpp - sorted, and what is cut from it
//--------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/OrderExtOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "dialects/MindIR/IR/SortOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

SmallVector<Value> composeSort(Composer &c, Value x, int64_t dim,
                               bool descending, Type index) {
  return c.createAll<mindir::SortExtOp>(
      x, {c.with("dim", dim), c.with("descending", descending)},
      {getElementTypeOrSelf(x.getType()), index});
}

Value composeArgSort(Composer &c, mindir::ArgSortOp op) {
  return composeSort(c, op.getInput(), op.getDim(), op.getDescending(),
                     op.getType().getElementType())[1];
}

Value composeCumsumExt(Composer &c, mindir::CumsumExtOp op) {
  Value x = c.cast(op.getInput(), op.getType().getElementType());
  return c.create<mindir::CumSumOp>(x, c.with("axis", int64_t(op.getDim())));
}

SmallVector<Value> composeCumminExt(Composer &c, mindir::CumminExtOp op) {
  return c.createAll<mindir::CumminOp>(
      op.getInput(), c.with("axis", int64_t(op.getDim())),
      {getElementTypeOrSelf(op.getValues().getType()),
       getElementTypeOrSelf(op.getIndices().getType())});
}

/// So many slices along a dimension of each of the tensors, from one on.
SmallVector<Value> cut(Composer &c, ArrayRef<Value> tensors, int64_t dim,
                       int64_t from, int64_t count) {
  return llvm::map_to_vector(
      tensors, [&](Value tensor) { return c.slice(tensor, dim, from, count); });
}

SmallVector<Value> composeTopkExt(Composer &c, mindir::TopkExtOp op) {
  int64_t dim = countAxis(op.getDim(), getSizes(op.getInput()).size());
  Type index = getElementTypeOrSelf(op.getIndices().getType());
  return cut(c, composeSort(c, op.getInput(), dim, op.getLargest(), index), dim,
             /*from=*/0, op.getK());
}

/// The element that comes after `rank` smaller ones, and where it stood.
template <typename OpT>
SmallVector<Value> composeRanked(Composer &c, OpT op, int64_t dim,
                                 int64_t rank) {
  Type index = getElementTypeOrSelf(op.getIndices().getType());
  auto found =
      cut(c, composeSort(c, op.getInput(), dim, /*descending=*/false, index),
          dim, rank, /*count=*/1);
  bounded::Shape shape = bounded::getExtents(op.getValues());
  return {c.reshape(found[0], shape), c.reshape(found[1], shape)};
}

SmallVector<Value> composeKthvalue(Composer &c, mindir::KthvalueOp op) {
  int64_t dim = countAxis(op.getDim(), getSizes(op.getInput()).size());
  return composeRanked(c, op, dim, op.getK() - 1);
}

SmallVector<Value> composeMedianDim(Composer &c, mindir::MedianDimOp op) {
  ArrayRef<int64_t> shape = getSizes(op.getInput());
  int64_t dim = countAxis(op.getDim(), shape.size());
  return composeRanked(c, op, dim, (shape[dim] - 1) / 2);
}

Value composeMedianExt(Composer &c, mindir::MedianExtOp op) {
  int64_t count =
      cast<RankedTensorType>(op.getInput().getType()).getNumElements();
  Type index = IntegerType::get(op.getContext(), 64);
  Value row = c.reshape(op.getInput(), {count});
  Value sorted = composeSort(c, row, 0, /*descending=*/false, index)[0];
  return c.reshape(cut(c, sorted, 0, (count - 1) / 2, /*count=*/1)[0], {});
}

Value composeNthElement(Composer &c, mindir::NthElementOp op) {
  const int64_t dim = getSizes(op.getInput()).size() - 1;
  Type index = IntegerType::get(op.getContext(), 64);
  Value rows = composeSort(c, op.getInput(), dim, op.getReverse(), index)[0];
  return c.reshape(cut(c, rows, dim, /*from=*/op.getN(), /*count=*/1)[0],
                   bounded::getExtents(op.getOutput()));
}

} // namespace

void msc::populateOrderCompositionPatterns(TypeConverter &converter,
                                           RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeArgSort>, LowerComposed<composeNthElement>,
           LowerComposed<composeTopkExt>, LowerComposed<composeCumsumExt>,
           LowerComposed<composeCumminExt>, LowerComposed<composeKthvalue>,
           LowerComposed<composeMedianDim>, LowerComposed<composeMedianExt>>(
          converter, patterns.getContext());
}
