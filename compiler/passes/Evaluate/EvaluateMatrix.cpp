//===- EvaluateMatrix.cpp - products of constant matrices -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include <Eigen/Core>

using namespace mlir;
using namespace msc;

using Matrix =
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

static Matrix load(const HostTensor &tensor, bool transpose) {
  std::vector<double> values =
      readFloats(tensor.bytes, tensor.type.getElementType());
  Eigen::Map<const Matrix> matrix(values.data(), tensor.type.getDimSize(0),
                                  tensor.type.getDimSize(1));
  return transpose ? Matrix(matrix.transpose()) : Matrix(matrix);
}

/// Sums in double: closer to the exact product than any order in float.
HostResults msc::evaluateMatrix(Operation *op, ArrayRef<HostTensor> operands) {
  if (op->getName().stripDialect() != "MatMul")
    return std::nullopt;
  Type element = operands[0].type.getElementType();
  for (const HostTensor &operand : operands)
    if (operand.type.getRank() != 2 || !isa<FloatType>(element))
      return std::nullopt;
  auto flag = [&](StringRef name) {
    auto attribute = op->getAttrOfType<BoolAttr>(name);
    return attribute && attribute.getValue();
  };
  const Matrix product = load(operands[0], flag("transpose_a")) *
                         load(operands[1], flag("transpose_b"));
  return single(
      writeFloats(ArrayRef(product.data(), size_t(product.size())), element));
}
