//===- Sampler.h - reads an image at positions that are computed ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_SAMPLER_H
#define MSC_PASSES_MINDIRTOLINALG_SAMPLER_H

#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// In the body of a loop. `position` has an index for each dimension of `image`
/// that is not sampled, and null for those that are: `places` says where, in
/// pixels, one after the other.
class Sampler {
public:
  Sampler(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value image,
          llvm::ArrayRef<mlir::Value> position)
      : s(builder, loc, mlir::getElementTypeOrSelf(image.getType()), nullptr),
        index(builder, loc), image(image), position(position) {}

  /// The mixture of the pixels around the place; one that lies outside counts
  /// as 0.
  mlir::Value mix(llvm::ArrayRef<mlir::Value> places);
  /// The pixel at a place that is whole; 0 outside.
  mlir::Value read(llvm::ArrayRef<mlir::Value> places);

  mlir::Value least(mlir::Value x, mlir::Value y) {
    return s.select(s.compare(Relation::LT, x, y), x, y);
  }
  /// y where x is NaN.
  mlir::Value most(mlir::Value x, mlir::Value y) {
    return s.select(s.compare(Relation::GT, x, y), x, y);
  }
  mlir::Value clamp(mlir::Value x, double low, double high) {
    return least(most(x, s.constant(low)), s.constant(high));
  }

  ScalarBuilder s;
  IndexBuilder index;

private:
  mlir::Value image;
  llvm::ArrayRef<mlir::Value> position;
};

/// SamplingDeformable.cpp
void addDeformablePatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_SAMPLER_H
