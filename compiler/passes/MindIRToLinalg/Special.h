//===- Special.h - formulas of special functions, by family ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// A function is one Chebyshev series or a few, each on an interval of its own,
// times what they leave out: a power, a logarithm, a sine. All of them are
// computed and one is chosen, so that loops over them vectorise.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_SPECIAL_H
#define MSC_PASSES_MINDIRTOLINALG_SPECIAL_H

#include "compiler/passes/MindIRToLinalg/SpecialTables.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc::special {

/// The series at u, by Clenshaw's recurrence; its terms that the type cannot
/// see are left out.
mlir::Value buildSeries(ScalarBuilder &s, const Series &series, mlir::Value u);

mlir::Value invert(ScalarBuilder &s, mlir::Value x);
mlir::Value isBelow(ScalarBuilder &s, mlir::Value x, double limit);

/// SpecialGamma.cpp
mlir::Value buildLgamma(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildMvlgamma(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildDigamma(ScalarBuilder &s, mlir::ValueRange x);

/// SpecialZeta.cpp
mlir::Value buildZeta(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildPolygamma(ScalarBuilder &s, mlir::ValueRange x);

/// SpecialBessel.cpp: the modified functions; with e, without their growth.
mlir::Value buildBesselI0(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselI0e(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselI1(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselI1e(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselK0(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselK0e(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselK1(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselK1e(ScalarBuilder &s, mlir::ValueRange x);

/// SpecialBesselWaves.cpp
mlir::Value buildBesselJ0(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselJ1(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselY0(ScalarBuilder &s, mlir::ValueRange x);
mlir::Value buildBesselY1(ScalarBuilder &s, mlir::ValueRange x);

/// SpecialIncomplete.cpp: integrals, which are routines.
void addIncompletePatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);

} // namespace msc::special

#endif // MSC_PASSES_MINDIRTOLINALG_SPECIAL_H
