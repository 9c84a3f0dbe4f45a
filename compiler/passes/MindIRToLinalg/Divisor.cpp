//===- Divisor.cpp - Gcd, Lcm ---------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/BitsOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// Of operands of one shape.
SmallVector<Value> findDivisor(OpBuilder &b, mindir::GcdOp op, ValueRange) {
  Composer c(b, op.getLoc());
  auto type = cast<RankedTensorType>(op.getType());
  auto stretched = llvm::map_to_vector(op.getOperands(), [&](Value x) {
    return c.create<mindir::BroadcastToOp>(x, c.with("shape", getSizes(op)));
  });
  auto found =
      createRoutine(b, op.getLoc(), type, "greatestDivisor", {}, stretched);
  return {found.getResult(0)};
}

/// |x / divisor * y|, where 0 is divided by 1.
Value composeMultiple(Composer &c, mindir::LcmOp op) {
  Value divisor = composeMaximum(
      c, c.create<mindir::GcdOp>({op.getX(), op.getY()}), /*least=*/1);
  Value quotient = c.create<mindir::FloorDivOp>({op.getX(), divisor});
  return composeAbs(c, c.mul(quotient, op.getY()));
}

} // namespace

void msc::addDivisorPatterns(TypeConverter &converter,
                             RewritePatternSet &patterns) {
  patterns.add<LowerBy<findDivisor>, LowerComposed<composeMultiple>>(
      converter, patterns.getContext());
}
