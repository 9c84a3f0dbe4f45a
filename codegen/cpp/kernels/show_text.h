//===- show_text.h - a report of the network's ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::showText<false>(parallel, msc::Dims<>(), count, msc::Dims<>(), next,
//                        "epoch\n");
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SHOW_TEXT_H
#define MSC_KERNELS_SHOW_TEXT_H

#include "shape.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace msc {
namespace {

/// Writes the text to the standard output, and ends the program as a failed
/// assert() does where the network fails. `next` is the number of reports with
/// this one.
template <bool Fails, class P>
void showText(const P &, Dims<>, const std::int32_t *count, Dims<>,
              std::int32_t *next, const char *text) {
  std::fputs(text, stdout);
  if constexpr (Fails) {
    std::fflush(stdout);
    std::abort();
  }
  *next = *count + 1;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHOW_TEXT_H
