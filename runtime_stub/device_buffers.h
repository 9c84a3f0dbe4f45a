//===- device_buffers.h - the memory of a model on an accelerator ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// Weights, arena, inputs and outputs in memory of a device. `Memory` is one
// piece of it and frees it in its destructor:
//   msc_status open(const char *what, size_t bytes, msc_error *);
//   msc_status fill(const void *host, size_t bytes, msc_error *);
//   unsigned char *data() const;
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_DEVICE_BUFFERS_H
#define MSC_RUNTIME_DEVICE_BUFFERS_H

#include "memory.h"
#include "model_plan.h"

#include <cstdlib>

namespace msc {
namespace {

template <class Memory> class DeviceBuffers {
public:
  DeviceBuffers() = default;
  DeviceBuffers(const DeviceBuffers &) = delete;
  DeviceBuffers &operator=(const DeviceBuffers &) = delete;
  ~DeviceBuffers() { std::free(pointers); }

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    info = plan.info;
    if (msc_status status = openWeights(plan, options, error))
      return status;
    if (msc_status status = openArena(options, error))
      return status;
    return openTensors(error);
  }

  const msc_model_info &model() const { return *info; }
  unsigned char *arena() const { return arenaStart; }
  const unsigned char *weights() const { return weightsMemory.data(); }
  /// One address of the device each.
  void *const *inputs() const { return pointers; }
  void *const *outputs() const { return pointers + info->num_inputs; }

private:
  /// The host's weights are needed for this moment only.
  msc_status openWeights(const ModelPlan &plan, const msc_options &options,
                         msc_error *error) {
    Weights host;
    if (msc_status status = host.open(plan.weights, options, error))
      return status;
    if (plan.weights.bytes <= sizeof(WeightsHeader))
      return MSC_OK;
    const std::size_t bytes = plan.weights.bytes - sizeof(WeightsHeader);
    if (msc_status status = weightsMemory.open(
            "memory of the device for the weights", bytes, error))
      return status;
    return weightsMemory.fill(host.data(), bytes, error);
  }

  /// options.arena is memory of the device.
  msc_status openArena(const msc_options &options, msc_error *error) {
    if (!options.arena) {
      msc_status status = ownArena.open("memory of the device for the arena",
                                        info->arena_bytes, error);
      arenaStart = ownArena.data();
      return status;
    }
    if (options.arena_bytes < info->arena_bytes || !isAligned(options.arena))
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.arena has %zu bytes, the model needs %zu, "
                  "aligned to %u",
                  options.arena_bytes, info->arena_bytes, MSC_ALIGNMENT);
    arenaStart = static_cast<unsigned char *>(options.arena);
    return MSC_OK;
  }

  /// One piece of memory for all inputs and outputs, and their addresses in it.
  msc_status openTensors(msc_error *error) {
    const std::size_t count = info->num_inputs + info->num_outputs;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i)
      bytes += paddedBytes(tensor(i).bytes, MSC_ALIGNMENT);
    if (msc_status status = tensors.open(
            "memory of the device for inputs and outputs", bytes, error))
      return status;
    pointers = static_cast<void **>(std::calloc(count + 1, sizeof(void *)));
    if (!pointers)
      return fail(error, MSC_OUT_OF_MEMORY, "no memory for the addresses");
    unsigned char *next = tensors.data();
    for (std::size_t i = 0; i < count; ++i) {
      pointers[i] = next;
      next += paddedBytes(tensor(i).bytes, MSC_ALIGNMENT);
    }
    return MSC_OK;
  }

  /// Inputs come first, then outputs.
  const msc_tensor_info &tensor(std::size_t i) const {
    return i < info->num_inputs ? info->inputs[i]
                                : info->outputs[i - info->num_inputs];
  }

  const msc_model_info *info = nullptr;
  Memory weightsMemory, ownArena, tensors;
  unsigned char *arenaStart = nullptr;
  void **pointers = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_DEVICE_BUFFERS_H
