//===- ScalarBuilder.h ----------------------------------------------------===//
//
// Arithmetic on scalars of one of MindSpore's types.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_SCALARBUILDER_H
#define MSC_PASSES_SUPPORT_SCALARBUILDER_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Number.h"

namespace msc {

/// Ordered comparisons: false where an operand is NaN, but NE is then true.
enum class Relation { EQ, NE, LT, LE, GT, GE };

/// The smallest value of a type (-inf, INT_MIN or 0) and the largest.
mlir::TypedAttr getLowest(mlir::Type semantic);
mlir::TypedAttr getHighest(mlir::Type semantic);

/// Says an operator's formula once for every data type: add() is arith.addf or
/// arith.addi, divide() is unsigned where the type is.
class ScalarBuilder {
public:
  ScalarBuilder(mlir::OpBuilder &builder, mlir::Location loc,
                mlir::Type semanticType, mlir::Operation *source)
      : builder(builder), loc(loc), semantic(semanticType),
        type(toSignless(semanticType)), source(source) {}

  bool isFloat() const { return mlir::isa<mlir::FloatType>(type); }
  bool isBool() const { return type.isInteger(1); }
  bool isUnsigned() const { return isBool() || semantic.isUnsignedInteger(); }

  mlir::Value constant(double value);
  mlir::Value constant(const mindir::Number &number);
  /// A size; what a run chooses of it is a number there.
  mlir::Value constant(const bounded::Extent &size);
  /// The number that is an argument of the node, exactly; none if not given.
  std::optional<mindir::Number> argument(llvm::StringRef name) const {
    return mindir::numberOf(source->getAttr(name));
  }
  mlir::Value infinity() { return highest(); }
  mlir::Value nan();
  mlir::Value lowest();
  mlir::Value highest();
  /// What MindSpore's cast of NaN gives in an integer type; NaN in a float's.
  mlir::Value fromNaN();

  mlir::Value add(mlir::Value x, mlir::Value y);
  mlir::Value sub(mlir::Value x, mlir::Value y);
  mlir::Value mul(mlir::Value x, mlir::Value y);
  mlir::Value negate(mlir::Value x);
  /// x / y; integers truncate, and what C++ leaves undefined is as MindSpore
  /// has it: x / 0 saturates by the sign of x, INT_MIN / -1 wraps to INT_MIN.
  mlir::Value divide(mlir::Value x, mlir::Value y);
  /// The remainder with the dividend's sign; integers modulo 0 give 0.
  mlir::Value remainder(mlir::Value x, mlir::Value y);

  mlir::Value compare(Relation relation, mlir::Value x, mlir::Value y);
  mlir::Value select(mlir::Value condition, mlir::Value x, mlir::Value y);
  mlir::Value logicalAnd(mlir::Value x, mlir::Value y);
  mlir::Value logicalOr(mlir::Value x, mlir::Value y);
  mlir::Value logicalNot(mlir::Value x);
  mlir::Value truth(bool value) {
    return createScalar(builder, loc, builder.getI1Type(), value);
  }
  mlir::Value isNaN(mlir::Value x) { return compare(Relation::NE, x, x); }

  /// Any one-result operation on operands of the type, such as math.exp; on
  /// constants, its result.
  template <typename Op, typename... Operands>
  mlir::Value create(Operands &&...operands) {
    return builder.createOrFold<Op>(loc, std::forward<Operands>(operands)...);
  }

  /// Between the type and another one, as MindSpore's Cast does it.
  mlir::Value castTo(mlir::Type other, mlir::Value x) {
    return castScalar(builder, loc, x, semantic, other);
  }
  mlir::Value castFrom(mlir::Type other, mlir::Value x) {
    return castScalar(builder, loc, x, other, semantic);
  }

  /// A place, as linalg.index gives one.
  mlir::Value fromIndex(mlir::Value index);

  /// The node that is lowered, for its attributes.
  mlir::Operation *getSource() const { return source; }
  mlir::Type getType() const { return type; }
  mlir::OpBuilder &getBuilder() const { return builder; }

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
  mlir::Type semantic;
  mlir::Type type;
  mlir::Operation *source;
};

} // namespace msc

#endif // MSC_PASSES_SUPPORT_SCALARBUILDER_H
