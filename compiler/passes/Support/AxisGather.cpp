//===- AxisGather.cpp - an element of a table at an index -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/AxisGather.h"

using namespace mlir;
using namespace msc;

Value msc::readOrZero(IndexBuilder &index, Value source, ValueRange position,
                      Value inside) {
  Value element = index.read(source, position);
  Value zero =
      createScalar(index.getBuilder(), index.getLoc(), element.getType(), 0);
  return index.select(inside, element, zero);
}

Value AxisGather::operator()(OpBuilder &b, Location loc,
                             ValueRange elements) const {
  IndexBuilder index(b, loc);
  auto type = cast<RankedTensorType>(source.getType());
  bounded::Extent size = bounded::getExtent(type, axis);
  Value i = index.fromElement(elements[0]);
  if (offset != 0)
    i = index.sub(i, index.constant(offset));
  auto [position, inside] =
      index.check(fromEnd ? index.countFromEnd(i, size) : i, size);
  SmallVector<Value> coordinates;
  for (int64_t d = 0; d < type.getRank(); ++d)
    coordinates.push_back(
        d == axis ? position
                  : index.position(d < axis ? d : after + d - axis - 1));
  return readOrZero(index, source, coordinates, inside);
}
