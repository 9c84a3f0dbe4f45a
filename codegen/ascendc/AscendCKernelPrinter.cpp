//===- AscendCKernelPrinter.cpp - signatures, and what a kernel may hold --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

std::string msc::getKernelFunction(kernel::FuncOp kernel, StringRef model) {
  return (model + "_" + kernel.getSymName()).str();
}

std::string AscendCKernelPrinter::getSignature() {
  std::string text = prelude + "extern \"C\" __global__ __vector__ void\n" +
                     getKernelFunction(kernel, model) + "(";
  llvm::ListSeparator separator;
  for (BlockArgument argument : kernel.getBody().getArguments()) {
    bool isRead = argument.getArgNumber() < kernel.getReads();
    text += StringRef(separator).str() + "[[maybe_unused]] __gm__ " +
            (isRead ? "const " : "") +
            getCType(cast<MemRefType>(argument.getType()).getElementType()) +
            " *" + nameOf(argument);
  }
  return text + ") {\n";
}

void AscendCKernelPrinter::setPrelude(const Twine &tiles,
                                      StringRef definitions) {
  prelude = ("namespace {\n" + definitions + "constexpr std::uint32_t " +
             kernel.getSymName() +
             "_cores =\n    msc::smaller(MSC_CORES, msc::" + tiles +
             "());\n} // namespace\n")
                .str();
}

static bool isDouble(Type type) { return type.isF64(); }

/// What kernels/double.h has.
static bool convertsDouble(Operation *op) {
  if (auto cast = dyn_cast<arith::UIToFPOp>(op))
    return cast.getIn().getType().isInteger(1);
  return isa<arith::TruncFOp, arith::ExtFOp, arith::SIToFPOp, arith::FPToSIOp>(
      op);
}

/// Whether an operation computes with double, which the cores have no
/// instructions for; to move or convert one is no arithmetic.
static bool computesDouble(Operation *op) {
  if (isa<memref::LoadOp, linalg::YieldOp, arith::SelectOp>(op) ||
      op->hasTrait<OpTrait::ConstantLike>() || op->getNumRegions() ||
      convertsDouble(op))
    return false;
  return llvm::any_of(op->getOperandTypes(), isDouble) ||
         llvm::any_of(op->getResultTypes(), isDouble);
}

LogicalResult AscendCKernelPrinter::checkForm() {
  int64_t calls = 0;
  for (Operation &op : kernel.getBody().front())
    calls += !op.hasTrait<OpTrait::ConstantLike>();
  if (calls != 1)
    return kernel.emitOpError(
        "is no single operation: not supported for Ascend C");
  if (llvm::any_of(kernel.getArgumentTypes(), [](Type type) {
        return isDouble(getElementTypeOrSelf(type));
      }))
    include("double.h");
  WalkResult walk = kernel.walk([](Operation *op) {
    return computesDouble(op) ? WalkResult(op->emitOpError(
                                    "computes with f64: Ascend C's cores have "
                                    "no such arithmetic"))
                              : WalkResult::advance();
  });
  return failure(walk.wasInterrupted());
}

LogicalResult AscendCKernelPrinter::emitBody() {
  if (failed(checkForm()))
    return failure();
  for (Operation &op : kernel.getBody().front()) {
    LogicalResult result =
        TypeSwitch<Operation *, LogicalResult>(&op)
            .Case<kernel::Conv2DOp, kernel::Pool2DOp, kernel::MatmulOp,
                  kernel::SoftmaxOp, kernel::NormOp, kernel::GroupNormOp,
                  kernel::ScanOp, linalg::FillOp, linalg::GenericOp>(
                [&](auto matched) { return emit(matched); })
            .Case<arith::ConstantOp>([](auto) { return success(); })
            .Default([](Operation *other) {
              return other->emitOpError("is not supported for Ascend C");
            });
    if (failed(result))
      return failure();
  }
  return success();
}
