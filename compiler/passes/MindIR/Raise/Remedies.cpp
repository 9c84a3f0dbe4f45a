//===- Remedies.cpp - what a user can do where a model is refused ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Remedies.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace msc;

/// The name without what MindSpore appends for another form of an operator.
static StringRef stem(StringRef primitive) {
  for (StringRef ending : {"View", "Ext", "Scalar", "V2", "V3", "2D", "D"})
    if (primitive.size() > ending.size() + 2 &&
        primitive.consume_back_insensitive(ending))
      return stem(primitive);
  return primitive;
}

/// The supported operators that are called the same but for case and endings.
static SmallVector<StringRef> findRelatives(StringRef primitive) {
  SmallVector<StringRef> relatives;
  for (const mindir::OperatorRecord &record : mindir::listOperators())
    if (stem(record.name).equals_insensitive(stem(primitive)))
      relatives.push_back(record.name);
  return relatives;
}

std::string msc::remedyForOperator(StringRef primitive) {
  std::string remedy =
      ("write " + primitive +
       " in the network with operators that `msc ops` lists, or export the "
       "network in parts, without it, and compute it in your program")
          .str();
  SmallVector<StringRef> relatives = findRelatives(primitive);
  if (!relatives.empty())
    remedy +=
        "; supported and called nearly the same: " + join(relatives, ", ");
  return remedy;
}

std::string msc::remedyForArgument() {
  return "change that argument where the network makes the operator; what "
         "follows from the shape of an input is known once all dimensions are "
         "(--shape NAME=...)";
}

std::string msc::remedyForControlFlow() {
  return "export the network for one case: where the condition of an `if` or "
         "the count of a loop is a Python number, MindSpore leaves no control "
         "flow in the file";
}

std::string msc::remedyForOpenExtents() {
  return "give the dimensions that reach it one size each, without bounds "
         "(--shape NAME=...)";
}

std::string msc::remedyForNonTensor() {
  return "export the model with a Tensor in its place";
}

std::string msc::remedyForExtern() {
  return "a function of yours (--extern) takes tensors and numbers, and gives "
         "tensors whose shapes the file says";
}

std::string msc::remedyForReport() {
  return "compile without --keep-prints, or print its parts";
}
