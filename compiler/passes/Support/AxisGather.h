//===- AxisGather.h - an element of a table at an index -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_AXISGATHER_H
#define MSC_PASSES_SUPPORT_AXISGATHER_H

#include "compiler/passes/Support/IndexBuilder.h"

namespace msc {

/// The element of `source` at a position; 0 where that is not inside.
mlir::Value readOrZero(IndexBuilder &index, mlir::Value source,
                       mlir::ValueRange position, mlir::Value inside);

/// The body of a generic that reads `source` along `axis` at an index, its
/// first element; the other coordinates are loop positions, those before the
/// axis from 0 on, those after from `after` on. 0 outside of the axis.
struct AxisGather {
  mlir::Value source;
  int64_t axis, after;
  bool fromEnd; ///< negative indices count from the end
  int64_t offset = 0;

  mlir::Value operator()(mlir::OpBuilder &b, mlir::Location loc,
                         mlir::ValueRange elements) const;
};

} // namespace msc

#endif // MSC_PASSES_SUPPORT_AXISGATHER_H
