//===- ConstantPacker.cpp - packs weights while compiling -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/ConstantPacker.h"
#include "compiler/passes/Support/Constants.h"

using namespace mlir;
using namespace msc;

template <typename Element>
static std::vector<char> packAs(ArrayRef<char> weights,
                                const WeightsLayout &layout,
                                const PackedBlocks &blocks) {
  std::vector<char> packed(sizeof(Element) * layout.rows * layout.taps *
                           getPackedWidth(blocks));
  packBlocks(blocks, layout, reinterpret_cast<const Element *>(weights.data()),
             reinterpret_cast<Element *>(packed.data()));
  return packed;
}

/// Elements of any type are moved by their size.
static std::vector<char> packBytes(ArrayRef<char> weights, Type element,
                                   const WeightsLayout &layout,
                                   const PackedBlocks &blocks) {
  switch (kernel::getElementBytes(element)) {
  case 1:
    return packAs<uint8_t>(weights, layout, blocks);
  case 2:
    return packAs<uint16_t>(weights, layout, blocks);
  case 4:
    return packAs<uint32_t>(weights, layout, blocks);
  default:
    return packAs<uint64_t>(weights, layout, blocks);
  }
}

static ElementsAttr createPacked(ElementsAttr weights,
                                 const WeightsLayout &layout,
                                 const PackedForm &form) {
  SmallVector<char> storage;
  ArrayRef<char> bytes = getRawBytes(weights, storage);
  Type element = weights.getElementType();
  auto create = [&](StringRef name, ArrayRef<char> packed) {
    int64_t count = packed.size() / kernel::getElementBytes(element);
    return createResource(RankedTensorType::get({count}, element), name,
                          packed);
  };
  if (!form.transform)
    return create("packed", packBytes(bytes, element, layout, form.blocks));
  std::vector<float> numbers =
      form.transform(reinterpret_cast<const float *>(bytes.data()));
  return create("transformed",
                ArrayRef(reinterpret_cast<const char *>(numbers.data()),
                         numbers.size() * sizeof(float)));
}

Value ConstantPacker::pack(Operation *user, Value weights,
                           const WeightsLayout &layout,
                           const PackedForm &form) {
  ElementsAttr elements = getConstantElements(weights);
  TypedAttr &packed =
      done[{elements.getAsOpaquePointer(), bool(form.transform),
            layout.columnStride, layout.rowStride, form.blocks}];
  if (!packed)
    packed = cast<TypedAttr>(createPacked(elements, layout, form));
  OpBuilder builder(user);
  return arith::ConstantOp::create(builder, user->getLoc(), packed);
}
