//===- UnifiedBuffer.h - whether a kernel's smallest tile fits a core -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The templates in codegen/ascendc/kernels choose their tiles by what the
// unified buffer holds, and static_assert that it holds the smallest one: 64
// elements, of a convolution or pooling one output by 64 channels. What does
// not fit is refused here, by name.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_UNIFIEDBUFFER_H
#define MSC_CODEGEN_ASCENDC_UNIFIEDBUFFER_H

#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// Bytes that the smallest tile takes beside the slots of the body's values.
int64_t getConv2DBytes(kernel::Conv2DOp op);
int64_t getDepthwiseBytes(kernel::Conv2DOp op);
int64_t getPool2DBytes(kernel::Pool2DOp op);
int64_t getMatmulBytes();
int64_t getRowsBytes();

/// `values`: the slots of the body (getBodyCost); `further`: of the above.
bool fitsUnifiedBuffer(int64_t values, int64_t further);
mlir::LogicalResult checkUnifiedBuffer(mlir::Operation *op, int64_t values,
                                       int64_t further);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_UNIFIEDBUFFER_H
