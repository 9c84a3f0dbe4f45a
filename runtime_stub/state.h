//===- state.h - what a network writes and finds again in its next run ----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_STATE_H
#define MSC_RUNTIME_STATE_H

#include "model_plan.h"
#include "profile.h"

namespace msc {
namespace {

/// The state of a new object.
struct NewState {
  const StatePlan &plan;
  void *memory = nullptr; ///< the caller's; null: the object's own
  std::size_t bytes = 0;
};

/// The type of a run function that is given the state behind the arena.
template <class Kernels> struct WithState;
template <class Context, class... Others>
struct WithState<void(Context, unsigned char *, Others...)> {
  using Type = void(Context, unsigned char *arena, unsigned char *state,
                    Others...);
};

/// A device whose kernels also have a state, in memory of the device.
template <class Device> class Stateful {
public:
  using Kernels = typename WithState<typename Device::Kernels>::Type;

  msc_status open(const ModelPlan &model, const msc_options &options,
                  msc_error *error, const NewState &given) {
    plan = &given.plan;
    if (msc_status status = device.open(model, options, error))
      return status;
    if (msc_status status = openMemory(given, error))
      return status;
    if (msc_status status = reset())
      return fail(error, status, "the state cannot be initialised");
    return MSC_OK;
  }

  msc_status run(Kernels *kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    auto launch = [this, kernels](auto &context, unsigned char *arena,
                                  auto &&...others) {
      kernels(context, arena, state, others...);
    };
    return device.run(launch, inputs, outputs, profile);
  }

  /// Brings the initial values back.
  msc_status reset() { return device.reset(state, *plan); }

private:
  msc_status openMemory(const NewState &given, msc_error *error) {
    if (given.memory)
      return adopt(given, error);
    msc_status status = own.open("memory for the state", plan->bytes, error);
    state = own.data();
    return status;
  }

  msc_status adopt(const NewState &given, msc_error *error) {
    if (given.bytes < plan->bytes)
      return fail(error, MSC_BAD_ARGUMENT,
                  "the state has %zu bytes, the model needs %zu", given.bytes,
                  plan->bytes);
    if (!isAligned(given.memory))
      return fail(error, MSC_BAD_ARGUMENT,
                  "the state is not aligned to %u bytes", MSC_ALIGNMENT);
    state = static_cast<unsigned char *>(given.memory);
    return MSC_OK;
  }

  Device device;
  const StatePlan *plan = nullptr;
  typename Device::Memory own;
  unsigned char *state = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_STATE_H
