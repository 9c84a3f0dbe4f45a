//===- IndexBuilder.h - copies with computed positions --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_INDEXBUILDER_H
#define MSC_PASSES_SUPPORT_INDEXBUILDER_H

#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {

/// Index arithmetic in the body of a generic.
class IndexBuilder {
public:
  IndexBuilder(mlir::OpBuilder &builder, mlir::Location loc)
      : builder(builder), loc(loc) {}

  /// The loop's position along a dimension of the result.
  mlir::Value position(int64_t dimension);
  mlir::Value constant(const bounded::Extent &value);
  /// An integer element as an index, without a sign where it has none.
  mlir::Value fromElement(mlir::Value element, bool isUnsigned = false);
  mlir::Value add(mlir::Value x, mlir::Value y);
  mlir::Value sub(mlir::Value x, mlir::Value y);
  mlir::Value mul(mlir::Value x, int64_t factor);
  mlir::Value isLess(mlir::Value x, mlir::Value y);
  /// A negative position counts from the end of a dimension.
  mlir::Value countFromEnd(mlir::Value i, const bounded::Extent &size);
  mlir::Value select(mlir::Value condition, mlir::Value x, mlir::Value y);
  mlir::Value read(mlir::Value tensor, mlir::ValueRange position);

  /// A position that may be read, 0 for `i` outside of a dimension.
  struct CheckedPosition {
    mlir::Value position, inside;
  };
  CheckedPosition check(mlir::Value i, const bounded::Extent &size);

  mlir::OpBuilder &getBuilder() const { return builder; }
  mlir::Location getLoc() const { return loc; }

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
};

/// Says for each dimension of `source` where the result at the loop's position
/// is read from.
using PositionBuilder =
    llvm::function_ref<mlir::Value(IndexBuilder &, int64_t dimension)>;

/// A copy whose positions are computed.
mlir::Value createIndexedCopy(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::RankedTensorType resultType,
                              mlir::Value source, PositionBuilder getPosition);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_INDEXBUILDER_H
