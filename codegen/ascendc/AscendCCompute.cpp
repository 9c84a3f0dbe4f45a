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
  SmallVector<std::string> arguments = {"acc"};
  for (auto [extra, map] :
       llvm::zip(op.getExtras(),
                 op.getExtraMaps().getAsValueRange<AffineMapAttr>())) {
    auto walk = getOperandWalk(cast<MemRefType>(extra.getType()), map);
    if (!walk)
      return op.emitOpError("an epilogue operand has no fixed strides");
    while (int64_t(walk->strides.size()) < rank) // a batch of one
      walk->strides.insert(walk->strides.begin(), 0);
    arguments.push_back("at.load(" + getPlace(extra, *walk) + ")");
  }
  return emitLambda(op.getEpilogue().front(), arguments, ");");
}

LogicalResult AscendCKernelPrinter::emitCall(kernel::EpilogueOpInterface op,
                                             StringRef function,
                                             StringRef shapeType,
                                             StringRef shape, StringRef tiles,
                                             int64_t rank, int64_t bytes) {
  FailureOr<int64_t> values = getBodyCost(op.getEpilogue().front());
  if (failed(values) || failed(checkUnifiedBuffer(op, *values, bytes)))
    return failure();
  include("lanes_math.h");
  std::string name = kernel.getSymName().str(),
              types = "<" + name + "_shape, " + std::to_string(*values) + ">";
  prelude = "namespace {\nstruct " + name +
            "_shape {\n  static constexpr msc::" + shapeType.str() + " value{" +
            shape.str() + "};\n};\n";
  prelude += "constexpr std::uint32_t " + name +
             "_cores =\n    msc::smaller(MSC_CORES, msc::" + tiles.str() +
             types + "());\n} // namespace\n";
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
  if (op.getTransposeLhs() || op.getTransposeRhs())
    return op.emitOpError(
        "of transposed activations is not supported for Ascend C");
  std::string shared = cast<MemRefType>(op.getRhs().getType()).getRank() == 2
                           ? ", .sharedB = true"
                           : "";
  return emitCall(op, "batchMatmul", "BatchMatMulShape",
                  getBatchMatMulShapeText(op) + shared, "batchMatmulTiles", 3,
                  getMatmulBytes());
}
