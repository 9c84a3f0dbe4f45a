//===- Orders.h - random orders -------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RANDOM_ORDERS_H
#define MSC_PASSES_MINDIR_RANDOM_ORDERS_H

#include "compiler/passes/MindIR/Random/Draw.h"

namespace msc {

mlir::Value composePermutation(Draw &c, mindir::RandpermV2Op op);
mlir::Value composeShuffle(Draw &c, mindir::RandomShuffleOp op);
/// The coordinates, and which of them are of an element.
llvm::SmallVector<mlir::Value>
composeMaskedChoice(Draw &c, mindir::RandomChoiceWithMaskOp op);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RANDOM_ORDERS_H
