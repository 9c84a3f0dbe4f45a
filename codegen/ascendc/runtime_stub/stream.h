//===- stream.h - the stream of a run, its first error, the launch --------===//
// SPDX-License-Identifier: Apache-2.0
//
// What <model>_api.cpp (compiled by the host's compiler) and the kernels
// (compiled for the NPU) share.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_STREAM_H
#define MSC_RUNTIME_STREAM_H

#include "profile.h"

#include <acl/acl.h>

/// Starts a kernel on `blocks` cores; the simulation brings its own.
#ifndef MSC_LAUNCH
#define MSC_LAUNCH(kernel, blocks, stream, ...)                                \
  kernel<<<(blocks), nullptr, (stream)>>>(__VA_ARGS__)
#endif

/// Vector cores that a launch may use; the kernels run on any number.
#ifndef MSC_CORES
#define MSC_CORES 40
#endif

namespace msc {

/// The stream that a run's kernels are put on, in order. The first error stays;
/// whoever owns the stream reports it.
struct Stream {
  aclrtStream handle = nullptr;
  aclError error = ACL_SUCCESS;

  /// Keeps the first error.
  [[gnu::always_inline]] void check(aclError result) {
    if (error == ACL_SUCCESS)
      error = result;
  }

  /// Kernel number `kernel` has been launched. Only a profile waits for it.
  [[gnu::always_inline]] void done(Profile &profile, std::size_t kernel) {
    if (!profile.enabled())
      return;
    check(aclrtSynchronizeStream(handle));
    profile.done(kernel);
  }
};

} // namespace msc

#endif // MSC_RUNTIME_STREAM_H
