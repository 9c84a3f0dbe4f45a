//===- Device.cpp - runs the threads of a grid as fibres ------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "Device.h"
#include "Fibre.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace cuda_emulation {

Index currentBlock, currentThread;
Extent currentGrid, currentExtent;

namespace {

enum class State { Ready, AtWarp, AtBlock, Done };

struct Thread {
  Fibre fibre;
  State state = State::Done;
  Index index;
  unsigned mask = 0;
  std::uint64_t bits = 0;
};

/// One launch at a time: the callers hold the lock of Stream.cpp.
struct Device {
  std::vector<std::unique_ptr<Thread>> threads;
  std::vector<std::uint64_t> delivered;
  Thread *running = nullptr;
  unsigned number = 0, count = 0;
  void (*body)(const void *) = nullptr;
  const void *context = nullptr;
  alignas(128) unsigned char shared[maxSharedBytes];
  std::size_t sharedBytes = 0;
  std::vector<std::pair<const void *, std::size_t>> sharedSites;
};
Device device;

Order initialOrder() {
  const char *text = std::getenv("MSC_CUDA_ORDER");
  if (!text || !std::strcmp(text, "forward"))
    return Order::Forward;
  if (!std::strcmp(text, "reversed"))
    return Order::Reversed;
  fail("MSC_CUDA_ORDER is neither 'forward' nor 'reversed'");
}

Order &orderSlot() {
  static Order slot = initialOrder();
  return slot;
}

/// The i-th of n things in the chosen order.
unsigned place(unsigned i, unsigned n) {
  return orderSlot() == Order::Forward ? i : n - 1 - i;
}

void waitAs(State state) {
  Thread *self = device.running;
  self->state = state;
  self->fibre.suspend();
}

void enterThread() {
  device.body(device.context);
  waitAs(State::Done);
}

void resume(unsigned number) {
  Thread &thread = *device.threads[number];
  device.running = &thread;
  device.number = number;
  currentThread = thread.index;
  thread.fibre.resume();
}

bool waitsWith(unsigned number, unsigned mask) {
  if (number >= device.count)
    return false;
  const Thread &thread = *device.threads[number];
  return thread.state == State::AtWarp && thread.mask == mask;
}

bool groupIsComplete(unsigned first, unsigned mask) {
  for (unsigned lane = 0; lane < warpLanes; ++lane)
    if (mask >> lane & 1 && !waitsWith(first + lane, mask))
      return false;
  return true;
}

void releaseGroup(unsigned first, unsigned mask) {
  for (unsigned lane = 0; lane < warpLanes; ++lane)
    if (mask >> lane & 1) {
      Thread &thread = *device.threads[first + lane];
      device.delivered[first + lane] = thread.bits;
      thread.state = State::Ready;
    }
}

/// Releases every group of lanes whose members have all arrived.
bool releaseGroups(unsigned first, unsigned end) {
  bool released = false;
  for (unsigned number = first; number < end; ++number) {
    const Thread &thread = *device.threads[number];
    if (thread.state != State::AtWarp || !groupIsComplete(first, thread.mask))
      continue;
    releaseGroup(first, thread.mask);
    released = true;
  }
  return released;
}

/// Runs a warp until each of its lanes waits at the block's barrier or is done.
void runWarp(unsigned first, unsigned end) {
  do {
    for (unsigned i = 0; i < end - first; ++i) {
      unsigned number = first + place(i, end - first);
      if (device.threads[number]->state == State::Ready)
        resume(number);
    }
  } while (releaseGroups(first, end));
  for (unsigned number = first; number < end; ++number)
    if (device.threads[number]->state == State::AtWarp)
      fail("a lane waits at a warp operation for lanes that never come to it");
}

void runWarps() {
  unsigned warps = (device.count + warpLanes - 1) / warpLanes;
  for (unsigned i = 0; i < warps; ++i) {
    unsigned first = place(i, warps) * warpLanes;
    unsigned end = first + warpLanes;
    runWarp(first, end < device.count ? end : device.count);
  }
}

/// Lets the threads go on from the block's barrier; false when all are done.
bool releaseBlock() {
  unsigned waiting = 0;
  for (unsigned number = 0; number < device.count; ++number)
    waiting += device.threads[number]->state == State::AtBlock;
  if (waiting != 0 && waiting != device.count)
    fail("a thread waits at __syncthreads, others have left the kernel");
  for (unsigned number = 0; waiting != 0 && number < device.count; ++number)
    device.threads[number]->state = State::Ready;
  return waiting != 0;
}

void prepareThreads(Extent block) {
  device.count = block.x * block.y * block.z;
  while (device.threads.size() < device.count)
    device.threads.push_back(std::make_unique<Thread>());
  device.delivered.assign(device.threads.size() + warpLanes, 0);
  for (unsigned number = 0; number < device.count; ++number) {
    Thread &thread = *device.threads[number];
    thread.index = {number % block.x, number / block.x % block.y,
                    number / block.x / block.y};
    thread.state = State::Ready;
    thread.fibre.prepare(enterThread);
  }
}

/// Offset of new shared memory of the running block, filled with 0xFF.
std::size_t takeShared(std::size_t bytes) {
  std::size_t offset = device.sharedBytes;
  device.sharedBytes += (bytes + 127) / 128 * 128;
  if (device.sharedBytes > maxSharedBytes)
    fail("a block uses more shared memory than a device grants");
  std::memset(device.shared + offset, 0xFF, bytes);
  return offset;
}

void runBlock(std::size_t sharedBytes) {
  device.sharedSites.clear();
  device.sharedBytes = 0;
  takeShared(sharedBytes);
  prepareThreads(currentExtent);
  do
    runWarps();
  while (releaseBlock());
}

} // namespace

void setOrder(Order order) { orderSlot() = order; }

Order order() { return orderSlot(); }

void runGrid(Extent grid, Extent block, std::size_t sharedBytes,
             void (*body)(const void *), const void *context) {
  device.body = body;
  device.context = context;
  currentGrid = grid;
  currentExtent = block;
  unsigned blocks = grid.x * grid.y * grid.z;
  for (unsigned i = 0; i < blocks; ++i) {
    unsigned number = place(i, blocks);
    currentBlock = {number % grid.x, number / grid.x % grid.y,
                    number / grid.x / grid.y};
    runBlock(sharedBytes);
  }
}

void *dynamicShared() { return device.shared; }

void *staticShared(const void *site, std::size_t bytes) {
  for (const auto &[known, offset] : device.sharedSites)
    if (known == site)
      return device.shared + offset;
  std::size_t offset = takeShared(bytes);
  device.sharedSites.emplace_back(site, offset);
  return device.shared + offset;
}

void syncThreads() { waitAs(State::AtBlock); }

unsigned lane() { return device.number % warpLanes; }

const std::uint64_t *exchange(unsigned mask, std::uint64_t bits) {
  if (!(mask >> lane() & 1))
    fail("a lane calls a warp operation whose mask leaves it out");
  Thread *self = device.running;
  self->mask = mask;
  self->bits = bits;
  waitAs(State::AtWarp);
  return device.delivered.data() + device.number / warpLanes * warpLanes;
}

void fail(const char *message) {
  std::fprintf(stderr,
               "CUDA emulation: block (%u, %u, %u), thread (%u, %u, %u): %s\n",
               currentBlock.x, currentBlock.y, currentBlock.z, currentThread.x,
               currentThread.y, currentThread.z, message);
  std::abort();
}

} // namespace cuda_emulation
