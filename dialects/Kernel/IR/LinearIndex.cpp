//===- LinearIndex.cpp - indices that are sums of multiples of loops ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/LinearIndex.h"
#include "mlir/Analysis/FlatLinearValueConstraints.h"

using namespace mlir;

std::optional<SmallVector<int64_t>>
msc::kernel::getLinearIndex(AffineMap map, ArrayRef<int64_t> strides) {
  SmallVector<int64_t> index(map.getNumDims() + 1, 0), factors;
  for (auto [result, stride] : llvm::zip(map.getResults(), strides)) {
    factors.clear();
    // Each division is one variable more, as is each symbol.
    if (failed(getFlattenedAffineExpr(result, map.getNumDims(),
                                      map.getNumSymbols(), &factors)) ||
        factors.size() != index.size())
      return std::nullopt;
    for (auto [sum, factor] : llvm::zip(index, factors))
      sum += stride * factor;
  }
  return index;
}
