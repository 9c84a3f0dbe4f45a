//===- copy.h - DataCopy and DataCopyPad ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// DataCopy moves whole blocks of 32 bytes, both sides aligned to them.
// DataCopyPad moves rows of any length: every row starts at a block on the
// local side, and what fills its last block up is unspecified there (a copy of
// the row's first value, as the reference says, when no padding is asked for).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_COPY_H
#define MSC_SIMULATION_COPY_H

#include "tensor.h"

namespace AscendC {

template <class T>
bool copyable(const GlobalTensor<T> &global, const LocalTensor<T> &local,
              std::uint32_t count) {
  bool whole = count * sizeof(T) % simulation::kBlockBytes == 0 &&
               reinterpret_cast<std::uintptr_t>(global.data()) %
                       simulation::kBlockBytes ==
                   0;
  simulation::require(
      whole, "copy-alignment",
      "DataCopy of a length or address that is not a multiple of 32 bytes");
  return whole && local.operand();
}

template <class T>
void DataCopy(const LocalTensor<T> &dst, const GlobalTensor<T> &src,
              std::uint32_t count) {
  simulation::machine().issue(PIPE_MTE2);
  if (!copyable(src, dst, count) || !dst.check(0, count) ||
      !src.touch(0, count, false))
    return;
  dst.writing(PIPE_MTE2, 0, count);
  std::memcpy(dst.data(), src.data(), count * sizeof(T));
}

template <class T>
void DataCopy(const GlobalTensor<T> &dst, const LocalTensor<T> &src,
              std::uint32_t count) {
  simulation::machine().issue(PIPE_MTE3);
  if (!copyable(dst, src, count) || !src.check(0, count) ||
      !dst.touch(0, count, true))
    return;
  src.reading(PIPE_MTE3, 0, count);
  std::memcpy(dst.data(), src.data(), count * sizeof(T));
}

/// Between two places of the unified buffer: the vector pipe does it.
template <class T>
void DataCopy(const LocalTensor<T> &dst, const LocalTensor<T> &src,
              std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  simulation::require(count * sizeof(T) % simulation::kBlockBytes == 0,
                      "copy-alignment", "a local copy of part of a block");
  if (!dst.operand() || !src.operand() || !dst.check(0, count) ||
      !src.check(0, count))
    return;
  src.reading(PIPE_V, 0, count);
  dst.writing(PIPE_V, 0, count);
  std::memmove(dst.data(), src.data(), count * sizeof(T));
}

/// The reference names VECIN and VECOUT as the places that DataCopyPad reaches.
template <class T>
bool paddable(const LocalTensor<T> &local, const DataCopyExtParams &params) {
  bool ranges = params.blockCount <= 4095 && params.blockLen <= 2097151 &&
                params.blockLen % sizeof(T) == 0;
  simulation::require(ranges, "copy-params",
                      "DataCopyPad's blockCount or blockLen is out of range");
  simulation::require(local.GetPosition() != TPosition::VECCALC,
                      "copy-position", "DataCopyPad to or from VECCALC");
  return ranges && local.operand() && params.blockCount > 0 &&
         params.blockLen > 0;
}

template <class T>
void DataCopyPad(const LocalTensor<T> &dst, const GlobalTensor<T> &src,
                 const DataCopyExtParams &params,
                 const DataCopyPadExtParams<T> &pad) {
  simulation::machine().issue(PIPE_MTE2);
  std::size_t row = params.blockLen / sizeof(T),
              data = row + pad.leftPadding + pad.rightPadding;
  bool fits =
      pad.leftPadding * sizeof(T) <= 32 && pad.rightPadding * sizeof(T) <= 32;
  simulation::require(fits, "copy-params", "more than 32 bytes of padding");
  if (!fits || !paddable(dst, params))
    return;
  constexpr std::size_t block = simulation::kBlockBytes / sizeof(T);
  std::size_t padded = (data + block - 1) / block * block;
  for (std::size_t i = 0; i < params.blockCount; ++i) {
    std::size_t to = i * (padded + params.dstStride * block);
    std::size_t from = i * (row + params.srcStride / sizeof(T));
    if (!dst.check(to, padded) || !src.touch(from, row, false))
      return;
    dst.writing(PIPE_MTE2, to, padded);
    std::fill_n(dst.data() + to, padded,
                pad.isPad ? pad.paddingValue : src.data()[from]);
    std::memcpy(dst.data() + to + pad.leftPadding, src.data() + from,
                params.blockLen);
  }
}

template <class T>
void DataCopyPad(const GlobalTensor<T> &dst, const LocalTensor<T> &src,
                 const DataCopyExtParams &params) {
  simulation::machine().issue(PIPE_MTE3);
  if (!paddable(src, params))
    return;
  constexpr std::size_t block = simulation::kBlockBytes / sizeof(T);
  std::size_t row = params.blockLen / sizeof(T),
              padded = (row + block - 1) / block * block;
  for (std::size_t i = 0; i < params.blockCount; ++i) {
    std::size_t from = i * (padded + params.srcStride * block);
    std::size_t to = i * (row + params.dstStride / sizeof(T));
    if (!src.check(from, row) || !dst.touch(to, row, true))
      return;
    src.reading(PIPE_MTE3, from, row);
    std::memcpy(dst.data() + to, src.data() + from, params.blockLen);
  }
}

} // namespace AscendC

#endif // MSC_SIMULATION_COPY_H
