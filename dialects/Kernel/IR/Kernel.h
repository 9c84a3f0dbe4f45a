//===- Kernel.h - the kernel dialect: its interfaces and operations -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_KERNEL_H
#define MSC_DIALECTS_KERNEL_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace msc::kernel {
class EpilogueOpInterface;
class RowOpInterface;
class YieldOp;

/// Operands, each with the map from the output's dimensions to where it is
/// read.
using MappedOperands =
    llvm::SmallVector<std::pair<mlir::Value, mlir::AffineMap>>;
/// Those of the epilogue.
MappedOperands getMappedExtras(EpilogueOpInterface op);
/// The first operand, of the output's shape.
MappedOperands getMappedInput(EpilogueOpInterface op);

/// The same of any operands.
MappedOperands getMapped(mlir::OperandRange operands, mlir::ArrayAttr maps);

/// Whether an operand is one of these, by its number: the same value may be
/// others too.
bool isAmong(mlir::OperandRange operands, mlir::OpOperand &operand);

/// What the interfaces of these names verify.
llvm::LogicalResult verifyEpilogue(EpilogueOpInterface op);
llvm::LogicalResult verifyRows(RowOpInterface op);
/// An epilogue that reads `extras` through `maps` of so many dimensions.
llvm::LogicalResult verifyElements(mlir::Operation *op, mlir::Region &region,
                                   mlir::OperandRange extras,
                                   mlir::ArrayAttr maps, int64_t rank);

/// The shape of what lies in the order of dimensions `order` in memory, before
/// it was put there; and whether an order names each dimension once, the last
/// one last.
llvm::SmallVector<int64_t>
undoOrder(mlir::ShapedType type, std::optional<llvm::ArrayRef<int64_t>> order);
bool isOrder(std::optional<llvm::ArrayRef<int64_t>> order, int64_t rank);

/// On tensors a kernel is pure; on memrefs it reads its inputs and writes its
/// init.
void collectEffects(mlir::DestinationStyleOpInterface op,
                    llvm::SmallVectorImpl<mlir::SideEffects::EffectInstance<
                        mlir::MemoryEffects::Effect>> &effects);
} // namespace msc::kernel

#include "dialects/Kernel/IR/KernelDialect.h.inc"
#include "dialects/Kernel/IR/KernelEnums.h.inc"
#include "dialects/Kernel/IR/KernelInterfaces.h.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/Kernel/IR/KernelAttributes.h.inc"
#define GET_OP_CLASSES
#include "dialects/Kernel/IR/KernelOps.h.inc"

namespace msc::kernel {
/// Fills an empty epilogue: the accumulator is stored as it is. Element type:
/// that of the init.
void buildIdentityEpilogue(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Region &epilogue, mlir::Type element);
/// Whether an epilogue stores the accumulator as it is.
bool isIdentityEpilogue(mlir::Region &epilogue);

/// Fills an empty region of kernel.scatter: the update replaces what is there.
void buildReplacement(mlir::OpBuilder &builder, mlir::Location loc,
                      mlir::Region &combine, mlir::Type element);

/// Whether elements are of half precision: float16 or bfloat16.
bool isHalf(mlir::Type element);

/// Whether a truncation of float32 to half precision is read only by extensions
/// back to float32: together they round, and nothing is stored in between.
bool isRounding(mlir::arith::TruncFOp op);

/// What computes an operation, or null: its attribute `kernel.micro`.
MicroAttr getMicro(mlir::Operation *op);
void setMicro(mlir::Operation *op, MicroAttr micro);

/// What a reduction starts from, where it does not continue from what the
/// output holds (`kernel.start`); else null.
mlir::TypedAttr getStart(mlir::Operation *op, size_t result);

/// Whether rising dimensions follow each other without a gap.
bool areAdjacent(llvm::ArrayRef<int64_t> dims);

/// Bytes of one element in memory; a bool takes one, an index eight, a complex
/// number two reals.
int64_t getElementBytes(mlir::Type element);

/// Bytes of a dense tensor or memref of static shape.
int64_t getDenseBytes(mlir::ShapedType type);
} // namespace msc::kernel

#endif // MSC_DIALECTS_KERNEL_H
