//===- KernelPrinter.h - one kernel.func as text --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_KERNELPRINTER_H
#define MSC_CODEGEN_EMIT_KERNELPRINTER_H

#include "codegen/common/emit/LoopForm.h"
#include "codegen/common/emit/ScalarEmitter.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <set>

namespace msc {

/// Collects the lines of one kernel function. A target derives from it and
/// writes calls of its templates, whose last arguments are lambdas:
///   msc::map<msc::Dims<64>>(parallel, y0, msc::Strides<1>(),
///       [=](auto at) { return at.load(x0, msc::Strides<1>()) * 2.0f; });
class KernelPrinter {
public:
  explicit KernelPrinter(kernel::FuncOp kernel);
  virtual ~KernelPrinter() = default;

  /// Appends the function's text; the headers that it needs go into `headers`
  /// ("kernels/conv2d.h").
  mlir::LogicalResult print(llvm::raw_ostream &os,
                            std::set<std::string> &headers);

protected:
  /// Emits the function's body.
  virtual mlir::LogicalResult emitBody() = 0;
  /// The function's head up to and including "{".
  virtual std::string getSignature() = 0;

  /// A lambda's head: "[=](auto acc, auto at) {" for the parameters "auto acc,
  /// auto at".
  virtual std::string getBodyHead(llvm::StringRef parameters) const = 0;
  /// Whether a body loads all that it reads before it computes.
  virtual bool loadsFirst() const { return false; }
  /// The function that reads an element of a table at an index that was
  /// computed; "" for a subscript.
  virtual llvm::StringRef getElementFunction() const { return ""; }

  void line(const llvm::Twine &text) { code += ("  " + text + "\n").str(); }
  /// Opens a call whose lambdas follow: "msc::map<msc::Dims<64>>" of "parallel,
  /// y0".
  void openCall(const llvm::Twine &function,
                llvm::ArrayRef<std::string> arguments);
  /// The lambda of a call, on one line where it fits; `tail` ends the call, or
  /// is a comma.
  void lambda(llvm::StringRef head, llvm::ArrayRef<std::string> statements,
              llvm::StringRef tail);
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

  /// Says how the arguments of a body are written: "acc", "at.load(x0, ...)".
  void bindArguments(ScalarEmitter &emitter, mlir::Block &block,
                     llvm::ArrayRef<std::string> arguments);

  /// "x0 + 128, msc::Strides<64, 1>()": an operand walked from its first
  /// element.
  std::string getPlace(mlir::Value operand, const OperandWalk &walk) const;
  std::string getJoinedPlace(mlir::Value operand, const OperandWalk &walk,
                             bounded::Sizes extents) const;
  /// "acc" and at.load(...) of each operand of an epilogue. Missing leading
  /// dimensions (a batch of one) get stride 0. `order`: of the result's
  /// dimensions in memory, where the template counts them in another.
  mlir::FailureOr<llvm::SmallVector<std::string>> getEpilogueArguments(
      mlir::Operation *op, const kernel::MappedOperands &extras,
      int64_t minimumRank,
      std::optional<llvm::ArrayRef<int64_t>> order = std::nullopt);
  /// at.load(...) of each operand of a loop nest.
  llvm::SmallVector<std::string> getLoads(mlir::linalg::GenericOp op,
                                          const LoopNest &nest) const;
  /// "at.template index<0>()" of the operation's own loops.
  static ScalarEmitter::IndexText indexOf(const LoopNest &nest);

  /// A linalg.generic, by the form that was chosen for it.
  mlir::LogicalResult emitNest(mlir::linalg::GenericOp op);
  /// The loops as the templates of a form other than Loops walk them.
  virtual void prepare(LoopNest &) const {}
  /// The call of each form.
  virtual mlir::LogicalResult emitMap(mlir::linalg::GenericOp op,
                                      const LoopNest &nest) = 0;
  virtual mlir::LogicalResult emitTranspose(mlir::linalg::GenericOp op,
                                            const TransposeShape &shape) = 0;
  virtual mlir::LogicalResult emitReduction(mlir::linalg::GenericOp op,
                                            const LoopNest &nest) = 0;
  virtual mlir::LogicalResult emitLoops(mlir::linalg::GenericOp op,
                                        const LoopNest &nest) = 0;

  /// The lambdas of msc::loops: what accumulators hold before the first step; a
  /// step, which closes the call.
  void emitStarts(mlir::linalg::GenericOp op, const LoopNest &nest);
  mlir::LogicalResult emitStep(mlir::linalg::GenericOp op,
                               const LoopNest &nest);

  /// A lambda that computes what `block` yields, within `mark` ("msc::rolled").
  mlir::LogicalResult emitLambda(mlir::Block &block,
                                 llvm::ArrayRef<std::string> arguments,
                                 llvm::StringRef tail,
                                 ScalarEmitter::IndexText indexText = nullptr,
                                 llvm::StringRef mark = "");

  static constexpr size_t columns = 80;
  /// Those of a statement in a lambda of several lines.
  static constexpr size_t statementColumns = columns - 8;

  kernel::FuncOp kernel;

private:
  llvm::DenseMap<mlir::Value, std::string> names;
  std::set<std::string> *headers = nullptr;
  std::string code; ///< the function's lines
};

/// The nodes of a kernel, what runs, its work and its traffic: the comment
/// above it.
std::string getKernelComment(kernel::FuncOp kernel);

/// "const float *__restrict x". The word is left out where the kernel reaches
/// the memory through several pointers: compilers take the copies of a
/// restricted one in two lambdas, or in a lambda and an argument, for pointers
/// to different memory.
std::string getParameterText(mlir::Type memref, llvm::StringRef name,
                             bool isRead, bool isAlone);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_KERNELPRINTER_H
