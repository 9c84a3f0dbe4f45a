//===- DecomposeScan.cpp - running sums and products as loops -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// linalg has no scan: result j is the fold of all k that come before it, as one
// generic of quadratic length along the axis.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/ScalarBuilder.h"

using namespace mlir;
using namespace msc;

/// Loops: the result's dimensions, then k along the axis.
static SmallVector<AffineMap> getMaps(MLIRContext *context, int64_t rank,
                                      int64_t axis) {
  SmallVector<AffineExpr> read;
  for (int64_t i = 0; i < rank; ++i)
    read.push_back(getAffineDimExpr(i == axis ? rank : i, context));
  auto all = AffineMap::getMultiDimIdentityMap(rank + 1, context);
  return {AffineMap::get(rank + 1, 0, read, context), all.dropResult(rank)};
}

/// Whether element k is folded into result j.
static Value isFolded(kernel::ScanOp op, OpBuilder &b, Location l,
                      int64_t rank) {
  Value k = linalg::IndexOp::create(b, l, rank);
  Value j = linalg::IndexOp::create(b, l, op.getOver().front());
  if (op.getReverse())
    std::swap(k, j);
  auto relation =
      op.getExclusive() ? arith::CmpIPredicate::slt : arith::CmpIPredicate::sle;
  return arith::CmpIOp::create(b, l, relation, k, j);
}

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::ScanOp op) {
  auto type = cast<RankedTensorType>(op.getInput().getType());
  int64_t rank = type.getRank();
  bool isSum = op.getKind() == kernel::ScanKind::Sum;
  Value start = createFill(builder, op.getLoc(), type, isSum ? 0 : 1);
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  loops.push_back(utils::IteratorType::reduction);
  auto body = [&](OpBuilder &b, Location l, ValueRange v) {
    ScalarBuilder s(b, l, type.getElementType(), /*source=*/nullptr);
    Value folded = isSum ? s.add(v[1], v[0]) : s.mul(v[1], v[0]);
    Value counts = isFolded(op, b, l, rank);
    linalg::YieldOp::create(b, l, s.select(counts, folded, v[1]));
  };
  auto maps = getMaps(op.getContext(), rank, op.getOver().front());
  return {linalg::GenericOp::create(builder, op.getLoc(), type, op.getInput(),
                                    start, maps, loops, body)
              .getResult(0)};
}
