//===- Sampler.cpp - reads an image at positions that are computed --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Sampler.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace msc;

Value Sampler::read(ArrayRef<Value> places) {
  auto type = cast<RankedTensorType>(image.getType());
  SmallVector<Value> at;
  Value inside = s.truth(true);
  size_t next = 0;
  OpBuilder &b = s.getBuilder();
  for (auto [size, given] : llvm::zip(type.getShape(), position)) {
    if (given) {
      at.push_back(given);
      continue;
    }
    // What is far outside is as far as an integer reaches.
    Value near = clamp(places[next++], -2, double(size) + 1);
    Value whole =
        arith::FPToSIOp::create(b, index.getLoc(), b.getI64Type(), near);
    auto [place, isInside] = index.check(index.fromElement(whole), size);
    at.push_back(place);
    inside = s.logicalAnd(inside, isInside);
  }
  return s.select(inside, index.read(image, at), s.constant(0));
}

Value Sampler::mix(ArrayRef<Value> places) {
  SmallVector<Value> lower, share;
  for (Value place : places) {
    lower.push_back(s.create<math::FloorOp>(place));
    share.push_back(s.sub(place, lower.back()));
  }
  Value sum, one = s.constant(1);
  for (unsigned corner = 0; corner < 1u << places.size(); ++corner) {
    SmallVector<Value> at;
    Value weight = one;
    for (size_t i = 0; i < places.size(); ++i) {
      bool isUpper = corner >> i & 1;
      at.push_back(isUpper ? s.add(lower[i], one) : lower[i]);
      weight = s.mul(weight, isUpper ? share[i] : s.sub(one, share[i]));
    }
    Value part = s.mul(read(at), weight);
    sum = sum ? s.add(sum, part) : part;
  }
  return sum;
}
