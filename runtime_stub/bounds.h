//===- bounds.h - models whose sizes a run chooses ------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Memory is planned for the largest sizes; the kernels are given those of the
// run, one a symbol. Some of them they find only, as how many elements are not
// 0.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_BOUNDS_H
#define MSC_RUNTIME_BOUNDS_H

#include "model_plan.h"
#include "msc_bounds.h"
#include "parallel.h"
#include "profile.h"

namespace msc {
namespace {

/// A dimension of an input that is a symbol's size.
struct SymbolPlace {
  std::size_t symbol, input, dim;
};

/// A symbol is read at its first place; at all others stands the same size.
struct BoundsPlan {
  const msc_model_info *info;
  const msc_model_bounds *bounds;
  const SymbolPlace *places; ///< one of each symbol first
  std::size_t symbols, count;
};

/// Whether no list of dimensions is missing; a scalar needs none.
template <class Pointer>
bool areDimsGiven(const Pointer *dims, const msc_tensor_info *tensors,
                  std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (tensors[i].rank && (!dims || !dims[i]))
      return false;
  return true;
}

/// Of one input; a fixed dimension has one size.
inline bool isWithin(const std::int64_t *dims, const msc_tensor_bounds &least,
                     const msc_tensor_info &most) {
  for (std::int32_t d = 0; d < most.rank; ++d)
    if (dims[d] < least.min_dims[d] || dims[d] > most.dims[d])
      return false;
  return true;
}

/// Checks the inputs' dimensions and reads the sizes of the symbols from them.
inline msc_status readSizes(const BoundsPlan &plan,
                            const std::int64_t *const *dims,
                            std::int64_t *sizes) {
  const msc_model_info &info = *plan.info;
  if (!areDimsGiven(dims, info.inputs, info.num_inputs))
    return MSC_BAD_ARGUMENT;
  for (std::size_t i = 0; i < info.num_inputs; ++i)
    if (!isWithin(dims[i], plan.bounds->inputs[i], info.inputs[i]))
      return MSC_BAD_SHAPE;
  for (std::size_t i = 0; i < plan.count; ++i) {
    const SymbolPlace &place = plan.places[i];
    const std::int64_t size = dims[place.input][place.dim];
    if (i < plan.symbols)
      sizes[place.symbol] = size;
    else if (sizes[place.symbol] != size)
      return MSC_BAD_SHAPE;
  }
  return MSC_OK;
}

/// What is called in a run of a model with bounds: <model>_run_kernels, and the
/// sizes that stand behind its context, to which it writes those that it finds.
/// On the host only: the device of an
/// accelerator copies inputs and outputs at their largest sizes.
template <class Kernels> struct SizedKernels;
template <class... Others>
struct SizedKernels<void(const Parallel &, Others...)> {
  using Function = void(const Parallel &, std::int64_t *sizes, Others...);
  Function *function;
  std::int64_t *sizes;

  /// What the device hands on to its kernels without a look at it.
  struct Run : Profile {
    const SizedKernels &kernels;
  };

  /// What the device calls.
  static void launch(const Parallel &parallel, Others... others) {
    const auto &kernels = static_cast<const Run &>(last(others...)).kernels;
    kernels.function(parallel, kernels.sizes, others...);
  }

private:
  static Profile &last(Profile &profile) { return profile; }
  template <class First, class... Rest>
  static Profile &last(First &, Rest &...rest) {
    return last(rest...);
  }
};

/// A device, with its state where the model has one, whose kernels are also
/// given the sizes of a run.
template <class Device> class Bounded {
  using Sized = SizedKernels<typename Device::Kernels>;

public:
  using Function = typename Sized::Function; ///< type of <model>_run_kernels
  using Kernels = const Sized;

  template <class... Others>
  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error, const Others &...others) {
    return device.open(plan, options, error, others...);
  }

  msc_status run(Kernels *kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    typename Sized::Run run = {profile, *kernels};
    return device.run(Sized::launch, inputs, outputs, run);
  }

  msc_status reset() { return device.reset(); }

private:
  Device device;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_BOUNDS_H
