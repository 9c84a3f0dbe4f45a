//===- row_work.h - what is known of each row of a strip ------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A maximum or a sum a row, folded from tile after tile, then spread as the
// instructions that combine it with all elements of its row read it.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROW_WORK_H
#define MSC_KERNELS_ROW_WORK_H

#include "fold.h"
#include "rows_plan.h"

namespace msc {
namespace {

/// The statistics of a strip's rows. No copy to or from global memory meets
/// them.
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

  /// After the last tile: a block of each total that stands for a whole line.
  MSC_AICORE void spread(const Tensor &to, const At &at) const {
    if constexpr (Plan::alongLines) {
      AscendC::Brcb(to, column, uint8_t(ceilDiv(totals(at), kBlock)),
                    {1, kBlock});
      vectorBarrier();
    }
  }

  /// The totals that become a statistic, and how many they are.
  MSC_AICORE const Tensor &getTotal(const Tensor &statistic) const {
    return Plan::alongLines ? column : statistic;
  }
  static MSC_AICORE int32_t totals(const At &at) {
    const uint32_t rows = Plan::acrossLines ? 1 : at.rows;
    return int32_t(Plan::alongLines ? rows : rows * at.pitch);
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
  static MSC_AICORE TileLines lines(const At &at) {
    return {at.rows, at.cols, at.pitch};
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
