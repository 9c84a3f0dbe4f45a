//===- Evaluate.h - operators computed while compiling --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_EVALUATE_H
#define MSC_PASSES_EVALUATE_EVALUATE_H

#include "compiler/passes/Evaluate/ConstantData.h"

namespace msc {

/// A tensor of the host: row-major bytes, a bool is one byte.
struct HostTensor {
  mlir::RankedTensorType type;
  std::vector<char> bytes;
};

/// The bytes of all results of `op`, whose types are static. Nothing for
/// operators that are not evaluated. Each theme has its function.
using HostResults = std::optional<std::vector<std::vector<char>>>;
HostResults evaluateElementwise(mlir::Operation *op,
                                llvm::ArrayRef<HostTensor> operands);
HostResults evaluateShape(mlir::Operation *op,
                          llvm::ArrayRef<HostTensor> operands);
HostResults evaluateReduction(mlir::Operation *op,
                              llvm::ArrayRef<HostTensor> operands);
HostResults evaluateMatrix(mlir::Operation *op,
                           llvm::ArrayRef<HostTensor> operands);

/// The results of `op` as constants where it is computed while compiling, else
/// none: its operands have to be constants or parameters.
llvm::SmallVector<mlir::Value> evaluateToConstants(mlir::OpBuilder &builder,
                                                   mlir::Operation *op);

/// The results of an operator that has one.
inline HostResults single(std::vector<char> bytes) {
  std::vector<std::vector<char>> results;
  results.push_back(std::move(bytes));
  return results;
}

/// Distances between neighbours along each dimension of a row-major tensor.
llvm::SmallVector<int64_t> rowMajorStrides(llvm::ArrayRef<int64_t> shape);

/// For each element of a row-major tensor of `shape`, in order, the position
/// offset + sum of index * stride.
template <typename Visit>
void forEachPosition(llvm::ArrayRef<int64_t> shape,
                     llvm::ArrayRef<int64_t> strides, int64_t offset,
                     Visit visit) {
  llvm::SmallVector<int64_t> index(shape.size());
  for (int64_t size : shape)
    if (size == 0)
      return;
  for (int64_t position = offset;;) {
    visit(position);
    int64_t dim = int64_t(shape.size()) - 1;
    for (; dim >= 0; --dim) {
      position += strides[dim];
      if (++index[dim] < shape[dim])
        break;
      position -= index[dim] * strides[dim];
      index[dim] = 0;
    }
    if (dim < 0)
      return;
  }
}

} // namespace msc

#endif // MSC_PASSES_EVALUATE_EVALUATE_H
