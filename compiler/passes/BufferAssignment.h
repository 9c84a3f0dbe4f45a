//===- BufferAssignment.h -------------------------------------------------===//
//
// Which memory every tensor of the entry function lives in.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_BUFFERASSIGNMENT_H
#define MSC_PASSES_BUFFERASSIGNMENT_H

#include "compiler/passes/MemoryPlan.h"
#include "compiler/passes/Passes.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// A piece of memory of its own: a graph input, a graph output, a constant, or
/// a part of the arena.
struct Root {
  enum Kind { Arena, Weights, Input, Output } kind = Arena;
  int64_t index = 0;     ///< of the input or output
  mlir::TypedAttr value; ///< of the constant
  PlannedBuffer lifetime;
};

/// A strided view of a root. Strides count elements.
struct BufferView {
  int64_t root = -1;
  int64_t offset = 0; ///< bytes
  mlir::MemRefType type;
  bool operator==(const BufferView &other) const {
    return root == other.root && offset == other.offset && type == other.type;
  }
};

/// A view's strides, in elements.
llvm::SmallVector<int64_t> getStrides(mlir::MemRefType type);

/// Whether the type is row-major without gaps.
bool isDense(mlir::MemRefType type);

/// N x H x W x C with gaps only between pixels: what convolutions and pools can
/// read and write.
bool isPixelStrided(mlir::MemRefType type);

mlir::MemRefType getDenseType(mlir::RankedTensorType type);

/// The byte of its root behind a view's last element.
int64_t getEnd(const BufferView &view);

/// Sub-views of a view; offsets and strides as in tensor.extract_slice.
BufferView getSlice(const BufferView &view, llvm::ArrayRef<int64_t> offsets,
                    llvm::ArrayRef<int64_t> sizes,
                    llvm::ArrayRef<int64_t> strides,
                    llvm::ArrayRef<int64_t> resultShape);

/// Decides, before any buffer exists, which results are computed where they are
/// needed: in a part of a concatenation or in a graph output. Walks the
/// function backwards once.
class Destinations {
public:
  explicit Destinations(mlir::func::FuncOp function);

  struct Destination {
    mlir::Value concat; ///< the concatenation that contains the value, or null:
    int64_t offset = 0; ///< its first index along the concatenation's dimension
    int64_t output = -1; ///< the graph output that is the value, reshaped
  };
  const Destination *find(mlir::Value value) const;

  /// Index of the last operation that reads the value's memory, through views
  /// and concatenations too.
  int64_t lastUse(mlir::Value value) const { return lastUses.lookup(value); }
  int64_t position(mlir::Operation *op) const { return positions.lookup(op); }

private:
  void visitReturn(mlir::func::ReturnOp op);
  void visitConcat(mlir::tensor::ConcatOp op);
  void computeLastUse(mlir::Value value);

  mlir::Block *body;
  llvm::DenseMap<mlir::Value, Destination> destinations;
  llvm::DenseMap<mlir::Value, int64_t> lastUses;
  llvm::DenseMap<mlir::Operation *, int64_t> positions;
};

} // namespace msc

#endif // MSC_PASSES_BUFFERASSIGNMENT_H
