//===- ExtentOrder.h - which of two sizes is larger, and by how much ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_BOUNDED_EXTENTORDER_H
#define MSC_DIALECTS_BOUNDED_EXTENTORDER_H

#include "dialects/Bounded/IR/Extent.h"

namespace msc::bounded {

/// The same, what cancels out left out.
mlir::AffineExpr simplify(mlir::AffineExpr expr);

/// Whether every part is at least 0 and grows with every symbol: what a product
/// of two such is at the upper bounds is its largest value.
bool hasOnlyGains(const Extent &x);

/// a - b where it grows with every symbol, as sizes do; nothing otherwise.
std::optional<Extent> subtract(const Extent &a, const Extent &b);

/// Whether a <= b in every run of the operation's module, as far as it is seen.
bool isAtMost(mlir::Operation *op, const Extent &a, const Extent &b);

} // namespace msc::bounded

#endif // MSC_DIALECTS_BOUNDED_EXTENTORDER_H
