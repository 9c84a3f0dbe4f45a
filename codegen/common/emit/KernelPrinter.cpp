//===- KernelPrinter.cpp - one kernel.func as text, printed through emitc ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/KernelPrinter.h"
#include "codegen/common/names/CommentText.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Target/Cpp/CppEmitter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace msc;

KernelPrinter::KernelPrinter(kernel::FuncOp kernel)
    : kernel(kernel), text(ModuleOp::create(kernel.getLoc())),
      builder(OpBuilder::atBlockEnd(text->getBody())) {
  int64_t reads = kernel.getReads();
  for (BlockArgument argument : kernel.getBody().getArguments()) {
    int64_t number = argument.getArgNumber();
    setName(argument,
            number < reads ? "x" + Twine(number) : "y" + Twine(number - reads));
  }
}

KernelPrinter::~KernelPrinter() = default;

/// Two blanks a brace; and the semicolon that the emitter leaves out of
/// statements that are not in an emitc.func.
static void printIndented(raw_ostream &os, StringRef code) {
  int64_t depth = 1;
  SmallVector<StringRef> lines;
  code.split(lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    line = line.trim();
    depth -= line.starts_with("}");
    os.indent(2 * depth) << line
                         << (line.starts_with("auto ") && !line.ends_with(";")
                                 ? ";\n"
                                 : "\n");
    depth += int64_t(line.count('{')) - int64_t(line.count('}')) +
             line.starts_with("}");
  }
}

/// Whether the kernel stores half precision, or rounds to it.
static bool usesHalf(kernel::FuncOp kernel) {
  auto isHalf = [](Type type) {
    return isa<Float16Type, BFloat16Type>(getElementTypeOrSelf(type));
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
  line("}");
  os << getKernelComment(kernel) << getSignature();
  std::string code;
  llvm::raw_string_ostream stream(code);
  if (failed(emitc::translateToCpp(*text, stream)))
    return failure();
  printIndented(os, code);
  return success();
}

void KernelPrinter::line(const Twine &content) {
  emitc::VerbatimOp::create(builder, builder.getUnknownLoc(),
                            builder.getStringAttr(content), ValueRange());
}

void KernelPrinter::line(StringRef format, Value value) {
  emitc::VerbatimOp::create(builder, builder.getUnknownLoc(),
                            builder.getStringAttr(format), ValueRange(value));
}

LogicalResult KernelPrinter::bindOutside(ScalarEmitter &emitter) {
  for (BlockArgument argument : kernel.getBody().getArguments())
    emitter.bind(argument, nameOf(argument));
  for (Operation &op : kernel.getBody().front())
    if (op.hasTrait<OpTrait::ConstantLike>() && failed(emitter.emit(op)))
      return failure();
  return success();
}

std::string KernelPrinter::declare(BlockArgument argument,
                                   StringRef expression) {
  if (llvm::all_of(expression, [](char c) { return llvm::isAlnum(c); }))
    return expression.str();
  std::string name = "e" + std::to_string(argument.getArgNumber());
  line("const auto " + name + " = " + expression + ";");
  return name;
}

LogicalResult KernelPrinter::emitLambda(StringRef head, Block &block,
                                        ArrayRef<std::string> arguments,
                                        StringRef tail,
                                        ScalarEmitter::IndexText indexText) {
  line(head);
  ScalarEmitter emitter(builder);
  emitter.setIndexText(std::move(indexText));
  if (failed(bindOutside(emitter)))
    return failure();
  for (auto [argument, spelling] : llvm::zip(block.getArguments(), arguments))
    if (!argument.use_empty())
      emitter.bind(argument, declare(argument, spelling));
  if (failed(emitter.emitBody(block)))
    return failure();
  line("return {};", emitter.lookup(block.getTerminator()->getOperand(0)));
  line(tail);
  return success();
}

std::string msc::getKernelComment(kernel::FuncOp kernel) {
  std::string comment;
  for (Attribute node : kernel.getNodes())
    comment += "/// " + commentText(cast<StringAttr>(node).getValue()) + "\n";
  return comment + llvm::formatv("/// {0:F2} MFLOP, {1:F2} MB\n",
                                 kernel.getFlops() / 1e6,
                                 kernel.getBytes() / 1e6)
                       .str();
}

std::string msc::getParameterText(Type memref, StringRef name, bool isRead,
                                  bool isAlone) {
  return ((isRead ? "const " : "") +
          getCType(cast<MemRefType>(memref).getElementType()) +
          (isAlone ? " *__restrict " : " *") + name)
      .str();
}
