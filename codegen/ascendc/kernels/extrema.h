//===- extrema.h - the larger and the smaller of two ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// As functions.h: one text for lanes and for scalars, that of all targets.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EXTREMA_H
#define MSC_KERNELS_EXTREMA_H

#include "lanes_select.h"
#include "scalar.h"

// Wants what the two above have.
#include "extreme_values.h"

#endif // MSC_KERNELS_EXTREMA_H
