//===- HostScalars.h - numbers that the host computes between launches ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_HOSTSCALARS_H
#define MSC_CODEGEN_WRITE_HOSTSCALARS_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"
#include <string>

namespace msc {

/// The C++ text of the numbers of one run function: conditions, and the flags
/// that leave loops early. Constants and arithmetic are expressions where they
/// are read.
class HostScalars {
public:
  /// A variable's name that is not taken yet: c0, c1, ...
  std::string makeName() { return "c" + std::to_string(count++); }
  void setText(mlir::Value value, std::string text) {
    texts[value] = std::move(text);
  }
  /// A variable, a literal, or an expression in parentheses.
  std::string getText(mlir::Value value) const;

  /// Gives the results of arith.constant and arithmetic their texts. Fails of
  /// all other operations.
  mlir::LogicalResult read(mlir::Operation &op);

private:
  unsigned count = 0;
  llvm::DenseMap<mlir::Value, std::string> texts;
};

} // namespace msc

#endif // MSC_CODEGEN_WRITE_HOSTSCALARS_H
