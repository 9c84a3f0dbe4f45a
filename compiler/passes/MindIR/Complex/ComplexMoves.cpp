//===- ComplexMoves.cpp - operators that do the same to both parts --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexMoves.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/PadOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "dialects/MindIR/IR/SliceOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

bool msc::isComplex(Type type) {
  return isa<ComplexType>(getElementTypeOrSelf(type));
}

Type msc::getPartType(Type type) {
  auto complex = dyn_cast<ComplexType>(getElementTypeOrSelf(type));
  if (!complex)
    return type;
  auto tensor = dyn_cast<ShapedType>(type);
  return tensor ? Type(tensor.clone(complex.getElementType()))
                : complex.getElementType();
}

bool msc::isMove(Operation *op) {
  return isa<BroadcastToOp, ConcatOp, CumSumOp, DynamicBroadcastToOp,
             ExpandDimsOp, FFTShiftOp, FlattenOp, GatherDOp, GatherNdOp,
             GatherOp, IFFTShiftOp, IdentityOp, MeanExtOp, MirrorPadOp, PadOp,
             ReduceMeanOp, ReduceSumOp, ReshapeOp, ReverseV2Op, ScatterNdOp,
             SelectOp, MaskedFillOp, SliceOp, SplitOp, SqueezeOp, StackOp,
             StridedSliceOp, SumExtOp, AddExtOp, SubExtOp, TensorMoveOp,
             TensorScatterUpdateOp, TileOp, TransposeExtViewOp, TransposeOp,
             UnstackOp, ZerosLikeExtOp, ZerosLikeOp>(op);
}

/// A data type that is asked for is that of the parts.
static NamedAttribute onParts(NamedAttribute attribute) {
  auto type = dyn_cast<TypeAttr>(attribute.getValue());
  return type ? NamedAttribute(attribute.getName(),
                               TypeAttr::get(getPartType(type.getValue())))
              : attribute;
}

Operation *msc::createOnParts(OpBuilder &builder, Operation *op,
                              ValueRange operands) {
  OperationState state(op->getLoc(), op->getName(), operands,
                       llvm::map_to_vector(op->getResultTypes(), getPartType),
                       llvm::map_to_vector(op->getAttrs(), onParts));
  return builder.create(state);
}

PartsOfResults msc::moveParts(OpBuilder &builder, Operation *op,
                              ArrayRef<ValueRange> operands) {
  PartsOfResults results(op->getNumResults());
  for (size_t part : {0, 1}) {
    auto own = llvm::map_to_vector(operands, [&](ValueRange parts) {
      return parts[parts.size() == 2 ? part : 0];
    });
    for (auto [i, moved] :
         llvm::enumerate(createOnParts(builder, op, own)->getResults()))
      results[i].push_back(moved);
  }
  return results;
}

/// The operands of BatchMatMul that it transposes are conjugated there.
static bool isConjugated(Operation *op, size_t operand) {
  auto product = dyn_cast<BatchMatMulOp>(op);
  return product &&
         (operand ? product.getTransposeB() : product.getTransposeA());
}

/// As a product of sums: each part of the left side by each of the right one.
PartsOfResults msc::multiplyParts(OpBuilder &builder, Operation *op,
                                  ArrayRef<ValueRange> operands) {
  auto partOf = [&](size_t operand, size_t part) {
    Part own(builder, op->getLoc(), operands[operand][part]);
    return part && isConjugated(op, operand) ? -own : own;
  };
  auto product = [&](size_t left, size_t right) {
    Operation *made = createOnParts(
        builder, op,
        {partOf(0, left).getTensor(), partOf(1, right).getTensor()});
    return Part(builder, op->getLoc(), made->getResult(0));
  };
  return {{(product(0, 0) - product(1, 1)).getTensor(),
           (product(0, 1) + product(1, 0)).getTensor()}};
}
