//===- LinearIndex.h - indices that are sums of multiples of loops --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_KERNEL_LINEARINDEX_H
#define MSC_DIALECTS_KERNEL_LINEARINDEX_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/AffineMap.h"
#include <optional>

namespace msc::kernel {

/// An indexing map's results, each times its stride, as one sum: the factor of
/// each loop, then what is added. Nothing where a result divides or has
/// symbols.
std::optional<bounded::Shape> getLinearIndex(mlir::AffineMap map,
                                             bounded::Sizes strides);
std::optional<llvm::SmallVector<int64_t>>
getLinearIndex(mlir::AffineMap map, llvm::ArrayRef<int64_t> strides);

} // namespace msc::kernel

#endif // MSC_DIALECTS_KERNEL_LINEARINDEX_H
