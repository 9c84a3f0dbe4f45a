//===- resize_nearest.h - images of another size, pixels copied -----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::resizeNearest<msc::Dims<1, 8, 6, 16>, 1, 2>(
//       parallel, x, msc::Strides<256, 64, 16, 1>(), rows, columns,
//       y, msc::Strides<768, 96, 16, 1>());
//   msc::resizeNearest<1, 2>(parallel, msc::Dims<msc::chosen, ...>(n, h, w), x,
//                            strides, rows, columns, y, strides);
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
MSC_INLINE void chooseColumns(const R &resized, const T *x,
                              const std::int32_t *columns,
                              T *__restrict pixels) {
  const long count = resized.columns();
  const int step = resized.step();
  MSC_INDEPENDENT
  for (long j = 0; j < count; ++j)
    pixels[j] = x[columns[j] * step];
}

/// The rows [begin, end) of y where columns are the last dimension. One that
/// reads what the last one has read is a copy of it.
template <class R, class T>
void copyRows(const R &resized, const T *x, const std::int32_t *rows,
              const std::int32_t *columns, T *y, long begin, long end) {
  const T *last = nullptr, *copied = nullptr;
  for (long number = begin; number < end; ++number) {
    const ResizedRow at(number, resized);
    const T *source = x + at.read + rows[at.row] * resized.rowStep();
    if (source == last)
      std::memcpy(y + at.written, copied, resized.columns() * sizeof(T));
    else
      chooseColumns(resized, source, columns, y + at.written);
    last = source;
    copied = y + at.written;
  }
}

/// The same by store(line, its pixels, its place in y).
template <class R, class Store>
void storeRows(const R &resized, const float *x, const std::int32_t *rows,
               const std::int32_t *columns, float *y, long begin, long end,
               const Store &store) {
  float pixels[R::mostColumns];
  const float *last = nullptr;
  for (long number = begin; number < end; ++number) {
    const ResizedRow at(number, resized);
    const float *source = x + at.read + rows[at.row] * resized.rowStep();
    if (number == begin || source != last)
      chooseColumns(resized, source, columns, pixels);
    last = source;
    store(number, static_cast<const float *>(pixels), y + at.written);
  }
}

/// The same where channels come last: store(line, a pixel of x, its place).
template <class R, class T, class Store>
void storePixels(const R &resized, const T *x, const std::int32_t *rows,
                 const std::int32_t *columns, T *y, long begin, long end,
                 const Store &store) {
  for (long number = begin; number < end; ++number) {
    const ResizedRow at(number, resized);
    const T *source = x + at.read + rows[at.row] * resized.rowStep();
    for (long j = 0; j < resized.columns(); ++j)
      store(number * resized.columns() + j,
            source + columns[j] * resized.step(),
            y + at.written + j * resized.yStep());
  }
}

/// y[i...] = the nearest pixel, of any type.
template <int Row, int Column, class P, class D, class T, class Read,
          class Written>
void resizeNearest(const P &parallel, D dims, const T *x, Read read,
                   const std::int32_t *rows, const std::int32_t *columns, T *y,
                   Written written) {
  using R = Resized<D, Row, Column, Read, Written>;
  const R resized{dims, read, written};
  const auto copyPixel = [=](long, const T *pixel, T *copy) {
    const long step = resized.lineStrides().get(1);
    for (long i = 0; i < resized.dims.get(R::last); ++i)
      copy[i] = pixel[i * step];
  };
  forEachRun(
      parallel, resized.rows(), resized.rowSize(), [=](long begin, long end) {
        if constexpr (R::hasColumnsLast)
          copyRows(resized, x, rows, columns, y, begin, end);
        else
          storePixels(resized, x, rows, columns, y, begin, end, copyPixel);
      });
}
template <class D, int Row, int Column, class P, class T, long... XS,
          long... YS>
MSC_INLINE void resizeNearest(const P &parallel, const T *x,
                              Strides<XS...> read, const std::int32_t *rows,
                              const std::int32_t *columns, T *y,
                              Strides<YS...> written) {
  resizeNearest<Row, Column>(parallel, D(), x, read, rows, columns, y, written);
}

/// y[i...] = body(the nearest pixel, at).
template <int Row, int Column, class P, class D, class Read, class Written,
          class Body>
void resizeNearest(const P &parallel, D dims, const float *x, Read read,
                   const std::int32_t *rows, const std::int32_t *columns,
                   float *y, Written written, const Body &body) {
  using R = Resized<D, Row, Column, Read, Written>;
  const R resized{dims, read, written};
  const auto store = [=](long number, const float *line, float *copy) {
    const auto readAt = [&](auto at) {
      return at.load(line, resized.lineStrides());
    };
    storeLine<D>(number, copy, readAt, body, resized.dims);
  };
  forEachRun(parallel, resized.rows(), resized.rowSize(),
             [=](long begin, long end) {
               if constexpr (R::hasColumnsLast)
                 storeRows(resized, x, rows, columns, y, begin, end, store);
               else
                 storePixels(resized, x, rows, columns, y, begin, end, store);
             });
}
template <class D, int Row, int Column, class P, long... XS, long... YS,
          class Body>
MSC_INLINE void resizeNearest(const P &parallel, const float *x,
                              Strides<XS...> read, const std::int32_t *rows,
                              const std::int32_t *columns, float *y,
                              Strides<YS...> written, const Body &body) {
  resizeNearest<Row, Column>(parallel, D(), x, read, rows, columns, y, written,
                             body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_NEAREST_H
