//===- FindUnique.cpp - UniqueConsecutive, UniqueWithPad ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Find.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/Rows.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"
#include "dialects/MindIR/IR/SortOps.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// The runs of equal slices of x, which are the rows of a matrix.
class Runs {
public:
  Runs(OpBuilder &builder, mindir::UniqueConsecutiveOp op, Value x)
      : builder(builder), loc(op.getLoc()), op(op) {
    bounded::Shape shape = bounded::getExtents(x);
    order = llvm::to_vector(llvm::seq<int64_t>(0, shape.size()));
    bounded::Extent count = op.getSearchedShape()->front();
    bounded::Extent width = 1;
    if (std::optional<int64_t> axis = op.countAxis()) {
      std::swap(order[0], order[*axis]);
      x = createTranspose(builder, loc, x, order);
      shape = bounded::getExtents(x);
      width = bounded::getProduct(bounded::Sizes(shape).drop_front());
    }
    rows = createReshape(builder, loc, x, {count, width});
    starts = createStarts();
    if (getFound(op).isOpen())
      places = findTrue(builder, op, starts);
    else // one row is one run
      places = createFill(builder, loc,
                          RankedTensorType::get({1}, builder.getI64Type()), 0);
  }

  /// The first row of each run, in the operand's order of dimensions.
  Value takeFirst() {
    bounded::Shape shape = bounded::getExtents(op.getOutput());
    if (!order.empty() && op.countAxis())
      std::swap(shape[0], shape[*op.countAxis()]);
    bounded::Shape matrix = {getFound(op), bounded::getExtents(rows)[1]};
    auto type = withShape(cast<RankedTensorType>(rows.getType()), matrix);
    Value first = createMappedGeneric(
        builder, loc, type, places, SmallVector<int64_t>{0},
        [&](OpBuilder &b, Location l, ValueRange place) {
          IndexBuilder index(b, l);
          return index.read(rows,
                            {index.fromElement(place[0]), index.position(1)});
        });
    first = createReshape(builder, loc, first, shape);
    return op.countAxis() ? createTranspose(builder, loc, first, order) : first;
  }

  /// The run of each row: as many as have begun, without the first.
  Value takeRuns() {
    auto type = cast<RankedTensorType>(op.getIdx().getType());
    Type integer = type.getElementType();
    Value begun = createScan(
        builder, loc,
        castTensor(builder, loc, starts, builder.getI1Type(), integer), 0,
        kernel::ScanKind::Sum, /*exclusive=*/false, /*reverse=*/false);
    Value runs = createElementwiseGeneric(
        builder, loc, cast<RankedTensorType>(begun.getType()), begun,
        [&](OpBuilder &b, Location l, ValueRange number) {
          ScalarBuilder s(b, l, integer, op);
          return s.sub(number[0], s.constant(1));
        });
    return createReshape(builder, loc, runs, bounded::getExtents(type));
  }

  /// How far each place is from the next, the last one from the end.
  Value takeCounts() {
    bounded::Extent count = bounded::getExtents(rows)[0], found = getFound(op);
    auto type = cast<RankedTensorType>(op.getCounts().getType());
    return createGeneric(
        builder, loc, type, {}, {}, [&](OpBuilder &b, Location l, ValueRange) {
          IndexBuilder index(b, l);
          Value run = index.position(0);
          Value next = index.add(run, index.constant(1));
          Value hasNext = index.isLess(next, index.constant(found));
          auto placeOf = [&](Value i) {
            return index.fromElement(index.read(places, i));
          };
          Value end =
              index.select(hasNext, placeOf(index.select(hasNext, next, run)),
                           index.constant(count));
          return Value(arith::IndexCastOp::create(
              b, l, type.getElementType(), index.sub(end, placeOf(run))));
        });
  }

private:
  /// Whether each row differs from the one before; the first does.
  Value createStarts() {
    Type truth = builder.getI1Type();
    auto type = cast<RankedTensorType>(rows.getType());
    Type semantic = getElementTypeOrSelf(op.getX().getType());
    auto differs = bounded::getTensorType(bounded::getExtents(rows), truth);
    Value elements = createElementwiseGeneric(
        builder, loc, differs, rows,
        [&](OpBuilder &b, Location l, ValueRange element) {
          IndexBuilder index(b, l);
          ScalarBuilder s(b, l, semantic, op);
          Value row = index.position(0), one = index.constant(1);
          Value hasOther = index.isLess(index.constant(0), row);
          Value other = index.select(hasOther, index.sub(row, one), row);
          Value before = index.read(rows, {other, index.position(1)});
          return s.logicalOr(s.logicalNot(hasOther),
                             s.compare(Relation::NE, element[0], before));
        });
    if (type.getDimSize(1) == 1)
      return createReshape(builder, loc, elements,
                           {bounded::getExtents(rows)[0]});
    return createReduction(builder, loc, elements, 1, getScalarAttr(truth, 0),
                           [](OpBuilder &b, Location l, ValueRange v) {
                             return Value(
                                 arith::OrIOp::create(b, l, v[0], v[1]));
                           });
  }

