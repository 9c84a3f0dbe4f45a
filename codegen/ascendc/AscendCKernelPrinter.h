//===- AscendCKernelPrinter.h ---------------------------------------------===//
//
// Kernels as calls of the Ascend C templates.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H
#define MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H

#include "codegen/ascendc/TileKernel.h"
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
  /// Subscripts of global memory would go around the scalar unit's cache.
  llvm::StringRef getElementFunction() const override { return "msc::element"; }
  void prepare(LoopNest &nest) const override { addKeptLoop(nest); }
  mlir::LogicalResult emitMap(mlir::linalg::GenericOp op,
                              const LoopNest &nest) override;
  mlir::LogicalResult emitTranspose(mlir::linalg::GenericOp op,
                                    const TransposeShape &shape) override;
  mlir::LogicalResult emitReduction(mlir::linalg::GenericOp op,
                                    const LoopNest &nest) override;
  mlir::LogicalResult emitLoops(mlir::linalg::GenericOp op,
                                const LoopNest &nest) override;

private:
  mlir::LogicalResult emit(kernel::Conv2DOp op);
  mlir::LogicalResult emit(kernel::Pool2DOp op);
  mlir::LogicalResult emit(kernel::MatmulOp op);
  mlir::LogicalResult emit(kernel::SoftmaxOp op);
  mlir::LogicalResult emit(kernel::NormOp op);
  mlir::LogicalResult emit(kernel::GroupNormOp op);
  mlir::LogicalResult emit(kernel::ScanOp op);
  mlir::LogicalResult emit(mlir::linalg::FillOp op);
  mlir::LogicalResult emit(mlir::linalg::GenericOp op);
  mlir::LogicalResult emitSum(mlir::linalg::GenericOp op);
  /// What a sum adds up at each place; closes the call.
  mlir::LogicalResult emitTerm(mlir::linalg::GenericOp op, const LoopNest &nest,
                               const AccumulatorTail &tail);
  /// "msc::map<msc::Dims<64>, 3>(" and the arguments before the body, which
  /// takes so many slots.
  void openTiles(llvm::StringRef function, const LoopNest &nest, int64_t values,
                 llvm::ArrayRef<std::string> arguments);
  /// "msc::loops<...>(msc::lines(y0),"; the last operands of the nest are the
  /// results.
  void openLoops(const LoopNest &nest, mlir::ValueRange results);

  /// One kernel is one call: the cores do not wait for each other inside it.
  mlir::LogicalResult checkForm();

  /// The call of the micro-kernel, of an epilogue of `rank` dimensions, which
  /// closes it. `bytes`: what the smallest tile takes of the unified buffer.
  mlir::LogicalResult emitCall(kernel::EpilogueOpInterface op,
                               llvm::StringRef shapeType, llvm::StringRef shape,
                               int64_t rank, int64_t bytes);
  mlir::LogicalResult emitEpilogue(kernel::EpilogueOpInterface op,
                                   int64_t rank);
  /// Tiles of results are lanes of f32, and so is all that meets them.
  static mlir::LogicalResult checkEpilogue(kernel::EpilogueOpInterface op);
  /// "msc::softmax<...>(" and all arguments; `options` are those before the
  /// epilogue.
  template <typename RowOp>
  mlir::LogicalResult emitRows(RowOp op, llvm::StringRef function,
                               llvm::ArrayRef<std::string> options = {});

  /// What stands before the function: definitions, and "constexpr std::uint32_t
  /// k1_cores = ...;", as many as there is work for.
  void setPrelude(const llvm::Twine &tiles, llvm::StringRef definitions = "");

  llvm::StringRef model;
  std::string prelude;
};

/// The kernel's function, unique in a program with several models.
std::string getKernelFunction(kernel::FuncOp kernel, llvm::StringRef model);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_ASCENDCKERNELPRINTER_H
