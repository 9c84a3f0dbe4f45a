//===- integer.h - integers that wrap -------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_INTEGER_H
#define MSC_KERNELS_INTEGER_H

#include "scalar.h"

#include "integer_arithmetic.h"

#endif // MSC_KERNELS_INTEGER_H
