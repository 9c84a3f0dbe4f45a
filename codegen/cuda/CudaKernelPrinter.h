//===- CudaKernelPrinter.h - kernels as calls of the CUDA templates -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CUDA_CUDAKERNELPRINTER_H
#define MSC_CODEGEN_CUDA_CUDAKERNELPRINTER_H

#include "codegen/common/emit/TemplatePrinter.h"

namespace msc {

/// Prints one kernel.func as a function that launches templates of
/// codegen/cuda/kernels, and the shape of each in front of it.
class CudaKernelPrinter : public TemplatePrinter {
public:
  using TemplatePrinter::TemplatePrinter;

protected:
  std::string getSignature() override {
    return shapes + TemplatePrinter::getSignature();
  }
  llvm::StringRef getContextParameter() const override {
    return "msc::Stream &stream";
  }
  llvm::StringRef getContextName() const override { return "stream"; }
  std::string getBodyHead(llvm::StringRef parameters) const override {
    return "[=] __device__(" + parameters.str() + ") {";
  }
  /// A type of its own: nvcc cannot launch kernels that have a struct as
  /// template argument.
  std::string getShapeArgument(llvm::StringRef type, llvm::StringRef members,
                               llvm::ArrayRef<int64_t> tile) override;

private:
  std::string shapes; ///< definitions of the types
};

} // namespace msc

#endif // MSC_CODEGEN_CUDA_CUDAKERNELPRINTER_H
