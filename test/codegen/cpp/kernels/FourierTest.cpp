//===- FourierTest.cpp - transforms against their definition --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/fourier.h"
#include "Support.h"
#include <complex>

using namespace msc;
using namespace test;

/// `Have` numbers are given and `Keep` of N kept, along the middle of three
/// dimensions.
template <bool Inverse, bool Real, bool Half, long N, long Have, long Keep>
static void check() {
  constexpr long outer = 3, inner = 2, tasks = 4;
  const Dims<outer, Have, inner> given;
  const Dims<outer, Keep, inner> kept;
  Tensor re(given.size), im(given.size), toRe(kept.size), toIm(kept.size),
      turns(2 * N), work(tasks * 4 * N);
  re.randomize(N), im.randomize(N + 1);
  for (long k = 0; k < N; ++k) {
    turns[2 * k] = float(std::cos(2 * M_PI * double(k) / N));
    turns[2 * k + 1] = float(-std::sin(2 * M_PI * double(k) / N));
  }
  for (const Parallel &parallel : {oneThread, twoThreads})
    fourier<Inverse, Real, Half, N>(
        parallel, given, re.data(), given, Real ? re.data() : im.data(),
        Dims<N, 2>(), turns.data(), kept, toRe.data(), kept, toIm.data(),
        Dims<tasks, 4 * N>(), work.data(), 0.5);
  const auto at = [&](long row, long i) -> std::complex<double> {
    const bool back = Half && i > N / 2;
    const long from = back ? N - i : i;
    const long place = (row / inner * Have + from) * inner + row % inner;
    if (from >= Have)
      return 0;
    const bool isReal = Real || (Half && (from == 0 || 2 * from == N));
    const std::complex<double> z(re[place], isReal ? 0 : im[place]);
    return back ? std::conj(z) : z;
  };
  for (long row = 0; row < outer * inner; ++row)
    for (long k = 0; k < Keep; ++k) {
      std::complex<double> sum = 0;
      for (long i = 0; i < N; ++i)
        sum += at(row, i) * std::polar(1.0, (Inverse ? 2 : -2) * M_PI *
                                                double(i * k % N) / N);
      const long place = (row / inner * Keep + k) * inner + row % inner;
      ASSERT_NEAR(toRe[place], sum.real() / 2, 1e-5 * double(N + 4));
      ASSERT_NEAR(toIm[place], sum.imag() / 2, 1e-5 * double(N + 4));
    }
}

template <long... N> static void checkLengths() {
  (check<false, false, false, N, N, N>(), ...);
  (check<true, false, false, N, N, N>(), ...);
  (check<false, true, false, N, N, N / 2 + 1>(), ...);
  (check<true, false, true, N, N / 2 + 1, N>(), ...);
}

TEST(Fourier, Lengths) { checkLengths<1, 2, 3, 4, 6, 7, 16, 30, 49, 97>(); }

TEST(Fourier, CutAndFilled) {
  check<false, false, false, 9, 5, 9>();
  check<false, false, false, 4, 6, 4>();
  check<false, true, false, 12, 3, 7>();
  check<true, false, true, 12, 3, 12>();
  check<false, false, true, 5, 9, 5>();
}
