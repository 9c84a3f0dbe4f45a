//===- OrderComposition.cpp - ArgSort, TopkExt, NthElement, CumsumExt -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
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

/// `count` elements of each row along `dim`, from `first` on.
Value composeCut(Composer &c, Value x, int64_t dim, int64_t first,
                 int64_t count) {
  SmallVector<int64_t> size(getSizes(x)), begin(size.size(), 0);
  dim = countAxis(dim, size.size());
  begin[dim] = first;
  size[dim] = count;
  return c.create<mindir::SliceOp>(
      x, {c.with("begin", ArrayRef(begin)), c.with("size", ArrayRef(size))});
}

SmallVector<Value> composeTopkExt(Composer &c, mindir::TopkExtOp op) {
  Type index = getElementTypeOrSelf(op.getIndices().getType());
  auto sorted =
      composeSort(c, op.getInput(), op.getDim(), op.getLargest(), index);
  return llvm::map_to_vector(sorted, [&](Value rows) {
    return composeCut(c, rows, op.getDim(), 0, op.getK());
  });
}

Value composeNthElement(Composer &c, mindir::NthElementOp op) {
  Type index = IntegerType::get(op.getContext(), 64);
  Value rows =
      composeSort(c, op.getInput(), /*dim=*/-1, op.getReverse(), index)[0];
  return c.reshape(composeCut(c, rows, /*dim=*/-1, op.getN(), 1),
                   bounded::getExtents(op.getOutput()));
}

} // namespace

void msc::populateOrderCompositionPatterns(TypeConverter &converter,
                                           RewritePatternSet &patterns) {
  patterns
      .add<LowerComposed<composeArgSort>, LowerComposed<composeTopkExt>,
           LowerComposed<composeNthElement>, LowerComposed<composeCumsumExt>>(
          converter, patterns.getContext());
}
