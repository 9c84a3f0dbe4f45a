//===- LaneProgram.cpp - the body of a loop over lanes --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/LaneProgram.h"
#include "compiler/passes/Support/StridedWalk.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace msc;

namespace {

/// Every lane is the one element of `scalar`.
void splat(const HostTensor &scalar, Lanes &lanes) {
  getLoad(scalar.getElementType())(lanes, 0, scalar.data(), /*step=*/0,
                                   Lanes::count);
}

/// tensor.extract; nothing is defined outside of the tensor.
LaneFunction readAt(const HostTensor &tensor) {
  SmallVector<int64_t> strides = rowMajorStrides(tensor.getShape());
  LoadLanes load = getLoad(tensor.getElementType());
  return [=, size = tensor.getElementBytes()](const LaneCall &call) {
    for (int64_t lane = 0; lane < call.count; ++lane) {
      int64_t offset = 0;
      for (auto [index, stride, extent] :
           llvm::zip(call.operands, strides, tensor.getShape())) {
        int64_t at = index->integers[lane];
        if (at < 0 || at >= extent) {
          *call.undefined = true;
          return;
        }
        offset += at * stride;
      }
      load(*call.result, lane, tensor.data() + offset * size, 0, 1);
    }
  };
}

/// Comparisons, selections and what only widens are of their type already.
bool isRounded(Operation *op) {
  return isa<arith::CmpFOp, arith::CmpIOp, arith::SelectOp, arith::ExtFOp,
             arith::ExtSIOp, arith::AndIOp, arith::OrIOp, tensor::ExtractOp>(
      op);
}

/// Whether nothing reads the result but the loop, which stores it.
bool isOnlyStored(Value result) {
  return !result.getType().isInteger(1) &&
         llvm::all_of(result.getUsers(), [](Operation *user) {
           return isa<linalg::YieldOp>(user);
         });
}

/// Leaves the lanes as they are, but for the rounding.
bool isConversion(Operation *op) {
  return isa<arith::ExtFOp, arith::TruncFOp, arith::TruncIOp>(op);
}

} // namespace

Lanes &LaneProgram::operator[](Value value) {
  Lanes *&lanes = held[value];
  if (!lanes)
    lanes = &storage.emplace_back();
  return *lanes;
}

const Lanes *LaneProgram::read(Value value, TensorLookup lookup) {
  if (Lanes *lanes = held.lookup(value))
    return lanes;
  const HostTensor *scalar = lookup(value);
  if (!scalar || scalar->getNumElements() != 1)
    return nullptr;
  Lanes &lanes = (*this)[value];
  splat(*scalar, lanes);
  return &lanes;
}

LaneFunction LaneProgram::getFunction(Operation *op, TensorLookup lookup) {
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    const HostTensor *tensor = lookup(extract.getTensor());
    return tensor ? readAt(*tensor) : LaneFunction();
  }
  for (auto *kind :
       {getFloatFunction, getIntegerFunction, getConversionFunction})
    if (LaneFunction function = kind(op))
      return function;
  return {};
}

bool LaneProgram::needsRounding(Operation *op) const {
  Value result = op->getResult(0);
  if (isRounded(op))
    return false;
  if (!wide)
    return !isOnlyStored(result);
  return !isa<FloatType>(result.getType()) || isa<arith::TruncFOp>(op);
}

LogicalResult LaneProgram::add(Operation *op, TensorLookup lookup) {
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    std::optional<HostTensor> scalar = HostTensor::read(constant.getValue());
    if (!scalar || scalar->getNumElements() != 1)
      return failure();
    splat(*scalar, (*this)[constant]);
    return success();
  }
  Step step;
  step.function = op->getNumResults() == 1 ? getFunction(op, lookup) : nullptr;
  if (!step.function || !op->getResult(0).getType().isIntOrIndexOrFloat())
    return failure();
  ValueRange operands = op->getOperands();
  for (Value operand :
       isa<tensor::ExtractOp>(op) ? operands.drop_front() : operands) {
    step.operands.push_back(read(operand, lookup));
    if (!step.operands.back())
      return failure();
  }
  Value result = op->getResult(0);
  step.rounded = needsRounding(op) ? result.getType() : Type();
  if (!step.rounded && isConversion(op)) {
    held[result] = const_cast<Lanes *>(step.operands[0]);
    return success();
  }
  step.result = &(*this)[result];
  steps.push_back(std::move(step));
  return success();
}

LogicalResult LaneProgram::run(int64_t count) const {
  bool undefined = false;
  for (const Step &step : steps) {
    step.function({step.operands, step.result, count, &undefined});
    if (undefined)
      return failure();
    if (step.rounded)
      roundLanes(*step.result, step.rounded, count);
  }
  return success();
}
