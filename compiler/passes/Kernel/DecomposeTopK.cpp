//===- DecomposeTopK.cpp - the largest of rows as loops -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// linalg does not sort. An element's rank is the number of elements of its row
// that come before it, counted by comparing each pair; then every element of a
// rank below k is put where its rank says.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

namespace {

/// Loops: the dimensions before the row, then `outer` and `inner`, both along
/// the row. Tensors are read through all of the first and one of these.
struct RowLoops {
  OpBuilder &builder;
  Location loc;
  int64_t rank;

  AffineMap through(int64_t last) const {
    SmallVector<int64_t> dims = llvm::to_vector(llvm::seq(rank - 1));
    SmallVector<AffineExpr> read;
    for (int64_t dim : dims)
      read.push_back(builder.getAffineDimExpr(dim));
    read.push_back(builder.getAffineDimExpr(last));
    return AffineMap::get(rank + 1, 0, read, builder.getContext());
  }
  int64_t outer() const { return rank - 1; }
  int64_t inner() const { return rank; }

  SmallVector<Value>
  create(ValueRange inputs, ArrayRef<AffineMap> maps, ValueRange starts,
         function_ref<void(OpBuilder &, Location, ValueRange)> body) const {
    SmallVector<AffineMap> all(maps);
    all.append(starts.size(), through(outer()));
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    loops.push_back(utils::IteratorType::reduction);
    auto loop = linalg::GenericOp::create(builder, loc, starts.getTypes(),
                                          inputs, starts, all, loops, body);
    return llvm::to_vector(llvm::map_range(
        loop.getResults(), [](OpResult result) { return Value(result); }));
  }
};

/// Whether x comes before y, and whether they are equal. NaN comes last.
std::pair<Value, Value> compareRanks(ScalarBuilder &s, Value x, Value y) {
  Value before = s.compare(Relation::GT, x, y);
  Value equal = s.compare(Relation::EQ, x, y);
  if (!s.isFloat())
    return {before, equal};
  Value nanX = s.isNaN(x), nanY = s.isNaN(y);
  return {s.logicalOr(before, s.logicalAnd(nanY, s.logicalNot(nanX))),
          s.logicalOr(equal, s.logicalAnd(nanY, nanX))};
}

/// How many elements of the row come before each: those that are larger, and
/// the equal ones of a lower index.
Value createRanks(const RowLoops &loops, Value x, Type semantic) {
  auto type = cast<RankedTensorType>(x.getType());
  Value zeros = createFill(loops.builder, loops.loc,
                           type.clone(loops.builder.getI32Type()), 0);
  auto body = [&](OpBuilder &b, Location l, ValueRange v) {
    ScalarBuilder s(b, l, semantic, nullptr);
    ScalarBuilder count(b, l, b.getI32Type(), nullptr);
    Value self = linalg::IndexOp::create(b, l, loops.outer());
    Value other = linalg::IndexOp::create(b, l, loops.inner());
    Value lower =
        arith::CmpIOp::create(b, l, arith::CmpIPredicate::slt, other, self);
    auto [larger, equal] = compareRanks(s, v[1], v[0]);
    Value before = s.logicalOr(larger, s.logicalAnd(equal, lower));
    Value more = count.add(v[2], count.constant(1));
    linalg::YieldOp::create(b, l, count.select(before, more, v[2]));
  };
  AffineMap maps[] = {loops.through(loops.outer()),
                      loops.through(loops.inner())};
  return loops.create({x, x}, maps, zeros, body)[0];
}

} // namespace

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::TopKOp op) {
  Location loc = op.getLoc();
  Type element = getElementTypeOrSelf(op.getInput().getType());
  if (op.getIsUnsigned())
    element = builder.getIntegerType(element.getIntOrFloatBitWidth(),
                                     /*isSigned=*/false);
  auto values = cast<RankedTensorType>(op.getValues().getType());
  auto indices = cast<RankedTensorType>(op.getIndices().getType());
  RowLoops loops{builder, loc, values.getRank()};
  Value ranks = createRanks(loops, op.getInput(), element);
  Value starts[] = {createFill(builder, loc, values, 0),
                    createFill(builder, loc, indices, 0)};
  auto body = [&](OpBuilder &b, Location l, ValueRange v) {
    Value place = arith::IndexCastOp::create(
        b, l, b.getI32Type(), linalg::IndexOp::create(b, l, loops.outer()));
    Value index = arith::IndexCastOp::create(
        b, l, indices.getElementType(),
        linalg::IndexOp::create(b, l, loops.inner()));
    Value here =
        arith::CmpIOp::create(b, l, arith::CmpIPredicate::eq, v[1], place);
    Value results[] = {arith::SelectOp::create(b, l, here, v[0], v[2]),
                       arith::SelectOp::create(b, l, here, index, v[3])};
    linalg::YieldOp::create(b, l, results);
  };
  AffineMap read = loops.through(loops.inner());
  return loops.create({op.getInput(), ranks}, {read, read}, starts, body);
}
