//===- SpecialIncomplete.cpp - Igamma, Igammac, Betainc -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/MindIRToLinalg/Special.h"
#include "dialects/MindIR/IR/SpecialOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// The routine of operands that were stretched to the result's shape.
Results integrate(OpBuilder &b, Operation *op, ValueRange operands,
                  StringRef routine, ArrayRef<Attribute> options = {}) {
  Location loc = op->getLoc();
  RankedTensorType type = getResultType(op);
  bounded::Shape shape = bounded::getExtents(type);
  auto inputs = llvm::map_to_vector(operands, [&](Value operand) {
    return createBroadcast(b, loc, operand, shape);
  });
  auto called = createRoutine(b, loc, type, routine, options, inputs);
  return {called.getResult(0)};
}

Results composeIgamma(OpBuilder &b, mindir::IgammaOp op, ValueRange x) {
  return integrate(b, op, x, "incompleteGamma", b.getBoolAttr(false));
}

Results composeIgammac(OpBuilder &b, mindir::IgammacOp op, ValueRange x) {
  return integrate(b, op, x, "incompleteGamma", b.getBoolAttr(true));
}

Results composeBetainc(OpBuilder &b, mindir::BetaincOp op, ValueRange x) {
  return integrate(b, op, x, "incompleteBeta");
}

} // namespace

void special::addIncompletePatterns(TypeConverter &converter,
                                    RewritePatternSet &patterns) {
  patterns.add<LowerBy<composeIgamma>, LowerBy<composeIgammac>,
               LowerBy<composeBetainc>>(converter, patterns.getContext());
}
