//===- half.h - 16-bit floating point: storage and rounding ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_HALF_H
#define MSC_KERNELS_HALF_H

#include "math.h"

#include "half_types.h"

#endif // MSC_KERNELS_HALF_H
