//===- acl_device.h - runs the kernels on an NPU --------------------------===//
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
#include "device_buffers.h"
#include "stream.h"

namespace msc {
namespace {

class AclDevice {
public:
  /// All pointers are to memory of the device.
  using Kernels = void(Stream &stream, unsigned char *arena,
                       const unsigned char *weights, const void *const *inputs,
                       void *const *outputs, Profile &profile);
  using Memory = DeviceMemory;

  AclDevice() = default;
  AclDevice(const AclDevice &) = delete;
  AclDevice &operator=(const AclDevice &) = delete;
  ~AclDevice() {
    if (stream.handle)
      (void)aclrtDestroyStream(stream.handle);
  }

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    if (msc_status status = openStream(error))
      return status;
    return buffers.open(plan, options, error);
  }

  template <class Launch>
  msc_status run(Launch kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    // The current device belongs to the thread, and a run may come from any.
    stream.error = aclrtSetDevice(device);
    copyInputs(inputs);
    if (stream.error == ACL_SUCCESS)
      kernels(stream, buffers.arena(), buffers.weights(), buffers.inputs(),
              buffers.outputs(), profile);
    copyOutputs(outputs);
    return finish();
  }

  msc_status reset(unsigned char *state, const StatePlan &plan) {
    stream.error = aclrtSetDevice(device);
    if (stream.error == ACL_SUCCESS)
      stream.check(
          aclrtMemsetAsync(state, plan.bytes, 0, plan.bytes, stream.handle));
    for (std::size_t i = 0; i < plan.count; ++i)
      copy(state + plan.values[i].offset,
           buffers.weights() + plan.values[i].weightsOffset,
           plan.values[i].bytes, ACL_MEMCPY_DEVICE_TO_DEVICE);
    return finish();
  }

private:
  msc_status finish() {
    stream.check(aclrtSynchronizeStream(stream.handle));
    return stream.error == ACL_SUCCESS ? MSC_OK : MSC_DEVICE_ERROR;
  }

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

  void copy(void *to, const void *from, std::size_t bytes,
            aclrtMemcpyKind kind) {
    if (bytes && stream.error == ACL_SUCCESS)
      stream.check(
          aclrtMemcpyAsync(to, bytes, from, bytes, kind, stream.handle));
  }

  void copyInputs(const void *const *inputs) {
    const msc_model_info &model = buffers.model();
    for (std::size_t i = 0; i < model.num_inputs; ++i)
      copy(buffers.inputs()[i], inputs[i], model.inputs[i].bytes,
           ACL_MEMCPY_HOST_TO_DEVICE);
  }

  void copyOutputs(void *const *outputs) {
    const msc_model_info &model = buffers.model();
    for (std::size_t i = 0; i < model.num_outputs; ++i)
      copy(outputs[i], buffers.outputs()[i], model.outputs[i].bytes,
           ACL_MEMCPY_DEVICE_TO_HOST);
  }

  std::int32_t device = 0;
  Stream stream;
  DeviceBuffers<DeviceMemory> buffers;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_ACL_DEVICE_H
