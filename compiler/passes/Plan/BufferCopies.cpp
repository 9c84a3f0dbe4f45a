//===- BufferCopies.cpp - operations on buffers, copies and fills ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferBuilder.h"
#include "compiler/passes/Support/Constants.h"

using namespace mlir;
using namespace msc;

/// Filled with a number, or with nothing, and not yet in memory.
static bool isFilled(Value value) {
  return isa_and_nonnull<linalg::FillOp, tensor::EmptyOp>(
      value.getDefiningOp());
}

void BufferBuilder::add(ArrayRef<BufferView> reads, ArrayRef<BufferView> writes,
                        BodyBuilder build) {
  if (llvm::all_of(writes, [](const BufferView &view) {
        return view.type.getNumElements() == 0;
      }))
    return;
  auto isWritten = [&](const BufferView &view) {
    return llvm::is_contained(writes, view);
  };
  SmallVector<Value> from(reads.size()), to;
  for (auto [value, view] : llvm::zip(from, reads))
    if (!isWritten(view))
      value = emitView(view);
  for (const BufferView &view : writes)
    to.push_back(emitView(view));
  for (auto [value, view] : llvm::zip(from, reads))
    if (isWritten(view))
      value = to[llvm::find(writes, view) - writes.begin()];
  build(builder, from, to);
}

void BufferBuilder::copy(Location loc, const BufferView &from,
                         const BufferView &to) {
  if (from == to)
    return;
  add(from, to,
      [&](OpBuilder &builder, ArrayRef<Value> reads, ArrayRef<Value> writes) {
        AffineMap identity =
            builder.getMultiDimIdentityMap(from.type.getRank());
        SmallVector<utils::IteratorType> loops(from.type.getRank(),
                                               utils::IteratorType::parallel);
        linalg::GenericOp::create(
            builder, loc, reads, writes, ArrayRef{identity, identity}, loops,
            [](OpBuilder &b, Location l, ValueRange args) {
              linalg::YieldOp::create(b, l, args[0]);
            });
      });
}

void BufferBuilder::fill(Location loc, TypedAttr value,
                         const BufferView &view) {
  add({}, view,
      [&](OpBuilder &builder, ArrayRef<Value>, ArrayRef<Value> writes) {
        Value scalar = arith::ConstantOp::create(builder, loc, value);
        linalg::FillOp::create(builder, loc, scalar, writes[0]);
      });
}

/// Whether both are the same memory, perhaps of another shape.
static bool isThere(const BufferView &from, const BufferView &to) {
  return from.root == to.root && from.offset == to.offset &&
         (from.type == to.type || (isDense(from.type) && isDense(to.type)));
}

void BufferBuilder::storeAtOnce(Location loc,
                                ArrayRef<std::pair<Value, BufferView>> values) {
  Copies copies;
  for (auto &[value, to] : values)
    if (!isFilled(value) && !isThere(viewOf(value), to))
      copies.emplace_back(viewOf(value), to);
  copyAtOnce(loc, std::move(copies));
  for (auto &[value, to] : values)
    if (TypedAttr scalar = getFillValue(value); scalar && isFilled(value))
      fill(value.getLoc(), scalar, to);
}

void BufferBuilder::copyAtOnce(Location loc, Copies copies) {
  auto findReader = [&](auto &copy) {
    return llvm::find_if(copies, [&](auto &other) {
      return &other != &copy && other.first.root == copy.second.root;
    });
  };
  while (!copies.empty()) {
    auto *next = llvm::find_if(
        copies, [&](auto &copy) { return findReader(copy) == copies.end(); });
    if (next != copies.end()) {
      copy(loc, next->first, next->second);
      copies.erase(next);
      continue;
    }
    // Each overwrites what another one reads. What one of a circle reads is put
    // aside: as many steps lead into one, also from outside, where several are
    // written to one root.
    auto *inCircle = copies.begin();
    for (size_t i = 0; i < copies.size(); ++i)
      inCircle = findReader(*inCircle);
    BufferView &from = inCircle->first;
    BufferView aside = allocate(bounded::getTensorType(
        bounded::getExtents(from.type), from.type.getElementType()));
    copy(loc, from, aside);
    from = aside;
  }
}
