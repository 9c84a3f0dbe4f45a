//===- Interfaces.cpp - every result agrees with what is inferred ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

/// Whether sizes that each run chooses are the same. The types of the file do
/// not know of any.
static bool agreeOnRuns(TensorType given, TensorType inferred) {
  auto a = dyn_cast<RankedTensorType>(given);
  auto b = dyn_cast<RankedTensorType>(inferred);
  return !a || !b || !a.hasStaticShape() || !b.hasStaticShape() ||
         a.getEncoding() == b.getEncoding();
}

/// Whether the file's type says nothing else than the inferred one.
static bool agrees(Type given, Type inferred) {
  auto givenTensor = dyn_cast<TensorType>(given);
  auto inferredTensor = dyn_cast<TensorType>(inferred);
  if (!givenTensor || !inferredTensor)
    return given == inferred;
  return givenTensor.getElementType() == inferredTensor.getElementType() &&
         succeeded(verifyCompatibleShape(given, inferred)) &&
         agreeOnRuns(givenTensor, inferredTensor);
}

LogicalResult msc::mindir::verifyInferredTypes(Operation *op) {
  SmallVector<Type> inferred;
  if (failed(cast<PrimitiveOpInterface>(op).inferTypes(inferred)))
    return failure();
  assert(inferred.size() == op->getNumResults());
  for (auto [given, type] : llvm::zip(op->getResultTypes(), inferred))
    if (!agrees(given, type))
      // inferred_c2
      return op->emitOpError("infers ")
             << type << ", but its result is " << given;
  return success();
}
