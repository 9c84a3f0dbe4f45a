//===- TemplateCompute.cpp ------------------------------------------------===//
//
// Convolution, pooling and matrix product as template calls.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ShapeText.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

/// False for what only gives a loop its bounds, as a pooling's window does.
static bool isRead(BlockArgument argument) {
  return llvm::any_of(argument.getUses(), [](OpOperand &use) {
    auto generic = dyn_cast<linalg::GenericOp>(use.getOwner());
    return !generic || !generic.isDpsInput(&use) ||
           !generic.getMatchingBlockArgument(&use).use_empty();
  });
}

bool TemplatePrinter::isAlone(BlockArgument buffer) {
  bool isWritten = buffer.getArgNumber() >= kernel.getReads();
  return !isWritten || (!lambdasWrite && !buffer.hasNUsesOrMore(2));
}

std::string TemplatePrinter::getDeclaration() {
  std::string text = "void " + kernel.getSymName().str() +
                     "([[maybe_unused]] " + getContextParameter().str();
  for (BlockArgument argument : kernel.getBody().getArguments())
    text += (isRead(argument) ? ", " : ", [[maybe_unused]] ") +
            getParameterText(argument.getType(), nameOf(argument),
                             argument.getArgNumber() < kernel.getReads(),
                             isAlone(argument));
  return text + ");";
}

std::string TemplatePrinter::getSignature() {
  std::string declaration = getDeclaration();
  declaration.back() = ' ';
  return declaration + "{\n";
}

LogicalResult TemplatePrinter::emitBody() {
  for (Operation &op : kernel.getBody().front()) {
    LogicalResult result =
        TypeSwitch<Operation *, LogicalResult>(&op)
            .Case<kernel::Conv2DOp, kernel::Pool2DOp, kernel::MatmulOp,
                  kernel::SoftmaxOp, kernel::NormOp, kernel::TopKOp,
                  kernel::GatherOp, linalg::FillOp, linalg::GenericOp>(
                [&](auto matched) { return emit(matched); })
            .Case<arith::ConstantOp>([](auto) { return success(); })
            .Default([](Operation *other) {
              return other->emitOpError("cannot be printed as a template call");
            });
    if (failed(result))
      return failure();
  }
  return success();
}

void TemplatePrinter::openTemplate(StringRef function,
                                   StringRef templateArguments,
                                   ArrayRef<std::string> arguments) {
  SmallVector<std::string> all = {getContextName().str()};
  all.append(arguments.begin(), arguments.end());
  openCall("msc::" + function + "<" + templateArguments + ">", all);
}

/// Whether a body calls functions of many instructions, not only those that the
/// processor has.
static bool isLong(Region &body) {
  return llvm::any_of(body.front(), [](Operation &op) {
    return isa<math::MathDialect>(op.getDialect()) &&
           !isa<math::AbsFOp, math::AbsIOp, math::CeilOp, math::CopySignOp,
                math::FloorOp, math::FmaOp, math::SqrtOp, math::TruncOp>(op);
  });
}

LogicalResult TemplatePrinter::emitEpilogue(kernel::EpilogueOpInterface op,
                                            int64_t minimumRank) {
  auto arguments = getEpilogueArguments(op, minimumRank);
  if (failed(arguments))
    return failure();
  include("math.h");
  include("integer.h");
  return emitLambda(op.getEpilogue().front(), *arguments, ");",
                    /*indexText=*/nullptr,
                    isLong(op.getEpilogue()) ? getLongBodyMark() : "");
}

std::string TemplatePrinter::getScratchText() {
  return "reinterpret_cast<float *>(" +
         nameOf(kernel.getBody().getArguments().back()) + ")";
}

LogicalResult TemplatePrinter::emit(kernel::Conv2DOp op) {
  if (!op.getPacked())
    return op.emitOpError("filter is not packed");
  StringRef function = op.getWinograd() ? "winograd" : "conv2d";
  include((function + ".h").str());
  SmallVector<std::string> arguments = {
      nameOf(op.getInput()), nameOf(op.getFilter()), nameOf(op.getInit())};
  if (op.getScratch())
    arguments.push_back(getScratchText());
  openTemplate(function, getShapeArgument("Conv2DShape", getShapeText(op)),
               arguments);
  return emitEpilogue(op);
}

LogicalResult TemplatePrinter::emit(kernel::Pool2DOp op) {
  include("pool2d.h");
  openTemplate(op.getKind() == kernel::PoolKind::Max ? "maxPool2d"
                                                     : "sumPool2d",
               getShapeArgument("Pool2DShape", getShapeText(op)),
               {nameOf(op.getInput()), nameOf(op.getInit())});
  return emitEpilogue(op);
}

LogicalResult TemplatePrinter::emit(kernel::MatmulOp op) {
  if (!op.getPacked())
    return emitBatchMatmul(op);
  include("matmul.h");
  openTemplate(
      "matmul", getShapeArgument("MatMulShape", getMatMulShapeText(op)),
      {nameOf(op.getLhs()), nameOf(op.getRhs()), nameOf(op.getInit())});
  return emitEpilogue(op);
}

LogicalResult TemplatePrinter::emitBatchMatmul(kernel::MatmulOp op) {
  if (needsScratch() && !op.getScratch())
    return op.emitOpError("has no scratch memory");
  include("batch_matmul.h");
  std::string shape = getBatchMatMulShapeText(op);
  if (op.getTransposeLhs())
    shape += ", .transposeA = true";
  if (op.getTransposeRhs())
    shape += ", .transposeB = true";
  SmallVector<std::string> arguments = {
      nameOf(op.getLhs()), nameOf(op.getRhs()), nameOf(op.getInit())};
  if (needsScratch())
    arguments.push_back(getScratchText());
  openTemplate("batchMatmul", getShapeArgument("BatchMatMulShape", shape),
               arguments);
  return emitEpilogue(op, /*minimumRank=*/3);
}
