//===- FoldBatchNorm.cpp - normalisation becomes weights and a bias -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// y = (x - mean) / sqrt(variance + epsilon) * gamma + beta
//   = x * scale + shift
// The pass writes scale, shift and the scaled weights as operators on the
// parameters; mindir-fold-constants computes them.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/ConstantData.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRFOLDBATCHNORM
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// Builds operators on the vectors of one normalisation.
class Arithmetic {
public:
  Arithmetic(OpBuilder &builder, Location loc) : builder(builder), loc(loc) {}

  template <typename Op> Value binary(Value a, Value b) {
    return createOperator<Op>(builder, loc, a.getType(), {a, b});
  }

  Value reshape(Value value, ArrayRef<int64_t> shape) {
    auto type = cast<RankedTensorType>(value.getType());
    return createOperator<ReshapeOp>(
        builder, loc, type.clone(shape), value,
        builder.getNamedAttr("shape", builder.getDenseI64ArrayAttr(shape)));
  }

  Value sqrtOfSum(Value variance, APFloat epsilon) {
    Value constant =
        createScalarTensor(builder, loc,
                           builder.getFloatAttr(getElementTypeOrSelf(variance),
                                                epsilon.convertToFloat()));
    return createOperator<SqrtOp>(builder, loc, variance.getType(),
                                  binary<AddOp>(variance, constant));
  }

private:
  OpBuilder &builder;
  Location loc;
};

/// The shape that spreads a vector of output channels over `weight`.
SmallVector<int64_t> channelShape(Operation *producer, int64_t channels) {
  if (isa<Conv2DOp>(producer))
    return {channels, 1, 1, 1};
  auto product = cast<MatMulOp>(producer);
  return product.getTransposeB() ? SmallVector<int64_t>{channels, 1}
                                 : SmallVector<int64_t>{1, channels};
}

class Folder {
public:
  explicit Folder(BatchNormOp op)
      : op(op), builder(op), arithmetic(builder, op.getLoc()) {}

  void fold() {
    for (Value vector :
         {op.getScale(), op.getBias(), op.getMean(), op.getVariance()})
      if (!isConstant(vector) || vector.getType() != op.getScale().getType())
        return;
    auto type = dyn_cast<RankedTensorType>(op.getInputX().getType());
    if (!type || !type.hasStaticShape())
      return;
    computeScaleAndShift();
    Value input = op.getInputX();
    Value result = foldIntoWeights(input) ? addShift(input) : scaleInput(input);
    op.getOutputX().replaceAllUsesWith(result);
    op.erase();
  }

private:
  void computeScaleAndShift() {
    Value deviation = arithmetic.sqrtOfSum(op.getVariance(), op.getEpsilon());
    scale = arithmetic.binary<RealDivOp>(op.getScale(), deviation);
    shift = arithmetic.binary<SubOp>(
        op.getBias(), arithmetic.binary<MulOp>(op.getMean(), scale));
    channels = cast<ShapedType>(scale.getType()).getNumElements();
  }

  /// Scales the weights that produce `input`, through a bias. False if nothing
  /// with weights of its own comes before.
  bool foldIntoWeights(Value &input) {
    Operation *producer = input.getDefiningOp();
    auto bias = dyn_cast_or_null<BiasAddOp>(producer);
    if (bias) {
      if (!bias->hasOneUse() || !isConstant(bias.getBias()))
        return false;
      producer = bias.getInputX().getDefiningOp();
    }
    if (!isa_and_nonnull<Conv2DOp, Conv2DTransposeOp, MatMulOp>(producer) ||
        producer->getBlock() != op->getBlock() || !producer->hasOneUse() ||
        !isConstant(producer->getOperand(1)))
      return false;
    producer->setOperand(1, scaledWeight(producer));
    producer->moveBefore(op); // after its new weight; its only reader goes
    if (bias) {
      shift = arithmetic.binary<AddOp>(
          shift, arithmetic.binary<MulOp>(bias.getBias(), scale));
      bias->moveBefore(op); // dead from here on
    }
    input = producer->getResult(0);
    return true;
  }

  Value scaledWeight(Operation *producer) {
    Value weight = producer->getOperand(1);
    auto transposed = dyn_cast<Conv2DTransposeOp>(producer);
    if (!transposed)
      return arithmetic.binary<MulOp>(
          weight, arithmetic.reshape(scale, channelShape(producer, channels)));
    auto type = cast<RankedTensorType>(weight.getType());
    int64_t group = transposed.getGroup();
    Value split = arithmetic.reshape(
        weight, {group, type.getDimSize(0) / group, type.getDimSize(1),
                 type.getDimSize(2), type.getDimSize(3)});
    Value factors =
        arithmetic.reshape(scale, {group, 1, channels / group, 1, 1});
    return arithmetic.reshape(arithmetic.binary<MulOp>(split, factors),
                              type.getShape());
  }

  Value addShift(Value input) {
    return createOperator<BiasAddOp>(builder, op.getLoc(),
                                     op.getOutputX().getType(), {input, shift});
  }

  Value scaleInput(Value input) {
    auto type = cast<RankedTensorType>(input.getType());
    SmallVector<int64_t> shape(type.getRank() - 1, 1);
    shape[0] = channels;
    Value scaled =
        arithmetic.binary<MulOp>(input, arithmetic.reshape(scale, shape));
    return arithmetic.binary<AddOp>(scaled, arithmetic.reshape(shift, shape));
  }

  BatchNormOp op;
  OpBuilder builder;
  Arithmetic arithmetic;
  Value scale, shift;
  int64_t channels = 0;
};

struct FoldBatchNorm : msc::impl::MindIRFoldBatchNormBase<FoldBatchNorm> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      SmallVector<BatchNormOp> normalisations;
      graph.walk([&](BatchNormOp op) {
        if (!op.getIsTraining())
          normalisations.push_back(op);
      });
      for (BatchNormOp op : normalisations)
        Folder(op).fold();
      eraseDeadOperators(graph);
    }
  }
};

} // namespace
