//===- ComplexFormulas.h - operators on complex numbers as formulas -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXFORMULAS_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXFORMULAS_H

#include "compiler/passes/MindIR/Complex/Part.h"

namespace msc {

/// What an element-wise operator computes of its operands. A result without
/// imaginary part is real, or complex with 0 there.
using ComplexFormula = ComplexParts (*)(llvm::ArrayRef<ComplexParts> x);

/// Null for what is no element-wise operator on complex numbers.
ComplexFormula findComplexFormula(mlir::Operation *op);
/// Those of one operand beside arithmetic: roots, exponentials, trigonometry.
ComplexFormula findComplexFunction(llvm::StringRef operation);

/// x + iy in the plane. Numbers near the ends of the range do not overflow.
Part getDistance(const ComplexParts &z);
Part getAngle(const ComplexParts &z);
/// As C++ computes them, but that what is infinite may become a NaN.
ComplexParts multiply(const ComplexParts &x, const ComplexParts &y);
/// 1 / x.
ComplexParts invert(const ComplexParts &x);
Part isZero(const ComplexParts &z);
/// z, but 0 where the truth holds.
ComplexParts zeroWhere(const Part &truth, const ComplexParts &z);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXFORMULAS_H
