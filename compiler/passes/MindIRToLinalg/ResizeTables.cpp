//===- ResizeTables.cpp - where the pixels of resized images lie ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/ResizeTables.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using bounded::Extent;

namespace {

/// Floats that are known.
struct KnownFloats {
  using Number = float;
  float number(double value) { return float(value); }
  float size(const Extent &extent) { return float(extent.getBound()); }
  float add(float x, float y) { return x + y; }
  float sub(float x, float y) { return x - y; }
  float mul(float x, float y) { return x * y; }
  float divide(float x, float y) { return x / y; }
  float most(float x, float y) { return std::max(x, y); }
  float least(float x, float y) { return std::min(x, y); }
  float floor(float x) { return std::floor(x); }
  float ceil(float x) { return std::ceil(x); }
  float round(float x) { return std::round(x); }
};

/// The same in a run.
struct FloatValues : ScalarBuilder {
  using Number = Value;
  FloatValues(OpBuilder &b, Location loc)
      : ScalarBuilder(b, loc, b.getF32Type(), nullptr) {}
  Value number(double value) { return constant(value); }
  Value size(const Extent &extent) { return constant(extent); }
  Value most(Value x, Value y) {
    return select(compare(Relation::GT, x, y), x, y);
  }
  Value least(Value x, Value y) {
    return select(compare(Relation::LT, x, y), x, y);
  }
  Value floor(Value x) { return create<math::FloorOp>(x); }
  Value ceil(Value x) { return create<math::CeilOp>(x); }
  Value round(Value x) { return create<math::RoundOp>(x); }
};

/// What the tables say of pixel `o` of the result.
template <typename Floats> struct Pixel {
  using Number = typename Floats::Number;
  Floats &f;
  const ResizedDim &dim;
  Number o;

  /// Of one pixel corners are not aligned: whatever the scale is, it lies at 0.
  Number getScale() {
    int64_t less = dim.alignCorners ? 1 : 0;
    Number from = f.size(dim.from - less), to = f.size(dim.to - less);
    return f.divide(from, dim.alignCorners ? f.most(to, f.number(1)) : to);
  }
  Number getPosition() {
    Number middle = dim.firstResult ? f.add(o, f.number(dim.firstResult)) : o;
    Number position = f.mul(middle, getScale());
    return dim.first ? f.sub(position, f.number(dim.first)) : position;
  }
  Number getInside(Number position) {
    Number last = f.size(dim.from - 1);
    return f.least(f.most(position, f.number(0)), last);
  }
  Number getNearest() {
    Number position = getPosition();
    return getInside(dim.alignCorners ? f.round(position) : f.floor(position));
  }
  Number getLower() { return getInside(f.floor(getPosition())); }
  Number getUpper() { return getInside(f.ceil(getPosition())); }
  Number getShare() {
    Number position = getPosition();
    return f.sub(position, f.floor(position));
  }
};

/// `entry` of each pixel of the result.
template <typename Entry>
Value createTable(OpBuilder &builder, Location loc, const ResizedDim &dim,
                  Type element, Entry entry) {
  RankedTensorType type = bounded::getTensorType({dim.to}, element);
  if (!dim.from.isOpen() && !dim.to.isOpen()) {
    KnownFloats floats;
    SmallVector<Attribute> entries;
    for (int64_t o = 0; o < dim.to.getBound(); ++o)
      entries.push_back(getScalarAttr(
          element, entry(Pixel<KnownFloats>{floats, dim, float(o)})));
    return arith::ConstantOp::create(builder, loc,
                                     DenseElementsAttr::get(type, entries));
  }
  auto body = [&](OpBuilder &b, Location at, ValueRange) {
    FloatValues floats(b, at);
    Value place = floats.fromIndex(linalg::IndexOp::create(b, at, 0));
    Pixel<FloatValues> pixel{floats, dim, place};
    return floats.castTo(element, entry(pixel));
  };
  return createGeneric(builder, loc, type, {}, {}, body);
}

} // namespace

Value msc::createNearestTable(OpBuilder &builder, Location loc,
                              const ResizedDim &dim) {
  return createTable(builder, loc, dim, builder.getI32Type(),
                     [](auto pixel) { return pixel.getNearest(); });
}

SmallVector<Value> msc::createLinearTables(OpBuilder &builder, Location loc,
                                           const ResizedDim &dim,
                                           Type shareType) {
  Type position = builder.getI32Type();
  return {createTable(builder, loc, dim, position,
                      [](auto pixel) { return pixel.getLower(); }),
          createTable(builder, loc, dim, position,
                      [](auto pixel) { return pixel.getUpper(); }),
          createTable(builder, loc, dim, shareType,
                      [](auto pixel) { return pixel.getShare(); })};
}
