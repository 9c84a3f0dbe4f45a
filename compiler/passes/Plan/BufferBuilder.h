//===- BufferBuilder.h - gives the tensors of the entry their memory ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_BUFFERBUILDER_H
#define MSC_PASSES_PLAN_BUFFERBUILDER_H

#include "compiler/passes/Plan/BufferViews.h"
#include "compiler/passes/Plan/Destinations.h"
#include "mlir/IR/IRMapping.h"

namespace msc {

/// The entry function while its operations are made again on buffers, in a
/// kernel.entry: which memory holds which tensor, and what is written where.
class BufferBuilder {
public:
  /// Without `shareMemory` every tensor that is computed has memory of its own.
  explicit BufferBuilder(mlir::func::FuncOp function, bool shareMemory = true);

  /// Memory of its own.
  BufferView allocate(mlir::RankedTensorType type);
  /// The view that a result is to be written into.
  BufferView destinationOf(mlir::Value value);
  /// The view that holds a value; constants, uninitialised and filled tensors
  /// get theirs when they are first read.
  BufferView viewOf(mlir::Value value);
  /// The same, copied where it has gaps.
  BufferView denseViewOf(mlir::Value value);
  /// The same, copied where it has gaps within a pixel.
  BufferView pixelViewOf(mlir::Value value);
  void setView(mlir::Value value, const BufferView &view) {
    views[value] = view;
  }

  /// Memory that a result takes over from an operand that is read element for
  /// element, is dense, owns its memory, and is read for the last time by `op`.
  std::optional<BufferView> reuseOperand(mlir::Operation *op);
  /// The memory of a value that is read for the last time by an operation of
  /// its block, if it is whole and may be written.
  std::optional<BufferView> takeOver(mlir::Value value, mlir::Operation *op);
  /// Whether the operation reads the value as this operand only.
  bool isOnlyRead(mlir::OpOperand &operand) const {
    return destinations.isOnlyRead(operand);
  }

  /// The memory that a value which leaves a region goes into, and the values
  /// that lie there before.
  struct Slot {
    BufferView view;
    llvm::SmallVector<mlir::Value, 1> contents;
    bool isOutput = false;
  };
  void setSlot(mlir::OpOperand &yielded, Slot slot) {
    slots[&yielded] = std::move(slot);
  }
  const Slot &getSlot(mlir::OpOperand &yielded) const {
    return slots.find(&yielded)->second;
  }
  /// Where a result is needed, if it can be computed there.
  std::optional<Slot> findPlace(mlir::Value value);

  using BodyBuilder = llvm::function_ref<void(
      mlir::OpBuilder &, llvm::ArrayRef<mlir::Value> reads,
      llvm::ArrayRef<mlir::Value> writes)>;
  /// Adds an operation, which `build` makes of one memref a view, unless it
  /// writes no element. A read and a write of the same view are one memref.
  void add(llvm::ArrayRef<BufferView> reads, llvm::ArrayRef<BufferView> writes,
           BodyBuilder build);
  void copy(mlir::Location loc, const BufferView &from, const BufferView &to);
  void fill(mlir::Location loc, mlir::TypedAttr value, const BufferView &view);
  /// Puts values where they are needed, at once: no copy reads what another one
  /// has written.
  void storeAtOnce(mlir::Location loc,
                   llvm::ArrayRef<std::pair<mlir::Value, BufferView>> values);

  /// Numbers, not tensors: steered by the host.
  mlir::Value scalarOf(mlir::Value value);
  void setScalar(mlir::Value value, mlir::Value made) {
    scalars.map(value, made);
  }
  mlir::Value emitView(const BufferView &view);
  mlir::OpBuilder &getBuilder() { return builder; }

  /// Erases the function.
  void finish();

private:
  using Copies = llvm::SmallVector<std::pair<BufferView, BufferView>>;
  void copyAtOnce(mlir::Location loc, Copies copies);
  int64_t createRoot(Root root);
  int64_t createConstant(mlir::ElementsAttr elements);
  BufferView createState(mlir::ElementsAttr initial);
  void placeResults(llvm::ArrayRef<mlir::Value> states);
  /// The part of the concatenation that a tensor of this type becomes.
  BufferView partOf(const Destinations::Destination &destination,
                    mlir::RankedTensorType type);
  /// A view of its root's kind, at the bounds.
  mlir::Value createPlace(const BufferView &view);
  std::optional<Slot> choosePlace(mlir::Value value);
  /// Whether a result can be computed over what lies in the slot.
  bool canFill(const Slot &slot, mlir::OpResult result);
  BufferView createView(mlir::Value value);
  /// Whether `op` reads the value's memory through this operand only.
  bool isAlone(mlir::Operation *op, mlir::Value value) const;
  bool isWholeBuffer(const BufferView &view) const;

  mlir::func::FuncOp function;
  const bool shareMemory;
  Destinations destinations;
  kernel::EntryOp entry;
  mlir::OpBuilder builder; ///< inside the entry
  mlir::Operation *lastConstant = nullptr;
  llvm::SmallVector<Root> roots;
  llvm::DenseMap<mlir::Value, BufferView> views;
  llvm::DenseMap<mlir::Value, std::optional<Slot>> places;
  llvm::DenseMap<mlir::OpOperand *, Slot> slots;
  llvm::DenseMap<mlir::Attribute, int64_t> constants;
  mlir::IRMapping scalars;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_BUFFERBUILDER_H
