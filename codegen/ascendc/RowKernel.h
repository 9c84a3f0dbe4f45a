//===- RowKernel.h - what suits the templates of rows ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_ROWKERNEL_H
#define MSC_CODEGEN_ASCENDC_ROWKERNEL_H

#include "codegen/common/emit/LoopNest.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// The loops over a kernel of rows on memrefs, in the order of its dimensions;
/// those along a row are the reduced ones, neighbours. At least one loop is
/// kept. Operands: input, result, then what the epilogue reads. Nothing where
/// one of these has no fixed strides.
std::optional<LoopNest> getRowNest(kernel::RowOpInterface op);
std::optional<LoopNest> getRowNest(kernel::GroupNormOp op);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_ROWKERNEL_H
