//===- SplitComplex.cpp - complex numbers become two real ones ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// MindSpore stores the parts of a complex number beside each other; so do
// inputs, results and states. In between every complex tensor is two: no later
// pass, and no target, meets one.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexBorder.h"
#include "compiler/passes/MindIR/Complex/ComplexConstants.h"
#include "compiler/passes/MindIR/Complex/ComplexFormulas.h"
#include "compiler/passes/MindIR/Complex/ComplexMoves.h"
#include "compiler/passes/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRSPLITCOMPLEX
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool isComplex(Type type) {
  return isa<ComplexType>(getElementTypeOrSelf(type));
}

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

PartsOfResults splitConstant(OpBuilder &builder, Operation *op,
                             ElementsAttr value) {
  PartsOfResults results(1);
  for (unsigned part : {0, 1}) {
    ElementsAttr own = getPart(value, part);
    results[0].push_back(
        ConstantOp::create(builder, op->getLoc(), own.getType(), own));
  }
  return results;
}

/// What an operator's results are of the parts of its operands.
using SplitRule = PartsOfResults (*)(OpBuilder &builder, Operation *op,
                                     ArrayRef<ValueRange> operands);

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

/// Null for what has no arithmetic on complex numbers.
SplitRule findRule(Operation *op) {
  if (isa<CastOp>(op))
    return castParts;
  if (isMove(op))
    return isComplexThroughout(op) ? moveParts : nullptr;
  if (isProduct(op))
    return isComplexThroughout(op) ? multiplyParts : nullptr;
  return findComplexFormula(op) && fitsFormula(op) ? applyFormula : nullptr;
}

ElementsAttr getData(Operation *op) {
  if (auto constant = dyn_cast<ConstantOp>(op))
    return dyn_cast<ElementsAttr>(constant.getValue());
  auto parameter = dyn_cast<ParameterOp>(op);
  return parameter ? parameter.getValueAttr() : ElementsAttr();
}

/// Operators of mindir, poison and constants.
class SplitOperation : public ConversionPattern {
public:
  SplitOperation(TypeConverter &converter, MLIRContext *context)
      : ConversionPattern(converter, MatchAnyOpTypeTag(), 1, context) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<ValueRange> operands,
                  ConversionPatternRewriter &rewriter) const override {
    if (ElementsAttr data = getData(op)) {
      rewriter.replaceOpWithMultiple(op, splitConstant(rewriter, op, data));
      return success();
    }
    if (isa<ub::PoisonOp>(op)) {
      rewriter.replaceOpWithMultiple(op, moveParts(rewriter, op, operands));
      return success();
    }
    SplitRule rule = findRule(op);
    if (!rule || !isa<PrimitiveOpInterface>(op))
      return failure();
    rewriter.replaceOpWithMultiple(op, rule(rewriter, op, operands));
    return success();
  }
};

/// A parameter without data is refused later, once.
bool isLeft(Operation *op) {
  auto parameter = dyn_cast<ParameterOp>(op);
  return parameter && !parameter.getValue();
}

/// Every operator that has no arithmetic on complex numbers, at once.
LogicalResult requireRules(func::FuncOp graph) {
  bool hasRules = true;
  graph.walk([&](PrimitiveOpInterface op) {
    bool concerns = llvm::any_of(op->getOperandTypes(), isComplex) ||
                    llvm::any_of(op->getResultTypes(), isComplex);
    if (!concerns || findRule(op))
      return;
    hasRules = false;
    op->emitOpError("does not compute with complex numbers of these types; "
                    "its real and imaginary parts (Real, Imag) are tensors "
                    "that it takes");
  });
  return success(hasRules);
}

struct SplitComplex : msc::impl::MindIRSplitComplexBase<SplitComplex> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>())
      if (failed(requireRules(graph)) || failed(split(graph)))
        return signalPassFailure();
  }

  LogicalResult split(func::FuncOp graph) {
    TypeConverter converter;
    converter.addConversion([](Type type) { return type; });
    converter.addConversion(
        [](TensorType type,
           SmallVectorImpl<Type> &types) -> std::optional<LogicalResult> {
          if (!isComplex(type))
            return std::nullopt;
          types.append(2, getPartType(type));
          return success();
        });
    openBorder(graph);
    ConversionTarget target(getContext());
    target.markUnknownOpDynamicallyLegal(
        [&](Operation *op) { return isLeft(op) || converter.isLegal(op); });
    RewritePatternSet patterns(&getContext());
    scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                         target);
    patterns.add<SplitOperation>(converter, &getContext());
    return applyPartialConversion(graph, target, std::move(patterns));
  }
};

} // namespace
