//===- TemplateCompute.cpp ------------------------------------------------===//
//
// Convolution, pooling and matrix product as template calls.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/target/MicroKernel.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
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
  for (unsigned symbol : getSymbols(kernel))
    text += ", [[maybe_unused]] long " + getSymbolName(symbol);
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
                  kernel::AttentionOp, kernel::SoftmaxOp, kernel::NormOp,
                  kernel::GroupNormOp, kernel::TopKOp, kernel::NonZeroOp,
                  kernel::UniqueOp, kernel::GatherOp, kernel::ScanOp,
                  kernel::ResizeOp, kernel::ScatterOp, kernel::RoutineOp,
                  linalg::FillOp, linalg::GenericOp>(
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

TemplateArguments msc::getLoopArguments(ArrayRef<bounded::Shape> loops,
                                        ArrayRef<std::string> others) {
  bool isOpen = llvm::any_of(loops, bounded::areOpen);
  TemplateArguments arguments;
  SmallVector<std::string> known;
  for (const bounded::Shape &extents : loops)
    if (isOpen)
      arguments.chosen.push_back(getObjectText("msc::Dims", extents));
    else
      known.push_back(getDimsText(extents));
  llvm::append_range(known, others);
  arguments.known = llvm::join(known, ", ");
  return arguments;
}

TemplateArguments TemplatePrinter::getShapeArguments(StringRef type,
                                                     const ShapeText &shape,
                                                     ArrayRef<int64_t> tile) {
  std::string known = getShapeArgument(type, shape.known, tile);
  if (shape.chosen.empty())
    return {known};
  return {"", {"msc::ofRun<" + known + ">(" + shape.chosen + ")"}};
}

/// "msc::conv2d<...>", or without a list where nothing is known.
static std::string getFunctionText(StringRef function,
                                   const TemplateArguments &shape) {
  return ("msc::" + function +
          (shape.known.empty() ? "" : "<" + shape.known + ">"))
      .str();
}

void TemplatePrinter::openTemplate(StringRef function,
                                   const TemplateArguments &shape,
                                   ArrayRef<std::string> arguments) {
  SmallVector<std::string> all = {getContextName().str()};
  llvm::append_range(all, shape.chosen);
  llvm::append_range(all, arguments);
  openCall(getFunctionText(function, shape), all);
}

LogicalResult TemplatePrinter::emitCall(kernel::EpilogueOpInterface op,
                                        StringRef function,
                                        const TemplateArguments &shape,
                                        ArrayRef<std::string> arguments,
                                        int64_t minimumRank) {
  if (!kernel::isIdentityEpilogue(op.getEpilogue())) {
    openTemplate(function, shape, arguments);
    return emitEpilogue(op, minimumRank);
  }
  line(getFunctionText(function, shape) + "(" + getContextName() + ",");
  SmallVector<std::string> all(shape.chosen);
  llvm::append_range(all, arguments);
  line("    " + llvm::join(all, ", ") + ");");
  return success();
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

LogicalResult TemplatePrinter::emitElements(
    Operation *op, Region &region, const kernel::MappedOperands &extras,
    int64_t minimumRank, std::optional<ArrayRef<int64_t>> order,
    StringRef tail) {
  auto arguments = getEpilogueArguments(op, extras, minimumRank, order);
  if (failed(arguments))
    return failure();
  include("math.h");
  include("integer.h");
  return emitLambda(region.front(), *arguments, tail, /*indexText=*/nullptr,
                    isLong(region) ? getLongBodyMark() : "");
}

LogicalResult
TemplatePrinter::emitEpilogue(kernel::EpilogueOpInterface op,
                              int64_t minimumRank,
                              std::optional<ArrayRef<int64_t>> order) {
  return emitElements(op, op.getEpilogue(), kernel::getMappedExtras(op),
                      minimumRank, order, ");");
}

std::string TemplatePrinter::getScratch(Type element) {
  return "reinterpret_cast<" + getCType(element) + " *>(" +
         nameOf(kernel.getBody().getArguments().back()) + ")";
}

LogicalResult
TemplatePrinter::emitProduct(kernel::EpilogueOpInterface op,
                             StringRef shapeType, const ShapeText &shape,
                             ValueRange operands, int64_t minimumRank,
                             std::optional<ArrayRef<int64_t>> order) {
  FailureOr<kernel::MicroAttr> micro = requireMicro(op);
  if (failed(micro))
    return failure();
  include(llvm::convertToSnakeFromCamelCase(micro->getName()) + ".h");
  SmallVector<std::string> arguments;
  for (Value operand : operands)
    arguments.push_back(nameOf(operand));
  if (micro->getScratch())
    arguments.push_back(
        getScratch(getElementTypeOrSelf(op.getInit().getType())));
  openTemplate(micro->getName(),
               getShapeArguments(shapeType, shape, micro->getTile()),
               arguments);
  return emitEpilogue(op, minimumRank, order);
}

LogicalResult TemplatePrinter::emit(kernel::Conv2DOp op) {
  if (!op.isPacked())
    return op.emitOpError("filter is not packed");
  return emitProduct(op, "Conv2DShape", getShapeText(op),
                     {op.getInput(), op.getFilter(), op.getInit()});
}

LogicalResult TemplatePrinter::emit(kernel::MatmulOp op) {
  Value operands[] = {op.getLhs(), op.getRhs(), op.getInit()};
  if (op.isPacked())
    return emitProduct(op, "MatMulShape", getMatMulShapeText(op), operands);
  return emitProduct(op, "BatchMatMulShape", getBatchMatMulShapeText(op),
                     operands, /*minimumRank=*/4, op.getResultOrder());
}

LogicalResult TemplatePrinter::emit(kernel::Pool2DOp op) {
  include("pool2d.h");
  openTemplate(op.getKind() == kernel::PoolKind::Max ? "maxPool2d"
                                                     : "sumPool2d",
               getShapeArguments("Pool2DShape", getShapeText(op)),
               {nameOf(op.getInput()), nameOf(op.getInit())});
  return emitEpilogue(op);
}
