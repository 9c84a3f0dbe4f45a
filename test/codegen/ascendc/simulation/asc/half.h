//===- half.h - the device compiler's 16-bit floats -----------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_SIMULATION_HALF_H
#define MSC_SIMULATION_HALF_H

#include <cmath>
#include <cstdint>
#include <cstring>

/// IEEE 754 binary16; conversion rounds to nearest, halves to even.
struct half {
  std::uint16_t bits = 0;

  half() = default;
  explicit half(float x) : bits(std::signbit(x) ? 0x8000 : 0) {
    float a = std::fabs(x);
    int e = a < 0x1p-14f ? -14 : std::ilogb(a);
    if (a != a)
      bits = 0x7e00;
    else if (a >= 65520.0f)
      bits |= 0x7c00;
    else // the mantissa's carry, or its lack of a leading one, is in the sum
      bits |= ((e + 14) << 10) + int(std::nearbyint(std::ldexp(a, 10 - e)));
  }
  explicit operator float() const {
    int e = bits >> 10 & 31, m = bits & 1023;
    float a = e == 31 ? (m ? NAN : INFINITY)
                      : std::ldexp(float(e ? m + 1024 : m), (e ? e : 1) - 25);
    return bits & 0x8000 ? -a : a;
  }
};

/// The upper half of a float.
struct bfloat16_t {
  std::uint16_t bits = 0;

  bfloat16_t() = default;
  explicit bfloat16_t(float x) {
    std::uint32_t wide;
    std::memcpy(&wide, &x, 4);
    bits = x != x ? 0x7fc0 : (wide + 0x7fff + (wide >> 16 & 1)) >> 16;
  }
  explicit operator float() const {
    std::uint32_t wide = std::uint32_t(bits) << 16;
    float x;
    std::memcpy(&x, &wide, 4);
    return x;
  }
};

#endif // MSC_SIMULATION_HALF_H
