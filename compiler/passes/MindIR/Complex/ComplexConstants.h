//===- ComplexConstants.h - complex numbers in memory ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_COMPLEXCONSTANTS_H
#define MSC_PASSES_MINDIR_COMPLEX_COMPLEXCONSTANTS_H

#include "mlir/IR/BuiltinAttributes.h"

namespace msc {

/// The type of complex numbers as they lie in memory: a last dimension of two
/// parts.
mlir::RankedTensorType getPairsType(mlir::RankedTensorType complex);

/// The same memory, as pairs.
mlir::ElementsAttr getPairs(mlir::ElementsAttr complex);

/// Every real part (0) or every imaginary one (1).
mlir::ElementsAttr getPart(mlir::ElementsAttr complex, unsigned part);

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_COMPLEXCONSTANTS_H
