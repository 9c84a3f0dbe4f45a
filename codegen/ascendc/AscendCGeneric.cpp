//===- AscendCGeneric.cpp - linalg.generic as a call over tiles -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace msc;

void AscendCKernelPrinter::openTiles(StringRef function, const LoopNest &nest,
                                     int64_t values,
                                     ArrayRef<std::string> arguments) {
  bounded::Shape kept = getExtents(nest, false),
                 reduced = getExtents(nest, true);
  std::string tiles = getDimsText(kept), slots = std::to_string(values) + ">";
  include((function + ".h").str());
  setPrelude("mapTiles<" + tiles + ", " + slots);
  if (!reduced.empty())
    tiles += ", " + getDimsText(reduced);
  openCall("msc::" + function + "<" + tiles + ", " + slots, arguments);
}

LogicalResult AscendCKernelPrinter::emit(linalg::FillOp op) {
  std::optional<LoopNest> nest = getFillNest(op);
  FailureOr<LoopForm> form = getLoopForm(op);
  if (!nest || failed(form))
    return op.emitOpError("fills with a value that is not constant");
  prepare(*nest);
  auto constant = op.getInputs()[0].getDefiningOp<arith::ConstantOp>();
  Value output = op.getOutputs()[0];
  std::string place = getPlace(output, nest->operands[0]),
              value = getUntypedLiteral(cast<TypedAttr>(constant.getValue()));
  if (*form == LoopForm::Map) {
    openTiles("map", *nest, 0, place);
    lambda(getBodyHead("auto"), {"return " + value + ";"}, ");");
  } else {
    openLoops(*nest, output);
    lambda(getBodyHead("auto"), {}, ",");
    lambda(getBodyHead("auto at"), {"at.store(" + place + ", " + value + ");"},
           ");");
  }
  return success();
}

LogicalResult AscendCKernelPrinter::emit(linalg::GenericOp op) {
  kernel::MicroAttr micro = kernel::getMicro(op);
  return micro && micro.getName() == "sum" ? emitSum(op) : emitNest(op);
}

LogicalResult AscendCKernelPrinter::emitMap(linalg::GenericOp op,
                                            const LoopNest &nest) {
  include(getFunctionHeader(*op.getBody()));
  openTiles("map", nest, getBodyCost(*op.getBody()),
            getPlace(op.getDpsInits()[0], nest.operands.back()));
  return emitLambda(*op.getBody(), getLoads(op, nest), ");");
}

LogicalResult AscendCKernelPrinter::emitTranspose(linalg::GenericOp op,
                                                  const TransposeShape &shape) {
  include("transpose.h");
  std::string arguments = "<" + getExtentText(shape.batch) + ", " +
                          getExtentText(shape.rows) + ", " +
                          getExtentText(shape.columns) + ">";
  setPrelude("transposeTiles" + arguments);
  line("msc::transpose" + arguments + "(" + nameOf(op.getInputs()[0]) + ", " +
       nameOf(op.getOutputs()[0]) + ");");
  return success();
}
