//===- model.h - create, run and destroy, the same for every target -------===//
// SPDX-License-Identifier: Apache-2.0
//
// Behind the pointers of <model>_api.cpp's C functions are objects of
// Model<Device>. See host_device.h for what a device is.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_MODEL_H
#define MSC_RUNTIME_MODEL_H

#include "model_plan.h"
#include "profile.h"

#include <ctime>
#include <new>

namespace msc {
namespace {

inline std::uint64_t monotonicNanoseconds() {
  std::timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1000000000u +
         static_cast<std::uint64_t>(now.tv_nsec);
}

inline void reportKernel(Profile &profile, std::size_t kernel) {
  profile.callback(profile.context, kernel,
                   monotonicNanoseconds() - profile.last);
  // The callback's own time belongs to no kernel.
  profile.last = monotonicNanoseconds();
}

/// Checks the options' ABI number; null options are the defaults.
inline msc_status readOptions(const msc_options *given, msc_options &options,
                              msc_error *error) {
  clear(error);
  if (!given)
    return MSC_OK;
  if (given->abi != MSC_ABI)
    return fail(error, MSC_BAD_ABI,
                "msc_options.abi is %u, the model was built for %u", given->abi,
                MSC_ABI);
  options = *given;
  return MSC_OK;
}

/// Whether no address is missing; a tensor without elements needs none.
template <class Pointer>
bool areGiven(const Pointer *pointers, const msc_tensor_info *tensors,
              std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (!pointers || (!pointers[i] && tensors[i].bytes))
      return false;
  return true;
}

template <class Device> class Model {
public:
  /// Returns null, with `error` filled, when something is amiss. `others` are
  /// what the device's open takes besides.
  template <class... Others>
  static Model *create(const ModelPlan &plan, const msc_options *given,
                       msc_error *error, const Others &...others) {
    msc_options options = MSC_OPTIONS_DEFAULT;
    if (readOptions(given, options, error) != MSC_OK)
      return nullptr;
    void *memory = allocateAligned(sizeof(Model));
    if (!memory) {
      fail(error, MSC_OUT_OF_MEMORY, "no memory for the object");
      return nullptr;
    }
    auto *object = new (memory) Model();
    object->callback = options.profile;
    object->context = options.profile_context;
    if (object->device.open(plan, options, error, others...) == MSC_OK)
      return object;
    destroy(object);
    return nullptr;
  }

  msc_status run(typename Device::Kernels *kernels, const ModelPlan &plan,
                 const void *const *inputs, void *const *outputs) {
    const msc_model_info &info = *plan.info;
    if (!areGiven(inputs, info.inputs, info.num_inputs) ||
        !areGiven(outputs, info.outputs, info.num_outputs))
      return MSC_BAD_ARGUMENT;
    Profile profile;
    if (callback)
      profile = {reportKernel, callback, context, monotonicNanoseconds()};
    return device.run(kernels, inputs, outputs, profile);
  }

  /// Of a device with state.
  msc_status reset() { return device.reset(); }

  static void destroy(Model *object) {
    if (!object)
      return;
    object->~Model();
    std::free(object);
  }

private:
  Device device;
  msc_profile callback = nullptr;
  void *context = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_MODEL_H
