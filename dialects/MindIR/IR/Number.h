//===- Number.h - Python numbers, exactly ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_NUMBER_H
#define MSC_DIALECTS_MINDIR_NUMBER_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// A number of the file: an integer keeps its 64 bits. `real` is its value as
/// a double in either case.
struct Number {
  bool isInteger = false;
  int64_t integer = 0;
  double real = 0;

  static Number of(int64_t integer) { return {true, integer, double(integer)}; }
  static Number of(double real) { return {false, 0, real}; }
};

/// The number itself, or the only element of a tensor.
std::optional<Number> numberOf(mlir::Attribute value);

/// The number as `type` stores it, as MindSpore casts it: a real is truncated
/// where an integer is wanted, an integer wraps, what is not 0 is true. Nothing
/// where a real is no 64-bit integer.
mlir::TypedAttr numberAs(mlir::Type type, const Number &number);

/// The same, also of a number that follows from the sizes of a run.
mlir::TypedAttr numberAs(mlir::Type type, mlir::Attribute value);

/// An integer, perhaps one that follows from the sizes of a run; also the only
/// element of a tensor.
std::optional<bounded::Extent> sizeOf(mlir::Attribute value);

/// The sign of x - y; nothing where either is no number, or not a number.
std::optional<int> compareNumbers(mlir::Attribute x, mlir::Attribute y);

/// Whether the relation holds for x and y, asked of such a sign; nothing where
/// that may differ from run to run of the operation's module.
mlir::BoolAttr foldComparison(mlir::Operation *op, mlir::Attribute x,
                              mlir::Attribute y,
                              llvm::function_ref<bool(int)> relation);

/// Whether the result's type can store every argument that is a number.
llvm::LogicalResult verifyNumbers(mlir::Operation *op);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_NUMBER_H
