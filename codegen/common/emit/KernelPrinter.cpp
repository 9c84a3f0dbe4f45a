//===- KernelPrinter.cpp - one kernel.func as text ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/KernelPrinter.h"
#include "codegen/common/api/Documentation.h"
#include "codegen/common/names/CommentText.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "codegen/common/write/PlanReader.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace msc;

KernelPrinter::KernelPrinter(kernel::FuncOp kernel) : kernel(kernel) {
  int64_t reads = kernel.getReads();
  for (BlockArgument argument : kernel.getBody().getArguments()) {
    int64_t number = argument.getArgNumber();
    setName(argument,
            number < reads ? "x" + Twine(number) : "y" + Twine(number - reads));
  }
}

/// Whether the kernel stores half precision, or rounds to it.
static bool usesHalf(kernel::FuncOp kernel) {
  auto isHalf = [](Type type) {
    return kernel::isHalf(getElementTypeOrSelf(type));
  };
  bool found = llvm::any_of(kernel.getArgumentTypes(), isHalf);
  kernel.walk([&](Operation *op) {
    found |= llvm::any_of(op->getResultTypes(), isHalf);
  });
  return found;
}

LogicalResult KernelPrinter::print(raw_ostream &os,
                                   std::set<std::string> &used) {
  headers = &used;
  if (usesHalf(kernel))
    include("half.h");
  if (failed(emitBody()))
    return failure();
  os << getKernelComment(kernel) << getSignature() << code << "}\n";
  return success();
}

void KernelPrinter::openCall(const Twine &function,
                             ArrayRef<std::string> arguments) {
  std::string head = function.str() + "(",
              tail = llvm::join(arguments, ", ") + ",";
  if (2 + head.size() + tail.size() <= columns)
    return line(head + tail);
  line(head);
  line("    " + tail);
}

void KernelPrinter::lambda(StringRef head, ArrayRef<std::string> statements,
                           StringRef tail) {
  std::string whole =
      head.str() + (statements.empty() ? "" : " " + statements.front() + " ") +
      "}" + tail.str();
  if (statements.size() < 2 && 6 + whole.size() <= columns)
    return line("    " + whole);
  line("    " + head);
  for (const std::string &statement : statements)
    line("      " + statement);
  line("    }" + tail);
}

LogicalResult KernelPrinter::bindOutside(ScalarEmitter &emitter) {
  emitter.setElementFunction(getElementFunction());
  for (BlockArgument argument : kernel.getBody().getArguments())
    emitter.bind(argument, {nameOf(argument)});
  for (Operation &op : kernel.getBody().front())
    if (op.hasTrait<OpTrait::ConstantLike>() && failed(emitter.emit(op)))
      return failure();
  return success();
}

void KernelPrinter::bindArguments(ScalarEmitter &emitter, Block &block,
                                  ArrayRef<std::string> arguments) {
  for (auto [argument, spelling] : llvm::zip(block.getArguments(), arguments)) {
    bool isLoad = StringRef(spelling).contains('(');
    if (argument.use_empty())
      continue;
    emitter.bind(argument,
                 {spelling, isLoad ? Expression::Call : Expression::Name});
    if (loadsFirst())
      emitter.name(argument);
  }
}

/// "auto acc, auto at"; what the body does not read has no name.
static std::string getParameters(Block &block,
                                 ArrayRef<std::string> arguments) {
  bool readsAt = !block.getOps<linalg::IndexOp>().empty();
  std::string text;
  for (auto [argument, spelling] : llvm::zip(block.getArguments(), arguments))
    if (spelling == "acc")
      text = argument.use_empty() ? "auto, " : "auto acc, ";
    else
      readsAt |= !argument.use_empty();
  return text + (readsAt ? "auto at" : "auto");
}

LogicalResult KernelPrinter::emitLambda(Block &block,
                                        ArrayRef<std::string> arguments,
                                        StringRef tail,
                                        ScalarEmitter::IndexText indexText,
                                        StringRef mark) {
  ScalarEmitter emitter(statementColumns);
  emitter.setIndexText(std::move(indexText));
  if (failed(bindOutside(emitter)))
    return failure();
  bindArguments(emitter, block, arguments);
  if (failed(emitter.emitBody(block)))
    return failure();
  emitter.addStatement("return ", block.getTerminator()->getOperand(0), ";");
  std::string head = getBodyHead(getParameters(block, arguments));
  if (mark.empty())
    lambda(head, emitter.takeStatements(), tail);
  else
    lambda((mark + "(" + head).str(), emitter.takeStatements(),
           (")" + tail).str());
  return success();
}

std::string msc::getKernelComment(kernel::FuncOp kernel) {
  std::string comment;
  for (Attribute node : kernel.getNodes())
    comment += "/// " + commentText(cast<StringAttr>(node).getValue()) + "\n";
  return comment + "/// " + getAlgorithm(kernel) + ", " +
         (getSymbols(kernel).empty() ? "" : "at most ") +
         readableFlops(kernel.getFlops()) + ", " +
         readableBytes(kernel.getBytes()) + "\n";
}

std::string msc::getParameterText(Type memref, StringRef name, bool isRead,
                                  bool isAlone) {
  return ((isRead ? "const " : "") +
          getCType(cast<MemRefType>(memref).getElementType()) +
          (isAlone ? " *__restrict " : " *") + name)
      .str();
}
