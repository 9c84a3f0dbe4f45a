//===- AscendCKernelPrinter.h ---------------------------------------------===//
//
// Kernels as calls of the Ascend C templates.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H
#define MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H

#include "codegen/common/emit/KernelPrinter.h"

namespace msc {

/// Prints one kernel.func as a kernel function of the NPU, together with its
/// shape and the number of cores that it can use:
///   struct conv1_shape { static constexpr msc::Conv2DShape value{...}; };
///   constexpr std::uint32_t conv1_cores = ...;
///   extern "C" __global__ __vector__ void digits_conv1(__gm__ const float *x0,
///   ...) {
class AscendCKernelPrinter : public KernelPrinter {
public:
  AscendCKernelPrinter(kernel::FuncOp kernel, llvm::StringRef model)
      : KernelPrinter(kernel), model(model) {}

protected:
  mlir::LogicalResult emitBody() override;
  std::string getSignature() override;
  std::string getBodyHead(llvm::StringRef parameters) const override {
    return "[=](" + parameters.str() + ") MSC_BODY {";
  }
  /// A load does not wait for the instructions that read its slots before.
  bool loadsFirst() const override { return true; }

private:
  mlir::LogicalResult emit(kernel::Conv2DOp op);
  mlir::LogicalResult emit(kernel::Pool2DOp op);
  mlir::LogicalResult emit(kernel::MatmulOp op);
  mlir::LogicalResult emit(mlir::linalg::FillOp op);
  mlir::LogicalResult emit(mlir::linalg::GenericOp op);
  mlir::LogicalResult emitReduction(mlir::linalg::GenericOp op,
                                    const LoopNest &nest, int64_t values);

  /// One kernel is one call: the cores do not wait for each other inside it.
  mlir::LogicalResult checkForm();

  /// "conv2d" with the shape's type and initialiser and the arguments: opens
  /// the call, whose epilogue closes it.
  mlir::LogicalResult emitCall(kernel::EpilogueOpInterface op,
                               llvm::StringRef function,
                               llvm::StringRef shapeType, llvm::StringRef shape,
                               llvm::StringRef tiles, int64_t rank,
                               int64_t bytes);
  mlir::LogicalResult emitEpilogue(kernel::EpilogueOpInterface op,
                                   int64_t rank);

  /// "x0 + 128, msc::Strides<64, 1>()".
  std::string getPlace(mlir::Value operand, const OperandWalk &walk) const;
  llvm::SmallVector<std::string> getLoads(mlir::linalg::GenericOp op,
                                          const LoopNest &nest) const;

  llvm::StringRef model;
  std::string prelude; ///< What stands before the function.
};

/// The kernel's function, unique in a program with several models.
std::string getKernelFunction(kernel::FuncOp kernel, llvm::StringRef model);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H
