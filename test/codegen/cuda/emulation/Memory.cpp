//===- Memory.cpp - device memory as pages closed to the host -------------===//
// SPDX-License-Identifier: Apache-2.0

#include "Memory.h"
#include "RuntimeApi.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <mutex>
#include <sys/mman.h>

namespace cuda_emulation {

namespace {

constexpr std::size_t pageBytes = 4096, alignment = 256;

struct Piece {
  std::size_t bytes;
  char *pages;
  std::size_t pagesBytes; // without the closed page at the end
};

struct Pieces {
  std::mutex lock;
  std::map<std::uintptr_t, Piece> byStart;
};

Pieces &pieces() {
  static Pieces all;
  return all;
}

std::size_t roundUp(std::size_t value, std::size_t unit) {
  return (value + unit - 1) / unit * unit;
}

void protectAll(int protection) {
  std::lock_guard<std::mutex> hold(pieces().lock);
  for (auto &[start, piece] : pieces().byStart)
    if (mprotect(piece.pages, piece.pagesBytes, protection))
      fail("the host refuses to protect device memory");
}

} // namespace

void *allocate(std::size_t bytes) {
  std::size_t used = roundUp(bytes ? bytes : 1, alignment);
  std::size_t pagesBytes = roundUp(used, pageBytes);
  void *memory = mmap(nullptr, pagesBytes + pageBytes, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED)
    return nullptr;
  char *pages = static_cast<char *>(memory);
  mprotect(pages, pagesBytes, PROT_READ | PROT_WRITE);
  std::memset(pages, 0xFF, pagesBytes);
  mprotect(pages, pagesBytes, PROT_NONE);
  char *start = pages + pagesBytes - used;
  std::lock_guard<std::mutex> hold(pieces().lock);
  pieces().byStart[reinterpret_cast<std::uintptr_t>(start)] = {bytes, pages,
                                                               pagesBytes};
  return start;
}

bool release(void *pointer) {
  std::lock_guard<std::mutex> hold(pieces().lock);
  auto found = pieces().byStart.find(reinterpret_cast<std::uintptr_t>(pointer));
  if (found == pieces().byStart.end())
    return false;
  munmap(found->second.pages, found->second.pagesBytes + pageBytes);
  pieces().byStart.erase(found);
  return true;
}

bool isDeviceRange(const void *pointer, std::size_t bytes) {
  std::lock_guard<std::mutex> hold(pieces().lock);
  auto address = reinterpret_cast<std::uintptr_t>(pointer);
  auto after = pieces().byStart.upper_bound(address);
  if (after == pieces().byStart.begin())
    return false;
  const auto &[start, piece] = *std::prev(after);
  return address - start <= piece.bytes &&
         bytes <= piece.bytes - (address - start);
}

bool isDevicePointer(const void *pointer) { return isDeviceRange(pointer, 0); }

OpenMemory::OpenMemory() { protectAll(PROT_READ | PROT_WRITE); }

OpenMemory::~OpenMemory() { protectAll(PROT_NONE); }

} // namespace cuda_emulation
