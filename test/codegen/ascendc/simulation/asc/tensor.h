//===- tensor.h - GlobalTensor and LocalTensor ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A LocalTensor knows the buffer that it was cut from: every access must stay
// inside that buffer, and an operand of a vector or copy instruction must start
// at a multiple of 32 bytes from the unified buffer's base.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_TENSOR_H
#define MSC_SIMULATION_TENSOR_H

#include "cache.h"

namespace AscendC {

template <class T> class GlobalTensor {
public:
  using PrimType = T;

  void SetGlobalBuffer(T *buffer, std::uint64_t size) {
    base = buffer;
    count = size;
  }
  void SetGlobalBuffer(T *buffer) {
    SetGlobalBuffer(buffer, ~std::uint64_t(0));
  }

  GlobalTensor operator[](std::uint64_t offset) const {
    GlobalTensor part = *this;
    simulation::require(offset <= count, "global-bounds",
                        "an offset behind the end of a GlobalTensor");
    part.base += offset;
    part.count =
        count == ~std::uint64_t(0) ? count : count - std::min(offset, count);
    return part;
  }

  T GetValue(std::uint64_t offset) const {
    simulation::machine().issue(PIPE_S);
    T value{};
    simulation::dataCache().load(&value, base + offset, sizeof(T));
    return value;
  }
  void SetValue(std::uint64_t offset, T value) const {
    simulation::machine().issue(PIPE_S);
    simulation::dataCache().store(base + offset, &value, sizeof(T));
  }
  const T *GetPhyAddr() const { return base; }
  std::uint64_t GetSize() const { return count; }

  /// For the copy instructions: may these elements be touched?
  bool touch(std::uint64_t offset, std::uint64_t elements, bool write) const {
    if (offset + elements > count) {
      simulation::violate("global-bounds",
                          "an access behind the end of a GlobalTensor");
      return false;
    }
    return simulation::accessGlobal(base + offset, elements * sizeof(T), write);
  }
  T *data() const { return base; }

private:
  T *base = nullptr;
  std::uint64_t count = 0;
};

enum class CacheLine : std::uint64_t { SINGLE_CACHE_LINE, ENTIRE_DATA_CACHE };
enum class DcciDst : std::uint64_t {
  CACHELINE_ALL,
  CACHELINE_UB,
  CACHELINE_OUT
};

/// Of the whole cache; single lines are not simulated.
template <class T, CacheLine lines, DcciDst place>
void DataCacheCleanAndInvalid(const GlobalTensor<T> &) {
  static_assert(lines == CacheLine::ENTIRE_DATA_CACHE &&
                place == DcciDst::CACHELINE_OUT);
  simulation::machine().issue(PIPE_S);
  simulation::dataCache().clean();
}

template <class T> class LocalTensor {
public:
  using PrimType = T;

  LocalTensor() = default;
  LocalTensor(TPosition place, std::size_t offset, std::size_t bytes)
      : start(offset), size(bytes / sizeof(T)), where(place),
        bufferStart(offset), bufferEnd(offset + bytes) {}

  LocalTensor operator[](std::uint32_t offset) const {
    LocalTensor part = *this;
    part.start += offset * sizeof(T);
    part.size = offset <= size ? size - offset : 0;
    return part;
  }

  template <class U> LocalTensor<U> ReinterpretCast() const {
    LocalTensor<U> other(where, bufferStart, bufferEnd - bufferStart);
    return other.at(start, size * sizeof(T) / sizeof(U));
  }

  T GetValue(std::uint32_t index) const {
    simulation::machine().issue(PIPE_S);
    return check(index, 1) ? (reading(PIPE_S, index, 1), data()[index]) : T(0);
  }
  void SetValue(std::uint32_t index, T value) const {
    simulation::machine().issue(PIPE_S);
    if (!check(index, 1))
      return;
    writing(PIPE_S, index, 1);
    data()[index] = value;
  }

  std::uint32_t GetSize() const { return static_cast<std::uint32_t>(size); }
  TPosition GetPosition() const { return where; }

  // What the instructions of the simulation use.
  T *data() const {
    return reinterpret_cast<T *>(simulation::machine().memory + start);
  }
  std::size_t offset() const { return start; }
  std::size_t buffer() const { return bufferStart; }
  LocalTensor at(std::size_t byteOffset, std::size_t elements) const {
    LocalTensor part = *this;
    part.start = byteOffset;
    part.size = elements;
    return part;
  }
  bool check(std::int64_t index, std::size_t elements) const {
    std::size_t begin = start + index * sizeof(T);
    bool inside =
        begin >= bufferStart && begin + elements * sizeof(T) <= bufferEnd;
    simulation::require(inside, "local-bounds",
                        "an access outside of a LocalTensor's buffer");
    return inside;
  }
  bool operand() const {
    bool aligned = start % simulation::kBlockBytes == 0;
    simulation::require(
        aligned, "local-alignment",
        "an operand that does not start at a multiple of 32 bytes");
    return aligned;
  }
  void reading(int pipe, std::size_t index, std::size_t elements) const {
    simulation::machine().read(pipe, start + index * sizeof(T),
                               elements * sizeof(T));
  }
  void writing(int pipe, std::size_t index, std::size_t elements) const {
    simulation::machine().write(pipe, start + index * sizeof(T),
                                elements * sizeof(T));
  }

private:
  std::size_t start = 0, size = 0;
  TPosition where = TPosition::VECCALC;
  std::size_t bufferStart = 0, bufferEnd = 0;
};

} // namespace AscendC

#endif // MSC_SIMULATION_TENSOR_H
