//===- Peak.h - maxima of windows and their places ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_PEAK_H
#define MSC_PASSES_MINDIRTOLINALG_PEAK_H

#include "compiler/passes/Support/IndexBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// The windows along one dimension, of known sizes: window o reads from
/// o * stride - before on, every dilation-th; of adaptive ones from
/// floor(o * input / output) to before ceil((o + 1) * input / output). Where
/// `starts` is given, it says where the windows of each outer element start.
struct PeakDim {
  int64_t input = 1, output = 1, taps = 1;
  int64_t stride = 1, dilation = 1, before = 0;
  bool isAdaptive = false;
  mlir::Value starts;

  static PeakDim adaptive(int64_t input, int64_t output);

  /// A place to read for a tap, and whether it is one of the window.
  IndexBuilder::CheckedPosition locate(IndexBuilder &index, mlir::Value window,
                                       mlir::Value tap) const;
};

/// {maxima, places} of windows over the last dimensions of `x`. A place counts
/// the elements of these dimensions in row-major order.
std::pair<mlir::Value, mlir::Value>
createPeaks(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value x,
            llvm::ArrayRef<PeakDim> dims, mlir::Type placeType);

/// PeakFractional.cpp
void addFractionalPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_PEAK_H
