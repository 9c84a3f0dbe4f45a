//===- recurrent_block.h - what the compiler and recurrences agree on -----===//
// SPDX-License-Identifier: Apache-2.0
//
// C++17, for the compiler too.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_RECURRENT_BLOCK_H
#define MSC_KERNELS_RECURRENT_BLOCK_H

namespace msc {
namespace {

/// Hidden units whose gates lie together; the last block is padded.
constexpr long recurrentBlock = 16;

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RECURRENT_BLOCK_H
