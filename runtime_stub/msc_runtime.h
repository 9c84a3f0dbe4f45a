//===- msc_runtime.h - the C types that every generated model shares ------===//
// SPDX-License-Identifier: Apache-2.0
//
// Plain C99. Each model's own header, <model>.h, includes this file and
// declares the functions. There is no library behind it: a model is complete by
// itself.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_H
#define MSC_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The layout of the structs below. <model>_create refuses options of another
/// number, so that a program built against an old header fails loudly.
#define MSC_ABI 1u

/// Alignment in bytes of arenas and weights that the caller provides.
#define MSC_ALIGNMENT 64u

typedef enum msc_status {
  MSC_OK = 0,
  MSC_BAD_ABI = 1,         ///< msc_options.abi is not MSC_ABI
  MSC_BAD_ARGUMENT = 2,    ///< null or misaligned pointer, arena too short
  MSC_OUT_OF_MEMORY = 3,   ///< the arena or the object could not be allocated
  MSC_WEIGHTS_MISSING = 4, ///< the weights file cannot be opened or read
  MSC_WEIGHTS_FOREIGN = 5, ///< not the weights that this model was built with
  MSC_NO_THREADS = 6,      ///< a worker thread could not be started
  MSC_DEVICE_ERROR = 7,    ///< the accelerator or its driver reported an error
  MSC_BAD_SHAPE = 8        ///< a dimension is outside the model's bounds
} msc_status;

/// What went wrong, in words. The message is always terminated.
typedef struct msc_error {
  msc_status status;
  char message[252];
} msc_error;

/// One short English sentence for a status; never null.
static inline const char *msc_status_text(msc_status status) {
  switch (status) {
  case MSC_OK:
    return "no error";
  case MSC_BAD_ABI:
    return "the options were built for another version of msc_runtime.h";
  case MSC_BAD_ARGUMENT:
    return "an argument is null, too small or misaligned";
  case MSC_OUT_OF_MEMORY:
    return "out of memory";
  case MSC_WEIGHTS_MISSING:
    return "the weights file cannot be read";
  case MSC_WEIGHTS_FOREIGN:
    return "the weights belong to another model or another compilation";
  case MSC_NO_THREADS:
    return "a worker thread could not be started";
  case MSC_DEVICE_ERROR:
    return "the device reported an error";
  case MSC_BAD_SHAPE:
    return "a dimension is outside the model's bounds";
  }
  return "unknown status";
}

/// Element types. float16 and bfloat16 are passed as their 16-bit patterns,
/// bool as one byte (0 or 1), complex as two floats (real, imaginary).
typedef enum msc_dtype {
  MSC_BOOL = 0,
  MSC_INT8,
  MSC_INT16,
  MSC_INT32,
  MSC_INT64,
  MSC_UINT8,
  MSC_UINT16,
  MSC_UINT32,
  MSC_UINT64,
  MSC_FLOAT16,
  MSC_BFLOAT16,
  MSC_FLOAT32,
  MSC_FLOAT64,
  MSC_COMPLEX64,
  MSC_COMPLEX128
} msc_dtype;

/// One input or output: dense, row-major, aligned at least to its element.
typedef struct msc_tensor_info {
  const char *name;    ///< as the MindIR file calls it
  msc_dtype dtype;     ///< element type
  int32_t rank;        ///< number of dimensions; 0 is a scalar
  const int64_t *dims; ///< `rank` sizes, outermost first; null for a scalar
  size_t bytes;        ///< size of the whole tensor
  const char *layout;  ///< "NCHW" and the like; "" when it has no name
} msc_tensor_info;

/// One kernel of the model: a row of the profile.
typedef struct msc_kernel_info {
  const char *name;  ///< the function in the generated source
  const char *nodes; ///< the MindIR nodes that it computes
  uint64_t flops;    ///< floating point operations of one call
  uint64_t bytes;    ///< bytes that one call reads and writes at least
} msc_kernel_info;

/// All that is known about a model; static, read-only data.
typedef struct msc_model_info {
  uint32_t abi;         ///< MSC_ABI of the model
  const char *name;     ///< prefix of its symbols
  const char *source;   ///< file name of the MindIR file
  const char *compiler; ///< "msc 0.1.0"
  const char *target;   ///< "cpp", "cuda" or "ascendc"
  size_t num_inputs;
  const msc_tensor_info *inputs;
  size_t num_outputs;
  const msc_tensor_info *outputs;
  size_t arena_bytes;
  size_t weights_bytes;
  size_t num_kernels;
  const msc_kernel_info *kernels;
} msc_model_info;

/// The caller's own parallel-for: call body(arg, i) exactly once for every i in
/// [0, n), on any threads in any order, and return after the last of them.
typedef void (*msc_parallel_for)(void *context, size_t n,
                                 void (*body)(void *arg, size_t i), void *arg);

/// Called on the thread of <model>_run after each kernel. `kernel` counts in
/// msc_model_info.kernels; a kernel inside a loop reports once an iteration.
typedef void (*msc_profile)(void *context, size_t kernel, uint64_t nanoseconds);

/// Options of <model>_create. Start from MSC_OPTIONS_DEFAULT; passing a null
/// pointer instead of options means the same.
typedef struct msc_options {
  uint32_t abi; ///< MSC_ABI

  /// Threads of one run, the calling thread included. 0: one for each core that
  /// the process may use. Without effect in a model compiled --threads off,
  /// unless parallel_for is given.
  int32_t threads;

  /// Scratch memory, exclusively for this object until it is destroyed, at
  /// least <model>_arena_bytes() long, aligned to MSC_ALIGNMENT. Null: create
  /// allocates it. On an accelerator this is memory of the device.
  void *arena;
  size_t arena_bytes;

  /// The contents of <model>.weights, header included, aligned to
  /// MSC_ALIGNMENT, in memory of the host. Only read, never written: objects of
  /// several threads may share it. It must outlive the object.
  const void *weights;
  size_t weights_bytes;

  /// Else the path of the file <model>.weights, which is mapped into memory.
  /// Both null: the embedded weights, or "<model>.weights" in the current
  /// directory for a model compiled --weights file.
  const char *weights_path;

  /// Null: the model's own thread pool, started by create.
  msc_parallel_for parallel_for;
  void *parallel_context;

  /// Null: no profile, and no clock is read.
  msc_profile profile;
  void *profile_context;
} msc_options;

#define MSC_OPTIONS_DEFAULT                                                    \
  { MSC_ABI, 0, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL }

#ifdef __cplusplus
} // extern "C"
#endif

#endif // MSC_RUNTIME_H
