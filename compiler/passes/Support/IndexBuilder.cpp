//===- IndexBuilder.cpp - copies with computed positions ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/IndexBuilder.h"

using namespace mlir;
using namespace msc;

Value IndexBuilder::position(int64_t dimension) {
  return linalg::IndexOp::create(builder, loc, dimension);
}

Value IndexBuilder::constant(const bounded::Extent &value) {
  return createIndex(builder, loc, value);
}

Value IndexBuilder::fromElement(Value element, bool isUnsigned) {
  Type wide = builder.getI64Type();
  if (isUnsigned && element.getType() != wide)
    element = arith::ExtUIOp::create(builder, loc, wide, element);
  return arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                    element);
}

Value IndexBuilder::add(Value x, Value y) {
  return arith::AddIOp::create(builder, loc, x, y);
}

Value IndexBuilder::sub(Value x, Value y) {
  return arith::SubIOp::create(builder, loc, x, y);
}

Value IndexBuilder::mul(Value x, int64_t factor) {
  return arith::MulIOp::create(builder, loc, x, constant(factor));
}

Value IndexBuilder::isLess(Value x, Value y) {
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt, x, y);
}

Value IndexBuilder::countFromEnd(Value i, const bounded::Extent &size) {
  Value wrapped = add(i, constant(size));
  return select(isLess(i, constant(0)), wrapped, i);
}

Value IndexBuilder::select(Value condition, Value x, Value y) {
  return arith::SelectOp::create(builder, loc, condition, x, y);
}

Value IndexBuilder::read(Value tensor, ValueRange position) {
  return tensor::ExtractOp::create(builder, loc, tensor, position);
}

IndexBuilder::CheckedPosition IndexBuilder::check(Value i,
                                                  const bounded::Extent &size) {
  Value zero = constant(0);
  Value never = createScalar(builder, loc, builder.getI1Type(), 0);
  Value inside = select(isLess(i, zero), never, isLess(i, constant(size)));
  return {select(inside, i, zero), inside};
}

Value msc::createIndexedCopy(OpBuilder &builder, Location loc,
                             RankedTensorType resultType, Value source,
                             PositionBuilder getPosition) {
  int64_t rank = cast<RankedTensorType>(source.getType()).getRank();
  auto body = [&](OpBuilder &b, Location l, ValueRange) {
    IndexBuilder index(b, l);
    SmallVector<Value> position;
    for (int64_t i = 0; i < rank; ++i)
      position.push_back(getPosition(index, i));
    return index.read(source, position);
  };
  return createGeneric(builder, loc, resultType, {}, {}, body);
}
