//===- PackedForms.h - constant weights as the micro-kernels read them ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The order is that of codegen/common/kernels/packing.h; `vectorBytes` 0 asks
// for plain rows, which the targets without such kernels read.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_PACKEDFORMS_H
#define MSC_PASSES_KERNEL_PACKEDFORMS_H

#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace msc {

/// Width of the blocks of output channels of one group; plain rows have a
/// single block.
int64_t blockWidthOf(int64_t channels, unsigned vectorBytes);
/// Channels including the zeros that fill the last block.
int64_t paddedWidth(int64_t channels, unsigned vectorBytes);

/// `shape` is OC, IC / groups, KH, KW.
std::vector<float> packFilter(llvm::ArrayRef<float> filter,
                              llvm::ArrayRef<int64_t> shape, int64_t groups,
                              unsigned vectorBytes);

/// `shape` is OC, IC, 3, 3; the result is in Winograd's domain.
std::vector<float> packWinogradFilter(llvm::ArrayRef<float> filter,
                                      llvm::ArrayRef<int64_t> shape,
                                      unsigned vectorBytes);

/// `shape` is K, N, or N, K where the matrix is `transposed`.
std::vector<float> packRightMatrix(llvm::ArrayRef<float> matrix,
                                   llvm::ArrayRef<int64_t> shape,
                                   bool transposed, unsigned vectorBytes);

} // namespace msc

#endif // MSC_PASSES_KERNEL_PACKEDFORMS_H
