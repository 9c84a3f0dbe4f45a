//===- ComplexFourier.cpp - Fourier transforms on parts -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexFourier.h"
#include "compiler/passes/MindIR/Complex/Part.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

/// A tensor in two parts, the second none where it is real.
using Pair = SmallVector<Value>;

static Pair transformAlong(OpBuilder &builder, Location loc,
                           const Transform &transform,
                           const TransformAxis &axis, bool fromHalf,
                           const Pair &x) {
  auto type = cast<RankedTensorType>(x[0].getType());
  SmallVector<int64_t> shape(type.getShape());
  shape[axis.axis] = axis.kept;
  auto result = RankedTensorType::get(shape, type.getElementType());
  auto made = FourierOp::create(builder, loc, result, result, x[0],
                                x.size() == 2 ? x[1] : Value(), axis.axis,
                                axis.length, transform.inverse, fromHalf,
                                APFloat(transform.getScale(axis.length)));
  return {made.getToReal(), made.getToImaginary()};
}

/// What gives half of its numbers is transformed first along the dimension that
/// is halved, what is half comes to that dimension last.
PartsOfResults msc::transformParts(OpBuilder &builder, Operation *op,
                                   ArrayRef<ValueRange> operands) {
  std::optional<Transform> transform = getTransform(op);
  assert(transform && "the operator's inference has seen to it");
  Type result = op->getResult(0).getType();
  Type element = getElementTypeOrSelf(getPartType(result));
  Pair x;
  for (Value part : operands[0])
    x.push_back(Part(builder, op->getLoc(), part).cast(element).getTensor());
  SmallVector<TransformAxis> axes = transform->axes;
  bool fromHalf = transform->kind == Transform::FromHalf;
  if (!fromHalf)
    std::reverse(axes.begin(), axes.end());
  if (transform->kind == Transform::ToHalf)
    x.resize(1);
  for (auto [i, axis] : llvm::enumerate(axes))
    x = transformAlong(builder, op->getLoc(), *transform, axis,
                       fromHalf && i + 1 == axes.size(), x);
  if (!isComplex(result))
    x.resize(1);
  return {x};
}
