//===- Problems.cpp - what micro-kernels ask of an operation --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/target/Problems.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace msc;

bool msc::isArithmetic(Type element) {
  return element.isF32() || element.isF64() ||
         (element.isInteger() && !element.isInteger(1));
}

bool msc::hasConstantMatrix(kernel::MatmulOp op) {
  return op.isPacked() ||
         (cast<ShapedType>(op.getRhs().getType()).getRank() == 2 &&
          matchPattern(op.getRhs(), m_Constant()));
}

bool msc::hasConstantFilter(kernel::Conv2DOp op) {
  return op.isPacked() || matchPattern(op.getFilter(), m_Constant());
}
