//===- msc_bounds.h - the C types of models whose sizes a run chooses -----===//
// SPDX-License-Identifier: Apache-2.0
//
// Plain C99, beside msc_runtime.h. A model that was compiled with bounds for
// some dimensions takes any sizes between them.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_BOUNDS_H
#define MSC_BOUNDS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One input or output, beside its msc_tensor_info.
typedef struct msc_tensor_bounds {
  const int64_t *min_dims; ///< `rank` sizes; null for a scalar
} msc_tensor_bounds;

/// The smallest sizes of a model; static, read-only data. The largest are those
/// of its msc_model_info. A dimension whose smallest and largest size are the
/// same is fixed.
typedef struct msc_model_bounds {
  const msc_tensor_bounds *inputs;  ///< msc_model_info.num_inputs of them
  const msc_tensor_bounds *outputs; ///< where the inputs are the smallest
} msc_model_bounds;

#ifdef __cplusplus
} // extern "C"
#endif

#endif // MSC_BOUNDS_H
