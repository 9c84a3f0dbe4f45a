//===- QuantOps.cpp - types of what is quantised, or was ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/QuantOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

LogicalResult QuantOp::inferTypes(Types &types) {
  if (!llvm::is_contained({"Round", "Floor", "Ceil", "Trunc"}, getRoundMode()))
    // quant_c1
    return emitOpError("does not round as ") << getRoundMode() << " says";
  return inferBroadcast(*this, types);
}

LogicalResult QuantV2Op::inferTypes(Types &types) {
  if (getRoundingMode() != 0)
    // quant_c2
    return emitOpError("rounds to the nearest, not as the mode ")
           << getRoundingMode() << " says";
  return inferBroadcast(*this, types);
}

LogicalResult DynamicQuantExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() < 2 || type.getNumElements() == 0)
    // dynamic_quant_c1
    return emitOpError("needs rows, got ") << type;
  RankedTensorType smooth =
      getSmoothScales() ? getStatic(getSmoothScales()) : RankedTensorType();
  if (smooth && smooth.getShape() != type.getShape().take_back())
    // dynamic_quant_c2
    return emitOpError("needs a scale for each of ")
           << type.getShape().back() << " columns, got " << smooth;
  types.push_back(withResultElement(*this, Shape(type.getShape())));
  types.push_back(
      withResultElement(*this, Shape(type.getShape().drop_back()), 1));
  return success();
}

/// One for all, or one a channel.
static bool fitsChannels(RankedTensorType type, RankedTensorType scale) {
  if (scale.getNumElements() == 1)
    return true;
  return (type.getRank() == 2 || type.getRank() == 4) &&
         scale.getShape() == type.getShape().slice(1, 1);
}

LogicalResult DequantOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX()), scale = getStatic(getDeqScale());
  if (!type || !scale)
    return keepResultTypes(*this, types);
  if (!fitsChannels(type, scale))
    // dequant_c1
    return emitOpError("cannot scale ") << type << " by " << scale;
  return give(*this, Shape(type.getShape()), types);
}

LogicalResult AntiQuantOp::inferTypes(Types &types) {
  return inferBroadcast(*this, types);
}
