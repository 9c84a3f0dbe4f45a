//===- Origin.cpp - which graph was exported, by what is refused of it ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// MindSpore's names tell: there are some hundreds of such primitives, with more
// in every release.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Origin.h"
#include "llvm/Support/Regex.h"

using namespace llvm;

/// What nn.TrainOneStepCell adds to a network. Automatic differentiation puts
/// its nodes into a scope of its own, whatever they compute.
static bool isOfTraining(StringRef node, StringRef primitive) {
  static const Regex gradients("Grad|Backward|Backprop|Bprop");
  static const Regex optimizers(
      "^(Sparse|Resource|Fused.*)?Apply[A-Z]|^(Fused.*)?Adam|^Lamb|^LARS|^SGD$"
      "|Momentum");
  return node.starts_with("Gradients/") || gradients.match(primitive) ||
         (optimizers.match(primitive) && !primitive.contains("Rotary"));
}

static bool isLoss(StringRef primitive) {
  return primitive.contains("Loss") || primitive.contains("CrossEntropy");
}

/// "Conv2DFusion", "MatMulFusion", "FullConnection".
static bool isOfConverter(StringRef primitive) {
  return primitive.ends_with("Fusion") || primitive == "FullConnection";
}

std::string msc::remedyForOrigin(StringRef node, StringRef primitive) {
  if (isOfTraining(node, primitive))
    return "the file holds a step of training; export the network that it "
           "trains, without loss and optimizer: net.set_train(False); "
           "mindspore.export(net, inputs, file_name=..., "
           "file_format=\"MINDIR\")";
  if (isLoss(primitive))
    return "the file holds a network with its loss, which only training needs; "
           "export the backbone that nn.WithLossCell was given: "
           "mindspore.export(net, inputs, file_name=..., "
           "file_format=\"MINDIR\")";
  if (primitive == "OpaquePredicate")
    return "the file was obfuscated with a function of Python "
           "(customized_func), which it does not hold; export the network "
           "without obf_config, or with obf_random_seed in it";
  if (isOfConverter(primitive))
    return "MindSpore Lite's converter wrote this file; give the file that "
           "mindspore.export wrote";
  return {};
}
