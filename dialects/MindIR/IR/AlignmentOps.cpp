//===- AlignmentOps.cpp - types of sequences beside sequences -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/AlignmentOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

/// What both losses are computed of, and that they are all that is read.
static LogicalResult verifyScores(Operation *op, RankedTensorType scores) {
  if (!op->getResult(1).use_empty())
    // ctc_c1
    return op->emitOpError("gives nothing but the losses");
  if (scores.getRank() != 3 || scores.getNumElements() == 0)
    // ctc_c2
    return op->emitOpError("needs scores of time, samples and classes, got ")
           << scores;
  return success();
}

static bool isVectorOf(RankedTensorType type, int64_t size) {
  return type.getShape() == ArrayRef<int64_t>(size);
}

LogicalResult CTCLossV2Op::inferTypes(Types &types) {
  RankedTensorType scores = getStatic(getLogProbs()),
                   targets = getStatic(getTargets()),
                   lengths = getStatic(getInputLengths()),
                   labels = getStatic(getTargetLengths());
  if (!scores || !targets || !lengths || !labels)
    return keepResultTypes(*this, types);
  if (failed(verifyScores(*this, scores)))
    return failure();
  ArrayRef<int64_t> shape = scores.getShape();
  if (targets.getRank() != 2 || targets.getDimSize(0) != shape[1] ||
      !isVectorOf(lengths, shape[1]) || !isVectorOf(labels, shape[1]))
    // ctc_loss_v2_c1
    return emitOpError("needs labels and lengths a sample of ") << scores;
  int64_t blank = getBlank();
  if (blank < 0 || blank >= shape[2])
    // ctc_loss_v2_c2
    return emitOpError("blank ") << blank << " is no class of " << scores;
  if (getReduction() != "none" || getZeroInfinity())
    // ctc_loss_v2_c3
    return emitOpError("supports the reduction none without zero_infinity");
  int64_t states = 2 * targets.getDimSize(1) + 1;
  types.push_back(withOperandElement(*this, {shape[1]}));
  types.push_back(withOperandElement(*this, {shape[1], shape[0], states}));
  return success();
}

LogicalResult CTCLossOp::inferTypes(Types &types) {
  RankedTensorType scores = getStatic(getX()),
                   places = getStatic(getLabelsIndices()),
                   labels = getStatic(getLabelsValues()),
                   lengths = getStatic(getSequenceLength());
  if (!scores || !places || !labels || !lengths)
    return keepResultTypes(*this, types);
  if (failed(verifyScores(*this, scores)))
    return failure();
  int64_t count = labels.getRank() == 1 ? labels.getDimSize(0) : 0;
  if (count == 0 || places.getShape() != ArrayRef<int64_t>{count, 2} ||
      !isVectorOf(lengths, scores.getDimSize(1)))
    // ctc_loss_c1
    return emitOpError("needs places, labels and lengths of samples, got ")
           << places << ", " << labels << " and " << lengths;
  if (getPreprocessCollapseRepeated() || !getCtcMergeRepeated() ||
      getIgnoreLongerOutputsThanInputs())
    // ctc_loss_c2
    return emitOpError("supports ctc_merge_repeated alone");
  types.push_back(withOperandElement(*this, {scores.getDimSize(1)}));
  types.push_back(scores);
  return success();
}

/// Whether there is a row of coordinates for each element.
static bool arePlaced(RankedTensorType indices, RankedTensorType elements,
                      int64_t rank) {
  return elements.getRank() == 1 && elements.getNumElements() > 0 &&
         indices.getShape() ==
             ArrayRef<int64_t>{elements.getNumElements(), rank};
}

LogicalResult EditDistanceOp::inferTypes(Types &types) {
  ArrayRef<int64_t> shape = getHypothesisShape(), other = getTruthShape();
  auto isNegative = [](int64_t size) { return size < 0; };
  if (shape.size() < 2 || shape.size() != other.size() ||
      llvm::any_of(shape, isNegative) || llvm::any_of(other, isNegative))
    // edit_distance_c1
    return emitOpError("cannot compare sequences of (")
           << shape << ") with those of (" << other << ")";
  RankedTensorType places = getStatic(getHypothesisIndices()),
                   elements = getStatic(getHypothesisValues()),
                   otherPlaces = getStatic(getTruthIndices()),
                   otherElements = getStatic(getTruthValues());
  if (!places || !elements || !otherPlaces || !otherElements)
    return keepResultTypes(*this, types);
  if (!arePlaced(places, elements, shape.size()) ||
      !arePlaced(otherPlaces, otherElements, shape.size()))
    // edit_distance_c2
    return emitOpError("needs elements and their places, got ")
           << places << ", " << elements << ", " << otherPlaces << " and "
           << otherElements;
  Shape sequences;
  for (auto [size, otherSize] : llvm::zip(shape.drop_back(), other.drop_back()))
    sequences.push_back(std::max(size, otherSize));
  return give(*this, sequences, types);
}
