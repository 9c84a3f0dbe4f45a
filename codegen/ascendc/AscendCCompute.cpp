//===- AscendCCompute.cpp -------------------------------------------------===//
//
// Convolution, pooling and matrix product as template calls.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/UnifiedBuffer.h"
#include "codegen/common/target/MicroKernel.h"
#include "codegen/common/target/Problems.h"
#include "codegen/common/write/ShapeText.h"

using namespace mlir;
using namespace msc;

LogicalResult AscendCKernelPrinter::emitEpilogue(kernel::EpilogueOpInterface op,
                                                 int64_t rank) {
  auto arguments = getEpilogueArguments(op, kernel::getMappedExtras(op), rank);
  if (failed(arguments))
    return failure();
  return emitLambda(op.getEpilogue().front(), *arguments, ");");
}

LogicalResult
AscendCKernelPrinter::checkEpilogue(kernel::EpilogueOpInterface op) {
  if (Operation *inner = findScalarOperation(op.getEpilogue().front()))
    return inner->emitOpError(
        "has no vector form in an epilogue: not supported for Ascend C");
  for (Value operand : op->getOperands())
    if (Type type = cast<MemRefType>(operand.getType()).getElementType();
        !type.isF32())
      return op.emitOpError("of ")
             << type << ": for Ascend C only f32 is supported";
  return success();
}

LogicalResult AscendCKernelPrinter::emitCall(kernel::EpilogueOpInterface op,
                                             StringRef shapeType,
                                             StringRef shape, int64_t rank,
                                             int64_t bytes) {
  FailureOr<kernel::MicroAttr> micro = requireMicro(op);
  if (failed(micro))
    return failure();
  Block &epilogue = op.getEpilogue().front();
  if (failed(checkEpilogue(op)))
    return failure();
  int64_t values = getBodyCost(epilogue);
  if (failed(checkUnifiedBuffer(op, values, bytes)))
    return failure();
  include(getFunctionHeader(epilogue));
  std::string name = kernel.getSymName().str(),
              types = "<" + name + "_shape, " + std::to_string(values) + ">";
  setPrelude(micro->getName() + "Tiles" + types,
             ("struct " + name + "_shape {\n  static constexpr msc::" +
              shapeType + " value{" + shape + "};\n};\n")
                 .str());
  size_t extras = op.getExtras().size(),
         firstExtra = extras ? op.getExtras().getBeginOperandIndex() : 0;
  SmallVector<std::string> arguments;
  for (OpOperand &operand : op->getOpOperands())
    if (operand.getOperandNumber() - firstExtra >= extras)
      arguments.push_back(nameOf(operand.get()));
  openCall("msc::" + micro->getName() + types, arguments);
  return emitEpilogue(op, rank);
}

LogicalResult AscendCKernelPrinter::emit(kernel::Conv2DOp op) {
  if (!op.isPacked())
    return op.emitOpError("filter is not packed");
  bool isDepthwise = msc::isDepthwise(getConv2DShape(op));
  include(isDepthwise ? "depthwise.h" : "conv2d.h");
  return emitCall(op, "Conv2DShape", getShapeText(op).known, 4,
                  isDepthwise ? getDepthwiseBytes(op) : getConv2DBytes(op));
}

LogicalResult AscendCKernelPrinter::emit(kernel::Pool2DOp op) {
  include("pool2d.h");
  return emitCall(op, "Pool2DShape", getShapeText(op).known, 4,
                  getPool2DBytes(op));
}

LogicalResult AscendCKernelPrinter::emit(kernel::MatmulOp op) {
  include("matmul.h");
  if (op.isPacked())
    return emitCall(op, "MatMulShape", getMatMulShapeText(op).known, 2,
                    getMatmulBytes());
  return emitCall(op, "BatchMatMulShape", getBatchMatMulShapeText(op).known, 3,
                  getMatmulBytes());
}
