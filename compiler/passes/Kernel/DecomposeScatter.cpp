//===- DecomposeScatter.cpp - a scatter as loops --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each element of the result looks at all updates that may be meant for it, in
// their order.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace msc;

static RankedTensorType getType(Value tensor) {
  return cast<RankedTensorType>(tensor.getType());
}

/// Where the updates are read, in loops over the result and then over the
/// updates' ordered dimensions.
static AffineMap getUpdatesMap(kernel::ScatterOp op) {
  AffineMap init = op.getInitMap();
  int64_t loops = init.getNumResults();
  SmallVector<AffineExpr> read;
  for (int64_t d = 0; d < init.getNumDims(); ++d) {
    AffineExpr dim = getAffineDimExpr(d, op.getContext());
    int64_t loop = op.isOrdered(d) ? loops++ : *init.getResultPosition(dim);
    read.push_back(getAffineDimExpr(loop, op.getContext()));
  }
  return AffineMap::get(loops, 0, read, op.getContext());
}

/// Whether the indices, one a coordinate, are the place of the result where the
/// loops stand.
static Value isHere(IndexBuilder &index, kernel::ScatterOp op,
                    ValueRange indices) {
  OpBuilder &b = index.getBuilder();
  Location loc = index.getLoc();
  Value all;
  for (auto [dim, element] : llvm::zip(op.getIndexedDims(), indices)) {
    Value i = index.fromElement(element);
    if (op.getFromEnd())
      i = index.countFromEnd(i, getType(op.getInit()).getDimSize(dim));
    Value here = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, i,
                                       index.position(dim));
    all = all ? Value(arith::AndIOp::create(b, loc, all, here)) : here;
  }
  return all;
}

/// What the region makes of an element and an update.
static Value cloneCombine(OpBuilder &b, kernel::ScatterOp op, Value old,
                          Value update) {
  Block &block = op.getCombine().front();
  IRMapping mapping;
  mapping.map(block.getArguments(), ValueRange{old, update});
  for (Operation &inner : block.without_terminator())
    b.clone(inner, mapping);
  return mapping.lookupOrDefault(block.getTerminator()->getOperand(0));
}

/// The scatter into a tensor whose elements all may be meant.
static Value createLoops(OpBuilder &builder, kernel::ScatterOp op, Value init) {
  int64_t rank = getType(init).getRank();
  AffineMap updates = getUpdatesMap(op);
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (int64_t c = 0, end = op.getIndexedDims().size(); c < end; ++c) {
    inputs.push_back(op.getIndices());
    maps.push_back(op.getIndicesMap(c).compose(updates));
  }
  inputs.push_back(op.getUpdates());
  maps.push_back(updates);
  int64_t loops = updates.getNumDims();
  maps.push_back(AffineMap::getMultiDimIdentityMap(loops, op.getContext())
                     .getMajorSubMap(rank));
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.resize(loops, utils::IteratorType::reduction);
  auto build = [&](OpBuilder &b, Location loc, ValueRange elements) {
    IndexBuilder index(b, loc);
    Value update = elements.drop_back().back(), old = elements.back();
    Value here = isHere(index, op, elements.drop_back(2));
    linalg::YieldOp::create(
        b, loc, index.select(here, cloneCombine(b, op, old, update), old));
  };
  return linalg::GenericOp::create(builder, op.getLoc(), init.getType(), inputs,
                                   init, maps, iterators, build)
      .getResult(0);
}

/// Along an axis updates may be meant for a corner of the result only.
SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::ScatterOp op) {
  Value init = op.getInit();
  RankedTensorType type = getType(init);
  SmallVector<int64_t> corner(type.getShape()), zeros(type.getRank(), 0),
      ones(type.getRank(), 1);
  if (op.getAxis())
    for (auto [d, size] : llvm::enumerate(getType(op.getUpdates()).getShape()))
      if (!op.isOrdered(d))
        corner[d] = size;
  if (ArrayRef(corner) == type.getShape())
    return {createLoops(builder, op, init)};
  Value part = createLoops(
      builder, op, createSlice(builder, op.getLoc(), init, zeros, corner));
  return {tensor::InsertSliceOp::create(builder, op.getLoc(), type, part, init,
                                        ValueRange(), ValueRange(),
                                        ValueRange(), zeros, corner, ones)};
}
