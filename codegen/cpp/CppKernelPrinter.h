//===- CppKernelPrinter.h - kernels as calls of the CPU templates ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CPP_CPPKERNELPRINTER_H
#define MSC_CODEGEN_CPP_CPPKERNELPRINTER_H

#include "codegen/common/emit/TemplatePrinter.h"

namespace msc {

/// Prints one kernel.func as a function that calls the templates in
/// codegen/cpp/kernels.
class CppKernelPrinter : public TemplatePrinter {
public:
  using TemplatePrinter::TemplatePrinter;

protected:
  llvm::StringRef getContextParameter() const override {
    return "const msc::Parallel &parallel";
  }
  llvm::StringRef getContextName() const override { return "parallel"; }
  std::string getBodyHead(llvm::StringRef parameters) const override {
    return "[=](" + parameters.str() + ") {";
  }
  llvm::StringRef getLongBodyMark() const override { return "msc::rolled"; }
  std::string getShapeArgument(llvm::StringRef type, llvm::StringRef members,
                               llvm::ArrayRef<int64_t>) override {
    return "msc::" + type.str() + "{" + members.str() + "}";
  }
};

} // namespace msc

#endif // MSC_CODEGEN_CPP_CPPKERNELPRINTER_H
