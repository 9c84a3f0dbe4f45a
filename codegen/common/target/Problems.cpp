//===- Problems.cpp - what micro-kernels ask of an operation --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/target/Problems.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

bool msc::isArithmetic(Type element) {
  return element.isF32() || element.isF64() ||
         (element.isInteger() && !element.isInteger(1));
}

static bool hasConstantMatrix(kernel::MatmulOp op) {
  return op.isPacked() ||
         (cast<ShapedType>(op.getRhs().getType()).getRank() == 2 &&
          matchPattern(op.getRhs(), m_Constant()));
}

bool msc::multipliesByWeights(Operation *op) {
  auto product = dyn_cast<kernel::MatmulOp>(op);
  return product && hasConstantMatrix(product);
}

bool msc::multipliesActivations(Operation *op) {
  auto product = dyn_cast<kernel::MatmulOp>(op);
  return product && !hasConstantMatrix(product);
}

int64_t msc::countItems(ArrayRef<int64_t> result) {
  return ShapedType::getNumElements(result.drop_back(2));
}

PackedForm msc::getDenseForm(Operation *op) {
  if (auto product = dyn_cast<kernel::MatmulOp>(op))
    return {getDenseBlocks(product.getResultShape().back()), {}};
  Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
  return {getDenseBlocks(s.oc, s.groups), {}};
}

bool msc::hasAdjacentRows(kernel::RowOpInterface op) {
  return getElementTypeOrSelf(op.getInput().getType()).isF32() &&
         kernel::areAdjacent(op.getOver());
}

bool msc::isScan(Operation *op) {
  auto scan = dyn_cast<kernel::ScanOp>(op);
  if (!scan)
    return false;
  auto type = cast<ShapedType>(scan.getInput().getType());
  return isArithmetic(type.getElementType()) && type.getNumElements() > 0;
}

bool msc::isTopK(Operation *op) {
  auto topk = dyn_cast<kernel::TopKOp>(op);
  if (!topk)
    return false;
  Type type = getElementTypeOrSelf(topk.getInput().getType());
  return type.isF32() || type.isF64() || type.isInteger();
}

bool msc::hasConstantFilter(kernel::Conv2DOp op) {
  return op.isPacked() || matchPattern(op.getFilter(), m_Constant());
}
