//===- OrderComposition.cpp - ArgSort, TopkExt, CumsumExt -----------------===//
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

SmallVector<Value> composeTopkExt(Composer &c, mindir::TopkExtOp op) {
  SmallVector<int64_t> size(getSizes(op.getInput()));
  SmallVector<int64_t> begin(size.size(), 0);
  size[countAxis(op.getDim(), size.size())] = op.getK();
  Type index = getElementTypeOrSelf(op.getIndices().getType());
  auto sorted =
      composeSort(c, op.getInput(), op.getDim(), op.getLargest(), index);
  return llvm::map_to_vector(sorted, [&](Value rows) {
    return c.create<mindir::SliceOp>(rows, {c.with("begin", ArrayRef(begin)),
                                            c.with("size", ArrayRef(size))});
  });
}

} // namespace

void msc::populateOrderCompositionPatterns(TypeConverter &converter,
                                           RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeArgSort>, LowerComposed<composeTopkExt>,
               LowerComposed<composeCumsumExt>>(converter,
                                                patterns.getContext());
}
