//===- HalfTest.cpp - 16-bit floating point, all values -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/half.h"
#include "Support.h"

using namespace msc;

/// The value of a binary16 by its definition.
static double valueOf(std::uint16_t h) {
  const int e = h >> 10 & 31, m = h & 1023;
  const double magnitude = e == 31  ? (m ? NAN : INFINITY)
                           : e == 0 ? std::ldexp(m, -24)
                                    : std::ldexp(1024 + m, e - 25);
  return h & 0x8000 ? -magnitude : magnitude;
}

TEST(Half, EveryValueSurvives) {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const auto h = std::uint16_t(bits);
    const float f = halfToFloat(h);
    if (std::isnan(valueOf(h))) {
      EXPECT_TRUE(std::isnan(f));
      EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(f))));
    } else {
      ASSERT_EQ(f, valueOf(h)) << bits;
      ASSERT_EQ(std::signbit(f), bits >> 15);
      ASSERT_EQ(floatToHalf(f), h);
    }
  }
}

TEST(Half, RoundsToNearestEven) {
  for (unsigned bits = 0; bits < 0x7c00; ++bits) {
    const auto h = std::uint16_t(bits), next = std::uint16_t(bits + 1);
    const double above = bits == 0x7bff ? 65536.0 : valueOf(next);
    const float middle = float((valueOf(h) + above) / 2);
    ASSERT_EQ(floatToHalf(middle), bits & 1 ? next : h) << bits;
    ASSERT_EQ(floatToHalf(std::nextafter(middle, 0.0f)), h) << bits;
    ASSERT_EQ(floatToHalf(std::nextafter(middle, 1e9f)), next) << bits;
    ASSERT_EQ(floatToHalf(-middle), (bits & 1 ? next : h) | 0x8000) << bits;
  }
  EXPECT_EQ(floatToHalf(1e30f), 0x7c00);
  EXPECT_EQ(floatToHalf(1e-30f), 0);
}

TEST(BFloat, ConvertsBothWays) {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const float f = bfloatToFloat(std::uint16_t(bits));
    if (std::isnan(f))
      EXPECT_TRUE(std::isnan(bfloatToFloat(floatToBfloat(f))));
    else
      ASSERT_EQ(floatToBfloat(f), bits);
  }
  EXPECT_EQ(floatToBfloat(bitCast<float>(0x3f808000u)), 0x3f80);
  EXPECT_EQ(floatToBfloat(bitCast<float>(0x3f818000u)), 0x3f82);
  EXPECT_EQ(floatToBfloat(bitCast<float>(0x3f808001u)), 0x3f81);
  EXPECT_EQ(floatToBfloat(bitCast<float>(0x7f7fffffu)), 0x7f80);
}

template <class Half> static void checkRounding(float x) {
  const auto expected = static_cast<float>(Half(x));
  const float rounded[] = {roundTo<Half>(x),
                           roundTo<Half>(splat<Vec<float>>(x))[0]};
  for (float r : rounded) {
    if (std::isnan(expected)) {
      ASSERT_TRUE(std::isnan(r)) << x;
    } else {
      ASSERT_EQ(r, expected) << x;
      ASSERT_EQ(std::signbit(r), std::signbit(expected)) << x;
    }
  }
}

/// Around every number of the type, and of every size.
template <class Half> static void checkRounding() {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const auto value = static_cast<float>(bitCast<Half>(std::uint16_t(bits)));
    const auto next =
        static_cast<float>(bitCast<Half>(std::uint16_t(bits ^ 1)));
    const float middle = value + (next - value) / 2;
    for (float x : {value, middle, std::nextafter(middle, 0.0f),
                    std::nextafter(middle, 1e9f)})
      checkRounding<Half>(x);
  }
  for (std::uint64_t bits = 0; bits < 1ull << 32; bits += 65521)
    checkRounding<Half>(bitCast<float>(std::uint32_t(bits)));
}

TEST(Half, RoundsAsThroughStorage) {
  checkRounding<Float16>();
  checkRounding<BFloat16>();
}
