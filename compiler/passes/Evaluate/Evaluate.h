//===- Evaluate.h - operators computed while compiling --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_EVALUATE_H
#define MSC_PASSES_EVALUATE_EVALUATE_H

#include "compiler/passes/MindIRToLinalg/Lowering.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// Computes mindir operators whose operands are constants or parameters: copies
/// of them are lowered as the network itself will be, and interpreted.
class Evaluator {
public:
  explicit Evaluator(mlir::MLIRContext *context) : lowering(context) {}

  /// The results of `ops`, which stand in their order and read constants or
  /// each other: an attribute for each of `wanted`, null where it cannot be
  /// computed.
  std::vector<mlir::ElementsAttr> compute(llvm::ArrayRef<mlir::Operation *> ops,
                                          mlir::ValueRange wanted) const;

  /// The single result of `op` as a constant; null where it is not computed.
  mlir::Value evaluate(mlir::OpBuilder &builder, mlir::Operation *op) const;

private:
  Lowering lowering;
};

/// Whether the numbers of a value are in the module.
bool isKnown(mlir::Value value);

/// Whether `op` could be computed and stored if its operands were known: static
/// tensors of numbers, and a result that is not much larger than the operands.
bool isFoldable(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_EVALUATE_EVALUATE_H
