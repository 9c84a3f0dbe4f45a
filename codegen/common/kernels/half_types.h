//===- half_types.h - 16-bit floating point as storage --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// float16 and bfloat16 hold bits; arithmetic is done in float. Conversions
// round to nearest even, keep NaN, infinity and subnormal numbers, and are free
// of branches, so that loops over them vectorise. MSC_INLINE and msc::bitCast
// are the target's: include half.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_HALF_TYPES_H
#define MSC_KERNELS_HALF_TYPES_H

#include <cstdint>

namespace msc {
namespace {

/// The float of an IEEE 754 binary16's bits.
MSC_INLINE float halfToFloat(std::uint16_t h) {
  const std::uint32_t sign = std::uint32_t(h & 0x8000u) << 16;
  const std::uint32_t rest = std::uint32_t(h & 0x7fffu) << 13;
  // Multiplying by 2^112 moves the exponent and normalises subnormals.
  const float value = bitCast<float>(rest) * 0x1p112f;
  const std::uint32_t bits = bitCast<std::uint32_t>(value);
  const std::uint32_t special = rest >= 0x0f800000u ? 0x7f800000u : 0u;
  return bitCast<float>(bits | special | sign);
}

/// The binary16 nearest to x.
MSC_INLINE std::uint16_t floatToHalf(float x) {
  const std::uint32_t bits = bitCast<std::uint32_t>(x);
  const std::uint32_t magnitude = bits & 0x7fffffffu;
  const std::uint32_t sign = bits >> 16 & 0x8000u;
  // Below 2^-14: adding 0.5 shifts the bits to their place and rounds them.
  const std::uint32_t small =
      bitCast<std::uint32_t>(bitCast<float>(magnitude) + 0.5f) - 0x3f000000u;
  const std::uint32_t odd = magnitude >> 13 & 1u;
  const std::uint32_t normal = (magnitude - 0x38000000u + 0xfffu + odd) >> 13;
  const std::uint32_t huge = magnitude > 0x7f800000u ? 0x7e00u : 0x7c00u;
  const std::uint32_t finite = magnitude < 0x38800000u ? small : normal;
  return std::uint16_t(sign | (magnitude >= 0x47800000u ? huge : finite));
}

MSC_INLINE float bfloatToFloat(std::uint16_t b) {
  return bitCast<float>(std::uint32_t(b) << 16);
}

MSC_INLINE std::uint16_t floatToBfloat(float x) {
  const std::uint32_t bits = bitCast<std::uint32_t>(x);
  const std::uint32_t rounded = bits + 0x7fffu + (bits >> 16 & 1u);
  const bool nan = (bits & 0x7fffffffu) > 0x7f800000u;
  return std::uint16_t((nan ? bits | 0x400000u : rounded) >> 16);
}

} // namespace

// Of external linkage, unlike everything else: they stand in the prototypes of
// kernels that other source files of a model call.
/// Storage types: at.load of them gives one, static_cast<float> its value.
struct Float16 {
  std::uint16_t bits;
  Float16() = default;
  MSC_INLINE explicit Float16(float x) : bits(floatToHalf(x)) {}
  MSC_INLINE explicit operator float() const { return halfToFloat(bits); }
};
struct BFloat16 {
  std::uint16_t bits;
  BFloat16() = default;
  MSC_INLINE explicit BFloat16(float x) : bits(floatToBfloat(x)) {}
  MSC_INLINE explicit operator float() const { return bfloatToFloat(bits); }
};
} // namespace msc

#endif // MSC_KERNELS_HALF_TYPES_H
