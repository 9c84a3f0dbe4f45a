//===- fourier.h - discrete Fourier transforms along a dimension ----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::fourier<inverse, real, half, 6>(
//       parallel, msc::Dims<4, 5, 2>(), real, msc::Dims<4, 5, 2>(), imaginary,
//       msc::Dims<6, 2>(), turns, msc::Dims<4, 6, 2>(), toReal,
//       msc::Dims<4, 6, 2>(), toImaginary, msc::Dims<8, 24>(), work, scale);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_FOURIER_H
#define MSC_KERNELS_FOURIER_H

#include "blocking.h"
#include "shape.h"

namespace msc {
namespace {

/// Numbers in turn: their real parts, then their imaginary ones.
template <class T> struct Parts { T *real, *imaginary; };

/// The factor of m that comes next: 4 where it is one, else the smallest.
inline long nextFactor(long m) {
  if (m % 4 == 0)
    return 4;
  for (long p = 2; p * p <= m; ++p)
    if (m % p == 0)
      return p;
  return m;
}

/// One step of Stockham's: transforms of `done` become those of done * p. Turn
/// k of n stands in turns[2 k] and turns[2 k + 1].
template <bool Inverse, class T>
void joinTransforms(long n, long done, long p, const T *turns, Parts<T> x,
                    Parts<T> y) {
  const long rest = n / (done * p);
  for (long k = 0; k < done * p; ++k) {
    T *real = y.real + k * rest, *imaginary = y.imaginary + k * rest;
    for (long s = 0; s < rest; ++s)
      real[s] = imaginary[s] = 0;
    for (long q = 0, turn = 0; q < p; ++q, turn = (turn + rest * k) % n) {
      const T c = turns[2 * turn],
              d = Inverse ? -turns[2 * turn + 1] : turns[2 * turn + 1];
      const long from = (k % done * p + q) * rest;
      for (long s = 0; s < rest; ++s) {
        const T a = x.real[from + s], b = x.imaginary[from + s];
        real[s] += a * c - b * d;
        imaginary[s] += a * d + b * c;
      }
    }
  }
}

/// The transform of x, n numbers; where it stands is x or `other`.
template <bool Inverse, class T>
Parts<T> transform(long n, const T *turns, Parts<T> x, Parts<T> other) {
  for (long done = 1, p; done < n; done *= p) {
    p = nextFactor(n / done);
    joinTransforms<Inverse>(n, done, p, turns, x, other);
    const Parts<T> last = x;
    x = other;
    other = last;
  }
  return x;
}

/// Element i of n where `have` numbers at a distance of `step` are given, 0
/// behind them. Half: the rest are the conjugates of those before, from the
/// middle back, and the first (and the middle one) has no imaginary part.
template <bool Half, class T>
void readNumber(long i, long n, long have, long step, const T *real,
                const T *imaginary, Parts<T> to) {
  const bool back = Half && i > n / 2;
  const long from = back ? n - i : i;
  const bool given = from < have;
  const bool isReal = !imaginary || (Half && (from == 0 || 2 * from == n));
  to.real[i] = given ? real[from * step] : T(0);
  const T b = given && !isReal ? imaginary[from * step] : T(0);
  to.imaginary[i] = back ? -b : b;
}

/// Along dimension 1: n of the numbers that are given (0 behind them), times
/// `scale`, of whose transform as many are kept as the result takes. Without
/// an imaginary part (Real) its memory is not read; of a Half the rest is what
/// a real transform has. `work` has a row for each task.
template <bool Inverse, bool Real, bool Half, long N, class P, class D, class W,
          class E, class B, class T>
void fourier(const P &parallel, D given, const T *real, D, const T *imaginary,
             W, const T *turns, E taken, T *toReal, E, T *toImaginary, B tasks,
             T *work, double scale) {
  const long have = given.get(1), step = given.get(2), keep = taken.get(1);
  const long rows = given.get(0) * step, share = ceilDiv(rows, tasks.get(0));
  parallel.forEach(tasks.get(0), [=](long task) {
    T *own = work + task * 4 * N;
    const Parts<T> x{own, own + N}, other{own + 2 * N, own + 3 * N};
    for (long r = task * share; r < (task + 1) * share && r < rows; ++r) {
      const long from = r / step * have * step + r % step,
                 to = r / step * keep * step + r % step;
      for (long i = 0; i < N; ++i)
        readNumber<Half>(i, N, have, step, real + from,
                         Real ? nullptr : imaginary + from, x);
      const Parts<T> y = transform<Inverse>(N, turns, x, other);
      for (long k = 0; k < keep; ++k) {
        toReal[to + k * step] = y.real[k] * T(scale);
        toImaginary[to + k * step] = y.imaginary[k] * T(scale);
      }
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_FOURIER_H
