//===- BodyCost.cpp - how many slots of the unified buffer a body takes ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A slot holds one value of a whole tile. Constants are immediate operands of
// most instructions; where there is no such form they are spread over a slot
// first.
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/BodyCost.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

static int64_t countConstants(Operation *op) {
  return llvm::count_if(op->getOperands(), [](Value v) {
    Operation *producer = v.getDefiningOp();
    return producer && producer->hasTrait<OpTrait::ConstantLike>();
  });
}

static bool isMask(Type type) { return type.isInteger(1); }

/// What a comparison's text takes: unordered predicates are made of several
/// ordered ones.
static int64_t getComparisonCost(arith::CmpFOp op) {
  using P = arith::CmpFPredicate;
  switch (op.getPredicate()) {
  case P::OEQ:
  case P::OGT:
  case P::OGE:
  case P::OLT:
  case P::OLE:
  case P::UNE:
    return 1;
  case P::AlwaysFalse:
  case P::AlwaysTrue:
    return 0;
  case P::UGT:
  case P::UGE:
  case P::ULT:
  case P::ULE:
    return 2;
  default:
    return 4;
  }
}

/// 0 for constants; -1: no instruction says this.
static int64_t getCost(Operation *op) {
  return TypeSwitch<Operation *, int64_t>(op)
      .Case([](arith::ConstantOp) { return 0; })
      .Case<arith::AddFOp, arith::MulFOp, arith::NegFOp>([](auto) { return 1; })
      .Case<arith::SubFOp, arith::DivFOp>(
          [](auto matched) { return 1 + countConstants(matched); })
      .Case([](arith::CmpFOp matched) { return getComparisonCost(matched); })
      .Case([](arith::SelectOp matched) {
        bool vectorChoice = isMask(matched.getCondition().getType()) &&
                            matched.getType().isF32();
        return vectorChoice &&
                       matched.getCondition()
                               .getDefiningOp<arith::ConstantOp>() == nullptr
                   ? 1 + countConstants(matched)
                   : -1;
      })
      .Case<arith::AndIOp, arith::OrIOp>([](auto matched) {
        bool areMasks = isMask(matched.getType()) && !countConstants(matched);
        return areMasks ? 1 : -1;
      })
      .Case([](arith::XOrIOp matched) {
        return isMask(matched.getType()) ? 4 : -1;
      })
      .Case([](arith::UIToFPOp matched) {
        return isMask(matched.getIn().getType()) && matched.getType().isF32()
                   ? 3
                   : -1;
      })
      .Case<math::AbsFOp, math::ExpOp, math::LogOp, math::SqrtOp, math::FloorOp,
            math::CeilOp, math::TruncOp, math::RoundOp, math::RoundEvenOp>(
          [](auto) { return 1; })
      .Case([](math::RsqrtOp) { return 3; })
      .Case([](math::TanhOp) { return 14; })
      .Default([](auto) { return -1; });
}

FailureOr<int64_t> msc::getBodyCost(Block &body) {
  int64_t cost =
      llvm::count_if(body.getArguments(), [](BlockArgument argument) {
        return !argument.use_empty();
      });
  for (Operation &op : body.without_terminator()) {
    int64_t own = getCost(&op);
    bool isVector = llvm::all_of(op.getResultTypes(), [](Type type) {
      return type.isF32() || isMask(type);
    });
    if (own < 0 || !isVector)
      return op.emitOpError("has no vector form for Ascend C");
    cost += own;
  }
  return cost;
}
