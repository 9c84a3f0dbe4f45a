//===- HostTensor.cpp - tensors in the compiler's own memory --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/Evaluate/Lanes.h"
#include "compiler/passes/Support/Constants.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/TypeUtilities.h"
#include <cstring>

using namespace mlir;
using namespace msc;

int64_t HostTensor::getElementBytes() const {
  return kernel::getElementBytes(element);
}

HostTensor HostTensor::allocate(ArrayRef<int64_t> shape, Type element) {
  HostTensor tensor(shape, element);
  size_t size = tensor.getNumElements() * kernel::getElementBytes(element);
  tensor.owner = std::make_shared<AsmResourceBlob>(
      HeapAsmResourceBlob::allocate(size, /*align=*/64));
  tensor.bytes = tensor.owner->getData();
  return tensor;
}

HostTensor HostTensor::allocate(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return allocate(tensor ? tensor.getShape() : ArrayRef<int64_t>(),
                  getElementTypeOrSelf(type));
}

/// The scalar as a tensor attribute.
static ElementsAttr wrapScalar(Attribute value) {
  auto scalar = dyn_cast<TypedAttr>(value);
  if (!scalar || !isa<IntegerAttr, FloatAttr>(value))
    return {};
  return DenseElementsAttr::get(RankedTensorType::get({}, scalar.getType()),
                                value);
}

std::optional<HostTensor> HostTensor::read(Attribute value) {
  auto elements = dyn_cast<ElementsAttr>(value);
  if (!elements)
    elements = wrapScalar(value);
  if (!elements || !elements.getElementType().isIntOrIndexOrFloat())
    return std::nullopt;
  HostTensor tensor(elements.getShapedType().getShape(),
                    elements.getElementType());
  SmallVector<char> expanded;
  tensor.bytes = getRawBytes(elements, expanded);
  if (int64_t(tensor.bytes.size()) !=
      tensor.getNumElements() * kernel::getElementBytes(tensor.element))
    return std::nullopt;
  tensor.resource = dyn_cast<DenseResourceElementsAttr>(elements);
  if (expanded.empty())
    return tensor;
  HostTensor own = allocate(tensor.shape, tensor.element);
  llvm::copy(expanded, own.mutableData());
  return own;
}

HostTensor HostTensor::reshape(ArrayRef<int64_t> other) const {
  HostTensor result = *this;
  result.shape.assign(other.begin(), other.end());
  return result;
}

HostTensor HostTensor::convert(Type to) const {
  HostTensor result = allocate(shape, to);
  Lanes lanes;
  int64_t elements = getNumElements();
  for (int64_t i = 0; i < elements; i += Lanes::count) {
    int64_t run = std::min(Lanes::count, elements - i);
    getLoad(element)(lanes, 0, data() + i * getElementBytes(), 1, run);
    getStore(to)(lanes, 0,
                 result.mutableData() + i * kernel::getElementBytes(to), 1,
                 run);
  }
  return result;
}

/// Whether all elements are one number.
bool HostTensor::isSplat() const {
  size_t size = getElementBytes();
  return bytes.size() >= size && std::memcmp(bytes.data(), bytes.data() + size,
                                             bytes.size() - size) == 0;
}

ElementsAttr HostTensor::toAttribute(RankedTensorType type) {
  if (resource)
    return DenseResourceElementsAttr::get(type, resource.getRawHandle());
  if (isSplat())
    return element.isInteger(1)
               ? DenseElementsAttr::get(type, bytes[0] != 0)
               : DenseElementsAttr::getFromRawBuffer(
                     type, bytes.take_front(getElementBytes()));
  AsmResourceBlob blob =
      owner && owner.use_count() == 1
          ? std::move(*owner)
          : HeapAsmResourceBlob::allocateAndCopyWithAlign(bytes, 64);
  resource = DenseResourceElementsAttr::get(type, "folded", std::move(blob));
  owner.reset();
  return resource;
}
