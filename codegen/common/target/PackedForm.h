//===- PackedForm.h - weights in the order that a template reads ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// C++17 without LLVM: unit tests of the templates pack with it too.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_TARGET_PACKEDFORM_H
#define MSC_CODEGEN_TARGET_PACKEDFORM_H

#include <functional>
#include <tuple>
#include <vector>

namespace msc {

/// Weights as a product sees them: for each tap of a kernel a matrix of rows
/// (what is summed up) by columns (output channels). Strides in elements.
struct WeightsLayout {
  long rows = 1, taps = 1;
  long columnStride = 1, rowStride = 1, tapStride = 1;
};

/// `count` columns from `first` on, as [tap][row][width]; what is past them is
/// zero.
struct PackedBlock {
  long first, count, width;

  friend bool operator<(const PackedBlock &a, const PackedBlock &b) {
    return std::tie(a.first, a.count, a.width) <
           std::tie(b.first, b.count, b.width);
  }
};
using PackedBlocks = std::vector<PackedBlock>;

/// Blocks one behind the other, or what else computes the packed weights from
/// those of the file. Neither: they are read as they are.
struct PackedForm {
  PackedBlocks blocks;
  std::function<std::vector<float>(const float *)> transform;
};

/// Columns of all blocks, those of zeros too.
inline long getPackedWidth(const PackedBlocks &blocks) {
  long width = 0;
  for (const PackedBlock &block : blocks)
    width += block.width;
  return width;
}

/// `groups` blocks, without zeros.
inline PackedBlocks getDenseBlocks(long columns, long groups = 1) {
  PackedBlocks blocks;
  for (long group = 0, width = columns / groups; group < groups; ++group)
    blocks.push_back({group * width, width, width});
  return blocks;
}

/// Of elements of any type; `out` holds rows * taps * width.
template <class Element>
void packBlocks(const PackedBlocks &blocks, const WeightsLayout &layout,
                const Element *weights, Element *out) {
  for (const PackedBlock &block : blocks)
    for (long tap = 0; tap < layout.taps; ++tap)
      for (long row = 0; row < layout.rows; ++row) {
        const Element *from = weights + block.first * layout.columnStride +
                              row * layout.rowStride + tap * layout.tapStride;
        for (long i = 0; i < block.width; ++i)
          *out++ = i < block.count ? from[i * layout.columnStride] : Element();
      }
}

} // namespace msc

#endif // MSC_CODEGEN_TARGET_PACKEDFORM_H
