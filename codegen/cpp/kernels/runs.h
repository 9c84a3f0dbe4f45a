//===- runs.h - many small pieces of work as fewer tasks ------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_RUNS_H
#define MSC_KERNELS_RUNS_H

#include "blocking.h"

#include <cstddef>

namespace msc {
namespace {

/// f(begin, end) for runs of [0, count), a task each: of pieces of so many
/// elements as many as make it worth one.
template <class P, class F>
void forEachRun(const P &parallel, long count, long elements, const F &f) {
  const long share = ceilDiv(16384, elements);
  parallel.forEach(std::size_t(ceilDiv(count, share)), [=](std::size_t task) {
    const long begin = long(task) * share, end = begin + share;
    f(begin, end < count ? end : count);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RUNS_H
