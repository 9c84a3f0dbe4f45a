//===- solve_triangles.h - a x = b, where a is a triangle -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::solveTriangles<lower, transposed, unit>(
//       parallel, msc::Dims<2, 3, 3>(), a, msc::Dims<2, 3, 5>(), b,
//       msc::Dims<2, 3, 5>(), x);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SOLVE_TRIANGLES_H
#define MSC_KERNELS_SOLVE_TRIANGLES_H

#include "factors.h"

namespace msc {
namespace {

/// For each matrix of a batch; of a (or of a transposed) the other triangle,
/// and a diagonal of ones, are not read.
template <bool Lower, bool Transposed, bool Unit, class P, class A, class B,
          class T>
void solveTriangles(const P &parallel, A dims, const T *a, B sides, const T *b,
                    B, T *x) {
  const long n = dims.get(1), columns = sides.get(2);
  parallel.forEach(dims.get(0), [=](long batch) {
    T *own = x + batch * n * columns;
    copyAs(n * columns, b + batch * n * columns, own);
    solveTriangle<Lower, Transposed, Unit>(n, columns, a + batch * n * n, own);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SOLVE_TRIANGLES_H
