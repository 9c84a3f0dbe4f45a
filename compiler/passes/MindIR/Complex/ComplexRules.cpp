//===- ComplexRules.cpp - what each operator is on parts ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexRules.h"
#include "compiler/passes/MindIR/Complex/ComplexFormulas.h"
#include "compiler/passes/MindIR/Complex/ComplexFourier.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/ComplexOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// The parts of operands, in one type. A real one has the imaginary part 0.
class OperandReader {
public:
  OperandReader(OpBuilder &builder, Operation *op)
      : builder(builder), loc(op->getLoc()), element(findElement(op)) {}

  SmallVector<ComplexParts> read(ArrayRef<ValueRange> operands) const {
    return llvm::map_to_vector(operands,
                               [&](ValueRange parts) { return read(parts); });
  }

private:
  /// The widest of the types of parts.
  static Type findElement(Operation *op) {
    Type widest;
    auto consider = [&](Type type) {
      auto complex = dyn_cast<ComplexType>(getElementTypeOrSelf(type));
      if (complex && !(widest && widest.isF64()))
        widest = complex.getElementType();
    };
    llvm::for_each(op->getOperandTypes(), consider);
    llvm::for_each(op->getResultTypes(), consider);
    return widest;
  }

  ComplexParts read(ValueRange parts) const {
    Part real = readPart(parts[0]);
    return {real, parts.size() == 2 ? readPart(parts[1]) : real.number(0)};
  }

  Part readPart(Value value) const {
    if (!isa<TensorType>(value.getType()))
      value = createScalarTensor(
          builder, loc,
          cast<TypedAttr>(value.getDefiningOp<ConstantOp>().getValue()));
    return Part(builder, loc, value).cast(element);
  }

  OpBuilder &builder;
  Location loc;
  Type element;
};

/// Element-wise operators, by their formulas.
PartsOfResults applyFormula(OpBuilder &builder, Operation *op,
                            ArrayRef<ValueRange> operands) {
  OperandReader reader(builder, op);
  ComplexParts result = findComplexFormula(op)(reader.read(operands));
  Type type = op->getResult(0).getType();
  Type element = getElementTypeOrSelf(getPartType(type));
  Part real = result.real.cast(element);
  if (!isComplex(type))
    return {{real.getTensor()}};
  Part imaginary = result.imaginary ? result.imaginary.cast(element)
                                    : real.apply<ZerosLikeOp>();
  return {{real.getTensor(), imaginary.getTensor()}};
}

/// From a real number, to one, or between the widths of complex numbers.
PartsOfResults castParts(OpBuilder &builder, Operation *op,
                         ArrayRef<ValueRange> operands) {
  Type type = op->getResult(0).getType();
  Type element = getElementTypeOrSelf(getPartType(type));
  auto castPart = [&](Value value) {
    return Part(builder, op->getLoc(), value).cast(element);
  };
  Part real = castPart(operands[0][0]);
  if (!isComplex(type))
    return {{real.getTensor()}};
  Part imaginary = operands[0].size() == 2 ? castPart(operands[0][1])
                                           : real.apply<ZerosLikeOp>();
  return {{real.getTensor(), imaginary.getTensor()}};
}

/// Whether all that is moved or multiplied is complex: beside it are only
/// conditions and indices.
bool isComplexThroughout(Operation *op) {
  bool takesIndices = !op->hasTrait<Elementwise>();
  auto fits = [&](Type type) {
    Type element = getElementTypeOrSelf(type);
    return isComplex(type) ||
           (isa<TensorType>(type) &&
            (element.isInteger(1) || (takesIndices && element.isInteger())));
  };
  return llvm::all_of(op->getOperandTypes(), fits) &&
         llvm::all_of(op->getResultTypes(), isComplex);
}

/// Whether the result is complex where the formula is, and every number known.
bool fitsFormula(Operation *op) {
  bool givesReal = isa<RealOp, ImagOp, ComplexAbsOp, AngleOp, AbsOp, EqualOp,
                       EqScalarOp, NotEqualOp>(op);
  auto isReadable = [](Value value) {
    auto constant = value.getDefiningOp<ConstantOp>();
    return isa<TensorType>(value.getType()) ||
           (constant && isa<IntegerAttr, FloatAttr>(constant.getValue()));
  };
  return (givesReal || isComplex(op->getResult(0).getType())) &&
         llvm::all_of(op->getOperands(), isReadable);
}

} // namespace

ComplexRule msc::findComplexRule(Operation *op) {
  if (isa<CastOp>(op))
    return castParts;
  if (isMove(op))
    return isComplexThroughout(op) ? moveParts : nullptr;
  if (isMatrixProduct(op))
    return isComplexThroughout(op) ? multiplyParts : nullptr;
  if (isTransform(op))
    return transformParts;
  if (isa<STFTOp>(op))
    return transformFrames;
  return findComplexFormula(op) && fitsFormula(op) ? applyFormula : nullptr;
}
