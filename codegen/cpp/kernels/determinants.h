//===- determinants.h - the determinant of each matrix of a batch ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::determinants(parallel, msc::Dims<2, 3, 3>(), a, msc::Dims<2>(), sign,
//                     msc::Dims<2>(), logarithm, msc::Dims<2>(), value,
//                     msc::Dims<2, 3, 3>(), factors);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DETERMINANTS_H
#define MSC_KERNELS_DETERMINANTS_H

#include "factors.h"

namespace msc {
namespace {

/// Its sign and the logarithm of its absolute value, which do not overflow,
/// and the determinant itself; `factors` is work memory.
template <class P, class D, class B, class T>
void determinants(const P &parallel, D dims, const T *a, B, T *sign, B,
                  T *logarithm, B, T *value, D, double *factors) {
  const long n = dims.get(1);
  parallel.forEach(dims.get(0), [=](long batch) {
    double *lu = factors + batch * n * n;
    copyAs(n * n, a + batch * n * n, lu);
    double turned = 1, sum = 0, product = 1;
    factorLU(n, n, lu, [&](long, long) { turned = -turned; });
    for (long i = 0; i < n; ++i) {
      const double pivot = lu[i * n + i];
      turned = pivot == 0 ? 0 : pivot < 0 ? -turned : turned;
      sum += std::log(std::fabs(pivot));
      product *= std::fabs(pivot);
    }
    sign[batch] = static_cast<T>(turned);
    logarithm[batch] = static_cast<T>(sum);
    value[batch] = static_cast<T>(turned == 0 ? product : turned * product);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DETERMINANTS_H
