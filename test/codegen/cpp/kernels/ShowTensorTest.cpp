//===- ShowTensorTest.cpp - tensors as MindSpore's Print writes them ------===//
// SPDX-License-Identifier: Apache-2.0
//
// The texts are those of MindSpore 2.10.
//
//===----------------------------------------------------------------------===//
#include "Support.h"
#include "codegen/cpp/kernels/show_tensor.h"
#include "codegen/cpp/kernels/show_text.h"
#include <limits>
#include <numeric>

using namespace msc;
using namespace test;

template <class As, class D>
static std::string show(D dims, const As *x, const char *element) {
  const std::int32_t count = 4;
  std::int32_t next = 0;
  testing::internal::CaptureStdout();
  showTensor<As>(oneThread, Dims<>(), &count, dims, x, Dims<>(), &next, "",
                 element);
  EXPECT_EQ(next, 5);
  return testing::internal::GetCapturedStdout();
}

template <class As, class D>
static std::string show(D dims, std::initializer_list<As> x,
                        const char *element) {
  return show(dims, x.begin(), element);
}

template <class T> static std::vector<T> upTo(long n) {
  std::vector<T> numbers(n);
  std::iota(numbers.begin(), numbers.end(), T(0));
  return numbers;
}

TEST(ShowTensor, Floats) {
  const float inf = std::numeric_limits<float>::infinity();
  EXPECT_EQ(show<float>(Dims<2, 2>(), {1.5f, -3e10f, 0, inf}, "Float32"),
            "Tensor(shape=[2, 2], dtype=Float32, value=\n"
            "[[ 1.50000000e+00 -3.00000010e+10]\n"
            " [ 0.00000000e+00             inf]])");
  EXPECT_EQ(show<double>(Dims<2>(), {1.5, 2}, "Float64"),
            "Tensor(shape=[2], dtype=Float64, "
            "value=[ 1.50000000e+00  2.00000000e+00])");
  EXPECT_EQ(show<Float16>(Dims<1, 1>(), {Float16(1.5f)}, "Float16"),
            "Tensor(shape=[1, 1], dtype=Float16, value=\n[[ 1.5000e+00]])");
}

TEST(ShowTensor, IntegersStandInColumns) {
  EXPECT_EQ(show<std::uint8_t>(Dims<2>(), {1, 200}, "UInt8"),
            "Tensor(shape=[2], dtype=UInt8, value=[  1 200])");
  EXPECT_EQ(show<std::int16_t>(Dims<2>(), {-5, 1000}, "Int16"),
            "Tensor(shape=[2], dtype=Int16, value=[  -5 1000])");
  EXPECT_EQ(show(Dims<2, 2, 2>(), upTo<std::int32_t>(8).data(), "Int32"),
            "Tensor(shape=[2, 2, 2], dtype=Int32, value=\n"
            "[[[0 1]\n  [2 3]]\n [[4 5]\n  [6 7]]])");
}

TEST(ShowTensor, TruthValues) {
  EXPECT_EQ(show<bool>(Dims<1, 2>(), {true, false}, "Bool"),
            "Tensor(shape=[1, 2], dtype=Bool, value=\n[[ True False]])");
}

TEST(ShowTensor, NumbersStandAlone) {
  EXPECT_EQ(show<float>(Dims<>(), {0.1f}, "Float32"), "0.1");
  EXPECT_EQ(show<std::int32_t>(Dims<>(), {7}, "Int32"), "7");
  EXPECT_EQ(show<bool>(Dims<>(), {true}, "Bool"), "1");
}

TEST(ShowTensor, TheMiddleOfLargeOnesIsLeftOut) {
  EXPECT_EQ(show(Dims<1001, 1, 2>(), upTo<std::int64_t>(2002).data(), "Int64"),
            "Tensor(shape=[1001, 1, 2], dtype=Int64, value=\n"
            "[[[   0    1]]\n [[   2    3]]\n [[   4    5]]\n ...\n"
            " [[1996 1997]]\n [[1998 1999]]\n [[2000 2001]]])");
  EXPECT_EQ(show(Dims<1200>(), upTo<std::int32_t>(1200).data(), "Int32"),
            "Tensor(shape=[1200], dtype=Int32, "
            "value=[   0    1    2 ... 1197 1198 1199])");
}

TEST(ShowText, CountsOn) {
  const std::int32_t count = 0;
  std::int32_t next = 0;
  testing::internal::CaptureStdout();
  showText<false>(oneThread, Dims<>(), &count, Dims<>(), &next, "epoch\n");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "epoch\n");
  EXPECT_EQ(next, 1);
}

TEST(ShowTextDeathTest, EndsTheProgram) {
  const std::int32_t count = 0;
  std::int32_t next = 0;
  EXPECT_DEATH(
      showText<true>(oneThread, Dims<>(), &count, Dims<>(), &next, "no\n"), "");
}
