//===- map.h - an element-wise body over a whole iteration space ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i] = body(at) for every i of Extents, y with strides Y (innermost 1).
// Copies and transposes are maps whose body is one load. VALUES is the number
// of values in the body: it decides how long a tile can be.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MAP_H
#define MSC_KERNELS_MAP_H

#include "tile.h"

namespace msc {
namespace {

/// The cutting of an iteration space into tiles of at most `Room` floats and
/// `Widest` columns, whole blocks of them.
template <class Extents, uint32_t Room,
          uint32_t Widest = Room / kVector *kVector>
struct Tiling {
  static constexpr int rank = Extents::rank;
  static constexpr uint32_t width = Extents::extent[rank - 1];
  static constexpr uint32_t height =
      rank > 1 ? Extents::extent[rank > 1 ? rank - 2 : 0] : 1;
  static constexpr uint32_t cols = smaller(width, Widest);
  static constexpr uint32_t pitch = roundUp(cols, kBlock);
  /// One instruction spreads a row over the others: 255 rows, and rows near
  /// enough to each other. A column of blocks needs kBlock floats a row.
  static constexpr uint32_t rows = pitch / kBlock > kMaxStride
                                       ? 1
                                       : smaller(smaller(height, kMaxStride),
                                                 Room / pitch);
  static constexpr uint32_t across = ceilDiv(width, cols),
                            down = ceilDiv(height, rows);

  static constexpr uint32_t outer =
      Extents::isEmpty ? 0 : Extents::size() / width / height;
  static constexpr uint32_t tiles = outer * across * down;

  /// A tile of the last two dimensions; the indices of the others are not set.
  static MSC_AICORE Tile<Extents> cut(Scratch &scratch, uint32_t row,
                                      uint32_t col) {
    Tile<Extents> at;
    at.scratch = &scratch;
    at.pitch = pitch;
    at.cols = smaller(cols, width - col);
    at.rows = smaller(rows, height - row);
    at.index[rank - 1] = col;
    if constexpr (rank > 1)
      at.index[rank - 2] = row;
    return at;
  }

  static MSC_AICORE Tile<Extents> tile(Scratch &scratch, uint32_t t) {
    Tile<Extents> at =
        cut(scratch, t / across % down * rows, t % across * cols);
    unflatten<Extents, rank - 3>(t / across / down, at.index);
    return at;
  }
};

template <uint32_t VALUES> struct MapBudget {
  static constexpr uint32_t slots = VALUES + Scratch::kExtraSlots;
  static constexpr uint32_t floats =
      kUnifiedBuffer / Scratch::bytes(slots, 1) / kVector * kVector;
  static_assert(floats >= kVector, "too many values in one body");
};

template <class Extents, uint32_t VALUES, class Y, class Body>
MSC_AICORE void map(__gm__ float *y, Y yStrides, const Body &body) {
  using Budget = MapBudget<VALUES>;
  using Cut = Tiling<Extents, Budget::floats>;
  AscendC::TPipe pipe;
  Scratch scratch;
  scratch.init(pipe, Budget::slots, Budget::floats);
  for (uint32_t t = AscendC::GetBlockIdx(); t < Cut::tiles;
       t += AscendC::GetBlockNum()) {
    scratch.begin();
    Tile<Extents> at = Cut::tile(scratch, t);
    at.store(y, yStrides, body(at));
    scratch.end();
  }
  scratch.finish(pipe);
}

/// How many cores the map can use.
template <class Extents, uint32_t VALUES> constexpr uint32_t mapTiles() {
  return Tiling<Extents, MapBudget<VALUES>::floats>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MAP_H
