//===- Draw.cpp - the keys of random numbers ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Random/Draw.h"
#include "dialects/MindIR/IR/SortOps.h"

using namespace mlir;
using namespace msc;

/// The finaliser of SplitMix64 (Steele et al. 2014): numbers that differ little
/// become ones that have nothing in common.
static uint64_t mix(uint64_t number) {
  number += 0x9E3779B97F4A7C15;
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
  return number ^ (number >> 31);
}

int64_t Draw::nextKey() {
  uint64_t key = mix(place) + draws++;
  for (StringRef seed : {"seed", "seed2", "Seed0", "Seed1", "offset"})
    if (auto number = op->getAttrOfType<IntegerAttr>(seed))
      key = mix(key) + number.getInt();
  return mix(key);
}

std::pair<Value, Value> Draw::takeLargest(Value numbers, int64_t k) {
  auto type = mlir::cast<RankedTensorType>(numbers.getType()).clone({k});
  auto top = mindir::TopKOp::create(
      builder, op->getLoc(), TypeRange{type, type.clone(builder.getI32Type())},
      numbers, with("k", k));
  return {top.getValues(), top.getIndices()};
}
