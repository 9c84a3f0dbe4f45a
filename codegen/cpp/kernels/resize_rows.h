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

/// The result's dimensions, of which Row counts an image's rows and Column its
/// columns: these come last, or before channels that lie side by side; and the
/// strides of input and result.
template <class D, int Row, int Column, class Read, class Written>
struct Resized {
  static constexpr int last = D::rank - 1;
  static_assert(Column == last || (Column == last - 1 && Row < Column));
  static_assert(Written::known[last] == 1 || D::known[last] == 1);
  static constexpr bool hasColumnsLast = Column == last;
  /// The longest row that there can be.
  static constexpr long mostColumns =
      D::known[Column] == chosen ? mostResizedPixels : D::known[Column];

  [[no_unique_address]] D dims;
  [[no_unique_address]] Read read;
  [[no_unique_address]] Written written;

  MSC_INLINE constexpr long columns() const { return dims.get(Column); }
  MSC_INLINE constexpr long rows() const {
    return takeDims<0, Column>(dims).size;
  }
  MSC_INLINE constexpr long rowSize() const {
    return takeDims<Column, D::rank>(dims).size;
  }
  /// From a row of the input, or a pixel of a row, to the next.
  MSC_INLINE constexpr long rowStep() const { return read.get(Row); }
  MSC_INLINE constexpr int step() const { // a row has few elements
    return int(read.get(Column));
  }
  MSC_INLINE constexpr long yStep() const { return written.get(Column); }
  /// From a channel of a pixel to the next, or a pixel of a row that is kept.
  constexpr auto lineStrides() const {
    if constexpr (hasColumnsLast)
      return Strides<0, 1>();
    else
      return getLineStrides(read);
  }
};

/// A row of the result.
struct ResizedRow {
  long number;  ///< among all rows of the result
  long row;     ///< within its image
  long read;    ///< offset of the image's first row in the input
  long written; ///< offset of this one in the result

  template <class D, int Row, int Column, class Read, class Written>
  ResizedRow(long number, const Resized<D, Row, Column, Read, Written> &resized)
      : number(number) {
    Point<D::rank> at{};
    unflatten<D, Column>(number, at.indices, resized.dims);
    row = at.indices[Row];
    written = at.offset(resized.written);
    at.indices[Row] = 0;
    read = at.offset(resized.read);
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RESIZE_ROWS_H
