//===- Composer.h - says an operator in other operators -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// A composition gives the result of an operator, at its place, as that of
// others. It reads the operands as the operator has them, with MindSpore's
// types:
//
//   Value composeSwapped(Composer &c, mindir::SwappedOp op) {
//     return c.transpose(op.getX(), {1, 0});
//   }
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_COMPOSER_H
#define MSC_PASSES_SUPPORT_COMPOSER_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/Builders.h"

namespace msc {

class Composer {
public:
  using Attributes = llvm::ArrayRef<mlir::NamedAttribute>;

  Composer(mlir::OpBuilder &builder, mlir::Location loc)
      : builder(builder), loc(loc) {}

  /// The result of an operator; its shape is inferred. Its elements are of the
  /// first operand's type unless another is given.
  template <typename Op>
  mlir::Value create(mlir::ValueRange operands, Attributes attributes = {},
                     mlir::Type element = {}) {
    return create(Op::getOperationName(), operands, attributes, element);
  }

  /// All results of an operator, which have these elements.
  template <typename Op>
  llvm::SmallVector<mlir::Value>
  createAll(mlir::ValueRange operands, Attributes attributes,
            llvm::ArrayRef<mlir::Type> elements) {
    return createAll(Op::getOperationName(), operands, attributes, elements);
  }

  /// Attributes by their MindSpore name.
  mlir::NamedAttribute with(llvm::StringRef name, int64_t value);
  mlir::NamedAttribute with(llvm::StringRef name, bool value);
  mlir::NamedAttribute with(llvm::StringRef name, double value);
  mlir::NamedAttribute with(llvm::StringRef name, llvm::StringRef value);
  mlir::NamedAttribute with(llvm::StringRef name,
                            llvm::ArrayRef<int64_t> value);

  mlir::Value reshape(mlir::Value x, const bounded::Shape &shape);
  /// `count` places of x along an axis, from one on.
  mlir::Value slice(mlir::Value x, int64_t axis, int64_t from, int64_t count);
  /// Dimension i of the result is dimension permutation[i] of x.
  mlir::Value transpose(mlir::Value x, llvm::ArrayRef<int64_t> permutation);
  /// MindSpore's Cast; x itself where it has these elements.
  mlir::Value cast(mlir::Value x, mlir::Type element);
  /// Computed on broadcast operands, in the type of the first.
  mlir::Value add(mlir::Value x, mlir::Value y);
  mlir::Value sub(mlir::Value x, mlir::Value y);
  mlir::Value mul(mlir::Value x, mlir::Value y);
  mlir::Value divide(mlir::Value x, mlir::Value y);
  /// A comparison of broadcast operands, or another of truths: bool.
  template <typename Op> mlir::Value compare(mlir::ValueRange operands) {
    return create<Op>(operands, {}, builder.getI1Type());
  }
  /// A tensor without dimensions.
  mlir::Value number(double value, mlir::Type element);
  /// A vector of int64.
  mlir::Value integers(llvm::ArrayRef<int64_t> values);
  /// 0, 1, ... up to, without, `end`.
  mlir::Value counted(int64_t end);

private:
  mlir::Value create(llvm::StringRef name, mlir::ValueRange operands,
                     Attributes attributes, mlir::Type element);
  llvm::SmallVector<mlir::Value> createAll(llvm::StringRef name,
                                           mlir::ValueRange operands,
                                           Attributes attributes,
                                           llvm::ArrayRef<mlir::Type> elements);

  mlir::OpBuilder &builder;
  mlir::Location loc;
};

} // namespace msc

#endif // MSC_PASSES_SUPPORT_COMPOSER_H
