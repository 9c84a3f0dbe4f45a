//===- Syntax.h - how compute operations and their epilogues are written --===//
// SPDX-License-Identifier: Apache-2.0
//
//   kernel.conv2d %x, %w into %y window [3, 3] : tensor<..>, tensor<..>
//       into tensor<..>
//       epilogue(%acc: f32, %b: f32 = %bias at #map : tensor<16xf32>) {
//     %0 = arith.addf %acc, %b : f32
//     kernel.yield %0 : f32
//   }
//
// An epilogue that stores the accumulator as it is, and an identity map, are
// not written. A compute operation on tensors has one result of its init's
// type.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_DIALECTS_KERNEL_SYNTAX_H
#define MSC_DIALECTS_KERNEL_SYNTAX_H

#include "mlir/IR/OpImplementation.h"

namespace msc::kernel {

using Operands = llvm::SmallVectorImpl<mlir::OpAsmParser::UnresolvedOperand>;

mlir::ParseResult parseInitAndResult(mlir::OpAsmParser &parser,
                                     mlir::Type &init, mlir::Type &result);
void printInitAndResult(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                        mlir::Type init, mlir::Type result);

mlir::ParseResult parseEpilogue(mlir::OpAsmParser &parser, Operands &extras,
                                llvm::SmallVectorImpl<mlir::Type> &types,
                                mlir::ArrayAttr &maps, mlir::Region &epilogue,
                                mlir::Type init);
void printEpilogue(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                   mlir::OperandRange extras, mlir::TypeRange types,
                   mlir::ArrayAttr maps, mlir::Region &epilogue,
                   mlir::Type init);

/// The regions of kernel.attention, "scores(...)" and "weights(...)": the same,
/// the latter without extras.
mlir::ParseResult parseScores(mlir::OpAsmParser &parser, Operands &extras,
                              llvm::SmallVectorImpl<mlir::Type> &types,
                              mlir::ArrayAttr &maps, mlir::Region &scores,
                              mlir::Type init);
void printScores(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                 mlir::OperandRange extras, mlir::TypeRange types,
                 mlir::ArrayAttr maps, mlir::Region &scores, mlir::Type init);
mlir::ParseResult parseWeights(mlir::OpAsmParser &parser, mlir::Region &weights,
                               mlir::Type init);
void printWeights(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                  mlir::Region &weights, mlir::Type init);

/// The region of kernel.scatter, "combine(%old: f32, %update: f32) {...}"; not
/// written where the update replaces what is there.
mlir::ParseResult parseCombine(mlir::OpAsmParser &parser, mlir::Region &combine,
                               mlir::Type init);
void printCombine(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                  mlir::Region &combine, mlir::Type init);

} // namespace msc::kernel

#endif // MSC_DIALECTS_KERNEL_SYNTAX_H
