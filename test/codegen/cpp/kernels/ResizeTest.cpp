//===- ResizeTest.cpp - images of another size ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/resize_bilinear.h"
#include "codegen/cpp/kernels/resize_nearest.h"

using namespace msc;
using namespace test;

namespace {

/// Where a dimension of `to` reads one of `from`; not in order, so that no row
/// is the neighbour of the last one by chance.
struct Table {
  Tensor<std::int32_t> lower, upper;
  Tensor<float> share;

  Table(int from, int to) : lower(to), upper(to), share(to) {
    for (int i = 0; i < to; ++i) {
      lower[i] = (i / 3 * 5 + i % 2) % from;
      upper[i] = i % 4 == 1 ? lower[i] : (lower[i] + 1) % from;
      share[i] = float(i % 5) / 4;
    }
  }
  operator Blend() { return {lower.data(), upper.data(), share.data()}; }
};

float mixture(float a, float b, float s) { return a + (b - a) * s; }

/// N x C x H x W, or N x H x W x C, of every other of all channels.
template <bool HasChannelsLast, int N, int C, int H, int W> struct Layout {
  static constexpr int channels = C, rows = H, columns = W;
  static constexpr long size = 2L * N * C * H * W;
  using Extents =
      std::conditional_t<HasChannelsLast, Dims<N, H, W, C>, Dims<N, C, H, W>>;
  using Steps = std::conditional_t<HasChannelsLast,
                                   Strides<2 * H * W * C, 2 * W * C, 2 * C, 1>,
                                   Strides<2 * C * H * W, 2 * H * W, W, 1>>;
  static constexpr int row = HasChannelsLast ? 1 : 2;

  /// The same where a run chooses images and their sizes.
  static auto openExtents() {
    if constexpr (HasChannelsLast)
      return Dims<chosen, chosen, chosen, C>(N, H, W);
    else
      return Dims<chosen, C, chosen, chosen>(N, H, W);
  }
  static auto openSteps() {
    if constexpr (HasChannelsLast)
      return Strides<chosen, chosen, 2 * C, 1>(2 * H * W * C, 2 * W * C);
    else
      return Strides<chosen, chosen, chosen, 1>(2 * C * H * W, 2 * H * W, W);
  }

  static long at(int n, int c, int h, int w) {
    return HasChannelsLast ? ((long(n) * H + h) * W + w) * 2 * C + c
                           : ((long(n) * C + c) * 2 * H + h) * W + w;
  }
};

/// f(n, c, i, j) for the pixels of a layout.
template <class L, int N, class F> void forEachPixel(F f) {
  for (int n = 0; n < N; ++n)
    for (int c = 0; c < L::channels; ++c)
      for (int i = 0; i < L::rows; ++i)
        for (int j = 0; j < L::columns; ++j)
          f(n, c, i, j);
}

constexpr auto twice = [](auto acc, auto) { return acc + acc; };

/// Nothing is written beside the result's channels.
template <class Y> void expectUntouched(Tensor<float> &y, long written) {
  long kept = 0;
  for (long i = 0; i < Y::size; ++i)
    kept += y[i] == -9.0f;
  EXPECT_EQ(kept, Y::size - written);
}

template <bool HasChannelsLast, int N, int C, int H, int W, int OH, int OW>
void checkBilinear() {
  using X = Layout<HasChannelsLast, N, C, H, W>;
  using Y = Layout<HasChannelsLast, N, C, OH, OW>;
  Table rows(H, OH), columns(W, OW);
  Tensor x(X::size), y(Y::size, -9.0f), inRun(Y::size, -9.0f);
  x.randomize(1);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    resizeBilinear<typename Y::Extents, Y::row, Y::row + 1>(
        parallel, x.data(), typename X::Steps(), rows, columns, y.data(),
        typename Y::Steps(), twice);
    resizeBilinear<Y::row, Y::row + 1>(parallel, Y::openExtents(), x.data(),
                                       X::openSteps(), rows, columns,
                                       inRun.data(), Y::openSteps(), twice);
    EXPECT_EQ(std::memcmp(y.data(), inRun.data(), Y::size * sizeof(float)), 0);
    forEachPixel<Y, N>([&](int n, int c, int i, int j) {
      const auto row = [&](int h) {
        return mixture(x[X::at(n, c, h, columns.lower[j])],
                       x[X::at(n, c, h, columns.upper[j])], columns.share[j]);
      };
      const float e =
          mixture(row(rows.lower[i]), row(rows.upper[i]), rows.share[i]);
      ASSERT_NEAR(y[Y::at(n, c, i, j)], 2 * e, 1e-6) << i << " " << j;
    });
    expectUntouched<Y>(y, long(N) * C * OH * OW);
  }
}

