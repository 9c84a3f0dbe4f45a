//===- Evaluate.cpp - operators computed while compiling ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/Evaluate/ConstantData.h"
#include "compiler/passes/Evaluate/Interpreter.h"
#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/Generalize.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// Results larger than this are not stored where the operands are smaller.
constexpr size_t growthLimit = 1 << 20;

/// A number, or a static tensor of numbers.
bool isPlain(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? tensor.hasStaticShape() && !bounded::isOpen(tensor) &&
                      tensor.getElementType().isIntOrFloat()
                : type.isIntOrFloat();
}

size_t bytesOf(TypeRange types) {
  size_t bytes = 0;
  for (Type type : types)
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      bytes += tensor.getNumElements() *
               kernel::getElementBytes(tensor.getElementType());
  return bytes;
}

/// A weight that is rounded to half precision and widened again is one of
/// float32: computed in each run it could not be packed either.
bool isWorthwhile(Operation *op) {
  if (isa<mindir::CastOp>(op) &&
      kernel::isHalf(getElementTypeOrSelf(op->getOperand(0))))
    return true;
  return bytesOf(op->getResultTypes()) <=
         std::max(bytesOf(op->getOperandTypes()), growthLimit);
}

/// A module whose one function returns `wanted`, computed by copies of `ops`.
OwningOpRef<ModuleOp> copyToScratch(ArrayRef<Operation *> ops,
                                    ValueRange wanted) {
  MLIRContext *context = ops.front()->getContext();
  Location loc = UnknownLoc::get(context);
  OwningOpRef<ModuleOp> scratch = ModuleOp::create(loc);
  OpBuilder builder = OpBuilder::atBlockEnd(scratch->getBody());
  auto function =
      func::FuncOp::create(builder, loc, "scratch",
                           FunctionType::get(context, {}, TypeRange(wanted)));
  builder.setInsertionPointToStart(function.addEntryBlock());
  IRMapping copies;
  for (Operation *op : ops) {
    for (Value operand : op->getOperands())
      if (!copies.contains(operand))
        builder.clone(*operand.getDefiningOp(), copies);
    builder.clone(*op, copies);
  }
  SmallVector<Value> results;
  for (Value value : wanted)
    results.push_back(copies.lookup(value));
  func::ReturnOp::create(builder, loc, results);
  return scratch;
}

/// The others are interpreted as linalg has them.
void generalizePools(ModuleOp scratch) {
  SmallVector<linalg::LinalgOp> pools;
  scratch.walk([&](linalg::PoolingNchwMaxOp pool) { pools.push_back(pool); });
  IRRewriter rewriter(scratch.getContext());
  for (linalg::LinalgOp pool : pools)
    generalize(rewriter, pool);
}

} // namespace

bool msc::isKnown(Value value) {
  if (getElements(value))
    return true;
  auto constant = value.getDefiningOp<mindir::ConstantOp>();
  return constant && isa<IntegerAttr, FloatAttr>(constant.getValue());
}

bool msc::isFoldable(Operation *op) {
  return isa<mindir::PrimitiveOpInterface>(op) && isPure(op) &&
         llvm::all_of(op->getOperandTypes(), isPlain) &&
         llvm::all_of(op->getResultTypes(),
                      [](Type type) {
                        return isa<RankedTensorType>(type) && isPlain(type);
                      }) &&
         isWorthwhile(op);
}

std::vector<ElementsAttr> Evaluator::compute(ArrayRef<Operation *> ops,
                                             ValueRange wanted) const {
  std::vector<ElementsAttr> results(wanted.size());
  OwningOpRef<ModuleOp> scratch = copyToScratch(ops, wanted);
  // What is refused here is refused, with its reason, when it is lowered.
  ScopedDiagnosticHandler silence(scratch->getContext(),
                                  [](Diagnostic &) { return success(); });
  if (failed(lowering.apply(*scratch)))
    return results;
  decomposeKernels(*scratch);
  generalizePools(*scratch);
  Block &body = cast<func::FuncOp>(scratch->getBody()->front()).front();
  Interpreter interpreter;
  interpreter.run(body);
  for (auto [attribute, value, type] : llvm::zip(
           results, body.getTerminator()->getOperands(), wanted.getTypes()))
    if (HostTensor *tensor = interpreter.lookup(value))
      attribute = tensor->toAttribute(cast<RankedTensorType>(type));
  return results;
}

Value Evaluator::evaluate(OpBuilder &builder, Operation *op) const {
  if (op->getNumOperands() == 0 || op->getNumResults() != 1 ||
      !isFoldable(op) || !llvm::all_of(op->getOperands(), isKnown))
    return {};
  ElementsAttr value = compute(op, op->getResults()).front();
  return value ? mindir::ConstantOp::create(builder, op->getLoc(),
                                            value.getType(), value)
               : Value();
}
