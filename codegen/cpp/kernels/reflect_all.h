//===- reflect_all.h - the product of Householder's reflections -----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::reflectAll(parallel, msc::Dims<2, 4, 3>(), vectors, msc::Dims<2, 3>(),
//                   shares, msc::Dims<2, 4, 4>(), q, msc::Dims<2, 4, 4>(),
//                   product);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_REFLECT_ALL_H
#define MSC_KERNELS_REFLECT_ALL_H

#include "factors.h"

namespace msc {
namespace {

/// The first columns of it; vectors as msc::reflections leaves them. `product`
/// is work memory.
template <class P, class D, class S, class Q, class T>
void reflectAll(const P &parallel, D dims, const T *vectors, S counts,
                const T *shares, Q sizes, T *q, Q, double *product) {
  const long rows = dims.get(1), columns = sizes.get(2), size = rows * columns;
  parallel.forEach(dims.get(0), [=](long batch) {
    double *own = product + batch * size;
    makeIdentity(rows, columns, own);
    for (long j = counts.get(1); j-- > 0;)
      reflect(rows, vectors + batch * rows * dims.get(2), dims.get(2), j,
              double(shares[batch * counts.get(1) + j]), own, columns, 0,
              columns);
    copyAs(size, own, q + batch * size);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REFLECT_ALL_H
