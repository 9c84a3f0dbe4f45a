//===- LayoutPatterns.cpp - which layout operands share -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "compiler/passes/Support/Constants.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include <map>

using namespace mlir;
using namespace msc;

/// Tensors whose transpose costs nothing.
static bool isFreeToTranspose(Value value) {
  return value.getDefiningOp<tensor::EmptyOp>() ||
         value.getDefiningOp<linalg::FillOp>() || getConstantElements(value);
}

/// N C ... from N ... C: the last dimension became the second. N C L from N L C
/// does not count: it is its own way back.
static bool isChannelsFirst(ArrayRef<int64_t> perm) {
  return perm.size() > 3 && perm[0] == 0 &&
         perm[1] == int64_t(perm.size()) - 1 &&
         llvm::is_sorted(perm.drop_front(2));
}

SmallVector<int64_t> msc::chooseLayout(ValueRange operands) {
  std::map<SmallVector<int64_t>, int64_t, std::less<>> votes;
  int64_t voters = 0;
  for (Value operand : operands) {
    auto transpose = operand.getDefiningOp<linalg::TransposeOp>();
    // Nor has a constant that was transposed for the others a vote: two of them
    // would take the others back, and so on without end.
    if (transpose && isFreeToTranspose(transpose.getInput()))
      continue;
    if (transpose)
      ++votes[SmallVector<int64_t>(transpose.getPermutation())];
    voters += transpose || !isFreeToTranspose(operand);
  }
  for (auto &[perm, count] : votes)
    if (2 * count > voters || (2 * count == voters && isChannelsFirst(perm)))
      return perm;
  return {};
}

Value msc::undoTranspose(OpBuilder &builder, Location loc, Value value,
                         ArrayRef<int64_t> perm) {
  if (auto transpose = value.getDefiningOp<linalg::TransposeOp>())
    if (transpose.getPermutation() == perm)
      return transpose.getInput();
  return createTranspose(builder, loc, value, invertPermutationVector(perm));
}
