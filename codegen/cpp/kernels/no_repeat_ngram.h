//===- no_repeat_ngram.h - words that would repeat what was said ----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::noRepeatNgram<3>(parallel, msc::Dims<1, 4, 20>(), said,
//                         msc::Dims<1, 4, 100>(), scores,
//                         msc::Dims<1, 4, 100>(), y);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_NO_REPEAT_NGRAM_H
#define MSC_KERNELS_NO_REPEAT_NGRAM_H

#include "shape.h"

#include <algorithm>
#include <cstdint>

namespace msc {
namespace {

/// The scores of each row, the lowest for a word that would end a run of N
/// words which the row has said. Rows are spread.
template <long N, class P, class S, class W>
void noRepeatNgram(const P &parallel, S, const std::int32_t *said, W,
                   const float *scores, W, float *y) {
  constexpr long length = S::extent[S::rank - 1],
                 words = W::extent[W::rank - 1],
                 rows = S::extent[0] * S::extent[1];
  parallel.forEach(rows, [=](long row) {
    const std::int32_t *from = said + row * length;
    const std::int32_t *last = from + length - (N - 1);
    float *out = y + row * words;
    std::copy(scores + row * words, scores + (row + 1) * words, out);
    for (long i = 0; i + N <= length; ++i) {
      const long word = from[i + N - 1];
      if (word >= 0 && word < words && std::equal(last, last + N - 1, from + i))
        out[word] = -0x1.fffffep127f;
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_NO_REPEAT_NGRAM_H
