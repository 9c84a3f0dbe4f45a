//===- BodyCost.cpp - how many slots of the unified buffer a body takes ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A slot holds one value of a whole tile. Constants are immediate operands of
// most instructions; where there is no such form they are spread over a slot
// first. Functions give back all slots but their result's.
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/BodyCost.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

// As in kernels/functions.h.
static constexpr int64_t functionSlots = 22, shortFunctionSlots = 13;

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

/// Functions whose text is made of others: they give back all slots but one.
static bool isOfFunctions(Operation *op) {
  return isa<math::RsqrtOp, math::TanhOp, math::ExpM1Op, math::Log1pOp,
             math::ErfOp, math::ErfcOp, math::SinhOp, math::CoshOp,
             math::AsinhOp, math::AcoshOp, math::AtanhOp>(op);
}
static bool isOfTrigonometry(Operation *op) {
  return isa<arith::RemFOp, math::PowFOp, math::SinOp, math::CosOp, math::TanOp,
             math::AsinOp, math::AcosOp, math::AtanOp, math::Atan2Op>(op);
}
static bool isFunction(Operation *op) {
  return isOfFunctions(op) || isOfTrigonometry(op);
}

/// Those slots, which the next function takes again.
static int64_t getInnerSlots(Operation *op) {
  if (isa<math::RsqrtOp, math::TanhOp, math::ExpM1Op, math::Log1pOp,
          math::CoshOp, math::ErfOp, math::ErfcOp>(op))
    return shortFunctionSlots;
  return isFunction(op) ? functionSlots : 0;
}

static bool isRounded(arith::ExtFOp op) {
  auto narrow = op.getIn().getDefiningOp<arith::TruncFOp>();
  return narrow && kernel::isRounding(narrow);
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
      .Case<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
            arith::MinNumFOp>(
          [](auto matched) { return 4 + countConstants(matched); })
      .Case([](arith::TruncFOp matched) {
        return kernel::isRounding(matched) ? 0 : -1;
      })
      .Case([](arith::ExtFOp matched) { return isRounded(matched) ? 2 : -1; })
      .Case<math::AbsFOp, math::ExpOp, math::LogOp, math::SqrtOp, math::FloorOp,
            math::CeilOp, math::TruncOp, math::RoundOp, math::RoundEvenOp>(
          [](auto) { return 1; })
      .Default([](Operation *other) { return isFunction(other) ? 1 : -1; });
}

static bool isVector(Operation &op) {
  return getCost(&op) >= 0 && llvm::all_of(op.getResultTypes(), [](Type type) {
           return isa<FloatType>(type) ? !type.isF64() : isMask(type);
         });
}

Operation *msc::findScalarOperation(Block &body) {
  for (Operation &op : body.without_terminator())
    if (!isVector(op))
      return &op;
  return nullptr;
}

int64_t msc::getBodyCost(Block &body) {
  int64_t cost =
      llvm::count_if(body.getArguments(), [](BlockArgument argument) {
        return !argument.use_empty();
      });
  int64_t inner = 0;
  for (Operation &op : body.without_terminator()) {
    cost += getCost(&op);
    inner = std::max(inner, getInnerSlots(&op));
  }
  return cost + inner;
}

StringRef msc::getFunctionHeader(Block &body) {
  auto has = [&](bool (*isOne)(Operation *)) {
    return llvm::any_of(body, [&](Operation &op) { return isOne(&op); });
  };
  if (has(isOfTrigonometry))
    return "trigonometry.h";
  return has(isOfFunctions) ? "functions.h" : "lanes_math.h";
}
