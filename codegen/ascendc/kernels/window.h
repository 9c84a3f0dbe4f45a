//===- window.h - which part of a row a window touches --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile of a convolution or pooling is a run of outputs of one row by up to
// kVector channels. For each kernel row it reads one run of input pixels; taps
// that fall into the padding are left out, not read as zeros.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINDOW_H
#define MSC_KERNELS_WINDOW_H

#include "tile.h"

namespace msc {
namespace {

/// Input pixels that `outputs` neighbours of a row read.
constexpr uint32_t reach(uint32_t outputs, uint32_t stride, uint32_t taps,
                         uint32_t dilation) {
  return (outputs - 1) * stride + (taps - 1) * dilation + 1;
}

/// begin <= i < end.
struct Range {
  int32_t begin, end;
  MSC_AICORE uint32_t size() const { return end > begin ? end - begin : 0; }
};

/// The outputs out0 .. out0 + outputs of one row; S::value is a Conv2DShape or
/// a Pool2DShape.
template <class S> struct Window {
  static constexpr auto s = S::value;

  int32_t out0;
  uint32_t outputs;

  /// Input pixels that exist among those read.
  MSC_AICORE Range inputs() const {
    int32_t first = out0 * int32_t(s.sw) - int32_t(s.left);
    int32_t last = first + int32_t(reach(outputs, s.sw, s.kw, s.dw));
    return {first < 0 ? 0 : first, last > int32_t(s.w) ? int32_t(s.w) : last};
  }

  /// Outputs, from the tile's first, whose tap x meets a pixel that exists.
  MSC_AICORE Range meets(uint32_t x) const {
    int32_t shift = input(0, x);
    int32_t begin =
        shift >= 0 ? 0 : (-shift + int32_t(s.sw) - 1) / int32_t(s.sw);
    int32_t room = int32_t(s.w) - 1 - shift;
    int32_t end = room < 0 ? 0 : room / int32_t(s.sw) + 1;
    return {begin, end > int32_t(outputs) ? int32_t(outputs) : end};
  }

  /// The pixel that tap x of output `out` of the tile reads.
  MSC_AICORE int32_t input(int32_t out, uint32_t x) const {
    return (out0 + out) * int32_t(s.sw) - int32_t(s.left) + int32_t(x * s.dw);
  }

  /// The input row of kernel row y for output row oh; -1: it does not exist.
  static MSC_AICORE int32_t inputRow(uint32_t oh, uint32_t y) {
    int32_t row = int32_t(oh * s.sh + y * s.dh) - int32_t(s.top);
    return row < int32_t(s.h) && row >= 0 ? row : -1;
  }
};

/// Tile of Extents at output (n, oh, ow, oc); the extents may lack n and oh
/// where they are 1 (a matrix product).
template <class Extents>
MSC_AICORE Tile<Extents> outputTile(Scratch &scratch, uint32_t n, uint32_t oh,
                                    uint32_t ow, uint32_t oc, uint32_t rows,
                                    uint32_t cols) {
  static_assert(Extents::rank >= 2 && Extents::rank <= 4, "[n, [oh,]] ow, oc");
  constexpr int rank = Extents::rank;
  Tile<Extents> at;
  at.scratch = &scratch;
  at.rows = rows;
  at.cols = cols;
  at.pitch = kVector;
  at.index[rank - 1] = oc;
  at.index[rank - 2] = ow;
  if constexpr (rank == 4)
    at.index[1] = oh;
  if constexpr (rank >= 3)
    at.index[0] = n;
  return at;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINDOW_H
