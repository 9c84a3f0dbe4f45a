//===- row_work.h - strips of rows and what is known of each row ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// A row may go along the lines of a tile, down them, over all of a tile or
// through many tiles, place by place: RowsPlan says how, RowWork folds and
// spreads accordingly.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROW_WORK_H
#define MSC_KERNELS_ROW_WORK_H

#include "fold.h"
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
  using Cut = Tiling < D, floats,
        share<kVector ? kVector : share / kBlock * kBlock>;

  /// How often the dimensions of rows, or the others, are cut.
  static constexpr uint32_t count(bool over) {
    uint32_t product = (acrossLines == over ? Cut::down : 1) *
                       (alongLines == over ? Cut::across : 1);
    for (int d = 0; d < rank - 2; ++d)
      product *= isOver(d) == over ? uint32_t(D::extent[d]) : 1;
    return product;
  }
  static constexpr uint32_t strips = D::isEmpty ? 0 : count(false),
                            tiles = count(true);

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

/// What a strip's rows have in common with no copy: their statistics.
template <class Plan> class RowWork {
public:
  using At = Tile<typename Plan::Extents>;
  /// Two statistics, as `update` reads them.
  Tensor statistic[2];
  /// A tile's terms, to be folded.
  Tensor terms;

  MSC_AICORE void init(AscendC::TPipe &pipe) {
    pipe.InitBuffer(buffer, Plan::kTensors * kSize);
    statistic[0] = tensor(0);
    statistic[1] = tensor(1);
    terms = tensor(2);
    column = tensor(3);
  }

  /// Folds the terms of a tile into the statistic.
  template <class Op>
  MSC_AICORE void add(const Tensor &to, const At &at, bool isFirst) {
    const Tensor total = getTotal(to), tile = fold<Op>(to, at);
    if (isFirst)
      AscendC::Muls(total, tile, 1.0f, totals(at));
    else
      Op::apply(total, total, tile, totals(at));
    vectorBarrier();
  }

  /// After the last tile: what remains to be done with the totals, and a block
  /// of each where it stands for a whole line.
  template <class Finish>
  MSC_AICORE void settle(const Tensor &to, const At &at, const Finish &finish) {
    finish(getTotal(to), terms, totals(at));
    if constexpr (Plan::alongLines) {
      AscendC::Brcb(to, column, uint8_t(ceilDiv(totals(at), kBlock)),
                    {1, kBlock});
      vectorBarrier();
    }
  }

  /// values = op(values, the statistic of their row).
  template <class Op>
  MSC_AICORE void update(const Tensor &values, const Tensor &by,
                         const At &at) const {
    if constexpr (Plan::alongLines || Plan::acrossLines) {
      constexpr uint32_t next = Plan::acrossLines ? 0 : kBlock;
      updateLines<Op>(values, by, lines(at), next, Plan::alongLines);
    } else {
      Op::apply(values, values, by, int32_t(at.rows * at.pitch));
      vectorBarrier();
    }
  }

private:
  static constexpr uint32_t kSize = Plan::floats * sizeof(float);
  AscendC::TBuf<AscendC::TPosition::VECCALC> buffer;
  Tensor column; ///< One total a line, or one for all.

  MSC_AICORE Tensor tensor(uint32_t i) {
    return buffer.template GetWithOffset<float>(Plan::floats, i * kSize);
  }
  MSC_AICORE const Tensor &getTotal(const Tensor &statistic) const {
    return Plan::alongLines ? column : statistic;
  }
  static MSC_AICORE TileLines lines(const At &at) {
    return {at.rows, at.cols, at.pitch};
  }
  static MSC_AICORE int32_t totals(const At &at) {
    const uint32_t rows = Plan::acrossLines ? 1 : at.rows;
    return int32_t(Plan::alongLines ? rows : rows * at.pitch);
  }

  /// Where the tile's totals are.
  template <class Op>
  MSC_AICORE Tensor fold(const Tensor &free, const At &at) const {
    if constexpr (Plan::alongLines) {
      foldLines<Op>(free, terms, lines(at));
      if constexpr (!Plan::acrossLines)
        return free;
      foldLines<Op>(terms, free, {1, at.rows, 0});
    } else if constexpr (Plan::acrossLines) {
      foldColumns<Op>(terms, lines(at));
    }
    return terms;
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROW_WORK_H
