//===- PackedForms.cpp - constant weights as the micro-kernels read them --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/PackedForms.h"
#include "codegen/common/kernels/packing.h"

using namespace llvm;
using namespace msc;

int64_t msc::blockWidthOf(int64_t channels, unsigned vectorBytes) {
  return vectorBytes ? blockWidth(channels, vectorBytes) : channels;
}

int64_t msc::paddedWidth(int64_t channels, unsigned vectorBytes) {
  return vectorBytes ? paddedChannels(channels, vectorBytes) : channels;
}

/// Group, tap, input channel, output channel.
static std::vector<float> toPlainRows(ArrayRef<float> filter,
                                      const Conv2DWeights &s) {
  int64_t taps = s.kh * s.kw, in = s.ic / s.groups, out = s.oc / s.groups;
  std::vector<float> rows;
  rows.reserve(filter.size());
  for (int64_t group = 0; group < s.groups; ++group)
    for (int64_t tap = 0; tap < taps; ++tap)
      for (int64_t i = 0; i < in; ++i)
        for (int64_t o = 0; o < out; ++o)
          rows.push_back(filter[((group * out + o) * in + i) * taps + tap]);
  return rows;
}

std::vector<float> msc::packFilter(ArrayRef<float> filter,
                                   ArrayRef<int64_t> shape, int64_t groups,
                                   unsigned vectorBytes) {
  const Conv2DWeights s{shape[0], shape[1] * groups, shape[2], shape[3],
                        groups};
  if (!vectorBytes)
    return toPlainRows(filter, s);
  std::vector<float> packed(
      packedConv2DSize(s.kh, s.kw, s.ic, s.oc, s.groups, vectorBytes));
  packConv2D(filter.data(), s, vectorBytes, packed.data());
  return packed;
}

std::vector<float> msc::packWinogradFilter(ArrayRef<float> filter,
                                           ArrayRef<int64_t> shape,
                                           unsigned vectorBytes) {
  std::vector<float> packed(
      packedWinogradSize(shape[1], shape[0], vectorBytes));
  packWinograd(filter.data(), shape[0], shape[1], vectorBytes, packed.data());
  return packed;
}

std::vector<float> msc::packRightMatrix(ArrayRef<float> matrix,
                                        ArrayRef<int64_t> shape,
                                        bool transposed, unsigned vectorBytes) {
  int64_t k = shape[transposed], n = shape[!transposed];
  int64_t rowStride = transposed ? 1 : n, columnStride = transposed ? k : 1;
  std::vector<float> packed(k * paddedWidth(n, vectorBytes));
  if (vectorBytes)
    packMatrix(matrix.data(), rowStride, columnStride, k, n, vectorBytes,
               packed.data());
  else
    for (int64_t i = 0; i < k * n; ++i)
      packed[i] = matrix[i / n * rowStride + i % n * columnStride];
  return packed;
}
