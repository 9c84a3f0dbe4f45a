//===- MovingStatistics.cpp - what BatchNorm writes in training form ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// MindSpore's kernel writes two of its inputs. The operator of the dialect
// gives what is written as results, and Assign writes it:
//
//   %t = node "BatchNorm"(%x, %scale, %bias, %mean, %variance, %true, ...)
//   %m = node "TupleGetItem"(%t, %1)
//   %a = node "Assign"(%mean, %m)
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/MovingStatistics.h"
#include "compiler/passes/MindIR/CreateNode.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// The inputs that are written, and the input that says so in files of 2.10.
constexpr unsigned firstStatistic = 3, trainingFlag = 5;

bool isInTrainingForm(NodeOp node) {
  if (!node.applies<BatchNormOp>() || node.getInputs().size() < trainingFlag)
    return false;
  Attribute flag;
  if (DictionaryAttr attributes = node.getPrimitiveAttributesAttr())
    flag = attributes.get("is_training");
  if (!flag && node.getInputs().size() > trainingFlag)
    flag = constantOf(node.getInputs()[trainingFlag]);
  auto isTraining = dyn_cast_or_null<BoolAttr>(flag);
  return isTraining && isTraining.getValue();
}

void assign(NodeOp node) {
  auto results = dyn_cast<TupleType>(node.getOutput().getType());
  if (!results || results.size() < 3)
    return;
  OpBuilder builder(node.getContext());
  builder.setInsertionPointAfter(node);
  Location loc = node.getLoc();
  for (unsigned i : {0, 1}) {
    Value variable = node.getInputs()[firstStatistic + i];
    Value next = createNode<TupleGetItemOp>(
        builder, loc, results.getType(1 + i),
        {node.getOutput(), createInteger(builder, loc, 1 + i)});
    createNode<AssignOp>(builder, loc, variable.getType(), {variable, next});
  }
}

/// 2.10 writes the variance of a sample, 2.0 that of a population.
void noteGeneration(NodeOp node) {
  NamedAttrList attributes(node.getPrimitiveAttributesAttr());
  Builder builder(node.getContext());
  attributes.set("unbiased", builder.getBoolAttr(node.getPrimitiveFunction()));
  node.setPrimitiveAttributesAttr(attributes.getDictionary(node.getContext()));
}

} // namespace

void msc::assignMovingStatistics(ModuleOp module) {
  SmallVector<NodeOp> nodes;
  module.walk([&](NodeOp node) {
    if (isInTrainingForm(node))
      nodes.push_back(node);
  });
  for (NodeOp node : nodes) {
    assign(node);
    noteGeneration(node);
  }
}
