/*===- msc_extern.h - what a function of yours is called with -------------===
 * SPDX-License-Identifier: Apache-2.0
 *
 * For `msc compile --extern OP=function`:
 *
 *   #include "kernels/msc_extern.h"
 *   void function(const msc_extern_tensor *inputs,
 *                 const msc_extern_tensor *outputs) { ... }
 *
 * with C linkage. Inputs are the node's tensors and numbers (rank 0) in their
 * order, outputs its results. It writes every element of the outputs, nothing
 * else, and may run in several threads at once, one for each model object.
 *===----------------------------------------------------------------------===*/
#ifndef MSC_KERNELS_MSC_EXTERN_H
#define MSC_KERNELS_MSC_EXTERN_H

#include "runtime_stub/msc_runtime.h"

/* Dense, row-major. */
typedef struct msc_extern_tensor {
  void *data; /* of an input: to be read only */
  const int64_t *dims;
  int32_t rank;
  msc_dtype dtype;
} msc_extern_tensor;

#endif /* MSC_KERNELS_MSC_EXTERN_H */
