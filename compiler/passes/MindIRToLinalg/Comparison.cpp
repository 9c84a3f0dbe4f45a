//===- Comparison.cpp - comparisons, logic, bits, choice ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

template <Relation relation>
static Value buildCompare(ScalarBuilder &s, ValueRange x) {
  return s.compare(relation, x[0], x[1]);
}

/// On bool these are the logical operators, on integers the bitwise ones.
template <typename Op> static Value buildBits(ScalarBuilder &s, ValueRange x) {
  return s.create<Op>(x[0], x[1]);
}

static Value buildNot(ScalarBuilder &s, ValueRange x) {
  return s.logicalNot(x[0]);
}

static Value isInfinite(ScalarBuilder &s, Value x) {
  return s.compare(Relation::EQ, s.create<math::AbsFOp>(x), s.infinity());
}

static Value buildIsNan(ScalarBuilder &s, ValueRange x) {
  return s.isFloat() ? s.isNaN(x[0]) : s.truth(false);
}

static Value buildIsInf(ScalarBuilder &s, ValueRange x) {
  return s.isFloat() ? isInfinite(s, x[0]) : s.truth(false);
}

static Value buildIsNegInf(ScalarBuilder &s, ValueRange x) {
  return s.isFloat() ? s.compare(Relation::EQ, x[0], s.lowest())
                     : s.truth(false);
}

/// NaN is below nothing.
static Value buildIsFinite(ScalarBuilder &s, ValueRange x) {
  if (!s.isFloat())
    return s.truth(true);
  return s.compare(Relation::LT, s.create<math::AbsFOp>(x[0]), s.infinity());
}

static Value buildSelect(ScalarBuilder &s, ValueRange x) {
  return s.select(x[0], x[1], x[2]);
}

static Value buildMaskedFill(ScalarBuilder &s, ValueRange x) {
  return s.select(x[1], x[2], x[0]);
}

void msc::addLogicFormulas(TypeConverter &converter,
                           RewritePatternSet &patterns) {
  constexpr auto operands = ComputesOn::Operands;
  constexpr auto result = ComputesOn::Result;
  static const Formula formulas[] = {
      {"mindir.Equal", buildCompare<Relation::EQ>, operands, true},
      {"mindir.NotEqual", buildCompare<Relation::NE>, operands, true},
      {"mindir.Greater", buildCompare<Relation::GT>, operands, true},
      {"mindir.GreaterEqual", buildCompare<Relation::GE>, operands, true},
      {"mindir.Less", buildCompare<Relation::LT>, operands, true},
      {"mindir.LessEqual", buildCompare<Relation::LE>, operands, true},
      {"mindir.EqScalar", buildCompare<Relation::EQ>, operands, true},
      {"mindir.LessScalar", buildCompare<Relation::LT>, operands, true},
      {"mindir.GreaterEqualScalar", buildCompare<Relation::GE>, operands, true},
      {"mindir.IsNan", buildIsNan, operands, true},
      {"mindir.IsInf", buildIsInf, operands, true},
      {"mindir.IsNegInf", buildIsNegInf, operands, true},
      {"mindir.IsFinite", buildIsFinite, operands, true},
      {"mindir.LogicalAnd", buildBits<arith::AndIOp>},
      {"mindir.LogicalOr", buildBits<arith::OrIOp>},
      {"mindir.LogicalXor", buildBits<arith::XOrIOp>},
      {"mindir.LogicalNot", buildNot},
      {"mindir.BitwiseAnd", buildBits<arith::AndIOp>},
      {"mindir.BitwiseOr", buildBits<arith::OrIOp>},
      {"mindir.BitwiseXor", buildBits<arith::XOrIOp>},
      {"mindir.Select", buildSelect, result, false, 1u << 0},
      {"mindir.SelectV2", buildSelect, result, false, 1u << 0},
      {"mindir.MaskedFill", buildMaskedFill, result, false, 1u << 1},
      {"mindir.MaskedFillScalar", buildMaskedFill, result, false, 1u << 1},
  };
  addFormulas(formulas, converter, patterns);
}
