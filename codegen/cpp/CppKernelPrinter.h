//===- CppKernelPrinter.h - kernels as calls of the CPU templates ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CPP_CPPKERNELPRINTER_H
#define MSC_CODEGEN_CPP_CPPKERNELPRINTER_H

#include "codegen/common/emit/KernelPrinter.h"

namespace msc {

/// Emits the body of one kernel.func as calls of the templates in codegen/cpp/kernels.
class CppKernelPrinter : public KernelPrinter {
public:
  using KernelPrinter::KernelPrinter;

  /// The function's prototype, for other source files.
  std::string getDeclaration();

protected:
  mlir::LogicalResult emitBody() override;
  std::string getSignature() override;

private:
  mlir::LogicalResult emit(kernel::Conv2DOp op);
  mlir::LogicalResult emit(kernel::Pool2DOp op);
  mlir::LogicalResult emit(kernel::MatmulOp op);
  mlir::LogicalResult emitBatchMatmul(kernel::MatmulOp op);
  mlir::LogicalResult emit(mlir::linalg::FillOp op);
  mlir::LogicalResult emit(mlir::linalg::GenericOp op);

  mlir::LogicalResult emitMap(mlir::linalg::GenericOp op, const LoopNest &nest);
  bool emitTranspose(mlir::linalg::GenericOp op, const LoopNest &nest);
  mlir::LogicalResult emitReduction(mlir::linalg::GenericOp op, const LoopNest &nest, const AccumulatorTail &tail);
  mlir::LogicalResult emitLoops(mlir::linalg::GenericOp op, const LoopNest &nest);

  /// The epilogue's lambda, which closes the call. Missing leading dimensions (a batch of one) get stride 0.
  mlir::LogicalResult emitEpilogue(kernel::EpilogueOpInterface op, int64_t minimumRank = 0);

  /// "msc::Strides<64, 1>()" walked from the operand's first element: "x0 + 128, msc::Strides<64, 1>()".
  std::string getPlace(mlir::linalg::GenericOp op, const LoopNest &nest, unsigned operand) const;
  /// at.load(...) of each operand of a loop nest.
  llvm::SmallVector<std::string> getLoads(mlir::linalg::GenericOp op, const LoopNest &nest) const;
};

} // namespace msc

#endif // MSC_CODEGEN_CPP_CPPKERNELPRINTER_H
