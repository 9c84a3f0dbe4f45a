//===- ScalarEmitter.h - the scalar bodies of kernels as C++ --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_SCALAREMITTER_H
#define MSC_CODEGEN_EMIT_SCALAREMITTER_H

#include "codegen/common/write/Expression.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <cassert>
#include <functional>
#include <vector>

namespace msc {

/// Writes arith, math, linalg.index and memref.load operations as expressions.
/// A value that is read once stands where it is read; one that is read more
/// often, or that makes a line too long, is a constant of its own:
///   const auto sum = acc + at.load(x2, msc::Strides<0, 1>());
///   return sum / (msc::exp(-sum) + 1.0f);
/// The text works for vectors and scalars alike. Functions are those of
/// codegen/*/kernels (msc::select, msc::exp, ...).
class ScalarEmitter {
public:
  /// `columns`: the length of a statement.
  explicit ScalarEmitter(size_t columns) : columns(columns) {}

  /// Says how a value from outside the operations is written.
  void bind(mlir::Value value, Expression expression);
  /// Gives a value a statement and a name of its own, unless it has one.
  void name(mlir::Value value);
  const Expression &lookup(mlir::Value value) const {
    auto found = values.find(value);
    assert(found != values.end() && "read before it is written");
    return found->second;
  }

  /// Writes one operation, or reports that it cannot be printed.
  mlir::LogicalResult emit(mlir::Operation &op);
  /// All operations of a block but its terminator.
  mlir::LogicalResult emitBody(mlir::Block &block);
  /// "return " + the value + ";".
  void addStatement(llvm::StringRef head, mlir::Value value,
                    llvm::StringRef tail);
  std::vector<std::string> takeStatements() { return std::move(statements); }

  /// The index of loop `dim`; where the loops were reordered, the caller says
  /// how.
  using IndexText = std::function<std::string(int64_t dim)>;
  void setIndexText(IndexText text) { indexText = std::move(text); }
  /// What a memref.load calls; "" for a subscript.
  void setElementFunction(llvm::StringRef function) {
    elementFunction = function;
  }

private:
  /// What the operation computes, or nothing where it cannot be printed.
  /// Operands that the text has to read twice are given names.
  std::optional<Expression> convert(mlir::Operation &op);
  std::optional<Expression> convertInteger(mlir::Operation &op);
  std::optional<Expression> convertRounding(mlir::Operation &op) const;
  std::optional<Expression> convertLoad(mlir::Operation &op) const;
  Expression convertSelect(mlir::Operation &op) const;
  Expression convertCast(mlir::Operation &op) const;
  Expression convertMasks(mlir::Operation &op);
  Expression convertFloatComparison(mlir::Operation &op);
  Expression convertIntegerComparison(mlir::Operation &op) const;
  Expression compareTwice(mlir::arith::CmpFOp op);
  /// A value where its type does not matter: of a constant the digits alone.
  Expression getNumber(mlir::Value value) const;
  /// An operand of & or |: compilers ask for && where a call stands beside
  /// them.
  const Expression &getMask(mlir::Value value);

  mlir::Value findLongest(mlir::Operation &op) const;
  void addStatement(llvm::StringRef head, llvm::StringRef text,
                    llvm::StringRef tail);
  std::string makeName(llvm::StringRef noun);

  size_t columns;
  llvm::DenseMap<mlir::Value, Expression> values;
  llvm::StringSet<> names;
  std::vector<std::string> statements;
  IndexText indexText;
  llvm::StringRef elementFunction;
};

/// "msc::exp" for math.exp; "" for what is no function of floats.
std::string getFloatFunction(mlir::Operation &op);

/// What a value may be called: "sum", "exp", "e0" for the block's argument 0.
std::string getNoun(mlir::Value value);

/// "msc::max" for a select that says a > b ? a : b of its choices, "msc::min"
/// for a < b ? a : b, where nothing else reads the comparison; else "".
llvm::StringRef findExtremum(mlir::Operation &op);

/// "static_cast<std::int32_t>(a)"; the unsigned twin of the type if asked for.
Expression makeCast(mlir::Type type, bool isUnsigned, const Expression &value);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_SCALAREMITTER_H
