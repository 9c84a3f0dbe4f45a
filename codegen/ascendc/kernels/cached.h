//===- cached.h - elements of global memory through the scalar unit -------===//
// SPDX-License-Identifier: Apache-2.0
//
// The scalar unit reaches global memory through a cache of its core: 64-byte
// lines, written back as a whole, seen by no other core and by no copy of the
// unified buffer. So a kernel that uses it
//   - starts and ends with cleanCache(): what earlier kernels left in the cache
//     is stale, and what this one has written must leave it;
//   - lets no two cores write to one line (loops.h).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CACHED_H
#define MSC_KERNELS_CACHED_H

#include "integer.h"

namespace msc {
namespace {

constexpr uint32_t kCacheLine = 64;

/// What the unit moves for an element of type T: bool and the 16-bit floats as
/// their bits.
template <class T> struct MovedAs { using Type = T; };
template <> struct MovedAs<bool> { using Type = std::uint8_t; };
template <class T> using Moved = typename MovedAs<T>::Type;

template <class T>
MSC_AICORE AscendC::GlobalTensor<Moved<T>> elements(__gm__ const T *p) {
  AscendC::GlobalTensor<Moved<T>> tensor;
  tensor.SetGlobalBuffer(
      reinterpret_cast<__gm__ Moved<T> *>(const_cast<__gm__ T *>(p)));
  return tensor;
}

template <class T> MSC_AICORE T element(__gm__ const T *p, long i) {
  return bitCast<T>(elements(p).GetValue(uint64_t(i)));
}
template <class T> MSC_AICORE void setElement(__gm__ T *p, long i, T value) {
  elements(p).SetValue(uint64_t(i), bitCast<Moved<T>>(value));
}

/// Writes back and forgets all lines; the address has no meaning.
template <class T> MSC_AICORE void cleanCache(__gm__ const T *any) {
  AscendC::DataCacheCleanAndInvalid<Moved<T>,
                                    AscendC::CacheLine::ENTIRE_DATA_CACHE,
                                    AscendC::DcciDst::CACHELINE_OUT>(
      elements(any));
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CACHED_H
