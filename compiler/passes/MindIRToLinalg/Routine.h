//===- Routine.h - calls kernel.routine on batches ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_ROUTINE_H
#define MSC_PASSES_MINDIRTOLINALG_ROUTINE_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// A routine whose results have these types, each in memory of its own.
kernel::RoutineOp createRoutine(mlir::OpBuilder &builder, mlir::Location loc,
                                mlir::TypeRange types, llvm::StringRef name,
                                llvm::ArrayRef<mlir::Attribute> options,
                                mlir::ValueRange inputs,
                                llvm::ArrayRef<double> numbers = {},
                                int64_t flops = 0);

/// A routine that takes all leading dimensions of its operands as one. What it
/// writes is listed in the order of its arguments, work memory behind.
class Routine {
public:
  Routine(mlir::OpBuilder &builder, mlir::Location loc, llvm::StringRef name,
          llvm::ArrayRef<bool> options = {})
      : builder(builder), loc(loc), name(name) {
    for (bool option : options)
      this->options.push_back(builder.getBoolAttr(option));
  }

  /// Reads x, of which `trailing` dimensions stay as they are.
  Routine &read(mlir::Value x, size_t trailing = 2) {
    auto type = mlir::cast<mlir::RankedTensorType>(x.getType());
    auto kept = type.getShape().take_back(trailing);
    leading = type.getShape().drop_back(trailing);
    inputs.push_back(createReshape(builder, loc, x, withBatch(kept)));
    return *this;
  }

  /// Writes a result with these trailing dimensions.
  Routine &write(mlir::Type element, llvm::ArrayRef<int64_t> trailing) {
    types.push_back(bounded::getTensorType(withBatch(trailing), element));
    results.push_back(llvm::to_vector(trailing));
    return *this;
  }
  /// Work memory, in which it computes with doubles.
  Routine &work(llvm::ArrayRef<int64_t> trailing) {
    types.push_back(
        bounded::getTensorType(withBatch(trailing), builder.getF64Type()));
    return *this;
  }

  /// The results, with the leading dimensions of what was read last.
  llvm::SmallVector<mlir::Value> call() {
    auto called = createRoutine(builder, loc, types, name, options, inputs);
    llvm::SmallVector<mlir::Value> values;
    for (auto [trailing, value] : llvm::zip(results, called.getResults())) {
      bounded::Shape shape(leading);
      shape.append(trailing.begin(), trailing.end());
      values.push_back(createReshape(builder, loc, value, shape));
    }
    return values;
  }

private:
  bounded::Shape withBatch(llvm::ArrayRef<int64_t> trailing) const {
    bounded::Shape shape{bounded::getProduct(bounded::Shape(leading))};
    shape.append(trailing.begin(), trailing.end());
    return shape;
  }

  mlir::OpBuilder &builder;
  mlir::Location loc;
  llvm::StringRef name;
  llvm::SmallVector<mlir::Attribute> options;
  llvm::ArrayRef<int64_t> leading;
  llvm::SmallVector<mlir::Value> inputs;
  llvm::SmallVector<mlir::Type> types;
  llvm::SmallVector<llvm::SmallVector<int64_t>> results;
};

/// The pattern of a function that gives the values of an operator's results, of
/// those of its operands.
template <auto compute> class LowerBy;
template <typename Op, llvm::SmallVector<mlir::Value> (*compute)(
                           mlir::OpBuilder &, Op, mlir::ValueRange)>
class LowerBy<compute> : public mlir::OpConversionPattern<Op> {
  using mlir::OpConversionPattern<Op>::OpConversionPattern;
  llvm::LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  mlir::ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, compute(rewriter, op, adaptor.getOperands()));
    return mlir::success();
  }
};

inline mlir::Type getElement(mlir::Value tensor) {
  return mlir::getElementTypeOrSelf(tensor.getType());
}

/// The identity for each matrix of a type.
mlir::Value createIdentity(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::RankedTensorType type);

/// The first rows and columns of x, as many as `type` has, with 0 above the
/// diagonal and 1 on it (Lower), or with 0 below it.
enum class Triangle { UnitLower, Upper };
mlir::Value createTriangle(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value x, mlir::RankedTensorType type,
                           Triangle triangle);

/// The solution of a y = b, or of a transposed.
mlir::Value createSolution(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value a, mlir::Value b, bool transposed);

/// A routine of rows along the operator's axis that gives a value and a place
/// for each element. Its options are `option` and the type of x in the file.
llvm::SmallVector<mlir::Value> createValuesAndPlaces(mlir::OpBuilder &builder,
                                                     mlir::Operation *op,
                                                     llvm::StringRef routine,
                                                     bool option, mlir::Value x,
                                                     int64_t axis);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_ROUTINE_H