  OpBuilder &builder;
  Location loc;
  mindir::UniqueConsecutiveOp op;
  SmallVector<int64_t> order; ///< Of dimensions: the axis comes first.
  Value rows, starts, places;
};

/// What is not asked for has elements that nobody reads.
Value createUnasked(OpBuilder &b, Value result) {
  return createFill(b, result.getLoc(),
                    cast<RankedTensorType>(result.getType()), 0);
}

Results findRuns(OpBuilder &b, mindir::UniqueConsecutiveOp op, ValueRange x) {
  Runs runs(b, op, x[0]);
  return {runs.takeFirst(),
          op.getReturnIdx() ? runs.takeRuns() : createUnasked(b, op.getIdx()),
          op.getReturnCounts() ? runs.takeCounts()
                               : createUnasked(b, op.getCounts())};
}

/// Equal elements are runs of the sorted ones; each element's run goes where it
/// stood.
Results composeUnique(Composer &c, mindir::Unique2Op op) {
  bounded::Extent count =
      bounded::getProduct(bounded::getExtents(op.getInput()));
  Type element = getElement(op.getInput()), place = getElement(op.getInverse());
  Results sorted = c.createAll<mindir::SortExtOp>(
      c.reshape(op.getInput(), {count}), {},
      {element, IntegerType::get(op.getContext(), 64)});
  NamedAttribute found(StringAttr::get(op.getContext(), "bounded.found"),
                       op->getAttr("bounded.found"));
  Results runs = c.createAll<mindir::UniqueConsecutiveOp>(
      sorted[0],
      {c.with("return_idx", true), c.with("return_counts", true), found},
      {element, place, getElement(op.getCounts())});
  auto unasked = [&](Value result) -> Value {
    return c.create<mindir::ZerosOp>({}, c.with("shape", getSizes(result)),
                                     getElement(result));
  };
  Value inverse = unasked(op.getInverse());
  if (op.getReturnInverse())
    inverse = c.reshape(
        c.create<mindir::TensorScatterElementsOp>(
            {c.create<mindir::ZerosLikeOp>(runs[1]), sorted[1], runs[1]}),
        bounded::getExtents(op.getInput()));
  return {runs[0], inverse,
          op.getReturnCounts() ? runs[2] : unasked(op.getCounts())};
}

/// The values of kernel.unique, and behind as many as there are the pad.
Results padUnique(OpBuilder &b, mindir::UniqueWithPadOp op, ValueRange x) {
  Location loc = op.getLoc();
  auto values = cast<RankedTensorType>(x[0].getType());
  auto places = cast<RankedTensorType>(op.getIdx().getType());
  auto count = RankedTensorType::get({}, b.getI64Type());
  auto unique = kernel::UniqueOp::create(
      b, loc, TypeRange{values, places, count}, x[0],
      createEmpty(b, loc, values), createEmpty(b, loc, places),
      createEmpty(b, loc, count));
  Value pad = createReshape(b, loc, x[1], {});
  Value padded = createElementwiseGeneric(
      b, loc, values, ValueRange{unique.getResult(0), pad, unique.getResult(2)},
      [](OpBuilder &body, Location l, ValueRange v) {
        IndexBuilder index(body, l);
        Value isValue =
            index.isLess(index.position(0), index.fromElement(v[2]));
        return index.select(isValue, v[0], v[1]);
      });
  return {padded, unique.getResult(1)};
}

} // namespace

void msc::populateFindUniquePatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns
      .add<LowerBy<findRuns>, LowerComposed<composeUnique>, LowerBy<padUnique>>(
          converter, patterns.getContext());
}
