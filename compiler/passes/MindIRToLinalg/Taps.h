//===- Taps.h - which elements a resampled one is a mixture of ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Of one dimension, whose sizes are known; computed in float, as MindSpore
// does.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_TAPS_H
#define MSC_PASSES_MINDIRTOLINALG_TAPS_H

#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {

/// Where a result pixel o lies among I pixels, of O: at o * I / O (Plain), at
/// o * (I - 1) / (O - 1) (Corners), or at (o + 0.5) * I / O - 0.5 (Half).
enum class Grid { Plain, Corners, Half };

/// `count` elements of the input for each of the result, with weights; what
/// moves elements has none.
struct Taps {
  int64_t count = 1;
  llvm::SmallVector<int64_t> places;
  llvm::SmallVector<double> weights;

  /// The one at o * I / O, rounded down.
  static Taps nearest(int64_t from, int64_t to);
  static Taps linear(int64_t from, int64_t to, Grid grid);
  static Taps cubic(int64_t from, int64_t to, Grid grid);
  /// Of a table of weights for 1,024 places between two pixels.
  static Taps cubicByTable(int64_t from, int64_t to, Grid grid);
  static Taps area(int64_t from, int64_t to, bool alignCorners);

private:
  void add(int64_t place, int64_t size, double weight);
};

/// `x` with dimension `dim` resampled.
mlir::Value createResampled(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value x, int64_t dim, const Taps &taps);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_TAPS_H
