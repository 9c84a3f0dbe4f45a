//===- integer.h - integers that wrap, and masks --------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_INTEGER_H
#define MSC_KERNELS_INTEGER_H

#include "device.h"

#include "integer_arithmetic.h"

namespace msc {
namespace {

MSC_INLINE bool logicalNot(bool x) { return !x; }
MSC_INLINE bool maskXor(bool a, bool b) { return a != b; }

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INTEGER_H
