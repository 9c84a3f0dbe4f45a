//===- each_row.h - rows that are computed one by one ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::forEachRow(parallel, rows, n, [=](long row) { ... });
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EACH_ROW_H
#define MSC_KERNELS_EACH_ROW_H

#include "blocking.h"

namespace msc {
namespace {

/// body(row) for each of so many rows of n elements, of which thousands are a
/// task.
template <class P, class Body>
void forEachRow(const P &parallel, long rows, long n, Body body) {
  const long share = ceilDiv(4096, n > 0 ? n : 1);
  parallel.forEach(ceilDiv(rows, share), [=](long task) {
    for (long row = task * share; row < (task + 1) * share && row < rows; ++row)
      body(row);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_EACH_ROW_H
