//===- AbsorbTransposes.cpp - heads of attention where they lie -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "compiler/passes/Kernel/AttentionHeads.h"
#include "compiler/passes/Passes.h"
#include "mlir/IR/PatternMatch.h"

namespace msc {
#define GEN_PASS_DEF_ABSORBTRANSPOSES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// What reached a product through operations that nothing reads any more.
void eraseUnread(Operation *op) {
  while (op && isOpTriviallyDead(op)) {
    Operation *source = op->getOperand(0).getDefiningOp();
    op->erase();
    op = source;
  }
}

struct AbsorbTransposes : msc::impl::AbsorbTransposesBase<AbsorbTransposes> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    SmallVector<kernel::MatmulOp> products;
    getOperation().walk([&](kernel::MatmulOp op) {
      if (cast<ShapedType>(op.getInit().getType()).getRank() == 3 &&
          op.getExtras().empty())
        products.push_back(op);
    });
    for (kernel::MatmulOp op : products)
      absorb(*target, op);
  }

  void absorb(const ModuleTarget &target, kernel::MatmulOp op) {
    AttentionHeads heads(op);
    if (!heads.absorbsAny())
      return;
    IRRewriter rewriter(op);
    kernel::MatmulOp product = heads.create(rewriter);
    if (!target.choose(product)) {
      op.getEpilogue().takeBody(product.getEpilogue());
      return product.erase();
    }
    heads.replace(rewriter, product.getResult());
    Operation *lhs = op.getLhs().getDefiningOp(),
              *rhs = op.getRhs().getDefiningOp();
    op.erase();
    eraseUnread(lhs);
    if (rhs != lhs)
      eraseUnread(rhs);
  }
};

} // namespace
