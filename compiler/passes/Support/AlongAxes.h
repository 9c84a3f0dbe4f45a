//===- AlongAxes.h - what normalisations loop with ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_ALONGAXES_H
#define MSC_PASSES_SUPPORT_ALONGAXES_H

#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include <limits>

namespace msc {

/// Arithmetic on scalars of one float type.
struct Scalars {
  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::Type type;

  mlir::Value number(double value) const {
    return createScalar(b, loc, type, value);
  }
  mlir::Value add(mlir::Value x, mlir::Value y) const {
    return mlir::arith::AddFOp::create(b, loc, x, y);
  }
  mlir::Value sub(mlir::Value x, mlir::Value y) const {
    return mlir::arith::SubFOp::create(b, loc, x, y);
  }
  mlir::Value mul(mlir::Value x, mlir::Value y) const {
    return mlir::arith::MulFOp::create(b, loc, x, y);
  }
  mlir::Value div(mlir::Value x, mlir::Value y) const {
    return mlir::arith::DivFOp::create(b, loc, x, y);
  }
  mlir::Value sqrt(mlir::Value x) const {
    return mlir::math::SqrtOp::create(b, loc, x);
  }
  mlir::Value exp(mlir::Value x) const {
    return mlir::math::ExpOp::create(b, loc, x);
  }
  mlir::Value log(mlir::Value x) const {
    return mlir::math::LogOp::create(b, loc, x);
  }
};

using ScalarBody =
    llvm::function_ref<mlir::Value(const Scalars &, mlir::ValueRange)>;

/// Loops over one tensor type with a set of reduced axes.
class AlongAxes {
public:
  AlongAxes(mlir::OpBuilder &builder, mlir::Location loc,
            mlir::RankedTensorType type, llvm::ArrayRef<int64_t> axes)
      : builder(builder), loc(loc), type(type),
        axes(countAxes(axes, type.getRank())) {
    for (int64_t axis : this->axes)
      count *= type.getDimSize(axis);
  }

  /// `values` may lack the reduced axes, or name their dimensions.
  mlir::Value map(mlir::ValueRange values,
                  llvm::ArrayRef<llvm::SmallVector<int64_t>> dims,
                  ScalarBody body) {
    return createMappedGeneric(builder, loc, type, values, dims, wrap(body));
  }

  mlir::Value sum(mlir::Value values) {
    return fold<mlir::arith::AddFOp>(values, 0);
  }
  /// NaN where there is one.
  mlir::Value max(mlir::Value values) {
    return fold<mlir::arith::MaximumFOp>(
        values, -std::numeric_limits<double>::infinity());
  }

  /// On what a reduction gave.
  mlir::Value mapReduced(mlir::Value values, ScalarBody body) {
    auto reduced = mlir::cast<mlir::RankedTensorType>(values.getType());
    return createElementwiseGeneric(builder, loc, reduced, values, wrap(body));
  }

  mlir::Value mean(mlir::Value values) {
    return mapReduced(sum(values), [&](const Scalars &s, mlir::ValueRange v) {
      return s.div(v[0], s.number(double(count)));
    });
  }

  llvm::SmallVector<int64_t> all() { return trailingDims(type.getRank()); }
  llvm::SmallVector<int64_t> kept() {
    return remainingDims(type.getRank(), axes);
  }

private:
  template <typename CombineOp>
  mlir::Value fold(mlir::Value values, double start) {
    if (axes.empty())
      return values;
    return createReduction(
        builder, loc, values, axes, getScalarAttr(type.getElementType(), start),
        [](mlir::OpBuilder &b, mlir::Location at, mlir::ValueRange v) {
          return mlir::Value(CombineOp::create(b, at, v[0], v[1]));
        });
  }

  static std::function<mlir::Value(mlir::OpBuilder &, mlir::Location,
                                   mlir::ValueRange)>
  wrap(ScalarBody body) {
    return [body](mlir::OpBuilder &b, mlir::Location loc, mlir::ValueRange v) {
      return body(Scalars{b, loc, v[0].getType()}, v);
    };
  }

  mlir::OpBuilder &builder;
  mlir::Location loc;
  mlir::RankedTensorType type;
  llvm::SmallVector<int64_t> axes;
  int64_t count = 1;
};

} // namespace msc

#endif // MSC_PASSES_SUPPORT_ALONGAXES_H
