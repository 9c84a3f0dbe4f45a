//===- Convolution.h - convolutions of padded images ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_CONVOLUTION_H
#define MSC_PASSES_MINDIRTOLINALG_CONVOLUTION_H

#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {

/// Stride and dilation of height and width.
struct Steps {
  std::array<int64_t, 2> stride = {1, 1}, dilation = {1, 1};
};

/// Convolution of a padded image with a weight O x C/group x KH x KW.
mlir::Value createConvolution(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::Value image, mlir::Value weight,
                              int64_t group, Steps steps,
                              mlir::RankedTensorType resultType);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_CONVOLUTION_H
