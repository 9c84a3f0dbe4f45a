//===- tile.h - where a body stands: rows of adjacent elements ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile is `rows` places along the second-innermost dimension by `cols` along
// the innermost one; row r starts at element r * pitch of a slot, the pitch
// being whole blocks. What lies between cols and pitch is computed and never
// stored.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TILE_H
#define MSC_KERNELS_TILE_H

#include "lanes.h"
#include "places.h"
#include "turn.h"

namespace msc {
namespace {

using Global = AscendC::GlobalTensor<float>;

MSC_AICORE Global global(__gm__ float *pointer) {
  Global tensor;
  tensor.SetGlobalBuffer(pointer);
  return tensor;
}
/// A GlobalTensor has no const; what comes in here is only read.
MSC_AICORE Global global(__gm__ const float *pointer) {
  return global(const_cast<__gm__ float *>(pointer));
}

/// rows x cols floats from global memory, `stride` apart, to rows `pitch`
/// apart. stride is at least cols where there is more than one row. The last
/// block of a row is filled up with zeros.
MSC_AICORE void copyIn(const Tensor &to, const Global &from, uint32_t rows,
                       uint32_t cols, uint32_t stride, uint32_t pitch) {
  uint32_t gap = rows > 1 ? (stride - cols) * sizeof(float) : 0;
  uint32_t skip = rows > 1 ? pitch / kBlock - ceilDiv(cols, kBlock) : 0;
  AscendC::DataCopyExtParams params{
      uint16_t(rows), uint32_t(cols * sizeof(float)), gap, skip, 0};
  AscendC::DataCopyPad(to, from, params,
                       AscendC::DataCopyPadExtParams<float>{
                           true, 0, uint8_t(roundUp(cols, kBlock) - cols), 0});
}

MSC_AICORE void copyOut(const Global &to, const Tensor &from, uint32_t rows,
                        uint32_t cols, uint32_t stride, uint32_t pitch) {
  uint32_t gap = rows > 1 ? (stride - cols) * sizeof(float) : 0;
  uint32_t skip = rows > 1 ? pitch / kBlock - ceilDiv(cols, kBlock) : 0;
  AscendC::DataCopyExtParams params{
      uint16_t(rows), uint32_t(cols * sizeof(float)), skip, gap, 0};
  AscendC::DataCopyPad(to, from, params);
}

/// Extents: Dims<...> of the whole iteration space. `index` is the place of the
/// tile's first element; dimensions before the last two are fixed in a tile.
template <class Extents> struct Tile {
  static constexpr int rank = Extents::rank;
  static constexpr int rowDim = rank - 2, colDim = rank - 1;
  static_assert(rank >= 1, "a scalar is a tile of Dims<1>");

  Scratch *scratch;
  uint32_t index[rank];
  uint32_t rows, cols, pitch;

  /// The operand's elements at this tile. A stride of an extent of 1 is
  /// ignored, and so are those of further loops (reduce.h).
  template <long... S>
  MSC_AICORE Lanes load(__gm__ const float *p, Strides<S...>) const {
    using Step = Strides<S...>;
    static_assert(Step::rank >= rank, "one stride a dimension");
    constexpr long col = Extents::extent[colDim] == 1 ? 1 : Step::value[colDim];
    constexpr long row = rowStride<Step>();
    Global from = global(p + offset<Step>());
    Lanes out{scratch, scratch->take(), rows * pitch};
    if constexpr (col == 1)
      loadRows<row>(out.data, from);
    else if constexpr (col == 0)
      loadColumn<row>(out.data, from);
    else
      loadStrided<row, col>(out.data, from);
    return out;
  }

  /// Stores a value; the innermost stride must be 1.
  template <long... S>
  MSC_AICORE void store(__gm__ float *p, Strides<S...>,
                        const Lanes &value) const {
    using Step = Strides<S...>;
    static_assert(Extents::extent[colDim] == 1 || Step::value[colDim] == 1,
                  "rows are stored densely");
    order<HardEvent::V_MTE3>();
    copyOut(global(p + offset<Step>()), value.data, rows, cols,
            rowStride<Step>(), pitch);
  }

  /// A body may also yield a constant.
  template <long... S>
  MSC_AICORE void store(__gm__ float *p, Strides<S...> strides,
                        float value) const {
    Lanes like{scratch, scratch->take(), rows * pitch};
    store(p, strides, splat(like, value));
  }

private:
  template <class Step> static constexpr long rowStride() {
    if constexpr (rowDim < 0)
      return 0;
    else
      return Extents::extent[rowDim] == 1 ? 0 : Step::value[rowDim];
  }
  template <class Step> MSC_AICORE long offset() const {
    return offsetOf<Step, rank - 1>(index);
  }

  /// Adjacent elements; with a row stride of 0 one row is loaded and repeated.
  template <long row>
  MSC_AICORE void loadRows(const Tensor &to, const Global &from) const {
    if constexpr (row == 0) {
      copyIn(to, from, 1, cols, 0, pitch);
      order<HardEvent::MTE2_V>();
      for (uint32_t c = 0; rows > 1 && c < cols; c += kVector)
        AscendC::Muls(to[pitch + c], to[c], 1.0f,
                      uint64_t(smaller(kVector, cols - c)), uint8_t(rows - 1),
                      {1, 1, uint8_t(pitch / kBlock), 0});
      vectorBarrier();
    } else {
      for (uint32_t r = 0; r < rows; r += rowsAtOnce(row))
        copyIn(to[r * pitch], from[r * row], smaller(rowsAtOnce(row), rows - r),
               cols, row, pitch);
      order<HardEvent::MTE2_V>();
    }
  }

  /// Rows that lie closer than their length overlap: they are copied singly.
  MSC_AICORE uint32_t rowsAtOnce(long row) const {
    return row < long(cols) ? 1 : rows;
  }

  /// One element a row, repeated along it: Brcb spreads each over a block.
  template <long row>
  MSC_AICORE void loadColumn(const Tensor &to, const Global &from) const {
    uint32_t mark = scratch->mark();
    Tensor column = scratch->take(), blocks = scratch->take();
    if constexpr (row == 0 || row == 1) {
      copyIn(column, from, 1, row == 0 ? 1 : rows, 0, 0);
      order<HardEvent::MTE2_V>();
    } else {
      gatherRow<row>(column, from, rows);
    }
    AscendC::Brcb(blocks, column, uint8_t(row == 0 ? 1 : ceilDiv(rows, kBlock)),
                  {1, kBlock});
    vectorBarrier();
    for (uint32_t c = 0; c < cols; c += kVector)
      AscendC::Muls(to[c], blocks, 1.0f, uint64_t(smaller(kVector, cols - c)),
                    uint8_t(rows),
                    {1, 0, uint8_t(pitch / kBlock), row == 0 ? 0 : 1});
    vectorBarrier();
    releaseStage(mark);
  }

  template <long row, long col>
  MSC_AICORE void loadStrided(const Tensor &to, const Global &from) const {
    for (uint32_t r = 0; r < rows; ++r)
      gatherRow<col>(to[r * pitch], from[r * row], cols);
  }

  /// `count` elements `step` apart: each comes in a block of its own, then they
  /// are gathered.
  template <long step>
  MSC_AICORE void gatherRow(const Tensor &to, const Global &from,
                            uint32_t count) const {
    uint32_t mark = scratch->mark();
    Tensor blocks = scratch->take();
    auto starts = scratch->take().template ReinterpretCast<int32_t>();
    uint32_t chunk = scratch->slotFloats() / kBlock;
    fillStarts(starts, kBlock, chunk);
    for (uint32_t c = 0; c < count; c += chunk) {
      uint32_t n = smaller(chunk, count - c);
      order<HardEvent::V_MTE2>();
      copyIn(blocks, from[c * step], n, 1, step, kBlock);
      order<HardEvent::MTE2_V>();
      AscendC::Gather(to[c], blocks,
                      starts.template ReinterpretCast<uint32_t>(), 0u, n);
      vectorBarrier();
    }
    releaseStage(mark);
  }

  /// The slots may be loaded into again.
  MSC_AICORE void releaseStage(uint32_t mark) const {
    order<HardEvent::V_MTE2>();
    scratch->rewind(mark);
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TILE_H
