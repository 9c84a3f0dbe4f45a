//===- Elementwise.h - tables of formulas: operator, scalars -> scalar ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_ELEMENTWISE_H
#define MSC_PASSES_MINDIRTOLINALG_ELEMENTWISE_H

#include "compiler/passes/Support/ScalarBuilder.h"

namespace msc {

/// The type that operands are cast to before the formula: the result's, or the
/// widest of the operands' (comparisons), or the result's and at least float32
/// (polynomials, whose coefficients halves cannot hold).
enum class ComputesOn { Result, Operands, WidenedResult };

struct Formula {
  llvm::StringLiteral operation;
  mlir::Value (*build)(ScalarBuilder &s, mlir::ValueRange x);
  ComputesOn computesOn = ComputesOn::Result;
  bool givesBool = false;
  /// Bit i: operand i arrives in its own type (the condition of Select).
  unsigned keptOperands = 0;
};

/// A formula that is one operation of the math dialect.
template <typename Op>
mlir::Value buildMath(ScalarBuilder &s, mlir::ValueRange x) {
  return s.create<Op>(x[0]);
}

/// MindSpore's implicit promotion: float over integer over bool, then width.
mlir::Type getPromotedType(mlir::TypeRange types);

/// Adds one pattern a formula; the table must be static.
void addFormulas(llvm::ArrayRef<Formula> formulas,
                 mlir::TypeConverter &converter,
                 mlir::RewritePatternSet &patterns);

void addArithmeticFormulas(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void addDivisionFormulas(mlir::TypeConverter &converter,
                         mlir::RewritePatternSet &patterns);
void addLogicFormulas(mlir::TypeConverter &converter,
                      mlir::RewritePatternSet &patterns);
void addFunctionFormulas(mlir::TypeConverter &converter,
                         mlir::RewritePatternSet &patterns);
void addActivationFormulas(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void addBitsFormulas(mlir::TypeConverter &converter,
                     mlir::RewritePatternSet &patterns);
void addDivisorPatterns(mlir::TypeConverter &converter,
                        mlir::RewritePatternSet &patterns);
void addClosenessFormulas(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void addLimitFormulas(mlir::TypeConverter &converter,
                      mlir::RewritePatternSet &patterns);
void addGuardedFormulas(mlir::TypeConverter &converter,
                        mlir::RewritePatternSet &patterns);
void addSpecialFormulas(mlir::TypeConverter &converter,
                        mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_ELEMENTWISE_H
