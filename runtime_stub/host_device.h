//===- host_device.h - runs the kernels on the CPU that holds the object --===//
// SPDX-License-Identifier: Apache-2.0
//
// A device is what model.h is parametrised with. It has
//   using Kernels = void(...);   type of <model>_run_kernels
//   using Memory = ...;          a piece of its memory, see device_buffers.h
//   msc_status open(const ModelPlan &, const msc_options &, msc_error *);
//   template <class Launch>      what is called as a Kernels is
//   msc_status run(Launch, const void *const *inputs, void *const *outputs,
//                  Profile &);   inputs and outputs are pointers of the host
//   msc_status reset(unsigned char *state, const StatePlan &);
// and releases everything in its destructor, also after a failed open.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_HOST_DEVICE_H
#define MSC_RUNTIME_HOST_DEVICE_H

#include "model_plan.h"
#include "parallel.h"
#include "profile.h"
#if !defined(MSC_WITHOUT_THREADS)
#include "cores.h"
#include "thread_pool.h"
#endif

namespace msc {
namespace {

class HostDevice {
public:
  using Kernels = void(const Parallel &parallel, unsigned char *arena,
                       const unsigned char *weights, const void *const *inputs,
                       void *const *outputs, Profile &profile);
  using Memory = HostMemory;

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    if (msc_status status = weights.open(plan.weights, options, error))
      return status;
    if (msc_status status = arena.open(plan.info->arena_bytes, options, error))
      return status;
    return openThreads(options, error);
  }

  template <class Launch>
  msc_status run(Launch kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    kernels(parallel, arena.data(), weights.data(), inputs, outputs, profile);
    return MSC_OK;
  }

  msc_status reset(unsigned char *state, const StatePlan &plan) {
    std::memset(state, 0, plan.bytes);
    for (std::size_t i = 0; i < plan.count; ++i)
      std::memcpy(state + plan.values[i].offset,
                  weights.data() + plan.values[i].weightsOffset,
                  plan.values[i].bytes);
    return MSC_OK;
  }

private:
  msc_status openThreads(const msc_options &options, msc_error *error) {
    if (options.threads < 0)
      return fail(error, MSC_BAD_ARGUMENT, "msc_options.threads is negative");
    if (options.parallel_for) {
      parallel = {options.threads > 0 ? options.threads : defaultThreads(),
                  options.parallel_for, options.parallel_context};
      return MSC_OK;
    }
#if !defined(MSC_WITHOUT_THREADS)
    const int threads =
        options.threads > 0 ? options.threads : defaultThreads();
    if (threads == 1)
      return MSC_OK;
    parallel = {threads, ThreadPool::run, &pool};
    return pool.open(threads, error);
#else
    (void)error;
    return MSC_OK;
#endif
  }

  static int defaultThreads() {
#if !defined(MSC_WITHOUT_THREADS)
    return availableCores();
#else
    return 1;
#endif
  }

  Weights weights;
  Arena arena;
  Parallel parallel;
#if !defined(MSC_WITHOUT_THREADS)
  ThreadPool pool;
#endif
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_HOST_DEVICE_H
