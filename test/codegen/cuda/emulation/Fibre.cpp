//===- Fibre.cpp - switching stacks on x86-64 and AArch64 -----------------===//
// SPDX-License-Identifier: Apache-2.0

#include "Fibre.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>

/// Pushes the callee-saved registers, stores the stack pointer in *from,
/// takes `to` as the stack pointer and pops the registers found there.
extern "C" void mscFibreSwitch(void **from, void *to);

#if defined(__x86_64__)
// The six registers and the return address, in the order of the pops.
static constexpr std::size_t frameWords = 7, returnWord = 6;
// A function starts with the stack pointer 8 below a multiple of 16: the
// call that led to it has pushed a return address.
static constexpr std::size_t entryOffset = 8;
asm(R"(
  .text
  .globl mscFibreSwitch
  .hidden mscFibreSwitch
  .type mscFibreSwitch, @function
mscFibreSwitch:
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
  .size mscFibreSwitch, . - mscFibreSwitch
)");
#elif defined(__aarch64__)
static constexpr std::size_t frameWords = 20, returnWord = 11;
static constexpr std::size_t entryOffset = 0;
asm(R"(
  .text
  .globl mscFibreSwitch
  .hidden mscFibreSwitch
  .type mscFibreSwitch, %function
mscFibreSwitch:
  sub sp, sp, #160
  stp x19, x20, [sp]
  stp x21, x22, [sp, #16]
  stp x23, x24, [sp, #32]
  stp x25, x26, [sp, #48]
  stp x27, x28, [sp, #64]
  stp x29, x30, [sp, #80]
  stp d8, d9, [sp, #96]
  stp d10, d11, [sp, #112]
  stp d12, d13, [sp, #128]
  stp d14, d15, [sp, #144]
  mov x2, sp
  str x2, [x0]
  mov sp, x1
  ldp x19, x20, [sp]
  ldp x21, x22, [sp, #16]
  ldp x23, x24, [sp, #32]
  ldp x25, x26, [sp, #48]
  ldp x27, x28, [sp, #64]
  ldp x29, x30, [sp, #80]
  ldp d8, d9, [sp, #96]
  ldp d10, d11, [sp, #112]
  ldp d12, d13, [sp, #128]
  ldp d14, d15, [sp, #144]
  add sp, sp, #160
  ret
  .size mscFibreSwitch, . - mscFibreSwitch
)");
#else
#error "The CUDA emulation knows how to switch stacks on x86-64 and AArch64"
#endif

namespace cuda_emulation {

static constexpr std::size_t pageBytes = 4096;

Fibre::~Fibre() {
  if (stack)
    munmap(stack, stackBytes);
}

void Fibre::prepare(void (*body)()) {
  if (!stack) {
    void *memory = mmap(nullptr, stackBytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    // The lowest page stays closed: a kernel that needs more stack faults.
    if (memory == MAP_FAILED || mprotect(memory, pageBytes, PROT_NONE)) {
      std::perror("CUDA emulation: no memory for the stack of a thread");
      std::abort();
    }
    stack = static_cast<char *>(memory);
  }
  std::uintptr_t frame[frameWords] = {};
  frame[returnWord] = reinterpret_cast<std::uintptr_t>(body);
  char *top = stack + stackBytes - 64 - entryOffset - sizeof(frame);
  std::memcpy(top, frame, sizeof(frame));
  own = top;
}

void Fibre::resume() { mscFibreSwitch(&caller, own); }

void Fibre::suspend() { mscFibreSwitch(&own, caller); }

} // namespace cuda_emulation
