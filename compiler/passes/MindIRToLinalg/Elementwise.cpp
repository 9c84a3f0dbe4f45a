//===- Elementwise.cpp ----------------------------------------------------===//
//
// One formula an operator, one loop over the result.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"

using namespace mlir;
using namespace msc;

namespace {

/// Lowers the operator of one formula.
class LowerElementwise : public ConversionPattern {
public:
  LowerElementwise(TypeConverter &converter, MLIRContext *context,
                   const Formula &formula)
      : ConversionPattern(converter, formula.operation, 1, context),
        formula(formula) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    auto resultType = cast<RankedTensorType>(op->getResult(0).getType());
    Type resultElement = resultType.getElementType();
    Type compute = getComputedType(op);
    auto body = [&](OpBuilder &b, Location loc, ValueRange elements) {
      ScalarBuilder s(b, loc, compute, op);
      SmallVector<Value> x;
      for (auto [i, element] : llvm::enumerate(elements)) {
        Type type = getElementTypeOrSelf(op->getOperand(i).getType());
        bool kept = formula.keptOperands >> i & 1;
        x.push_back(kept ? element
                         : castScalar(b, loc, element, type, compute));
      }
      Value y = formula.build(s, x);
      Type given = formula.givesBool ? Type(b.getI1Type()) : compute;
      return castScalar(b, loc, y, given, resultElement);
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op->getLoc(),
                                                    toSignless(resultType),
                                                    operands, body));
    return success();
  }

private:
  Type getComputedType(Operation *op) const {
    Type result = getElementTypeOrSelf(op->getResult(0).getType());
    switch (formula.computesOn) {
    case ComputesOn::Result:
      return result;
    case ComputesOn::Operands:
      return getPromotedType(op->getOperandTypes());
    case ComputesOn::WidenedResult:
      return result.isF64() ? result : Float32Type::get(op->getContext());
    }
    llvm_unreachable("of an enumeration");
  }

  const Formula &formula;
};

} // namespace

Type msc::getPromotedType(TypeRange types) {
  auto getOrder = [](Type type) {
    Type element = getElementTypeOrSelf(type);
    // A Python number never widens a tensor of its own kind.
    return std::tuple(isa<FloatType>(element), !element.isInteger(1),
                      isa<TensorType>(type), element.getIntOrFloatBitWidth());
  };
  Type widest =
      *std::max_element(types.begin(), types.end(), [&](Type a, Type b) {
        return getOrder(a) < getOrder(b);
      });
  return getElementTypeOrSelf(widest);
}

void msc::addFormulas(ArrayRef<Formula> formulas, TypeConverter &converter,
                      RewritePatternSet &patterns) {
  for (const Formula &formula : formulas)
    patterns.add<LowerElementwise>(converter, patterns.getContext(), formula);
}

void msc::populateElementwisePatterns(TypeConverter &converter,
                                      RewritePatternSet &patterns) {
  addArithmeticFormulas(converter, patterns);
  addDivisionFormulas(converter, patterns);
  addLogicFormulas(converter, patterns);
  addFunctionFormulas(converter, patterns);
  addActivationFormulas(converter, patterns);
  addBitsFormulas(converter, patterns);
  addDivisorPatterns(converter, patterns);
  addClosenessFormulas(converter, patterns);
  addLimitFormulas(converter, patterns);
  addGuardedFormulas(converter, patterns);
  addSpecialFormulas(converter, patterns);
}
