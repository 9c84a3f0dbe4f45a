//===- ComplexFrames.cpp - STFT on parts ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexFourier.h"
#include "compiler/passes/Support/Composer.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// Builds what an STFT is made of.
class FrameBuilder {
public:
  FrameBuilder(OpBuilder &builder, STFTOp op)
      : builder(builder), op(op), loc(op.getLoc()), c(builder, loc),
        n(op.getNFft()) {}

  /// The frames of a part, times the window: the last two dimensions are
  /// frames and their numbers.
  Value cut(Value part, Value window) {
    ArrayRef<int64_t> shape = cast<RankedTensorType>(part.getType()).getShape();
    int64_t hop = op.getHopLength(), frames = (shape.back() - n) / hop + 1;
    SmallVector<int32_t> places;
    for (int64_t i = 0; i < frames * n; ++i)
      places.push_back(static_cast<int32_t>(i / n * hop + i % n));
    auto type = RankedTensorType::get({frames * n}, builder.getI32Type());
    Value indices =
        makeConstant(DenseElementsAttr::get(type, ArrayRef<int32_t>(places)));
    Value all =
        c.create<GatherOp>({part, indices}, c.with("axis", int64_t(-1)));
    bounded::Shape split(shape.drop_back());
    split.push_back(frames);
    split.push_back(n);
    return c.mul(c.reshape(all, split), window);
  }

  /// The window in the middle of zeros, of one frame's length.
  Value fill(Value window) {
    int64_t missing = n - int64_t(op.getWinLength()), before = missing / 2;
    SmallVector<Value> parts{window};
    if (before)
      parts.insert(parts.begin(), makeZeros(before));
    if (missing > before)
      parts.push_back(makeZeros(missing - before));
    return parts.size() == 1
               ? window
               : c.create<ConcatOp>(parts, c.with("axis", int64_t(0)));
  }

  SmallVector<Value> transform(ArrayRef<Value> frames) {
    auto type = cast<RankedTensorType>(frames[0].getType());
    SmallVector<int64_t> shape(type.getShape());
    int64_t axis = shape.size() - 1;
    shape.back() = op.getOnesided() ? n / 2 + 1 : n;
    auto result = RankedTensorType::get(shape, type.getElementType());
    double scale = op.getNormalized() ? 1 / std::sqrt(double(n)) : 1;
    auto made = FourierOp::create(builder, loc, result, result, frames[0],
                                  frames.size() == 2 ? frames[1] : Value(),
                                  axis, n, /*inverse=*/false,
                                  /*half=*/false, APFloat(scale));
    auto order = llvm::to_vector(llvm::seq<int64_t>(0, axis + 1));
    std::swap(order[axis], order[axis - 1]);
    return {c.transpose(made.getToReal(), order),
            c.transpose(made.getToImaginary(), order)};
  }

  /// Both parts in a last dimension.
  Value join(ArrayRef<Value> parts) {
    bounded::Shape shape = bounded::getExtents(parts[0]);
    int64_t axis = shape.size();
    shape.push_back(1);
    return c.create<ConcatOp>(
        {c.reshape(parts[0], shape), c.reshape(parts[1], shape)},
        c.with("axis", axis));
  }

private:
  Value makeConstant(ElementsAttr value) {
    return ConstantOp::create(builder, loc, value.getType(), value);
  }

  Value makeZeros(int64_t count) {
    Type element =
        cast<RankedTensorType>(op.getWindow().getType()).getElementType();
    return makeConstant(
        DenseElementsAttr::get(RankedTensorType::get({count}, element),
                               builder.getFloatAttr(element, 0)));
  }

  OpBuilder &builder;
  STFTOp op;
  Location loc;
  Composer c;
  int64_t n;
};

} // namespace

PartsOfResults msc::transformFrames(OpBuilder &builder, Operation *op,
                                    ArrayRef<ValueRange> operands) {
  auto stft = cast<STFTOp>(op);
  FrameBuilder frames(builder, stft);
  Value window = frames.fill(operands[1].front());
  SmallVector<Value> parts;
  for (Value part : operands[0])
    parts.push_back(frames.cut(part, window));
  SmallVector<Value> transformed = frames.transform(parts);
  if (!stft.getReturnComplex())
    return {{frames.join(transformed)}};
  return {transformed};
}
