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

/// A row of x at the columns that y has.
template <class R, class T>
MSC_INLINE void chooseColumns(const T *x, const std::int32_t *columns,
                              T *__restrict pixels) {
  MSC_INDEPENDENT
  for (long j = 0; j < R::columns; ++j)
    pixels[j] = x[columns[j] * R::step];
}

/// The rows [begin, end) of y where columns are the last dimension. One that
/// reads what the last one has read is a copy of it.
template <class R, class T>
void copyRows(const T *x, const std::int32_t *rows, const std::int32_t *columns,
              T *y, long begin, long end) {
  const T *last = nullptr, *copied = nullptr;
  for (long number = begin; number < end; ++number) {
    const R at(number);
    const T *source = x + at.read + rows[at.row] * R::rowStep;
    if (source == last)
      std::memcpy(y + at.written, copied, R::columns * sizeof(T));
    else
      chooseColumns<R>(source, columns, y + at.written);
    last = source;
    copied = y + at.written;
  }
}

/// The same by store(line, its pixels, its place in y).
template <class R, class Store>
void storeRows(const float *x, const std::int32_t *rows,
               const std::int32_t *columns, float *y, long begin, long end,
               const Store &store) {
  float pixels[R::columns];
  const float *last = nullptr;
  for (long number = begin; number < end; ++number) {
    const R at(number);
    const float *source = x + at.read + rows[at.row] * R::rowStep;
    if (number == begin || source != last)
      chooseColumns<R>(source, columns, pixels);
    last = source;
    store(number, static_cast<const float *>(pixels), y + at.written);
  }
}

/// The same where channels come last: store(line, a pixel of x, its place).
template <class R, class T, class Store>
void storePixels(const T *x, const std::int32_t *rows,
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

/// y[i...] = the nearest pixel, of any type.
template <class D, int Row, int Column, class P, class T, long... XS,
          long... YS>
void resizeNearest(const P &parallel, const T *x, Strides<XS...>,
                   const std::int32_t *rows, const std::int32_t *columns, T *y,
                   Strides<YS...>) {
  using R = Resized<D, Row, Column, Strides<XS...>, Strides<YS...>>;
  const auto copyPixel = [](long, const T *pixel, T *copy) {
    for (long i = 0; i < D::extent[D::rank - 1]; ++i)
      copy[i] = pixel[i * R::lineStep];
  };
  forEachRun(parallel, R::rows, R::rowSize, [=](long begin, long end) {
    if constexpr (R::hasColumnsLast)
      copyRows<R>(x, rows, columns, y, begin, end);
    else
      storePixels<R>(x, rows, columns, y, begin, end, copyPixel);
  });
}

/// y[i...] = body(the nearest pixel, at).
template <class D, int Row, int Column, class P, long... XS, long... YS,
          class Body>
void resizeNearest(const P &parallel, const float *x, Strides<XS...>,
                   const std::int32_t *rows, const std::int32_t *columns,
                   float *y, Strides<YS...>, const Body &body) {
  using R = Resized<D, Row, Column, Strides<XS...>, Strides<YS...>>;
  const auto store = [body](long number, const float *line, float *copy) {
    const auto read = [line](auto at) {
      return at.load(line, Strides<0, R::lineStep>());
    };
    storeLine<D>(number, copy, read, body);
  };
  forEachRun(parallel, R::rows, R::rowSize, [=](long begin, long end) {
    if constexpr (R::hasColumnsLast)
      storeRows<R>(x, rows, columns, y, begin, end, store);
    else
      storePixels<R>(x, rows, columns, y, begin, end, store);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_NEAREST_H
