//===- ConstantData.h - the numbers of constants and parameters -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Bytes are in row-major order and the host's byte order; a bool is one byte.
// Data read from a file may lie at any address: copy, do not cast.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_CONSTANTDATA_H
#define MSC_PASSES_EVALUATE_CONSTANTDATA_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// The tensor that a mindir.constant or mindir.parameter holds; null for other
/// values and for parameters of a stripped file.
mlir::ElementsAttr getElements(mlir::Value value);

/// Whether `value` is a constant or parameter, or computed from such by at most
/// a few operators without effects.
bool isConstant(mlir::Value value);

/// Bytes of one element.
size_t getElementBytes(mlir::Type elementType);

/// The bytes of `elements`; nothing if they are not in memory.
std::optional<std::vector<char>> readBytes(mlir::ElementsAttr elements);

/// The numbers as double (floats) or int64_t (integers, bool).
std::vector<double> readFloats(llvm::ArrayRef<char> bytes, mlir::Type type);
std::vector<int64_t> readIntegers(llvm::ArrayRef<char> bytes, mlir::Type type);

/// The same numbers rounded (integers: wrapped) to `elementType`.
std::vector<char> writeFloats(llvm::ArrayRef<double> values, mlir::Type type);
std::vector<char> writeIntegers(llvm::ArrayRef<int64_t> values,
                                mlir::Type type);

/// A mindir.constant of these bytes.
mlir::Value createConstant(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::RankedTensorType type,
                           llvm::ArrayRef<char> bytes);

} // namespace msc

#endif // MSC_PASSES_EVALUATE_CONSTANTDATA_H
