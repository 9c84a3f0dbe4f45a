//===- fold.h - a tile's rows joined to one value each --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Sums and maxima of what already lies in the unified buffer, halving it: all
// values of a line, or of a column. The terms are used up.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_FOLD_H
#define MSC_KERNELS_FOLD_H

#include "scratch.h"

namespace msc {
namespace {

// The vector instructions by name; arguments as theirs.
#define MSC_VECTOR_FUNCTION(NAME, INSTRUCTION)                                 \
  struct NAME {                                                                \
    template <class... A> static MSC_AICORE void apply(const A &...a) {        \
      AscendC::INSTRUCTION(a...);                                              \
    }                                                                          \
  }

MSC_VECTOR_FUNCTION(Difference, Sub);
MSC_VECTOR_FUNCTION(Product, Mul);
MSC_VECTOR_FUNCTION(Quotient, Div);
MSC_VECTOR_FUNCTION(Sum, Add);
MSC_VECTOR_FUNCTION(Largest, Max);

/// to[r] = the first `count` elements, at most kVector, of each of `rows` lines
/// joined.
MSC_AICORE void joinLines(Sum, const Tensor &to, const Tensor &from,
                          uint32_t count, uint32_t rows, uint32_t pitch) {
  AscendC::WholeReduceSum(to, from, int32_t(count), int32_t(rows), 1, 1,
                          int32_t(pitch / kBlock));
  vectorBarrier();
}
MSC_AICORE void joinLines(Largest, const Tensor &to, const Tensor &from,
                          uint32_t count, uint32_t rows, uint32_t pitch) {
  AscendC::WholeReduceMax(to, from, int32_t(count), int32_t(rows), 1, 1,
                          int32_t(pitch / kBlock),
                          AscendC::ReduceOrder::ORDER_ONLY_VALUE);
  vectorBarrier();
}

/// The lines of a tile in the unified buffer: lines of `cols` elements start
/// `pitch` apart.
struct TileLines {
  uint32_t rows, cols, pitch;
};

/// a[r][c] = op(a[r][c], b[r * bRow + c]); `isSpread`: b holds a block of one
/// value a line, whatever the column. Instructions go along few long lines, and
/// down many short ones.
template <class Op>
MSC_AICORE void updateLines(const Tensor &a, const Tensor &b,
                            const TileLines &lines, uint32_t bRow,
                            bool isSpread) {
  const uint32_t whole = lines.cols / kVector;
  const uint8_t block = isSpread ? 0 : 1, pitch = lines.pitch / kBlock;
  const bool isAlong = lines.rows < whole;
  for (uint32_t r = 0; isAlong && r < lines.rows; ++r)
    Op::apply(a[r * lines.pitch], a[r * lines.pitch], b[r * bRow],
              uint64_t(kVector), uint8_t(whole),
              AscendC::BinaryRepeatParams{1, 1, block, 8, 8,
                                          uint8_t(isSpread ? 0 : 8)});
  for (uint32_t c = isAlong ? whole * kVector : 0; c < lines.cols; c += kVector)
    Op::apply(a[c], a[c], b[isSpread ? 0 : c],
              uint64_t(smaller(kVector, lines.cols - c)), uint8_t(lines.rows),
              AscendC::BinaryRepeatParams{1, 1, block, pitch, pitch,
                                          uint8_t(bRow / kBlock)});
  vectorBarrier();
}

/// to[r] = all elements of line r joined.
template <class Op>
MSC_AICORE void foldLines(const Tensor &to, const Tensor &terms,
                          const TileLines &lines) {
  const uint32_t whole = lines.cols / kVector, tail = lines.cols % kVector;
  const auto halve = [&](uint32_t from, uint32_t cols) MSC_BODY {
    updateLines<Op>(terms, terms[from], {lines.rows, cols, lines.pitch},
                    lines.pitch, false);
  };
  if (whole > 0 && tail > 0)
    halve(whole * kVector, tail);
  for (uint32_t n = whole; n > 1; n = ceilDiv(n, 2))
    halve(ceilDiv(n, 2) * kVector, n / 2 * kVector);
  joinLines(Op(), to, terms, smaller(kVector, lines.cols), lines.rows,
            lines.pitch);
}

/// The first line becomes all lines joined.
template <class Op>
MSC_AICORE void foldColumns(const Tensor &terms, const TileLines &lines) {
  for (uint32_t n = lines.rows; n > 1; n = ceilDiv(n, 2)) {
    Op::apply(terms, terms, terms[ceilDiv(n, 2) * lines.pitch],
              int32_t(n / 2 * lines.pitch));
    vectorBarrier();
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_FOLD_H
