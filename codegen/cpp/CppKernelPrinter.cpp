//===- CppKernelPrinter.cpp - signatures, and which template prints what -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/CppKernelPrinter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

std::string CppKernelPrinter::getSignature() {
  std::string declaration = getDeclaration();
  declaration.back() = ' ';
  return declaration + "{\n";
}

std::string CppKernelPrinter::getDeclaration() {
  std::string text = "void " + kernel.getSymName().str() + "([[maybe_unused]] const msc::Parallel &parallel";
  for (BlockArgument argument : kernel.getBody().getArguments())
    text += ", " + getParameterText(argument.getType(), nameOf(argument), argument.getArgNumber() < kernel.getReads());
  return text + ");";
}

LogicalResult CppKernelPrinter::emitBody() {
  for (Operation &op : kernel.getBody().front()) {
    LogicalResult result = TypeSwitch<Operation *, LogicalResult>(&op)
                               .Case<kernel::Conv2DOp, kernel::Pool2DOp, kernel::MatmulOp, linalg::FillOp, linalg::GenericOp>(
                                   [&](auto matched) { return emit(matched); })
                               .Case<arith::ConstantOp>([](auto) { return success(); })
                               .Default([](Operation *other) { return other->emitOpError("cannot be printed as C++"); });
    if (failed(result))
      return failure();
  }
  return success();
}

LogicalResult CppKernelPrinter::emitEpilogue(kernel::EpilogueOpInterface op, int64_t minimumRank) {
  SmallVector<std::string> arguments = {"acc"};
  for (auto [extra, map] : llvm::zip(op.getExtras(), op.getExtraMaps().getAsValueRange<AffineMapAttr>())) {
    auto walk = getOperandWalk(cast<MemRefType>(extra.getType()), map);
    if (!walk)
      return op.emitOpError("an epilogue operand has no fixed strides");
    while (int64_t(walk->strides.size()) < minimumRank)
      walk->strides.insert(walk->strides.begin(), 0);
    arguments.push_back("at.load(" + getPointerText(nameOf(extra), walk->start) + ", " + getStridesText(walk->strides) + "())");
  }
  const char *head = arguments.size() > 1 ? "[=](auto acc, auto at) {" : "[=](auto acc, auto) {";
  include("math.h");
  return emitLambda(head, op.getEpilogue().front(), arguments, "});");
}
