//===- resize_rows.h - the rows of images of another size -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// What resize_nearest.h and resize_bilinear.h share.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_RESIZE_ROWS_H
#define MSC_KERNELS_RESIZE_ROWS_H

#include "lines.h"
#include "runs.h"

namespace msc {
namespace {

/// The result's dimensions D, of which Row counts an image's rows and Column
/// its columns: these come last, or before channels that lie side by side. Read
/// and Written are the strides of input and result.
template <class D, int Row, int Column, class Read, class Written>
struct Resized {
  static_assert(Column == D::rank - 1 ||
                (Column == D::rank - 2 && Row < Column));
  static_assert(Written::value[D::rank - 1] == 1 ||
                D::extent[D::rank - 1] == 1);
  static constexpr bool hasColumnsLast = Column == D::rank - 1;
  static constexpr long columns = D::extent[Column];
  static constexpr long rows = FirstExtents<D, Column>::size;
  static constexpr long rowSize = D::size / rows;
  /// From a row of the input, or a pixel of a row, to the next.
  static constexpr long rowStep = Read::value[Row];
  static constexpr int step = Read::value[Column]; ///< a row has few elements
  static constexpr long yStep = Written::value[Column];
  /// From a channel of a pixel to the next, or a pixel of a row that is kept.
  static constexpr long lineStep =
      hasColumnsLast ? 1 : Read::value[D::rank - 1];

  long number;  ///< among all rows of the result
  long row;     ///< within its image
  long read;    ///< offset of the image's first row in the input
  long written; ///< offset of this one in the result

  explicit Resized(long number) : number(number) {
    Point<D::rank> at{};
    unflatten<D, Column>(number, at.indices);
    row = at.indices[Row];
    written = at.offset(Written());
    at.indices[Row] = 0;
    read = at.offset(Read());
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_ROWS_H
