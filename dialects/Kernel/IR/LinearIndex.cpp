//===- LinearIndex.cpp - indices that are sums of multiples of loops ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/LinearIndex.h"
#include "mlir/Analysis/FlatLinearValueConstraints.h"

using namespace mlir;

std::optional<msc::bounded::Shape>
msc::kernel::getLinearIndex(AffineMap map, bounded::Sizes strides) {
  bounded::Shape index(SmallVector<int64_t>(map.getNumDims() + 1, 0));
  SmallVector<int64_t> factors;
  for (auto [result, stride] : llvm::zip(map.getResults(), strides)) {
    factors.clear();
    // Each division is one variable more, as is each symbol.
    if (failed(getFlattenedAffineExpr(result, map.getNumDims(),
                                      map.getNumSymbols(), &factors)) ||
        factors.size() != index.size())
      return std::nullopt;
    for (auto [sum, factor] : llvm::zip(index, factors))
      if (factor != 0)
        sum = sum + stride * factor;
  }
  return index;
}

std::optional<SmallVector<int64_t>>
msc::kernel::getLinearIndex(AffineMap map, ArrayRef<int64_t> strides) {
  auto index = getLinearIndex(map, bounded::Sizes(bounded::Shape(strides)));
  if (!index)
    return std::nullopt;
  return index->getBounds();
}
