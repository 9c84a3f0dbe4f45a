//===- Lanes.h - one scalar of a loop's body at many of its points --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// The body of a loop is computed operation by operation, each for many points
// at once. A float is held as a double that its type can represent, an integer
// sign extended, a bool as 0 or 1.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_LANES_H
#define MSC_PASSES_EVALUATE_LANES_H

#include "mlir/IR/Operation.h"
#include <functional>

namespace msc {

union Lanes {
  static constexpr int64_t count = 256;
  double reals[count];
  int64_t integers[count];
};

/// Lanes that an operation reads and writes, of which `count` are in use.
struct LaneCall {
  llvm::ArrayRef<const Lanes *> operands;
  Lanes *result;
  int64_t count;
  /// Set where a lane has no result, as x / 0.
  bool *undefined;
};
using LaneFunction = std::function<void(const LaneCall &)>;

/// What an operation of arith or math computes, before it is rounded to its
/// result type; null for others. Each file knows one kind.
LaneFunction getFloatFunction(mlir::Operation *op);
LaneFunction getIntegerFunction(mlir::Operation *op);
LaneFunction getConversionFunction(mlir::Operation *op);

/// Rounds a float, wraps an integer to the type.
void roundLanes(Lanes &lanes, mlir::Type type, int64_t count);

/// Between `lanes` from the `lane`-th on and elements of a type, `step`
/// elements apart from `address` on, which may be unaligned.
using LoadLanes = void (*)(Lanes &lanes, int64_t lane, const char *address,
                           int64_t step, int64_t run);
using StoreLanes = void (*)(const Lanes &lanes, int64_t lane, char *address,
                            int64_t step, int64_t run);
LoadLanes getLoad(mlir::Type element);
StoreLanes getStore(mlir::Type element);

/// Integers without a sign, as an unsigned operation takes its operands.
inline uint64_t zeroExtend(int64_t value, unsigned width) {
  return width < 64 ? value & ((uint64_t(1) << width) - 1) : value;
}

} // namespace msc

#endif // MSC_PASSES_EVALUATE_LANES_H
