//===- transpose.h - [batch][rows][columns] to [batch][columns][rows] -----===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile comes as rows and is put in order by one Gather. Where a tile has all
// rows, as the channels of an image, it leaves as one run of adjacent elements.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TRANSPOSE_H
#define MSC_KERNELS_TRANSPOSE_H

#include "tile.h"

namespace msc {
namespace {

template <uint32_t Batch, uint32_t Rows, uint32_t Columns>
struct TransposePlan {
  /// Two tiles on the way in, two on the way out, and the offsets.
  static constexpr uint32_t room =
      kUnifiedBuffer / (5 * sizeof(float)) / kVector * kVector;
  static constexpr bool isWhole = Rows <= kVector;
  static constexpr uint32_t rows = isWhole ? Rows : kVector;
  static constexpr uint32_t columns =
      smaller(Columns, room / roundUp(rows, kBlock) / kBlock * kBlock);
  /// From a row to the next, of the tile that comes and of the one that leaves.
  static constexpr uint32_t pitch = roundUp(columns, kBlock), outPitch = rows;

  static constexpr uint32_t down = ceilDiv(Rows, rows),
                            across = ceilDiv(Columns, columns);
  static constexpr uint32_t tiles = Batch * down * across;
};

template <class Plan> class TileTranspose {
public:
  MSC_AICORE void init(AscendC::TPipe &pipe) {
    pipe.InitBuffer(incoming, 2, Plan::rows * Plan::pitch * sizeof(float));
    pipe.InitBuffer(outgoing, 2, outFloats * sizeof(float));
    pipe.InitBuffer(offsets, outFloats * sizeof(float));
    fillOffsets();
  }

  /// height x width elements, `columns` and `rows` being the rows' lengths.
  MSC_AICORE void run(const Global &to, const Global &from, uint32_t height,
                      uint32_t width, uint32_t columns, uint32_t rows) {
    Tensor in = incoming.template AllocTensor<float>();
    copyIn(in, from, height, width, columns, Plan::pitch);
    incoming.EnQue(in);
    in = incoming.template DeQue<float>();
    Tensor out = outgoing.template AllocTensor<float>();
    AscendC::Gather(out, in, offsets.template Get<uint32_t>(), 0u,
                    width * Plan::outPitch);
    incoming.FreeTensor(in);
    outgoing.EnQue(out);
    out = outgoing.template DeQue<float>();
    if constexpr (Plan::isWhole)
      copyOut(to, out, 1, width * height, 0, 0);
    else
      copyOut(to, out, width, height, rows, Plan::outPitch);
    outgoing.FreeTensor(out);
  }

private:
  static constexpr uint32_t outFloats = Plan::pitch * Plan::outPitch;

  AscendC::TQue<AscendC::TPosition::VECIN, 1> incoming;
  AscendC::TQue<AscendC::TPosition::VECOUT, 1> outgoing;
  AscendC::TBuf<AscendC::TPosition::VECCALC> offsets;

  /// Where element r of column c lies: for the first eight columns by the
  /// scalar unit, then as many again, as far on, until all are there.
  MSC_AICORE void fillOffsets() {
    auto start = offsets.template Get<int32_t>();
    for (uint32_t i = 0; i < kBlock * Plan::outPitch; ++i)
      start.SetValue(
          i, int32_t((i % Plan::outPitch * Plan::pitch + i / Plan::outPitch) *
                     sizeof(float)));
    order<HardEvent::S_V>();
    for (uint32_t done = kBlock; done < Plan::pitch; done *= 2) {
      uint32_t more = smaller(done, Plan::pitch - done) * Plan::outPitch;
      AscendC::Adds(start[done * Plan::outPitch], start,
                    int32_t(done * sizeof(float)), int32_t(more));
      vectorBarrier();
    }
  }
};

template <uint32_t Batch, uint32_t Rows, uint32_t Columns>
MSC_AICORE void transpose(__gm__ const float *x, __gm__ float *y) {
  using Plan = TransposePlan<Batch, Rows, Columns>;
  AscendC::TPipe pipe;
  TileTranspose<Plan> tile;
  tile.init(pipe);
  for (uint32_t t = AscendC::GetBlockIdx(); t < Plan::tiles;
       t += AscendC::GetBlockNum()) {
    uint32_t column = t % Plan::across * Plan::columns,
             row = t / Plan::across % Plan::down * Plan::rows;
    uint64_t item = uint64_t(t / Plan::across / Plan::down) * Rows * Columns;
    tile.run(global(y + item + uint64_t(column) * Rows + row),
             global(x + item + uint64_t(row) * Columns + column),
             smaller(Plan::rows, Rows - row),
             smaller(Plan::columns, Columns - column), Columns, Rows);
  }
}

/// How many cores the transpose can use.
template <uint32_t Batch, uint32_t Rows, uint32_t Columns>
constexpr uint32_t transposeTiles() {
  return TransposePlan<Batch, Rows, Columns>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TRANSPOSE_H
