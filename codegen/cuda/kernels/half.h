//===- half.h - 16-bit floating point: storage and rounding ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_HALF_H
#define MSC_KERNELS_HALF_H

#include "math.h"

#include "half_types.h"

namespace msc {
namespace {

/// The float nearest to x that is a number of the type Half.
template <class Half> MSC_INLINE float roundTo(float x) {
  return static_cast<float>(Half(x));
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_HALF_H
