//===- Extent.h - a size, perhaps one that a run chooses ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Shape inference computes with these as with integers. Only what grows with
// every symbol can be said: the bound of a sum, a product or a quotient is then
// that of its bounds.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_BOUNDED_EXTENT_H
#define MSC_DIALECTS_BOUNDED_EXTENT_H

#include "dialects/Bounded/IR/Bounded.h"
#include "mlir/IR/BuiltinTypes.h"
#include <optional>

namespace msc::bounded {

class Extent {
public:
  /// A number; ShapedType::kDynamic where nothing is known, which makes the
  /// results of arithmetic unknown too.
  Extent(int64_t size = 0) : bound(size) {}
  /// What a run evaluates. An expression that is a number is that number.
  Extent(int64_t bound, mlir::AffineExpr size);

  bool isUnknown() const;
  bool isOpen() const { return bool(size); }
  /// The size, or the largest that it can be.
  int64_t getBound() const { return bound; }
  /// What a run evaluates; null where the size is a number.
  mlir::AffineExpr getExpr() const { return size; }
  /// The same, a constant where the size is a number.
  mlir::AffineExpr getExpr(mlir::MLIRContext *context) const;
  /// The symbol that the size is; nothing where it is a number or computed.
  std::optional<unsigned> getSymbol() const;
  /// Those that it follows from, in no order, perhaps several times.
  llvm::SmallVector<unsigned> getSymbols() const;

  bool operator==(const Extent &other) const {
    return bound == other.bound && size == other.size;
  }
  bool operator!=(const Extent &other) const { return !(*this == other); }

  friend Extent operator+(const Extent &a, const Extent &b);
  friend Extent operator-(const Extent &a, int64_t b);
  friend Extent operator*(const Extent &a, const Extent &b);
  /// Rounded down; b is positive.
  friend Extent floorDiv(const Extent &a, int64_t b);

private:
  mlir::MLIRContext *getContext(const Extent &other) const;

  int64_t bound;
  mlir::AffineExpr size; ///< null for a number
};

using Sizes = llvm::ArrayRef<Extent>;

/// The sizes of a tensor.
class Shape : public llvm::SmallVector<Extent> {
public:
  Shape() = default;
  Shape(std::initializer_list<Extent> sizes) : SmallVector(sizes) {}
  Shape(Sizes sizes) : SmallVector(sizes.begin(), sizes.end()) {}
  Shape(llvm::ArrayRef<int64_t> sizes)
      : SmallVector(sizes.begin(), sizes.end()) {}
  Shape(const llvm::SmallVectorImpl<int64_t> &sizes)
      : Shape(llvm::ArrayRef(sizes)) {}
  llvm::SmallVector<int64_t> getBounds() const;
};

/// "s0, 3, ?".
std::string toString(Sizes sizes);

Extent getProduct(Sizes sizes);
/// a / b where that is an integer, whatever the symbols are; nothing where b is
/// 0.
std::optional<Extent> divideExactly(const Extent &a, const Extent &b);

/// The sizes of a tensor's type. Dynamic ones are unknown.
Shape getExtents(mlir::RankedTensorType type);
Shape getExtents(mlir::Value tensor);
Extent getExtent(mlir::RankedTensorType type, int64_t dim);
/// The sizes of a buffer, and its strides in elements.
Shape getExtents(mlir::MemRefType type);
Shape getStrides(mlir::MemRefType type);
/// Row-major without gaps.
Shape getDenseStrides(Sizes sizes);

/// Whether a run chooses any of them.
bool areOpen(Sizes sizes);
/// Of a tensor or a buffer.
bool isOpen(mlir::Type type);
/// Whether any operand, result or argument of the operation is open.
bool isOpen(mlir::Operation *op);

/// The type of a tensor with these sizes.
mlir::RankedTensorType getTensorType(const Shape &sizes, mlir::Type element);
/// The type of a buffer with these sizes and strides.
mlir::MemRefType getBufferType(const Shape &sizes, const Shape &strides,
                               mlir::Type element);
/// Null where all are numbers.
ExtentsAttr getExtentsAttr(Sizes sizes);

/// The size where every symbol of the operation's module is at its lower bound.
int64_t getMinimum(mlir::Operation *op, const Extent &size);

/// The numbers of an attribute `name`, which `bounded.name` may say more of.
Shape getArgument(mlir::Operation *op, llvm::StringRef name,
                  llvm::ArrayRef<int64_t> numbers);

/// An integer of the file as a size: an IntegerAttr or a NumberAttr.
std::optional<Extent> extentOf(mlir::Attribute value);
mlir::TypedAttr getNumberAttr(mlir::Type type, const Extent &extent);

} // namespace msc::bounded

#endif // MSC_DIALECTS_BOUNDED_EXTENT_H
