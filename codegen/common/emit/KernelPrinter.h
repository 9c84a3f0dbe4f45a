//===- KernelPrinter.h - one kernel.func as text, printed through emitc ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_KERNELPRINTER_H
#define MSC_CODEGEN_EMIT_KERNELPRINTER_H

#include "codegen/common/emit/LoopNest.h"
#include "codegen/common/emit/ScalarEmitter.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/BuiltinOps.h"
#include <set>

namespace msc {

/// Collects the emitc operations of one kernel function and prints them. A
/// target derives from it and emits calls of its templates.
class KernelPrinter {
public:
  explicit KernelPrinter(kernel::FuncOp kernel);
  virtual ~KernelPrinter();

  /// Appends the function's text; the headers that it needs go into `headers`
  /// ("kernels/conv2d.h").
  mlir::LogicalResult print(llvm::raw_ostream &os,
                            std::set<std::string> &headers);

protected:
  /// Emits the function's body.
  virtual mlir::LogicalResult emitBody() = 0;
  /// The function's head up to and including "{".
  virtual std::string getSignature() = 0;

  void line(const llvm::Twine &text);
  /// A line with `{}` for the value.
  void line(llvm::StringRef format, mlir::Value value);
  void include(llvm::StringRef header) {
    headers->insert("kernels/" + header.str());
  }

  /// What an argument of the kernel is called in the text.
  std::string nameOf(mlir::Value argument) const {
    return names.find(argument)->second;
  }
  void setName(mlir::Value argument, const llvm::Twine &name) {
    names[argument] = name.str();
  }

  /// Binds what bodies see from outside: the kernel's arguments and the scalars
  /// beside the operation.
  mlir::LogicalResult bindOutside(ScalarEmitter &emitter);

  /// Gives an element a name in the text ("const auto e1 = at.load(...);")
  /// unless it has one.
  std::string declare(mlir::BlockArgument argument, llvm::StringRef expression);

  /// A lambda from `head` ("[=](auto acc, auto at) {") to `tail` ("});") that
  /// computes what `block` yields.
  mlir::LogicalResult emitLambda(llvm::StringRef head, mlir::Block &block,
                                 llvm::ArrayRef<std::string> arguments,
                                 llvm::StringRef tail,
                                 ScalarEmitter::IndexText indexText = nullptr);

  kernel::FuncOp kernel;
  mlir::OwningOpRef<mlir::ModuleOp>
      text; ///< its top-level operations are the function's lines
  mlir::OpBuilder builder;

private:
  llvm::DenseMap<mlir::Value, std::string> names;
  std::set<std::string> *headers = nullptr;
};

/// The nodes of a kernel, its work and its traffic: the comment above it.
std::string getKernelComment(kernel::FuncOp kernel);

/// "const float *__restrict x". The word is left out where the kernel reaches
/// the memory through several pointers: compilers take the copies of a
/// restricted one in two lambdas, or in a lambda and an argument, for pointers
/// to different memory.
std::string getParameterText(mlir::Type memref, llvm::StringRef name,
                             bool isRead, bool isAlone);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_KERNELPRINTER_H
