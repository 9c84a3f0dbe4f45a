//===- ReductionArg.cpp ---------------------------------------------------===//
//
// Argmax, Argmin, ArgMaxWithValue, ArgMinWithValue; ArgMaxExt, MaxDim, MinDim.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Reduction.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;

namespace {

Value isZero(OpBuilder &b, Location l, Value index) {
  Value zero = arith::ConstantIndexOp::create(b, l, 0);
  return arith::CmpIOp::create(b, l, arith::CmpIPredicate::eq, index, zero);
}

/// One loop with two accumulators, the extremum and where it was met first.
struct ArgReduction {
  OpBuilder &builder;
  Location loc;
  Value x;
  Type semantic;
  int64_t axis;
  Relation better;

  SmallVector<AffineMap> getMaps(int64_t rank) const {
    MLIRContext *context = builder.getContext();
    auto all = AffineMap::getMultiDimIdentityMap(rank, context);
    AffineMap kept = all.dropResult(axis);
    return {all, kept, kept};
  }

  /// {value, index}
  linalg::GenericOp create(Type indexElement) const {
    auto type = cast<RankedTensorType>(x.getType());
    int64_t rank = type.getRank();
    bounded::Shape shape = bounded::getExtents(type);
    shape.erase(shape.begin() + axis);
    auto valueType = withShape(type, shape);
    auto indexType = bounded::getTensorType(shape, indexElement);
    TypedAttr worst =
        better == Relation::GT ? getLowest(semantic) : getHighest(semantic);
    Value starts[] = {createFill(builder, loc, valueType, worst),
                      createFill(builder, loc, indexType, 0)};
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    loops[axis] = utils::IteratorType::reduction;
    return linalg::GenericOp::create(
        builder, loc, TypeRange{valueType, indexType}, x, starts, getMaps(rank),
        loops,
        [&](OpBuilder &b, Location l, ValueRange v) { buildBody(b, l, v); });
  }

  void buildBody(OpBuilder &b, Location l, ValueRange v) const {
    ScalarBuilder s(b, l, semantic, nullptr);
    Value position = linalg::IndexOp::create(b, l, axis);
    Value index = arith::IndexCastOp::create(b, l, v[2].getType(), position);
    Value wins = s.compare(better, v[0], v[1]);
    if (isa<FloatType>(semantic)) // a NaN wins where it comes first
      wins = s.logicalOr(isZero(b, l, position), wins);
    Value results[] = {s.select(wins, v[0], v[1]), s.select(wins, index, v[2])};
    linalg::YieldOp::create(b, l, results);
  }
};

struct ArgOperator {
  StringLiteral name;
  Relation better;
  bool valueFirst = false; ///< Of its results.
};

class LowerArgReduction : public ConversionPattern {
public:
  LowerArgReduction(TypeConverter &converter, MLIRContext *context,
                    const ArgOperator &kind)
      : ConversionPattern(converter, kind.name, 1, context),
        better(kind.better), valueFirst(kind.valueFirst) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op->getOperand(0).getType());
    Value x = operands[0];
    SmallVector<int64_t> axes = getReducedAxes(op);
    int64_t rank = type.getRank(), axis = axes.empty() ? 0 : axes[0];
    if (axes.empty() || rank == 0) { // has the axes 0 and -1, as a row has
      x = createReshape(rewriter, op->getLoc(), x,
                        {bounded::getProduct(bounded::getExtents(type))});
      rank = 1;
    }
    if (failed(mindir::normalizeAxis(op, rank, axis)))
      return failure();
    auto indexType =
        cast<RankedTensorType>(op->getResult(valueFirst).getType());
    ArgReduction reduction{rewriter, op->getLoc(), x, type.getElementType(),
                           axis,     better};
    auto loop = reduction.create(indexType.getElementType());
    SmallVector<Value> results = {loop.getResult(1), loop.getResult(0)};
    if (valueFirst)
      std::swap(results[0], results[1]);
    results.truncate(op->getNumResults());
    for (Value &result : results)
      result = createReshape(rewriter, op->getLoc(), result,
                             bounded::getExtents(indexType));
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  Relation better;
  bool valueFirst;
};

} // namespace

void msc::populateArgReductionPatterns(TypeConverter &converter,
                                       RewritePatternSet &patterns) {
  const ArgOperator operators[] = {
      {"mindir.Argmax", Relation::GT},
      {"mindir.ArgMaxWithValue", Relation::GT},
      {"mindir.ArgMaxExt", Relation::GT},
      {"mindir.ArgMinExt", Relation::LT},
      {"mindir.MaxDim", Relation::GT, /*valueFirst=*/true},
      {"mindir.MinDim", Relation::LT, /*valueFirst=*/true},
      {"mindir.Argmin", Relation::LT},
      {"mindir.ArgMinWithValue", Relation::LT},
  };
  for (const ArgOperator &kind : operators)
    patterns.add<LowerArgReduction>(converter, patterns.getContext(), kind);
}
