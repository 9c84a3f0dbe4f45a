//===- Support.h - guarded tensors, threads, reference convolution --------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_KERNELS_SUPPORT_H
#define MSC_TEST_KERNELS_SUPPORT_H

#include "codegen/common/kernels/shape.h"
#include "runtime_stub/parallel.h"

#include <array>
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace test {

/// `size` elements that end where an inaccessible page begins: reading or
/// writing behind the tensor ends the program. Before it lie canaries.
template <class T = float> class Tensor {
public:
  explicit Tensor(std::size_t size, T fill = T()) : count(size) {
    const std::size_t page = sysconf(_SC_PAGESIZE);
    bytes = (size * sizeof(T) + 2 * page - 1) / page * page;
    void *p = mmap(nullptr, bytes + page, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    base = static_cast<unsigned char *>(p);
    mprotect(base + bytes, page, PROT_NONE);
    std::memset(base, 0xa5, bytes);
    elements = reinterpret_cast<T *>(base + bytes) - size;
    for (std::size_t i = 0; i < size; ++i)
      elements[i] = fill;
  }
  Tensor(const Tensor &) = delete;
  ~Tensor() {
    const auto *first = reinterpret_cast<unsigned char *>(elements);
    for (const auto *p = base; p < first; ++p)
      if (*p != 0xa5) {
        ADD_FAILURE() << "written " << first - p << " bytes before the tensor";
        break;
      }
    munmap(base, bytes + sysconf(_SC_PAGESIZE));
  }
  T *data() { return elements; }
  operator T *() { return elements; }
  std::size_t size() const { return count; }

  /// Numbers of a few bits in [-1, 1): sums of them are close to exact.
  Tensor &randomize(unsigned seed) {
    for (std::size_t i = 0; i < count; ++i) {
      seed = seed * 1664525u + 1013904223u;
      elements[i] = T(int(seed >> 24) - 128) / T(128);
    }
    return *this;
  }

private:
  unsigned char *base;
  std::size_t bytes, count;
  T *elements;
};

/// Runs the items on `threads` threads, each its share, last items first.
inline void onThreads(void *context, std::size_t n,
                      void (*body)(void *, std::size_t), void *arg) {
  const int threads = *static_cast<int *>(context);
  std::vector<std::thread> pool;
  for (int t = 0; t < threads; ++t)
    pool.emplace_back([=] {
      for (std::size_t i = n; i-- > 0;)
        if (int(i % threads) == t)
          body(arg, i);
    });
  for (std::thread &t : pool)
    t.join();
}
inline int two = 2;
inline const msc::Parallel oneThread{};
inline const msc::Parallel twoThreads{2, onThreads, &two};

/// Fails at the first difference above tolerance * (1 + |expected|).
inline void expectNear(const float *expected, const float *actual,
                       std::size_t n, double tolerance, const char *what) {
  for (std::size_t i = 0; i < n; ++i)
    if (!(std::abs(double(expected[i]) - actual[i]) <=
          tolerance * (1 + std::abs(double(expected[i]))))) {
      ADD_FAILURE() << what << ": element " << i << " is " << actual[i]
                    << ", expected " << expected[i];
      return;
    }
}

/// S with images and sizes that each run chooses.
template <class Shape> constexpr Shape open(Shape s) {
  s.n = s.h = s.w = msc::chosen;
  return s;
}
template <auto S> constexpr auto opened = open(S);

/// Calls check(n, h, w) for images of all kinds that the window of S fits into.
template <auto S, class F> void forEachRun(F check) {
  for (auto [n, h, w] : {std::array{1, 1, 1},
                         {3, 1, 2},
                         {1, 2, 1},
                         {1, 1, 40},
                         {2, 5, 3},
                         {1, 6, 7},
                         {2, 9, 12},
                         {1, 13, 8},
                         {3, 16, 17},
                         {1, 29, 23}}) {
    const bool fits = h + S.top + S.bottom > (S.kh - 1) * S.dh &&
                      w + S.left + S.right > (S.kw - 1) * S.dw;
    if (fits)
      check(n, h, w);
  }
}

/// S with sizes that each run chooses, padded as pad_mode same does: pads are
/// the most that a run has.
template <class Shape> constexpr Shape openSame(Shape s) {
  s = open(s);
  const int rows = (s.kh - 1) * s.dh, columns = (s.kw - 1) * s.dw;
  s.top = rows / 2, s.bottom = rows - s.top, s.sameRows = true;
  s.left = columns / 2, s.right = columns - s.left, s.sameColumns = true;
  return s;
}

/// A run's shape with the pads that it has.
template <class Shape> Shape withPadsOfRun(Shape s) {
  const auto pad = [](int in, int k, int step, int d, int &first, int &last) {
    const int outputs = (in + step - 1) / step;
    const int all = std::max((outputs - 1) * step + (k - 1) * d + 1 - in, 0);
    first = all / 2, last = all - first;
  };
  if (s.sameRows)
    pad(s.h, s.kh, s.sh, s.dh, s.top, s.bottom);
  if (s.sameColumns)
    pad(s.w, s.kw, s.sw, s.dw, s.left, s.right);
  return s;
}

/// Calls check(n, h, w) for sizes of each parity, all heights up to 30.
template <class F> void forEachSameRun(F check) {
  for (int h = 1; h <= 30; ++h)
    for (int w : {h, 31 - h, h * 7 % 30 + 1})
      check(1 + h / 2 % 2, h, w);
}

/// Convolution by its definition; w is [oc][ic / groups][kh][kw], y dense.
inline void referenceConv2D(const msc::Conv2DShape &s, const float *x,
                            const float *w, float *y) {
  const int in = s.ic / s.groups, out = s.oc / s.groups;
  for (int n = 0; n < s.n; ++n)
    for (int oh = 0; oh < s.oh(); ++oh)
      for (int ow = 0; ow < s.ow(); ++ow)
        for (int o = 0; o < s.oc; ++o) {
          double sum = 0;
          for (int i = 0; i < in; ++i)
            for (int kh = 0; kh < s.kh; ++kh)
              for (int kw = 0; kw < s.kw; ++kw) {
                const int h = oh * s.sh - s.top + kh * s.dh;
                const int v = ow * s.sw - s.left + kw * s.dw;
                if (h < 0 || v < 0 || h >= s.h || v >= s.w)
                  continue;
                sum += double(x[((long(n) * s.h + h) * s.w + v) * s.xPitch() +
                                o / out * in + i]) *
                       w[((long(o) * in + i) * s.kh + kh) * s.kw + kw];
              }
          *y++ = float(sum);
        }
}

} // namespace test

#endif // MSC_TEST_KERNELS_SUPPORT_H
