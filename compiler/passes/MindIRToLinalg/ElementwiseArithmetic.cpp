//===- ElementwiseArithmetic.cpp - arithmetic of two operands
//---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

static Value buildAdd(ScalarBuilder &s, ValueRange x) {
  return s.add(x[0], x[1]);
}

static Value buildMul(ScalarBuilder &s, ValueRange x) {
  return s.mul(x[0], x[1]);
}

void msc::addArithmeticFormulas(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.Add", buildAdd},
      {"mindir.Mul", buildMul},
  };
  addFormulas(formulas, converter, patterns);
}
