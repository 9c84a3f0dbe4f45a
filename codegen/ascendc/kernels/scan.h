//===- scan.h - running sums and products ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scan<msc::Dims<12>, msc::Dims<128>, 1, msc::Fold::Sum,
//             msc::Self::Excluded>(msc::lines(y), x, msc::Strides<128, 1>(), y,
//                                  msc::Strides<128, 1>());
//
// On the scalar unit, of any type but double: every element is read once, in
// the order of Inner, for each index of Outer. One that begins at the end walks
// backwards, by negative strides. y may be x. GRAIN is that of loops.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_H
#define MSC_KERNELS_SCAN_H

#include "loops.h"

#include "scan_forms.h"

namespace msc {
namespace {

template <class Outer, class Inner, uint32_t GRAIN, Fold F, Self S, class T,
          class XS, class YS>
MSC_AICORE void scan(const Results<T> &results, __gm__ const T *x, XS xs,
                     __gm__ T *y, YS ys) {
  T total = T(neutral<F>);
  loops<Outer, Inner, GRAIN>(
      results, [&](auto) MSC_BODY { total = T(neutral<F>); },
      [&](auto at) MSC_BODY {
        const T before = total;
        total = foldTwo<F>(total, at.load(x, xs));
        at.store(y, ys, S == Self::Included ? total : before);
      });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_H
