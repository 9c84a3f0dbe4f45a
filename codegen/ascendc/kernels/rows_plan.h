//===- rows_plan.h - how rows are cut into tiles --------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A row may go along the lines of a tile, down them, over the whole tile, or
// place by place through tiles that it shares with its neighbours.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROWS_PLAN_H
#define MSC_KERNELS_ROWS_PLAN_H

#include "map.h"

namespace msc {
namespace {

/// The cutting of D into strips of rows, and of a strip into tiles.
template <class D, int First, int Last, uint32_t VALUES> struct RowsPlan {
  using Extents = D;
  static constexpr int rank = D::rank;
  static_assert(rank >= 2, "a vector is one line of a matrix");

  /// Beside the slots of the values: see RowWork.
  static constexpr uint32_t kTensors = 4;
  static constexpr uint32_t slots = VALUES + Scratch::kExtraSlots;
  static constexpr uint32_t floats =
      kUnifiedBuffer /
      (Scratch::bytes(slots, 1) + kTensors * uint32_t(sizeof(float))) /
      kVector * kVector;
  static_assert(floats >= kVector, "too many values in one body");

  static constexpr bool isOver(int d) { return First <= d && d < Last; }
  /// Whether the lines of a tile belong to one row; whether their elements do.
  static constexpr bool acrossLines = isOver(rank - 2),
                        alongLines = isOver(rank - 1);

  /// Rows down the lines: as few of them as leaves room for their length.
  static constexpr uint32_t share = acrossLines && !alongLines
                                        ? floats / uint32_t(D::extent[rank - 2])
                                        : floats;
  static constexpr uint32_t widest =
      share > kVector ? share / kBlock *kBlock : kVector;
  using Cut = Tiling<D, floats, widest>;

  /// How often the dimensions of rows, or the others, are cut.
  static constexpr uint32_t count(bool over) {
    uint32_t product = (acrossLines == over ? Cut::down : 1) *
                       (alongLines == over ? Cut::across : 1);
    for (int d = 0; d < rank - 2; ++d)
      product *= isOver(d) == over ? uint32_t(D::extent[d]) : 1;
    return product;
  }
  static constexpr uint32_t strips = count(false), tiles = count(true);

  /// Elements of a row.
  static constexpr uint32_t getLength() {
    uint32_t product = 1;
    for (int d = First; d < Last; ++d)
      product *= uint32_t(D::extent[d]);
    return product;
  }
  static constexpr uint32_t length = getLength();

  static MSC_AICORE Tile<D> tile(Scratch &scratch, uint32_t strip, uint32_t t) {
    uint32_t col = split<Cut::across>(alongLines ? t : strip) * Cut::cols;
    uint32_t row = split<Cut::down>(acrossLines ? t : strip) * Cut::rows;
    Tile<D> at = Cut::cut(scratch, row, col);
    setIndex<rank - 3>(strip, t, at.index);
    return at;
  }

private:
  /// The last digit of `place`, of Size values, which it loses.
  template <uint32_t Size> static MSC_AICORE uint32_t split(uint32_t &place) {
    const uint32_t digit = place % Size;
    place /= Size;
    return digit;
  }
  template <int Dim>
  static MSC_AICORE void setIndex(uint32_t strip, uint32_t t, uint32_t *index) {
    if constexpr (Dim >= 0) {
      index[Dim] = split<uint32_t(D::extent[Dim])>(isOver(Dim) ? t : strip);
      setIndex<Dim - 1>(strip, t, index);
    }
  }
};

/// f(forEachTile) for each strip of this core; forEachTile(step...) calls the
/// steps one after the other with a tile, what load(tile) gives, and its number
/// in the strip.
template <class Plan, class Load, class F>
MSC_AICORE void forEachStrip(Scratch &scratch, const Load &load, const F &f) {
  for (uint32_t strip = AscendC::GetBlockIdx(); strip < Plan::strips;
       strip += AscendC::GetBlockNum())
    f([&](const auto &...step) MSC_BODY {
      for (uint32_t t = 0; t < Plan::tiles; ++t) {
        scratch.begin();
        const auto at = Plan::tile(scratch, strip, t);
        const Lanes values = load(at);
        (step(at, values, t), ...);
        scratch.end();
      }
    });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROWS_PLAN_H
