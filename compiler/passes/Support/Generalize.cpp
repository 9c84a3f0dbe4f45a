//===- Generalize.cpp -----------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/passes/Support/Generalize.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

using namespace mlir;
using namespace msc;

static void skipNaN(RewriterBase &rewriter, linalg::GenericOp pool) {
  for (auto maximum : llvm::make_early_inc_range(
           pool.getBody()->getOps<arith::MaximumFOp>())) {
    Value best = maximum.getLhs(), x = maximum.getRhs();
    rewriter.setInsertionPoint(maximum);
    Value wins = arith::CmpFOp::create(rewriter, maximum.getLoc(),
                                       arith::CmpFPredicate::OGT, x, best);
    rewriter.replaceOpWithNewOp<arith::SelectOp>(maximum, wins, x, best);
  }
}

void msc::generalize(RewriterBase &rewriter, linalg::LinalgOp op) {
  rewriter.setInsertionPoint(op);
  bool isMaximum = isa<linalg::PoolingNchwMaxOp>(op);
  auto generic = linalg::generalizeNamedOp(rewriter, op);
  if (succeeded(generic) && isMaximum)
    skipNaN(rewriter, *generic);
}
