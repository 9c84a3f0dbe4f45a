//===- Taps.cpp - which elements a resampled one is a mixture of ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Taps.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

float getScale(int64_t from, int64_t to, Grid grid) {
  if (grid == Grid::Corners)
    return to > 1 ? float(from - 1) / float(to - 1) : 0.0f;
  return float(from) / float(to);
}

float locate(int64_t o, float scale, Grid grid) {
  if (grid == Grid::Half)
    return (float(o) + 0.5f) * scale - 0.5f;
  return float(o) * scale;
}

/// Keys' kernel: the weight of a pixel at a distance below 1, and of one
/// between 1 and 2.
double getNear(double x, double a) {
  return ((a + 2) * x - (a + 3)) * x * x + 1;
}
double getFar(double x, double a) {
  return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
}

std::array<double, 4> getCubicWeights(double t, double a) {
  return {getFar(t + 1, a), getNear(t, a), getNear(1 - t, a), getFar(2 - t, a)};
}

} // namespace

void Taps::add(int64_t place, int64_t size, double weight) {
  places.push_back(std::clamp<int64_t>(place, 0, size - 1));
  weights.push_back(weight);
}

Taps Taps::nearest(int64_t from, int64_t to) {
  Taps taps;
  float scale = getScale(from, to, Grid::Plain);
  for (int64_t o = 0; o < to; ++o) {
    taps.places.push_back(
        std::min<int64_t>(std::floor(float(o) * scale), from - 1));
  }
  return taps;
}

Taps Taps::linear(int64_t from, int64_t to, Grid grid) {
  Taps taps;
  taps.count = 2;
  float scale = getScale(from, to, grid);
  for (int64_t o = 0; o < to; ++o) {
    float at = std::max(locate(o, scale, grid), 0.0f);
    int64_t place = std::min<int64_t>(at, from - 1);
    float share = at - float(place);
    taps.add(place, from, 1.0f - share);
    taps.add(place + 1, from, share);
  }
  return taps;
}

Taps Taps::cubic(int64_t from, int64_t to, Grid grid) {
  Taps taps;
  taps.count = 4;
  float scale = getScale(from, to, grid);
  for (int64_t o = 0; o < to; ++o) {
    float at = locate(o, scale, grid);
    int64_t place = std::floor(at);
    for (auto [i, weight] :
         llvm::enumerate(getCubicWeights(at - float(place), -0.75)))
      taps.add(place - 1 + int64_t(i), from, weight);
  }
  return taps;
}

Taps Taps::cubicByTable(int64_t from, int64_t to, Grid grid) {
  Taps taps;
  taps.count = 4;
  float scale = getScale(from, to, grid);
  bool isHalf = grid == Grid::Half;
  for (int64_t o = 0; o < to; ++o) {
    float at = locate(o, scale, grid);
    int64_t place = std::floor(at);
    double step = double(std::lrint((at - float(place)) * 1024)) / 1024;
    std::array<double, 4> weights =
        getCubicWeights(step, isHalf ? -0.5 : -0.75);
    double sum = 0;
    for (auto [i, weight] : llvm::enumerate(weights)) {
      int64_t tap = place - 1 + int64_t(i);
      if (isHalf && (tap < 0 || tap >= from))
        weight = 0;
      sum += weight;
    }
    for (auto [i, weight] : llvm::enumerate(weights))
      taps.add(place - 1 + int64_t(i), from, isHalf ? weight / sum : weight);
  }
  return taps;
}

Taps Taps::area(int64_t from, int64_t to, bool alignCorners) {
  Taps taps;
  float scale = alignCorners && to > 1 ? getScale(from, to, Grid::Corners)
                                       : getScale(from, to, Grid::Plain);
  taps.count = int64_t(std::ceil(scale)) + 2;
  for (int64_t o = 0; o < to; ++o) {
    float begin = float(o) * scale, end = float(o + 1) * scale;
    int64_t first = std::floor(begin);
    for (int64_t i = first; i < first + taps.count; ++i) {
      float covered = std::min<float>(i + 1, end) - std::max<float>(i, begin);
      taps.add(i, from, std::max(covered, 0.0f) / scale);
    }
  }
  return taps;
}

static Value createTable(OpBuilder &builder, Location loc, const Taps &taps,
                         Type element) {
  auto type = RankedTensorType::get(
      {int64_t(taps.places.size()) / taps.count, taps.count}, element);
  SmallVector<Attribute> numbers;
  for (size_t i = 0; i < taps.places.size(); ++i)
    numbers.push_back(getScalarAttr(element, isa<FloatType>(element)
                                                 ? taps.weights[i]
                                                 : double(taps.places[i])));
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, numbers));
}

/// Reads `x` at the loop's position, but along `dim` where the table says.
static Value readAt(OpBuilder &b, Location loc, Value x, int64_t dim,
                    Value place) {
  IndexBuilder index(b, loc);
  SmallVector<Value> position;
  int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
  for (int64_t i = 0; i < rank; ++i)
    position.push_back(i == dim ? index.fromElement(place) : index.position(i));
  return index.read(x, position);
}

Value msc::createResampled(OpBuilder &builder, Location loc, Value x,
                           int64_t dim, const Taps &taps) {
  auto type = cast<RankedTensorType>(x.getType());
  MLIRContext *context = builder.getContext();
  int64_t rank = type.getRank();
  SmallVector<int64_t> shape(type.getShape());
  shape[dim] = taps.places.size() / taps.count;
  auto to = type.clone(shape);
  Value places = createTable(builder, loc, taps, builder.getI64Type());
  if (taps.weights.empty()) {
    auto row = AffineMap::get(
        rank, 0,
        {getAffineDimExpr(dim, context), builder.getAffineConstantExpr(0)},
        context);
    return createGeneric(builder, loc, to, places, row,
                         [&](OpBuilder &b, Location l, ValueRange v) {
                           return readAt(b, l, x, dim, v[0]);
                         });
  }
  auto entry = AffineMap::get(
      rank + 1, 0,
      {getAffineDimExpr(dim, context), getAffineDimExpr(rank, context)},
      context);
  AffineMap maps[] = {entry, entry,
                      AffineMap::getMultiDimIdentityMap(rank + 1, context)
                          .getMajorSubMap(rank)};
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  loops.push_back(utils::IteratorType::reduction);
  Value weights = createTable(builder, loc, taps, type.getElementType());
  return linalg::GenericOp::create(
             builder, loc, to, ValueRange{places, weights},
             createFill(builder, loc, to, 0.0), maps, loops,
             [&](OpBuilder &b, Location l, ValueRange v) {
               Value element = readAt(b, l, x, dim, v[0]);
               Value part = arith::MulFOp::create(b, l, element, v[1]);
               Value sum = arith::AddFOp::create(b, l, v[2], part);
               linalg::YieldOp::create(b, l, sum);
             })
      .getResult(0);
}
