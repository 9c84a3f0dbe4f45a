//===- resize_bilinear.h - images of another size, pixels blended ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::resizeBilinear<msc::Dims<1, 8, 6, 16>, 1, 2>(
//       parallel, x, msc::Strides<256, 64, 16, 1>(), {lower, upper, share},
//       {lower, upper, share}, y, msc::Strides<768, 96, 16, 1>(), body);
//   msc::resizeBilinear<1, 2>(parallel, msc::Dims<msc::chosen, ...>(n, h, w),
//   x,
//                             strides, rows, columns, y, strides, body);
//
// D counts y; its dimensions Row and Column have a table each of the positions
// in x. Columns are the last dimension, or come before channels that lie side
// by side. y must not overlap x.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_RESIZE_BILINEAR_H
#define MSC_KERNELS_RESIZE_BILINEAR_H

#include "resize_rows.h"

#include <utility>

namespace msc {
namespace {

/// The two rows, or columns, that each one of y is a mixture of.
struct Blend {
  const std::int32_t *lower, *upper;
  const float *share; ///< how far from lower to upper
};

template <class V, class S> MSC_INLINE V mix(V a, V b, S share) {
  return a + (b - a) * share;
}

/// Two rows of the input, each blended once for the columns of the result: the
/// next row of the result mostly reads them too.
template <class R> class BlendedRows {
public:
  BlendedRows(const R &resized, const Blend &columns)
      : resized(resized), columns(columns) {}

  void read(const float *above, const float *below) {
    if (sources[bottom] == above)
      std::swap(top, bottom);
    blend(top, above);
    if (below == above)
      return void(shown = top);
    blend(bottom, below);
    shown = bottom;
  }

  template <class At> MSC_INLINE auto mixAt(At at, float share) const {
    return mix(at.load(pixels[top], Strides<0, 1>()),
               at.load(pixels[shown], Strides<0, 1>()), share);
  }

private:
  void blend(int row, const float *x) {
    if (sources[row] == x)
      return;
    sources[row] = x;
    float *y = pixels[row];
    const long count = resized.columns();
    const int step = resized.step();
    MSC_INDEPENDENT
    for (long j = 0; j < count; ++j)
      y[j] = mix(x[columns.lower[j] * step], x[columns.upper[j] * step],
                 columns.share[j]);
  }

  const R resized;
  const Blend columns;
  const float *sources[2] = {};
  int top = 0, bottom = 1, shown = 0;
  float pixels[2][R::mostColumns];
};

/// The rows [begin, end) of y where columns are the last dimension.
template <class R, class Body>
void blendRows(const R &resized, const float *x, const Blend &rows,
               const Blend &columns, float *y, long begin, long end,
               const Body &body) {
  BlendedRows<R> blended(resized, columns);
  for (long number = begin; number < end; ++number) {
    const ResizedRow at(number, resized);
    const float *image = x + at.read;
    const float share = rows.share[at.row];
    blended.read(image + rows.lower[at.row] * resized.rowStep(),
                 image + rows.upper[at.row] * resized.rowStep());
    storeLine(
        number, y + at.written,
        [&](auto place) { return blended.mixAt(place, share); }, body,
        resized.dims);
  }
}

/// The same where channels are: four pixels make one.
template <class R, class Body>
void blendPixels(const R &resized, const float *x, const Blend &rows,
                 const Blend &columns, float *y, long begin, long end,
                 const Body &body) {
  const auto load = [&](auto place, const float *p) {
    return place.load(p, resized.lineStrides());
  };
  for (long number = begin; number < end; ++number) {
    const ResizedRow at(number, resized);
    const float *image = x + at.read;
    const float *top = image + rows.lower[at.row] * resized.rowStep();
    const float *bottom = image + rows.upper[at.row] * resized.rowStep();
    const float share = rows.share[at.row];
    for (long j = 0; j < resized.columns(); ++j) {
      const long left = columns.lower[j] * resized.step(),
                 right = columns.upper[j] * resized.step();
      storeLine(
          number * resized.columns() + j, y + at.written + j * resized.yStep(),
          [&](auto place) {
            const float s = columns.share[j];
            return mix(
                mix(load(place, top + left), load(place, top + right), s),
                mix(load(place, bottom + left), load(place, bottom + right), s),
                share);
          },
          body, resized.dims);
    }
  }
}

/// y[i...] = body(the mixture of the four pixels around it, at).
template <int Row, int Column, class P, class D, class Read, class Written,
          class Body>
void resizeBilinear(const P &parallel, D dims, const float *x, Read read,
                    Blend rows, Blend columns, float *y, Written written,
                    const Body &body) {
  using R = Resized<D, Row, Column, Read, Written>;
  const R resized{dims, read, written};
  forEachRun(parallel, resized.rows(), resized.rowSize(),
             [=](long begin, long end) {
               if constexpr (R::hasColumnsLast)
                 blendRows(resized, x, rows, columns, y, begin, end, body);
               else
                 blendPixels(resized, x, rows, columns, y, begin, end, body);
             });
}
template <class D, int Row, int Column, class P, long... XS, long... YS,
          class Body>
MSC_INLINE void resizeBilinear(const P &parallel, const float *x,
                               Strides<XS...> read, Blend rows, Blend columns,
                               float *y, Strides<YS...> written,
                               const Body &body) {
  resizeBilinear<Row, Column>(parallel, D(), x, read, rows, columns, y, written,
                              body);
}

template <int Row, int Column, class P, class D, class Read, class Written>
void resizeBilinear(const P &parallel, D dims, const float *x, Read read,
                    Blend rows, Blend columns, float *y, Written written) {
  resizeBilinear<Row, Column>(parallel, dims, x, read, rows, columns, y,
                              written, [](auto acc, auto) { return acc; });
}
template <class D, int Row, int Column, class P, class XS, class YS>
void resizeBilinear(const P &parallel, const float *x, XS read, Blend rows,
                    Blend columns, float *y, YS written) {
  resizeBilinear<Row, Column>(parallel, D(), x, read, rows, columns, y,
                              written);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_BILINEAR_H
