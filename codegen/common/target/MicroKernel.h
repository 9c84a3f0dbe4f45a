//===- MicroKernel.h - one way of a target to compute an operation --------===//
// SPDX-License-Identifier: Apache-2.0
//
// A target lists its micro-kernels (Target::getMicroKernels); select-kernels
// takes for each operation the cheapest of those that compute it, the first of
// equals, and writes its name, work memory and tile as `kernel.micro`. A
// micro-kernel of an existing family is one class here and one template in the
// target's folder.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_TARGET_MICROKERNEL_H
#define MSC_CODEGEN_TARGET_MICROKERNEL_H

#include "codegen/common/target/PackedForm.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

class MicroKernel {
public:
  explicit MicroKernel(llvm::StringRef name) : name(name) {}
  virtual ~MicroKernel() = default;

  /// That of the template: "winograd".
  llvm::StringRef getName() const { return name; }

  /// Whether it computes the operation. Weights are not packed yet; layouts are
  /// known on buffers only.
  virtual bool fits(mlir::Operation *op, kernel::TargetAttr machine) const = 0;

  /// Whether it computes sizes that each run chooses, within the bounds that
  /// the operation's types say.
  virtual bool takesOpenExtents() const { return false; }

  /// The multiply-adds that it executes, those with zeros of padding too.
  virtual int64_t getCost(mlir::Operation *, kernel::TargetAttr) const {
    return 0;
  }

  /// Bytes of work memory.
  virtual int64_t getScratch(mlir::Operation *, kernel::TargetAttr) const {
    return 0;
  }

  /// The tile of a thread or core, where the template leaves it open.
  virtual llvm::SmallVector<int64_t> getTile(mlir::Operation *) const {
    return {};
  }

  /// How it reads the operation's weights.
  virtual PackedForm getForm(mlir::Operation *, kernel::TargetAttr) const {
    return {};
  }

private:
  llvm::StringRef name;
};

/// One that reads its operands as they are, and of which nothing else is to be
/// said.
class PlainMicroKernel : public MicroKernel {
public:
  using Predicate = bool (*)(mlir::Operation *);
  PlainMicroKernel(llvm::StringRef name, Predicate predicate,
                   bool takesOpen = false)
      : MicroKernel(name), predicate(predicate), takesOpen(takesOpen) {}

  bool fits(mlir::Operation *op, kernel::TargetAttr) const override {
    return predicate(op);
  }
  bool takesOpenExtents() const override { return takesOpen; }

private:
  Predicate predicate;
  bool takesOpen;
};

/// The micro-kernel that select-kernels chose for an operation. Error: it has
/// not run.
mlir::FailureOr<kernel::MicroAttr> requireMicro(mlir::Operation *op);

} // namespace msc

#endif // MSC_CODEGEN_TARGET_MICROKERNEL_H
