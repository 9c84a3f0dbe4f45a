//===- ScalarEmitter.h - the scalar bodies of kernels as emitc operations ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_SCALAREMITTER_H
#define MSC_CODEGEN_EMIT_SCALAREMITTER_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/IR/Builders.h"
#include <functional>
#include <string>

namespace msc {

/// Translates arith, math, linalg.index and memref.load operations to emitc.
/// Values have the type `auto`: the text works for vectors and scalars alike.
/// Functions are those of codegen/*/kernels (msc::select, msc::exp, ...).
class ScalarEmitter {
public:
  explicit ScalarEmitter(mlir::OpBuilder &builder) : builder(builder) {}

  /// Says what a value outside the region (a block argument, a buffer) is
  /// called.
  void bind(mlir::Value value, llvm::StringRef text);
  void bind(mlir::Value value, mlir::Value emitted) { values[value] = emitted; }

  /// Emits one operation, or reports that it cannot be printed.
  mlir::LogicalResult emit(mlir::Operation &op);

  /// All operations of a block but its terminator.
  mlir::LogicalResult emitBody(mlir::Block &block);

  mlir::Value lookup(mlir::Value value) const { return values.lookup(value); }

  /// A C++ expression as a value of type auto.
  mlir::Value literal(llvm::StringRef text);

  /// callee(arguments).
  mlir::Value call(llvm::StringRef callee, mlir::ValueRange arguments);

  /// The index of loop `dim`; where the loops were reordered, the caller says
  /// how.
  using IndexText = std::function<std::string(int64_t dim)>;
  void setIndexText(IndexText text) { indexText = std::move(text); }

private:
  mlir::Value convert(mlir::Operation &op);
  mlir::Value emitIntegerArithmetic(mlir::Operation &op);
  mlir::Value emitCast(mlir::Operation &op);
  /// A truncation and an extension that together round to half precision.
  mlir::Value emitRounding(mlir::Operation &op);
  mlir::Value emitFloatComparison(mlir::Operation &op);
  mlir::Value emitIntegerComparison(mlir::Operation &op);
  mlir::Value emitExtremum(mlir::Operation &op);
  mlir::Value emitLoad(mlir::Operation &op);
  mlir::Value infix(llvm::StringRef symbol, mlir::Value lhs, mlir::Value rhs);
  mlir::Value compare(mlir::emitc::CmpPredicate predicate, mlir::Value lhs,
                      mlir::Value rhs);
  mlir::Value asUnsigned(mlir::Value emitted, mlir::Type element);

  mlir::OpBuilder &builder;
  mlir::Location loc = builder.getUnknownLoc();
  mlir::Type autoType =
      mlir::emitc::OpaqueType::get(builder.getContext(), "auto");
  llvm::DenseMap<mlir::Value, mlir::Value> values;
  IndexText indexText;
};

} // namespace msc

#endif // MSC_CODEGEN_EMIT_SCALAREMITTER_H
