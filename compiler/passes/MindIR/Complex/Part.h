//===- Part.h - arithmetic on the parts of complex numbers ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_COMPLEX_PART_H
#define MSC_PASSES_MINDIR_COMPLEX_PART_H

#include "compiler/passes/MindIR/NormalForm.h"

namespace msc {

/// A tensor of real numbers or of truths in a formula: `a * b` is a mindir.Mul.
/// Operands broadcast. Without a tensor it is nothing.
class Part {
public:
  Part() = default;
  Part(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value tensor)
      : builder(&builder), loc(loc), tensor(tensor) {}

  explicit operator bool() const { return bool(tensor); }
  mlir::Value getTensor() const { return tensor; }
  mlir::Type getElement() const;
  /// The same numbers, or the same truth as 1 or 0, in another type.
  Part cast(mlir::Type element) const;
  /// A number of the same type.
  Part number(double value) const;

  /// A function of one or more; the result has the first operand's type, or
  /// the given one.
  template <typename Op>
  Part apply(llvm::ArrayRef<Part> more = {}, mlir::Type element = {}) const {
    llvm::SmallVector<mlir::Value> operands{tensor};
    for (const Part &part : more)
      operands.push_back(part.tensor);
    return {*builder, *loc,
            createOperator<Op>(*builder, *loc, getResultType(operands, element),
                               operands)};
  }
  /// A truth about each element.
  template <typename Op> Part ask(llvm::ArrayRef<Part> more = {}) const {
    return apply<Op>(more, builder->getI1Type());
  }
  /// Of a truth: where it holds, `then`.
  Part select(const Part &then, const Part &otherwise) const;

private:
  mlir::Type getResultType(mlir::ValueRange operands, mlir::Type element) const;

  mlir::OpBuilder *builder = nullptr;
  std::optional<mlir::Location> loc;
  mlir::Value tensor;
};

Part operator+(const Part &a, const Part &b);
Part operator-(const Part &a, const Part &b);
Part operator*(const Part &a, const Part &b);
Part operator/(const Part &a, const Part &b);
Part operator-(const Part &a);

/// A tensor of complex numbers.
struct ComplexParts {
  Part real, imaginary;
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_COMPLEX_PART_H
