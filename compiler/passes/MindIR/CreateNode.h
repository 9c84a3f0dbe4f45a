//===- CreateNode.h - nodes as a file would have them ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CREATENODE_H
#define MSC_PASSES_MINDIR_CREATENODE_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/IR/Builders.h"

namespace msc {

/// The result of a node of the primitive that `Op` is made of.
template <typename Op>
mlir::Value createNode(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Type type, mlir::ValueRange inputs) {
  llvm::StringRef primitive = Op::getOperationName();
  primitive.consume_front("mindir.");
  return mindir::NodeOp::create(builder, loc, type, primitive, inputs, {}, {},
                                {}, {}, {}, /*primitive_function=*/false, {});
}

} // namespace msc

#endif // MSC_PASSES_MINDIR_CREATENODE_H
