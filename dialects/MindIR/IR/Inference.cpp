//===- Inference.cpp - shape inference that operators share
//-----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "mlir/Dialect/Traits.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

Type mindir::withResultElement(Operation *op, ArrayRef<int64_t> shape,
                               unsigned result) {
  Type element = getElementTypeOrSelf(op->getResult(result).getType());
  return RankedTensorType::get(shape, element);
}

LogicalResult mindir::keepResultTypes(Operation *op,
                                      SmallVectorImpl<Type> &types) {
  llvm::append_range(types, op->getResultTypes());
  return success();
}

LogicalResult mindir::inferBroadcast(Operation *op,
                                     SmallVectorImpl<Type> &types) {
  SmallVector<int64_t> shape;
  for (Type type : op->getOperandTypes()) {
    if (isa<UnrankedTensorType>(type))
      return keepResultTypes(op, types);
    auto tensor = dyn_cast<RankedTensorType>(type);
    SmallVector<int64_t> before = shape;
    if (tensor &&
        !OpTrait::util::getBroadcastedShape(before, tensor.getShape(), shape))
      return op->emitOpError("operands do not broadcast: (")
             << before << ") and (" << tensor.getShape() << ")";
  }
  types.push_back(withResultElement(op, shape));
  return success();
}

LogicalResult mindir::inferLikeFirst(Operation *op, bool keepElement,
                                     SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!type)
    return keepResultTypes(op, types);
  types.push_back(keepElement ? Type(type)
                              : withResultElement(op, type.getShape()));
  return success();
}

LogicalResult mindir::normalizeAxis(Operation *op, int64_t rank,
                                    int64_t &axis) {
  if (axis < -rank || axis >= rank)
    return op->emitOpError("axis ") << axis << " is outside the rank " << rank;
  axis += axis < 0 ? rank : 0;
  return success();
}

/// Whether the file's type says nothing else than the inferred one.
static bool agrees(Type given, Type inferred) {
  auto givenTensor = dyn_cast<TensorType>(given);
  auto inferredTensor = dyn_cast<TensorType>(inferred);
  if (!givenTensor || !inferredTensor)
    return given == inferred;
  return givenTensor.getElementType() == inferredTensor.getElementType() &&
         succeeded(verifyCompatibleShape(given, inferred));
}

LogicalResult mindir::verifyInferredTypes(Operation *op) {
  SmallVector<Type> inferred;
  if (failed(cast<PrimitiveOpInterface>(op).inferTypes(inferred)))
    return failure();
  if (inferred.size() != op->getNumResults())
    return op->emitOpError("has ")
           << op->getNumResults() << " results, not " << inferred.size();
  for (auto [given, type] : llvm::zip(op->getResultTypes(), inferred))
    if (!agrees(given, type))
      return op->emitOpError("infers ")
             << type << ", but its result is " << given;
  return success();
}
