//===- Routine.cpp - what the lowerings to routines share -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

/// Whether the row of an element of the loop's matrix stands so to its column.
static Value compareRow(OpBuilder &b, Location loc, int64_t rank,
                        arith::CmpIPredicate predicate) {
  Value row = linalg::IndexOp::create(b, loc, rank - 2);
  Value column = linalg::IndexOp::create(b, loc, rank - 1);
  return arith::CmpIOp::create(b, loc, predicate, row, column);
}

Value msc::createIdentity(OpBuilder &builder, Location loc,
                          RankedTensorType type) {
  Type element = type.getElementType();
  return createGeneric(
      builder, loc, type, {}, {}, [&](OpBuilder &b, Location at, ValueRange) {
        Value one = createScalar(b, at, element, 1),
              zero = createScalar(b, at, element, 0);
        Value diagonal =
            compareRow(b, at, type.getRank(), arith::CmpIPredicate::eq);
        return Value(arith::SelectOp::create(b, at, diagonal, one, zero));
      });
}

Value msc::createTriangle(OpBuilder &builder, Location loc, Value x,
                          RankedTensorType type, Triangle triangle) {
  bounded::Shape begin(SmallVector<int64_t>(type.getRank(), 0));
  Value part = createSlice(builder, loc, x, begin, bounded::getExtents(type));
  bool lower = triangle == Triangle::UnitLower;
  return createElementwiseGeneric(
      builder, loc, type, part, [&](OpBuilder &b, Location at, ValueRange v) {
        Type element = type.getElementType();
        Value kept = compareRow(b, at, type.getRank(),
                                lower ? arith::CmpIPredicate::ugt
                                      : arith::CmpIPredicate::ule);
        Value other = createScalar(b, at, element, 0);
        if (lower) {
          Value diagonal =
              compareRow(b, at, type.getRank(), arith::CmpIPredicate::eq);
          other = arith::SelectOp::create(
              b, at, diagonal, createScalar(b, at, element, 1), other);
        }
        return Value(arith::SelectOp::create(b, at, kept, v[0], other));
      });
}

Value msc::createSolution(OpBuilder &builder, Location loc, Value a, Value b,
                          bool transposed) {
  ArrayRef<int64_t> shape = cast<RankedTensorType>(b.getType()).getShape();
  ArrayRef<int64_t> sides = shape.take_back(2);
  Type element = getElementTypeOrSelf(b.getType());
  return Routine(builder, loc, "solveMatrices", transposed)
      .read(a)
      .read(b)
      .write(element, sides)
      .work({sides[0], sides[0]})
      .work(sides)
      .call()
      .front();
}

kernel::RoutineOp msc::createRoutine(OpBuilder &builder, Location loc,
                                     TypeRange types, StringRef name,
                                     ArrayRef<Attribute> options,
                                     ValueRange inputs,
                                     ArrayRef<double> numbers, int64_t flops) {
  auto inits = llvm::map_to_vector(types, [&](Type type) -> Value {
    return createEmpty(builder, loc, cast<RankedTensorType>(type));
  });
  return kernel::RoutineOp::create(builder, loc, types, name,
                                   builder.getArrayAttr(options), inputs, inits,
                                   numbers, flops);
}

/// The axis comes last, where the rows of kernel.routine lie.
SmallVector<Value> msc::createValuesAndPlaces(OpBuilder &builder, Operation *op,
                                              StringRef routine, bool option,
                                              Value x, int64_t axis) {
  Location loc = op->getLoc();
  int64_t rank = getSizes(x).size();
  auto swapped = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (rank > 0)
    std::swap(swapped[countAxis(axis, rank)], swapped.back());
  Value rows = createTranspose(builder, loc, x, swapped);
  auto type = cast<RankedTensorType>(rows.getType());
  auto places = type.clone(getElementTypeOrSelf(op->getResult(1).getType()));
  Type semantic = getElementTypeOrSelf(op->getOperand(0).getType());
  auto called = createRoutine(
      builder, loc, {type, places}, routine,
      {builder.getBoolAttr(option), TypeAttr::get(semantic)}, rows);
  return llvm::map_to_vector(called.getResults(), [&](Value result) {
    return createTranspose(builder, loc, result, swapped);
  });
}
