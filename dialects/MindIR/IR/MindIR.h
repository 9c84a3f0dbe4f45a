//===- MindIR.h - the mindir dialect: its types, traits and interfaces ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_H
#define MSC_DIALECTS_MINDIR_H

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace msc::mindir {
/// What an argument of a primitive is stored as.
enum class ArgumentKind {
  Operand, ///< tensors alone
  Scalar,  ///< an operand that may be a number too
  Bool,
  Integer,
  Integers,
  Float,
  Number, ///< an integer or a float, as it comes
  String,
  Format,           ///< a string that 2.10 numbers: NCHW, NHWC
  PadMode,          ///< likewise: pad, same, valid, in small letters
  ScatterReduction, ///< likewise: none, add
  Type,
  LossReduction ///< a string that 2.10 numbers: sum, mean, none
};

/// How an update and what it is written to become one.
enum class ScatterKind {
  Update, ///< the update
  Add,
  Sub,
  Mul,
  Div,
  Max,         ///< what is there, where either is NaN
  MaxOrUpdate, ///< the update, where either is NaN
  Min          ///< what is there, where either is NaN
};

/// One argument of a primitive, in MindSpore's order.
struct PrimitiveArgument {
  llvm::StringRef name;
  llvm::StringRef otherName; ///< in files of the other generation, or empty
  ArgumentKind kind;
  llvm::StringRef constraint; ///< what it may be, in words
  bool isOperand() const {
    return kind == ArgumentKind::Operand || kind == ArgumentKind::Scalar;
  }
};

/// One dimension of StridedSlice: `count` elements from `begin` on, every
/// `stride`-th. Not kept: the dimension, one element, disappears. Added: a new
/// dimension of 1 that is none of the operand's.
struct SliceEntry {
  bounded::Extent begin;
  int64_t stride;
  bounded::Extent count;
  bool kept, added;
};

/// One line of the operator table.
struct OperatorRecord {
  llvm::StringRef name;                        ///< MindSpore's name
  llvm::StringRef summary;                     ///< from the ODS record
  llvm::ArrayRef<PrimitiveArgument> arguments; ///< with their types
};

/// Every typed operator of the dialect, by name.
llvm::ArrayRef<OperatorRecord> listOperators();

/// The shape of the operands broadcast as numpy does; nothing where they
/// contradict, or one is not known.
std::optional<bounded::Shape> broadcastOperands(mlir::Operation *op);

/// A product of matrices, or of as many of them as there are batches.
bool isMatrixProduct(mlir::Operation *op);

/// Whether a tensor of these dimensions, of which some may be open, can exist:
/// none is negative, and no machine holds more than 2^40 elements.
bool isPossibleShape(llvm::ArrayRef<int64_t> shape);

/// Fails where the result types contradict what the operator infers.
llvm::LogicalResult verifyInferredTypes(mlir::Operation *op);

/// The trait of MindIR_ElementwiseOp.
template <typename Op>
class Elementwise : public mlir::OpTrait::TraitBase<Op, Elementwise> {};

/// The trait of operators whose results need no rounding.
template <typename Op>
class KeepsNumbers : public mlir::OpTrait::TraitBase<Op, KeepsNumbers> {};

/// The trait of operators whose result may share memory with their first
/// operand.
template <typename Op>
class SharesFirstOperand
    : public mlir::OpTrait::TraitBase<Op, SharesFirstOperand> {};

/// The trait of operators that round each of their steps.
template <typename Op>
class RoundsSteps : public mlir::OpTrait::TraitBase<Op, RoundsSteps> {};

/// The trait of operators that follow dimensions which each run chooses.
template <typename Op>
class TakesOpenExtents : public mlir::OpTrait::TraitBase<Op, TakesOpenExtents> {
};

/// The trait of operators that write to their first operand.
template <typename Op>
class WritesFirstOperand
    : public mlir::OpTrait::TraitBase<Op, WritesFirstOperand> {};
} // namespace msc::mindir

#include "dialects/MindIR/IR/MindIRDialect.h.inc"
#include "dialects/MindIR/IR/MindIRInterfaces.h.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/MindIR/IR/MindIRTypes.h.inc"

#endif // MSC_DIALECTS_MINDIR_H
