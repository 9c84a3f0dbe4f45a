//===- ViewExtent.cpp - which bytes a view of the plan covers -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/ViewExtent.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc::kernel;

std::optional<SmallVector<int64_t>>
msc::kernel::getKnownStrides(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return std::nullopt;
  if (type.getNumElements() == 0)
    strides.assign(strides.size(), 0);
  return strides;
}

int64_t msc::kernel::getSpannedBytes(MemRefType type) {
  int64_t last = 0;
  if (type.getNumElements() == 0)
    return 0;
  if (auto strides = getKnownStrides(type))
    for (auto [size, stride] : llvm::zip(type.getShape(), *strides))
      last += (size - 1) * stride;
  return (last + 1) * getElementBytes(type.getElementType());
}

static constexpr StringLiteral kPlaceInRun = "bounded.offset";

msc::bounded::Extent msc::kernel::getPlaceInRun(Operation *view) {
  if (auto number = view->getAttrOfType<bounded::NumberAttr>(kPlaceInRun))
    return *bounded::extentOf(number);
  auto offset = view->getAttrOfType<IntegerAttr>("offset");
  return offset ? offset.getInt() : 0;
}

void msc::kernel::setPlaceInRun(Operation *view,
                                const bounded::Extent &offset) {
  Builder builder(view->getContext());
  if (offset.isOpen())
    view->setAttr(kPlaceInRun,
                  bounded::getNumberAttr(builder.getI64Type(), offset));
}

bool msc::kernel::isView(Operation *op) {
  return isa<ArenaOp, StateOp, WeightsOp, InputOp, OutputOp, ViewOp>(op);
}

ViewExtent ViewExtent::get(Value view) {
  Operation *op = view.getDefiningOp();
  auto type = cast<MemRefType>(view.getType());
  ViewExtent extent;
  extent.space = op->getName().getStringRef();
  TypeSwitch<Operation *>(op)
      .Case<ArenaOp, StateOp, WeightsOp>(
          [&](auto place) { extent.begin = place.getOffset(); })
      .Case([&](ViewOp view) {
        extent.begin = view.getOffset();
        extent.buffer = view.getBuffer();
      })
      .Case<InputOp, OutputOp>([&](auto place) {
        extent.begin = place.getOffset();
        extent.index = place.getIndex();
      });
  extent.elementBytes = getElementBytes(type.getElementType());
  llvm::append_range(extent.shape, type.getShape());
  extent.strides = getKnownStrides(type).value_or(
      SmallVector<int64_t>(extent.shape.size(), 0));
  extent.end = extent.begin + getSpannedBytes(type);
  for (int64_t &stride : extent.strides)
    stride *= extent.elementBytes;
  return extent;
}

bool ViewExtent::anyElement(function_ref<bool(int64_t)> visit) const {
  SmallVector<int64_t> index(shape.size(), 0);
  int64_t place = begin;
  for (bool more = begin < end; more;) {
    if (visit(place))
      return true;
    more = false;
    for (size_t dim = shape.size(); dim > 0 && !more; --dim) {
      place += strides[dim - 1];
      more = ++index[dim - 1] < shape[dim - 1];
      if (!more) {
        place -= shape[dim - 1] * strides[dim - 1];
        index[dim - 1] = 0;
      }
    }
  }
  return false;
}

bool ViewExtent::overlaps(const ViewExtent &other) const {
  if (space != other.space || index != other.index || buffer != other.buffer ||
      begin >= other.end || other.begin >= end)
    return false;
  llvm::BitVector covered(end - begin);
  anyElement([&](int64_t place) {
    covered.set(place - begin, place - begin + elementBytes);
    return false;
  });
  return other.anyElement([&](int64_t place) {
    int64_t first = std::max(place, begin) - begin;
    int64_t last = std::min(place + other.elementBytes, end) - begin;
    return first < last && covered.find_first_in(first, last) >= 0;
  });
}
