//===- TemplatePrinter.h - kernels as calls of a target's templates -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The kernel templates of the CPU and of CUDA have the same names, arguments
// and bodies (codegen/cpp/kernels/README.md). What a target says differently is
// asked of the derived class.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_TEMPLATEPRINTER_H
#define MSC_CODEGEN_EMIT_TEMPLATEPRINTER_H

#include "codegen/common/emit/KernelPrinter.h"
#include "codegen/common/write/ShapeText.h"

namespace msc {

/// What the template of a kernel is told of its shape.
struct TemplateArguments {
  std::string known; ///< between < and >
  /// Objects, in front of all other arguments, of what a run chooses.
  llvm::SmallVector<std::string> chosen = {};
};

/// "msc::Dims<56, 64>, 2, 3" where all sizes of the loops are known; else "2,
/// 3" and the object msc::Dims<msc::chosen, 64>(s0).
TemplateArguments getLoopArguments(llvm::ArrayRef<bounded::Shape> loops,
                                   llvm::ArrayRef<std::string> others = {});

/// "msc::Axis<30522, 768, true>" of its size and stride and other template
/// arguments; "msc::Axis<30522, msc::chosen>(s1 * 3)" where a run chooses.
std::string getAxisText(bounded::Sizes axis,
                        llvm::ArrayRef<std::string> others);

/// Emits the body of one kernel.func as calls of templates.
class TemplatePrinter : public KernelPrinter {
public:
  using KernelPrinter::KernelPrinter;

  /// The function's prototype, for other source files.
  std::string getDeclaration();

protected:
  mlir::LogicalResult emitBody() override;
  std::string getSignature() override;

  /// What spreads the work, first argument of kernels and templates: "const
  /// msc::Parallel &parallel" and "parallel".
  virtual llvm::StringRef getContextParameter() const = 0;
  virtual llvm::StringRef getContextName() const = 0;
  /// The function that marks a body of many instructions, or "".
  virtual llvm::StringRef getLongBodyMark() const { return ""; }
  /// A shape as template argument: "msc::Conv2DShape{.n = 1}"; `tile` is that
  /// of the micro-kernel.
  virtual std::string getShapeArgument(llvm::StringRef type,
                                       llvm::StringRef members,
                                       llvm::ArrayRef<int64_t> tile = {}) = 0;
  TemplateArguments getShapeArguments(llvm::StringRef type,
                                      const ShapeText &shape,
                                      llvm::ArrayRef<int64_t> tile = {});

private:
  mlir::LogicalResult emit(kernel::Conv2DOp op);
  mlir::LogicalResult emit(kernel::Pool2DOp op);
  mlir::LogicalResult emit(kernel::MatmulOp op);
  /// A convolution or matrix product: "msc::winograd<...>(parallel, x0, x1, y0,
  /// ..., and the epilogue.
  mlir::LogicalResult
  emitProduct(kernel::EpilogueOpInterface op, llvm::StringRef shapeType,
              const ShapeText &shape, mlir::ValueRange operands,
              int64_t minimumRank = 0,
              std::optional<llvm::ArrayRef<int64_t>> order = std::nullopt);
  mlir::LogicalResult emit(kernel::AttentionOp op);
  mlir::LogicalResult emit(kernel::SoftmaxOp op);
  mlir::LogicalResult emit(kernel::NormOp op);
  mlir::LogicalResult emit(kernel::GroupNormOp op);
  mlir::LogicalResult emit(kernel::TopKOp op);
  mlir::LogicalResult emit(kernel::NonZeroOp op);
  mlir::LogicalResult emit(kernel::UniqueOp op);
  /// "msc::nonZero(12, x0, y0, y1);": what is searched and all results.
  mlir::LogicalResult emitFind(llvm::StringRef function,
                               mlir::OperandRange operands,
                               llvm::StringRef scratch = "");
  mlir::LogicalResult emit(kernel::GatherOp op);
  mlir::LogicalResult emit(kernel::ScanOp op);
  mlir::LogicalResult emit(kernel::ResizeOp op);
  mlir::LogicalResult emit(kernel::ScatterOp op);
  mlir::LogicalResult emit(kernel::RoutineOp op);
  /// "msc::softmax<msc::Dims<12, 128, 128>, 2, 3>(parallel, x0, y0," and the
  /// epilogue; `options` are arguments before it.
  mlir::LogicalResult emitRows(kernel::RowOpInterface op,
                               llvm::StringRef function,
                               llvm::ArrayRef<std::string> options = {});
  mlir::LogicalResult emit(mlir::linalg::FillOp op);
  mlir::LogicalResult emit(mlir::linalg::GenericOp op);

  mlir::LogicalResult emitMap(mlir::linalg::GenericOp op,
                              const LoopNest &nest) override;
  mlir::LogicalResult emitTranspose(mlir::linalg::GenericOp op,
                                    const TransposeShape &shape) override;
  mlir::LogicalResult emitReduction(mlir::linalg::GenericOp op,
                                    const LoopNest &nest) override;
  mlir::LogicalResult emitLoops(mlir::linalg::GenericOp op,
                                const LoopNest &nest) override;
  mlir::LogicalResult emitCombine(mlir::linalg::GenericOp op,
                                  const AccumulatorTail &tail);

  /// Whether a buffer is reached through one pointer only.
  bool isAlone(mlir::BlockArgument buffer);
  /// The lambdas write the results themselves, more than one of them.
  bool lambdasWrite = false;

  /// "msc::conv2d<" + what is known + ">", its first argument what spreads the
  /// work.
  void openTemplate(llvm::StringRef function, const TemplateArguments &shape,
                    llvm::ArrayRef<std::string> arguments);
  /// The whole call, with the epilogue as its body; without one where that does
  /// nothing.
  mlir::LogicalResult emitCall(kernel::EpilogueOpInterface op,
                               llvm::StringRef function,
                               const TemplateArguments &shape,
                               llvm::ArrayRef<std::string> arguments,
                               int64_t minimumRank = 0);
  /// The epilogue's lambda, which closes the call; see getEpilogueArguments.
  mlir::LogicalResult
  emitEpilogue(kernel::EpilogueOpInterface op, int64_t minimumRank = 0,
               std::optional<llvm::ArrayRef<int64_t>> order = std::nullopt);
  /// The lambda of such a region, followed by `tail`.
  mlir::LogicalResult emitElements(mlir::Operation *op, mlir::Region &region,
                                   const kernel::MappedOperands &extras,
                                   int64_t minimumRank,
                                   std::optional<llvm::ArrayRef<int64_t>> order,
                                   llvm::StringRef tail);
  /// "reinterpret_cast<float *>(y1)": the work memory of a micro-kernel, the
  /// kernel's last argument.
  std::string getScratch(mlir::Type element);
};

} // namespace msc

#endif // MSC_CODEGEN_EMIT_TEMPLATEPRINTER_H
