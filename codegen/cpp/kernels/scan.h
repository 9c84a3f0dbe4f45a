//===- scan.h - running sums and products ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scan<msc::Dims<12, 128>, 1, msc::Fold::Sum, msc::Self::Excluded,
//             msc::From::End>(parallel, x, y, body);
//
// Along the dimension Axis of a dense tensor of any numbers; integers wrap. y
// may be x: an element is read before its result is written. A body gets
// float32: body(acc, at), at.load takes Strides of all dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_H
#define MSC_KERNELS_SCAN_H

#include "runs.h"
#include "scan_rows.h"

namespace msc {
namespace {

/// f(i) for i in [0, count), as many a task as make it worth one.
template <class P, class F>
void forEachShare(const P &parallel, long count, long elements, const F &f) {
  forEachRun(parallel, count, elements, [=](long begin, long end) {
    for (long i = begin; i < end; ++i)
      f(i);
  });
}

/// Along lines: several rows a time, then those that are left.
template <class C, class P, class T, class Body>
void scanLines(const P &parallel, const T *x, T *y, const Body &body) {
  constexpr int together = C::outer < 8 ? int(C::outer) : 8;
  constexpr long left = C::outer % together, first = C::outer - left;
  forEachShare(parallel, first / together, together * C::count, [=](long i) {
    scanRows<C, together>(x, y, i * together, Body(body));
  });
  forEachShare(parallel, left, C::count,
               [=](long i) { scanRows<C, 1>(x, y, first + i, Body(body)); });
}

/// Across lines: blocks of columns.
template <class C, class P, class T, class Body>
void scanBlocks(const P &parallel, const T *x, T *y, const Body &body) {
  constexpr int most = 4;
  constexpr long blocks = ceilDiv(C::last, most * C::lanes);
  const auto scanOne = [=](long i) {
    const long line = i / blocks, outer = line / C::step;
    scanBlock<C, most>(x, y, outer * C::count * C::step + line % C::step,
                       i % blocks, Body(body));
  };
  forEachShare(parallel, C::outer * C::step * blocks,
               C::count * most * C::lanes, scanOne);
}

/// y = body(the fold of the elements up to each).
template <class D, int Axis, Fold F, Self S, From O, class P, class T,
          class Body>
void scan(const P &parallel, const T *x, T *y, const Body &body) {
  using C = Scan<D, Axis, F, S, O, Arithmetic<T>>;
  if constexpr (C::isAlongLines)
    scanLines<C>(parallel, asArithmetic(x), asArithmetic(y), body);
  else
    scanBlocks<C>(parallel, asArithmetic(x), asArithmetic(y), body);
}

template <class D, int Axis, Fold F, Self S, From O, class P, class T>
void scan(const P &parallel, const T *x, T *y) {
  scan<D, Axis, F, S, O>(parallel, x, y, [](auto acc, auto) { return acc; });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_H
