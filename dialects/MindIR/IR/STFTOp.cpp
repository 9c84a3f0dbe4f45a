//===- STFTOp.cpp - transforms of frames ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FourierOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

static LogicalResult verifyTypes(STFTOp op) {
  Type signal = getElementTypeOrSelf(op.getX().getType());
  auto complex = dyn_cast<ComplexType>(signal);
  if (complex && op.getOnesided())
    // stft_c3
    return op.emitOpError("of complex numbers cannot be onesided");
  Type part = complex ? complex.getElementType() : signal;
  if (part != getElementTypeOrSelf(op.getWindow().getType()))
    // stft_c4
    return op.emitOpError("window does not fit the signal: ")
           << op.getWindow().getType();
  return success();
}

LogicalResult STFTOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType x = getStatic(getX()), window = getStatic(getWindow());
  int64_t n = getNFft(), hop = getHopLength(), length = getWinLength();
  if (failed(verifyTypes(*this)))
    return failure();
  if (!x || !window)
    return keepResultTypes(*this, types);
  if (n < 1 || x.getRank() < 1 || x.getRank() > 2 || x.getShape().back() < n ||
      x.getNumElements() == 0)
    // stft_c1
    return emitOpError("has no frame of ") << n << " in " << x;
  if (hop < 1 || length < 1 || length > n || window.getRank() != 1 ||
      window.getDimSize(0) != length)
    // stft_c2
    return emitOpError("does not take the window ")
           << window << " of " << length << " each " << hop;
  Shape shape(x.getShape().drop_back());
  shape.push_back(getOnesided() ? n / 2 + 1 : n);
  shape.push_back((x.getShape().back() - n) / hop + 1);
  if (!getReturnComplex())
    shape.push_back(2);
  types.push_back(withResultElement(*this, shape));
  return success();
}
