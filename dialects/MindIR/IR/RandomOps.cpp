//===- RandomOps.cpp - verifiers and types of random numbers --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/RandomOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

//===----------------------------------------------------------------------===//
// Of a shape
//===----------------------------------------------------------------------===//

LogicalResult StandardNormalOp::inferTypes(Types &types) {
  return give(*this, Shape(getShape()), types);
}

LogicalResult StandardLaplaceOp::inferTypes(Types &types) {
  return give(*this, Shape(getShape()), types);
}

LogicalResult UniformRealOp::inferTypes(Types &types) {
  return give(*this, Shape(getShape()), types);
}

LogicalResult UniformIntOp::inferTypes(Types &types) {
  if (failed(requireOneElement(*this, getMinval(), "minval")) ||
      failed(requireOneElement(*this, getMaxval(), "maxval")))
    return failure();
  return give(*this, Shape(getShape()), types);
}

//===----------------------------------------------------------------------===//
// Of tensors
//===----------------------------------------------------------------------===//

LogicalResult BernoulliOp::verify() {
  RankedTensorType x = getKnown(getX()), p = getKnown(getP());
  if (!x || !p || p.getNumElements() == 1 || p.getShape() == x.getShape())
    return success();
  // bernoulli_c1
  return emitOpError("p of ") << p << " has neither one element nor the shape "
                              << "of " << x;
}

LogicalResult BernoulliOp::inferTypes(Types &types) {
  return likeFirst(*this, types);
}

/// A row of x for each row of the result.
static LogicalResult inferChoice(Operation *op, Value x, int64_t samples,
                                 Types &types) {
  RankedTensorType type = getKnown(x);
  if (!type)
    return keepResultTypes(op, types);
  if (type.getRank() != 1 && type.getRank() != 2)
    // choice_c1
    return op->emitOpError("x has ")
           << type.getRank() << " dimensions, not one or two";
  if (samples < 0 || type.getShape().back() == 0)
    // choice_c2
    return op->emitOpError("cannot choose ")
           << samples << " of " << type.getShape().back() << " positions";
  Shape shape = getExtents(type);
  shape.back() = samples;
  types.push_back(withResultElement(op, shape));
  return success();
}

LogicalResult MultinomialOp::inferTypes(Types &types) {
  return inferChoice(*this, getX(), getNumSamples(), types);
}

LogicalResult RandomCategoricalOp::inferTypes(Types &types) {
  return inferChoice(*this, getX(), getNumSamples(), types);
}

//===----------------------------------------------------------------------===//
// Orders
//===----------------------------------------------------------------------===//

LogicalResult RandpermV2Op::inferTypes(Types &types) {
  int64_t n = getN();
  if (n < 1)
    // randperm_c1
    return emitOpError("cannot order ") << n << " integers";
  return give(*this, {n}, types);
}

LogicalResult RandomShuffleOp::inferTypes(Types &types) {
  RankedTensorType x = getRanked(getX());
  if (x && (x.getRank() == 0 || x.getDimSize(0) == 0))
    // shuffle_c1
    return emitOpError("has no slices in ") << x;
  return likeFirst(*this, types);
}

LogicalResult RandomChoiceWithMaskOp::inferTypes(Types &types) {
  RankedTensorType x = getStatic(getInputX());
  if (!x)
    return keepResultTypes(*this, types);
  if (x.getRank() < 1 || x.getRank() > 2 || x.getNumElements() == 0)
    // choice_mask_c1
    return emitOpError("chooses of one dimension or two, none of them 0, not "
                       "of ")
           << x;
  int64_t count = getCount();
  if (count < 1)
    // choice_mask_c2
    return emitOpError("cannot choose ") << count << " elements";
  types.push_back(withResultElement(*this, {count, x.getRank()}));
  types.push_back(withResultElement(*this, {count}, 1));
  return success();
}

//===----------------------------------------------------------------------===//
// Dropout
//===----------------------------------------------------------------------===//

static LogicalResult verifyKept(Operation *op, const APFloat &probability) {
  float kept = probability.convertToFloat();
  if (kept > 0 && kept <= 1)
    return success();
  // dropout_c1
  return op->emitOpError("keep_prob is ") << kept << ", not in (0, 1]";
}

LogicalResult DropoutOp::verify() { return verifyKept(*this, getKeepProb()); }
LogicalResult Dropout2DOp::verify() { return verifyKept(*this, getKeepProb()); }
LogicalResult Dropout3DOp::verify() { return verifyKept(*this, getKeepProb()); }

/// Both results are like x; the mask of elements of its own.
static LogicalResult inferDropout(Operation *op, Types &types) {
  auto x = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!x)
    return keepResultTypes(op, types);
  types.push_back(x);
  types.push_back(withResultElement(op, getExtents(x), /*result=*/1));
  return success();
}

LogicalResult DropoutOp::inferTypes(Types &types) {
  return inferDropout(*this, types);
}
LogicalResult Dropout2DOp::inferTypes(Types &types) {
  return inferDropout(*this, types);
}
LogicalResult Dropout3DOp::inferTypes(Types &types) {
  return inferDropout(*this, types);
}
