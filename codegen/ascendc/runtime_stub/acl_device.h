//===- acl_device.h - runs the kernels on an NPU
//----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// See host_device.h for what a device is. <model>_create calls aclInit unless
// the program did, and takes the device that is current in the calling thread,
// or device 0; nobody here calls aclFinalize, because other models may go on.
// Arena, weights, inputs and outputs each have memory on the device. A run
// copies the inputs, launches the kernels and copies the outputs, all on the
// object's own stream, and waits for its end.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_ACL_DEVICE_H
#define MSC_RUNTIME_ACL_DEVICE_H

#include "acl_memory.h"
#include "model_plan.h"
#include "stream.h"

#include <cstdlib>

namespace msc {
namespace {

class AclDevice {
public:
  /// All pointers are to memory of the device.
  using Kernels = void(Stream &stream, unsigned char *arena,
                       const unsigned char *weights, const void *const *inputs,
                       void *const *outputs, Profile &profile);

  AclDevice() = default;
  AclDevice(const AclDevice &) = delete;
  AclDevice &operator=(const AclDevice &) = delete;
  ~AclDevice() {
    std::free(pointers);
    if (stream.handle)
      (void)aclrtDestroyStream(stream.handle);
  }

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    info = plan.info;
    if (msc_status status = openStream(error))
      return status;
    if (msc_status status = openWeights(plan, options, error))
      return status;
    if (msc_status status = openArena(options, error))
      return status;
    return openTensors(error);
  }

  msc_status run(Kernels *kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    // The current device belongs to the thread, and a run may come from any.
    stream.error = aclrtSetDevice(device);
    copyInputs(inputs);
    if (stream.error == ACL_SUCCESS)
      kernels(stream, arena, weights.data(), pointers,
              pointers + info->num_inputs, profile);
    copyOutputs(outputs);
    stream.check(aclrtSynchronizeStream(stream.handle));
    return stream.error == ACL_SUCCESS ? MSC_OK : MSC_DEVICE_ERROR;
  }

private:
  msc_status openStream(msc_error *error) {
    aclError result = aclInit(nullptr);
    if (result != ACL_SUCCESS && result != ACL_ERROR_REPEAT_INITIALIZE)
      return failAcl(error, "aclInit", result);
    if (aclrtGetDevice(&device) != ACL_SUCCESS)
      device = 0;
    result = aclrtSetDevice(device);
    if (result == ACL_SUCCESS)
      result = aclrtCreateStream(&stream.handle);
    if (result == ACL_SUCCESS)
      return MSC_OK;
    stream.handle = nullptr;
    return failAcl(error, "no stream on the device", result);
  }

  /// The host's weights are needed for this moment only.
  msc_status openWeights(const ModelPlan &plan, const msc_options &options,
                         msc_error *error) {
    Weights host;
    if (msc_status status = host.open(plan.weights, options, error))
      return status;
    if (plan.weights.bytes <= sizeof(WeightsHeader))
      return MSC_OK;
    const std::size_t bytes = plan.weights.bytes - sizeof(WeightsHeader);
    if (msc_status status =
            weights.open("memory of the device for the weights", bytes, error))
      return status;
    const aclError result = aclrtMemcpy(weights.data(), bytes, host.data(),
                                        bytes, ACL_MEMCPY_HOST_TO_DEVICE);
    return result == ACL_SUCCESS
               ? MSC_OK
               : failAcl(error, "copying the weights to the device", result);
  }

  /// options.arena is memory of the device.
  msc_status openArena(const msc_options &options, msc_error *error) {
    if (!options.arena) {
      msc_status status = ownArena.open("memory of the device for the arena",
                                        info->arena_bytes, error);
      arena = ownArena.data();
      return status;
    }
    if (options.arena_bytes < info->arena_bytes || !isAligned(options.arena))
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.arena has %zu bytes, the model needs %zu, "
                  "aligned to %u",
                  options.arena_bytes, info->arena_bytes, MSC_ALIGNMENT);
    arena = static_cast<unsigned char *>(options.arena);
    return MSC_OK;
  }

  /// One piece of memory for all inputs and outputs, and their addresses in it.
  msc_status openTensors(msc_error *error) {
    const std::size_t count = info->num_inputs + info->num_outputs;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i)
      bytes += roundUp(tensor(i).bytes, MSC_ALIGNMENT);
    if (msc_status status = tensors.open(
            "memory of the device for inputs and outputs", bytes, error))
      return status;
    pointers = static_cast<void **>(std::calloc(count + 1, sizeof(void *)));
    if (!pointers)
      return fail(error, MSC_OUT_OF_MEMORY, "no memory for the addresses");
    unsigned char *next = tensors.data();
    for (std::size_t i = 0; i < count; ++i) {
      pointers[i] = next;
      next += roundUp(tensor(i).bytes, MSC_ALIGNMENT);
    }
    return MSC_OK;
  }

  /// Inputs come first, then outputs.
  const msc_tensor_info &tensor(std::size_t i) const {
    return i < info->num_inputs ? info->inputs[i]
                                : info->outputs[i - info->num_inputs];
  }

  void copy(void *to, const void *from, std::size_t bytes,
            aclrtMemcpyKind kind) {
    if (bytes && stream.error == ACL_SUCCESS)
      stream.check(
          aclrtMemcpyAsync(to, bytes, from, bytes, kind, stream.handle));
  }

  void copyInputs(const void *const *inputs) {
    for (std::size_t i = 0; i < info->num_inputs; ++i)
      copy(pointers[i], inputs[i], info->inputs[i].bytes,
           ACL_MEMCPY_HOST_TO_DEVICE);
  }

  void copyOutputs(void *const *outputs) {
    for (std::size_t i = 0; i < info->num_outputs; ++i)
      copy(outputs[i], pointers[info->num_inputs + i], info->outputs[i].bytes,
           ACL_MEMCPY_DEVICE_TO_HOST);
  }

  const msc_model_info *info = nullptr;
  std::int32_t device = 0;
  Stream stream;
  DeviceMemory weights, ownArena, tensors;
  unsigned char *arena = nullptr;
  void **pointers = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_ACL_DEVICE_H
