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
#include "codegen/common/write/ShapeText.h"

using namespace mlir;
using namespace msc;

LogicalResult AscendCKernelPrinter::emitEpilogue(kernel::EpilogueOpInterface op,
                                                 int64_t rank) {
  auto arguments = getEpilogueArguments(op, rank);
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
                                             StringRef function,
                                             StringRef shapeType,
                                             StringRef shape, StringRef tiles,
                                             int64_t rank, int64_t bytes) {
  Block &epilogue = op.getEpilogue().front();
  if (failed(checkEpilogue(op)))
    return failure();
  int64_t values = getBodyCost(epilogue);
  if (failed(checkUnifiedBuffer(op, values, bytes)))
    return failure();
  include(getFunctionHeader(epilogue));
  std::string name = kernel.getSymName().str(),
              types = "<" + name + "_shape, " + std::to_string(values) + ">";
  setPrelude(tiles + types, ("struct " + name +
                             "_shape {\n  static constexpr msc::" + shapeType +
                             " value{" + shape + "};\n};\n")
                                .str());
  size_t extras = op.getExtras().size(),
         firstExtra = extras ? op.getExtras().getBeginOperandIndex() : 0;
  SmallVector<std::string> arguments;
  for (OpOperand &operand : op->getOpOperands())
    if (operand.getOperandNumber() - firstExtra >= extras)
      arguments.push_back(nameOf(operand.get()));
  openCall("msc::" + function + types, arguments);
  return emitEpilogue(op, rank);
}

LogicalResult AscendCKernelPrinter::emit(kernel::Conv2DOp op) {
  if (!op.getPacked())
    return op.emitOpError("filter is not packed");
  int64_t channels = cast<MemRefType>(op.getInput().getType()).getDimSize(3);
  bool isDepthwise =
      channels > 1 && int64_t(op.getGroups()) == channels &&
      cast<MemRefType>(op.getInit().getType()).getDimSize(3) == channels;
  include(isDepthwise ? "depthwise.h" : "conv2d.h");
  return emitCall(op, isDepthwise ? "depthwise" : "conv2d", "Conv2DShape",
                  getShapeText(op),
                  isDepthwise ? "depthwiseTiles" : "conv2dTiles", 4,
                  isDepthwise ? getDepthwiseBytes(op) : getConv2DBytes(op));
}

LogicalResult AscendCKernelPrinter::emit(kernel::Pool2DOp op) {
  include("pool2d.h");
  bool isMax = op.getKind() == kernel::PoolKind::Max;
  return emitCall(op, isMax ? "maxPool2d" : "sumPool2d", "Pool2DShape",
                  getShapeText(op), isMax ? "maxPool2dTiles" : "sumPool2dTiles",
                  4, getPool2DBytes(op));
}

LogicalResult AscendCKernelPrinter::emit(kernel::MatmulOp op) {
  include("matmul.h");
  if (op.getPacked())
    return emitCall(op, "matmul", "MatMulShape", getMatMulShapeText(op),
                    "matmulTiles", 2, getMatmulBytes());
  std::string shape = getBatchMatMulShapeText(op);
  if (cast<MemRefType>(op.getRhs().getType()).getRank() == 2)
    shape += ", .sharedB = true";
  if (op.getTransposeLhs())
    shape += ", .transposeA = true";
  if (op.getTransposeRhs())
    shape += ", .transposeB = true";
  return emitCall(op, "batchMatmul", "BatchMatMulShape", shape,
                  "batchMatmulTiles", 3, getMatmulBytes());
}
