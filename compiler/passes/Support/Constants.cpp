//===- Constants.cpp - constant tensors behind linalg ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/Constants.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

ElementsAttr msc::getConstantElements(Value value) {
  Attribute constant;
  return matchPattern(value, m_Constant(&constant))
             ? dyn_cast<ElementsAttr>(constant)
             : ElementsAttr();
}

TypedAttr msc::getFillValue(Value value) {
  Attribute scalar;
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    return matchPattern(fill.getInputs()[0], m_Constant(&scalar))
               ? dyn_cast<TypedAttr>(scalar)
               : TypedAttr();
  if (auto dense =
          dyn_cast_or_null<DenseElementsAttr>(getConstantElements(value)))
    return dense.isSplat() ? dense.getSplatValue<TypedAttr>() : TypedAttr();
  return {};
}

bool msc::isZeroFilled(Value value) {
  TypedAttr fill = getFillValue(value);
  if (auto number = dyn_cast_or_null<FloatAttr>(fill))
    return number.getValue().isZero();
  auto number = dyn_cast_or_null<IntegerAttr>(fill);
  return number && number.getValue().isZero();
}

ArrayRef<char> msc::getRawBytes(ElementsAttr elements,
                                SmallVectorImpl<char> &storage) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements))
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      return blob->getData();
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  if (!dense)
    return {};
  if (dense.getElementType().isInteger(1)) {
    for (bool bit : dense.getValues<bool>())
      storage.push_back(bit);
    return storage;
  }
  ArrayRef<char> raw = dense.getRawData();
  if (!dense.isSplat())
    return raw;
  storage.reserve(raw.size() * dense.getNumElements());
  for (int64_t i = 0, e = dense.getNumElements(); i < e; ++i)
    storage.append(raw.begin(), raw.end());
  return storage;
}

ElementsAttr msc::createResource(RankedTensorType type, StringRef name,
                                 ArrayRef<char> bytes) {
  return DenseResourceElementsAttr::get(
      type, name, HeapAsmResourceBlob::allocateAndCopyWithAlign(bytes, 64));
}

bool msc::isZero(ElementsAttr elements) {
  SmallVector<char> storage;
  return llvm::all_of(getRawBytes(elements, storage),
                      [](char byte) { return byte == 0; });
}
