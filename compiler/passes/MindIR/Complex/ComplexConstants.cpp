//===- ComplexConstants.cpp - complex numbers in memory -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexConstants.h"
#include "compiler/passes/MindIR/Complex/ComplexMoves.h"
#include "compiler/passes/Support/Constants.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

RankedTensorType msc::getPairsType(RankedTensorType complex) {
  bounded::Shape shape = bounded::getExtents(complex);
  shape.push_back(2);
  return bounded::getTensorType(shape,
                                getElementTypeOrSelf(getPartType(complex)));
}

ElementsAttr msc::getPairs(ElementsAttr complex) {
  RankedTensorType type =
      getPairsType(cast<RankedTensorType>(complex.getShapedType()));
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(complex))
    return DenseResourceElementsAttr::get(type, resource.getRawHandle());
  SmallVector<char> storage;
  return createResource(type, "pairs", getRawBytes(complex, storage));
}

ElementsAttr msc::getPart(ElementsAttr complex, unsigned part) {
  auto type = cast<RankedTensorType>(getPartType(complex.getShapedType()));
  SmallVector<char> storage, bytes;
  ArrayRef<char> pairs = getRawBytes(complex, storage);
  size_t size = kernel::getElementBytes(type.getElementType());
  for (size_t i = part * size; i < pairs.size(); i += 2 * size)
    llvm::append_range(bytes, pairs.slice(i, size));
  return createResource(type, part ? "imaginary" : "real", bytes);
}
