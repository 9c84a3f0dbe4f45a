//===- HostTensor.h - tensors in the compiler's own memory ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_HOSTTENSOR_H
#define MSC_PASSES_EVALUATE_HOSTTENSOR_H

#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinAttributes.h"
#include <memory>

namespace msc {

/// Row-major elements in the host's byte order; a bool or an index takes one or
/// eight bytes. They are those of an attribute, or memory that copies of the
/// tensor share. A scalar is a tensor of rank 0.
class HostTensor {
public:
  /// The numbers of an ElementsAttr, IntegerAttr or FloatAttr; nothing where
  /// they are not in memory.
  static std::optional<HostTensor> read(mlir::Attribute value);
  static HostTensor allocate(llvm::ArrayRef<int64_t> shape, mlir::Type element);
  /// Of the type of a value: a ranked tensor, or a scalar.
  static HostTensor allocate(mlir::Type type);

  llvm::ArrayRef<int64_t> getShape() const { return shape; }
  mlir::Type getElementType() const { return element; }
  int64_t getNumElements() const {
    return mlir::ShapedType::getNumElements(shape);
  }
  int64_t getElementBytes() const;

  const char *data() const { return bytes.data(); }
  /// For whoever allocated the tensor.
  char *mutableData() { return const_cast<char *>(bytes.data()); }

  /// The same elements under another shape.
  HostTensor reshape(llvm::ArrayRef<int64_t> other) const;

  /// The same numbers in another type of floats, or of integers.
  HostTensor convert(mlir::Type to) const;

  /// The elements as an attribute of a tensor type of this shape. From then on
  /// the memory is the attribute's, unless other tensors share it.
  mlir::ElementsAttr toAttribute(mlir::RankedTensorType type);

private:
  HostTensor(llvm::ArrayRef<int64_t> shape, mlir::Type element)
      : shape(shape), element(element) {}
  bool isSplat() const;

  llvm::SmallVector<int64_t> shape;
  mlir::Type element;
  llvm::ArrayRef<char> bytes;
  std::shared_ptr<mlir::AsmResourceBlob> owner; ///< null: an attribute's
  mlir::DenseResourceElementsAttr resource;     ///< whose all bytes these are
};

} // namespace msc

#endif // MSC_PASSES_EVALUATE_HOSTTENSOR_H
