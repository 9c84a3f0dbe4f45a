//===- Fibre.h - one stack of its own for each emulated CUDA thread -------===//
// SPDX-License-Identifier: Apache-2.0
//
// A fibre is entered and left by a plain function call that swaps the stack
// pointer and the registers a callee must preserve; no system call is made,
// so a switch costs a few nanoseconds (swapcontext costs a microsecond).
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_CUDA_EMULATION_FIBRE_H
#define MSC_TEST_CUDA_EMULATION_FIBRE_H

#include <cstddef>

namespace cuda_emulation {

/// A suspended flow of control. Only one thread of the host may use a fibre.
class Fibre {
public:
  Fibre() = default;
  Fibre(const Fibre &) = delete;
  Fibre &operator=(const Fibre &) = delete;
  ~Fibre();

  /// Makes the next resume() enter `body`, which must leave through suspend()
  /// and is never resumed after its last one. The stack is kept and reused.
  void prepare(void (*body)());

  /// Runs the fibre until it suspends itself.
  void resume();

  /// Called on the fibre's own stack: back to whoever resumed it.
  void suspend();

private:
  static constexpr std::size_t stackBytes = 128 * 1024;
  char *stack = nullptr;
  void *own = nullptr;
  void *caller = nullptr;
};

} // namespace cuda_emulation

#endif // MSC_TEST_CUDA_EMULATION_FIBRE_H
