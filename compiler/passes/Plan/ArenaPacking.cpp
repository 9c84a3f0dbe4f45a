//===- ArenaPacking.cpp ---------------------------------------------------===//
//
// Offsets in one arena for buffers with known lifetimes.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/ArenaPacking.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/MathExtras.h"
#include <cassert>

using namespace msc;

/// The lowest offset at which `buffer` fits between the placed ones; `placed`
/// is sorted by offset.
static int64_t findPlace(const PlannedBuffer &buffer,
                         llvm::ArrayRef<PlannedBuffer *> placed) {
  int64_t offset = 0;
  for (const PlannedBuffer *other : placed) {
    if (other->last < buffer.first || buffer.last < other->first)
      continue;
    if (offset + buffer.bytes <= other->offset)
      break;
    offset = std::max(offset, other->offset + other->bytes);
  }
  return offset;
}

/// Whether buffers that are alive at the same time share no byte.
[[maybe_unused]] static bool areApart(llvm::ArrayRef<PlannedBuffer *> buffers) {
  for (auto [i, a] : llvm::enumerate(buffers))
    for (const PlannedBuffer *b : buffers.take_front(i))
      if (a->first <= b->last && b->first <= a->last &&
          a->offset < b->offset + b->bytes && b->offset < a->offset + a->bytes)
        return false;
  return true;
}

int64_t msc::planArena(llvm::MutableArrayRef<PlannedBuffer> buffers) {
  llvm::SmallVector<PlannedBuffer *> order;
  for (PlannedBuffer &buffer : buffers)
    if (buffer.first >= 0) {
      // A buffer without elements has an address of its own, too.
      buffer.bytes =
          llvm::alignTo(std::max<int64_t>(buffer.bytes, 1), kBufferAlignment);
      order.push_back(&buffer);
    }
  llvm::stable_sort(order,
                    [](auto *a, auto *b) { return a->bytes > b->bytes; });
  llvm::SmallVector<PlannedBuffer *> placed;
  int64_t end = 0;
  for (PlannedBuffer *buffer : order) {
    buffer->offset = findPlace(*buffer, placed);
    end = std::max(end, buffer->offset + buffer->bytes);
    placed.insert(llvm::upper_bound(
                      placed, buffer,
                      [](auto *a, auto *b) { return a->offset < b->offset; }),
                  buffer);
  }
  assert(areApart(placed) && "buffers alive at the same time are apart");
  return end;
}