template <bool HasChannelsLast, int N, int C, int H, int W, int OH, int OW>
void checkNearest() {
  using X = Layout<HasChannelsLast, N, C, H, W>;
  using Y = Layout<HasChannelsLast, N, C, OH, OW>;
  Table rows(H, OH), columns(W, OW);
  Tensor x(X::size), y(Y::size, -9.0f), copy(Y::size, -9.0f),
      inRun(Y::size, -9.0f);
  x.randomize(1);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    const auto resize = [&](float *to, auto... body) {
      resizeNearest<typename Y::Extents, Y::row, Y::row + 1>(
          parallel, x.data(), typename X::Steps(), rows.lower.data(),
          columns.lower.data(), to, typename Y::Steps(), body...);
    };
    resize(y.data(), twice);
    resize(copy.data());
    const auto resizeInRun = [&](auto... body) {
      resizeNearest<Y::row, Y::row + 1>(parallel, Y::openExtents(), x.data(),
                                        X::openSteps(), rows.lower.data(),
                                        columns.lower.data(), inRun.data(),
                                        Y::openSteps(), body...);
      return inRun.data();
    };
    EXPECT_EQ(
        std::memcmp(y.data(), resizeInRun(twice), Y::size * sizeof(float)), 0);
    EXPECT_EQ(std::memcmp(copy.data(), resizeInRun(), Y::size * sizeof(float)),
              0);
    forEachPixel<Y, N>([&](int n, int c, int i, int j) {
      const float e = x[X::at(n, c, rows.lower[i], columns.lower[j])];
      ASSERT_EQ(y[Y::at(n, c, i, j)], 2 * e) << i << " " << j;
      ASSERT_EQ(copy[Y::at(n, c, i, j)], e) << i << " " << j;
    });
    expectUntouched<Y>(y, long(N) * C * OH * OW);
    expectUntouched<Y>(copy, long(N) * C * OH * OW);
  }
}

} // namespace

TEST(Resize, BlendsRows) {
  checkBilinear<false, 2, 3, 7, 5, 12, 37>();
  checkBilinear<false, 1, 2, 9, 40, 4, 16>();
  checkBilinear<false, 1, 1, 1, 1, 3, 2>();
}

TEST(Resize, BlendsPixels) {
  checkBilinear<true, 2, 33, 7, 5, 12, 9>();
  checkBilinear<true, 1, 3, 6, 8, 5, 4>();
  checkBilinear<true, 1, 64, 2, 2, 40, 30>();
}

TEST(Resize, ChoosesRows) {
  checkNearest<false, 2, 3, 7, 5, 12, 37>();
  checkNearest<false, 1, 2, 9, 40, 4, 16>();
}

TEST(Resize, ChoosesPixels) {
  checkNearest<true, 2, 33, 7, 5, 12, 9>();
  checkNearest<true, 1, 3, 6, 8, 5, 4>();
}

/// A row of another image is not taken for the one that was kept.
TEST(Resize, CopiesAnyType) {
  constexpr int n = 2, h = 2, w = 3, oh = 4, ow = 6;
  Tensor<std::int8_t> x(n * h * w), y(n * oh * ow);
  Tensor<std::int32_t> rows(oh), columns(ow);
  for (int i = 0; i < n * h * w; ++i)
    x[i] = std::int8_t(i + 1);
  for (int i = 0; i < ow; ++i)
    rows[i % oh] = i % oh / 2, columns[i] = i / 2;
  resizeNearest<Dims<n, oh, ow>, 1, 2>(
      oneThread, x.data(), Strides<h * w, w, 1>(), rows.data(), columns.data(),
      y.data(), Strides<oh * ow, ow, 1>());
  for (int i = 0; i < n * oh * ow; ++i)
    ASSERT_EQ(y[i],
              x[i / (oh * ow) * h * w + i / ow % oh / 2 * w + i % ow / 2]);
}
