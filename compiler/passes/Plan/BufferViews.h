//===- BufferViews.h - memory, and strided views of it --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_BUFFERVIEWS_H
#define MSC_PASSES_PLAN_BUFFERVIEWS_H

#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// A piece of memory of its own: a graph input, a graph output, a constant,
/// what a parameter that the network writes is between runs, or a buffer that
/// plan-memory gives a part of the arena.
struct Root {
  enum Kind { Arena, State, Weights, Input, Output } kind = Arena;
  /// Of the input or output; byte offset in the state or the weights.
  int64_t index = 0;
  int64_t bytes = 0;  ///< its size
  mlir::Value buffer; ///< the memref.alloc of the arena's
};

/// A strided view of a root. Strides count elements.
struct BufferView {
  int64_t root = -1;
  bounded::Extent offset = 0; ///< bytes
  mlir::MemRefType type;
  bool operator==(const BufferView &other) const {
    return root == other.root && offset == other.offset && type == other.type;
  }
};

/// A view's strides, in elements.
bounded::Shape getStrides(mlir::MemRefType type);

/// Whether the type is row-major without gaps.
bool isDense(mlir::MemRefType type);

/// N x H x W x C with gaps only between pixels, or a matrix only between rows:
/// what convolutions and pools can read and write, and packed products write.
bool isPixelStrided(mlir::MemRefType type);

mlir::MemRefType getDenseType(mlir::RankedTensorType type);

/// The byte of its root behind a view's last element; the last that it can be.
int64_t getEnd(const BufferView &view);

/// Sub-views of a view; offsets and strides as in tensor.extract_slice.
BufferView getSlice(const BufferView &view, const bounded::Shape &offsets,
                    llvm::ArrayRef<int64_t> sizes,
                    llvm::ArrayRef<int64_t> strides,
                    const bounded::Shape &resultShape);

} // namespace msc

#endif // MSC_PASSES_PLAN_BUFFERVIEWS_H
