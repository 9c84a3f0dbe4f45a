//===- resize_nearest.h - images of another size, pixels copied -----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::resizeNearest<msc::Dims<1, 8, 6, 16>, 1, 2>(
//       parallel, x, msc::Strides<256, 64, 16, 1>(), rows, columns,
//       y, msc::Strides<768, 96, 16, 1>());
//
// D counts y; its dimensions Row and Column have a table each of the positions
// in x. Columns are the last dimension, or come before channels that lie side
// by side. y must not overlap x. Elements have any type; a body gets float32.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_RESIZE_NEAREST_H
#define MSC_KERNELS_RESIZE_NEAREST_H

#include "resize_rows.h"

namespace msc {
namespace {

/// The rows [begin, end) of y where columns are the last dimension. store(line,
/// pixels of the row, its place in y). What a row of x gives is kept: the next
/// row of y mostly reads it too.
template <class R, class T, class Store>
void chooseRows(const T *x, const std::int32_t *rows,
                const std::int32_t *columns, T *y, long begin, long end,
                const Store &store) {
  T pixels[R::columns];
  const T *kept = nullptr;
  for (long number = begin; number < end; ++number) {
    const R at(number);
    const T *source = x + at.read + rows[at.row] * R::rowStep;
    if (number == begin || source != kept) {
      MSC_INDEPENDENT
      for (long j = 0; j < R::columns; ++j)
        pixels[j] = source[columns[j] * R::step];
    }
    kept = source;
    store(number, static_cast<const T *>(pixels), y + at.written);
  }
}

/// The same where channels are: store(line, a pixel of x, its place in y).
template <class R, class T, class Store>
void choosePixels(const T *x, const std::int32_t *rows,
                  const std::int32_t *columns, T *y, long begin, long end,
                  const Store &store) {
  for (long number = begin; number < end; ++number) {
    const R at(number);
    const T *source = x + at.read + rows[at.row] * R::rowStep;
    for (long j = 0; j < R::columns; ++j)
      store(number * R::columns + j, source + columns[j] * R::step,
            y + at.written + j * R::yStep);
  }
}

/// store(line, the elements of a line, its place in y) for all lines of y.
template <class R, class P, class T, class Store>
void forEachChosenLine(const P &parallel, const T *x, const std::int32_t *rows,
                       const std::int32_t *columns, T *y, const Store &store) {
  forEachRunOfRows<R>(parallel, [=](long begin, long end) {
    if constexpr (R::hasColumnsLast)
      chooseRows<R>(x, rows, columns, y, begin, end, store);
    else
      choosePixels<R>(x, rows, columns, y, begin, end, store);
  });
}

/// From an element of what forEachChosenLine gives to the next.
template <class R>
constexpr long chosenStep = R::hasColumnsLast ? 1 : R::channelStep;

/// y[i...] = the nearest pixel, of any type.
template <class D, int Row, int Column, class P, class T, long... XS,
          long... YS>
void resizeNearest(const P &parallel, const T *x, Strides<XS...>,
                   const std::int32_t *rows, const std::int32_t *columns, T *y,
                   Strides<YS...>) {
  using R = Resized<D, Row, Column, Strides<XS...>, Strides<YS...>>;
  constexpr long size = D::extent[D::rank - 1];
  forEachChosenLine<R>(parallel, x, rows, columns, y,
                       [](long, const T *line, T *copy) {
                         if constexpr (chosenStep<R> == 1)
                           std::memcpy(copy, line, size * sizeof(T));
                         else
                           for (long i = 0; i < size; ++i)
                             copy[i] = line[i * chosenStep<R>];
                       });
}

/// y[i...] = body(the nearest pixel, at).
template <class D, int Row, int Column, class P, long... XS, long... YS,
          class Body>
void resizeNearest(const P &parallel, const float *x, Strides<XS...>,
                   const std::int32_t *rows, const std::int32_t *columns,
                   float *y, Strides<YS...>, const Body &body) {
  using R = Resized<D, Row, Column, Strides<XS...>, Strides<YS...>>;
  forEachChosenLine<R>(parallel, x, rows, columns, y,
                       [body](long number, const float *line, float *copy) {
                         storeLine<D>(
                             number, copy,
                             [line](auto at) {
                               return at.load(line,
                                              Strides<0, chosenStep<R>>());
                             },
                             body);
                       });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_NEAREST_H
