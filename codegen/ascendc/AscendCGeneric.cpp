//===- AscendCGeneric.cpp - linalg.generic as map or reduction over tiles ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/UnifiedBuffer.h"
#include "codegen/common/emit/LoopForm.h"
#include "codegen/common/write/Literals.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace msc;

std::string AscendCKernelPrinter::getPlace(Value operand,
                                           const OperandWalk &walk) const {
  return getPointerText(nameOf(operand), walk.start) + ", " +
         getStridesText(walk.strides) + "()";
}

SmallVector<std::string>
AscendCKernelPrinter::getLoads(linalg::GenericOp op,
                               const LoopNest &nest) const {
  SmallVector<std::string> loads;
  for (auto [operand, walk] : llvm::zip(op->getOperands(), nest.operands))
    loads.push_back("at.load(" + getPlace(operand, walk) + ")");
  return loads;
}

/// A tile has at least one kept loop.
static void addKeptLoop(LoopNest &nest) {
  if (llvm::is_contained(nest.reduced, false))
    return;
  nest.extents.insert(nest.extents.begin(), 1);
  nest.reduced.insert(nest.reduced.begin(), false);
  nest.source.insert(nest.source.begin(), -1);
  for (OperandWalk &walk : nest.operands)
    walk.strides.insert(walk.strides.begin(), 0);
}

static SmallVector<int64_t> getExtents(const LoopNest &nest, bool reduced) {
  SmallVector<int64_t> extents;
  for (int64_t i = 0; i < nest.rank(); ++i)
    if (nest.reduced[i] == reduced)
      extents.push_back(nest.extents[i]);
  return extents;
}

/// "constexpr std::uint32_t k1_cores = ...;".
static std::string getCoresText(StringRef kernel, const LoopNest &nest,
                                int64_t values) {
  return ("namespace {\nconstexpr std::uint32_t " + kernel +
          "_cores =\n    msc::smaller(MSC_CORES, msc::mapTiles<" +
          getDimsText(getExtents(nest, false)) + ", " + Twine(values) +
          ">());\n} // namespace\n")
      .str();
}

/// Rows are stored densely.
static LogicalResult checkStore(Operation *op, const LoopNest &nest) {
  SmallVector<int64_t> kept = getExtents(nest, false);
  if (kept.back() != 1 && nest.operands.back().strides[kept.size() - 1] != 1)
    return op->emitOpError(
        "writes elements that are not adjacent: not supported for Ascend C");
  return success();
}

LogicalResult AscendCKernelPrinter::emit(linalg::FillOp op) {
  include("map.h");
  std::optional<LoopNest> nest = getFillNest(op);
  if (!nest)
    return op.emitOpError("fills with a value that is not constant");
  auto constant = op.getInputs()[0].getDefiningOp<arith::ConstantOp>();
  addKeptLoop(*nest);
  if (failed(checkStore(op, *nest)))
    return failure();
  prelude = getCoresText(kernel.getSymName(), *nest, 0);
  openCall("msc::map<" + getDimsText(nest->extents) + ", 0>",
           {getPlace(op.getOutputs()[0], nest->operands[0])});
  lambda(getBodyHead("auto"),
         {"return " + getLiteral(cast<TypedAttr>(constant.getValue())) + ";"},
         ");");
  return success();
}

LogicalResult AscendCKernelPrinter::emit(linalg::GenericOp op) {
  std::optional<LoopNest> nest = getLoopNest(op);
  bool isReduction = llvm::is_contained(op.getIteratorTypesArray(),
                                        utils::IteratorType::reduction);
  bool readsInit = op.payloadUsesValueFromOperand(op.getDpsInitOperand(0));
  if (!nest || op.hasIndexSemantics() || op.getNumDpsInits() != 1 ||
      (readsInit && !isReduction) ||
      !op.getBody()->getOps<memref::LoadOp>().empty())
    return op.emitOpError("with indices, several results or a result that is "
                          "read is not supported for Ascend C");
  simplify(*nest, op.getNumDpsInputs());
  addKeptLoop(*nest);
  FailureOr<int64_t> values = getBodyCost(*op.getBody());
  if (failed(values) || failed(checkUnifiedBuffer(op, *values, 0)) ||
      failed(checkStore(op, *nest)))
    return failure();
  include("lanes_math.h");
  prelude = getCoresText(kernel.getSymName(), *nest, *values);
  if (isReduction)
    return emitReduction(op, *nest, *values);
  include("map.h");
  openCall("msc::map<" + getDimsText(nest->extents) + ", " + Twine(*values) +
               ">",
           {getPlace(op.getOutputs()[0], nest->operands.back())});
  return emitLambda(*op.getBody(), getLoads(op, *nest), ");");
}

LogicalResult AscendCKernelPrinter::emitReduction(linalg::GenericOp op,
                                                  const LoopNest &nest,
                                                  int64_t values) {
  auto start = dyn_cast_or_null<FloatAttr>(getStart(op, 0));
  if (!start)
    return op.emitOpError("continues a reduction: not supported for Ascend C");
  include("reduce.h");
  SmallVector<int64_t> kept = getExtents(nest, false),
                       reduced = getExtents(nest, true);
  OperandWalk output = nest.operands.back();
  output.strides.resize(kept.size());
  SmallVector<std::string> loads;
  for (auto [operand, walk] : llvm::zip(op->getOperands(), nest.operands)) {
    OperandWalk padded = walk;
    padded.strides.resize(kept.size() + reduced.size(), 0);
    loads.push_back("at.load(" + getPlace(operand, padded) + ")");
  }
  loads.back() = "acc";
  openCall("msc::reduce<" + getDimsText(kept) + ", " + getDimsText(reduced) +
               ", " + Twine(values) + ">",
           {getPlace(op.getOutputs()[0], output), getLiteral(start)});
  return emitLambda(*op.getBody(), loads, ");");
}
