//===- ComputedNumbers.cpp - arguments that are numbers of a run ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/ComputedNumbers.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/Numbers.h"
#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

class ComputedNumbers {
public:
  ComputedNumbers(OpBuilder &builder, NodeOp node)
      : builder(builder), node(node),
        element(getElementTypeOrSelf(node.getInputs()[0].getType())) {}

  void take() {
    StringRef onTensors = findTwin(node.getPrimitive());
    if (!onTensors.empty() && fits(1))
      return become(onTensors, node.getInputs()[0], tensorOf(1));
    if (node.applies<AddExtOp>() || node.applies<SubExtOp>())
      scale();
    else if (node.applies<ClampScalarOp>())
      clamp();
  }

private:
  /// What writes the same of a tensor.
  static StringRef findTwin(StringRef primitive) {
    return llvm::StringSwitch<StringRef>(primitive)
        .Case("InplaceAddsExt", "InplaceAddExt")
        .Case("InplaceSubScalar", "InplaceSubExt")
        .Case("InplaceMuls", "InplaceMul")
        .Case("InplaceDivs", "InplaceDiv")
        .Default("");
  }

  /// Whether the input is a number that only a run knows, and one of the kind
  /// that the tensors hold.
  bool fits(size_t input) {
    if (input >= node.getInputs().size())
      return false;
    Value number = node.getInputs()[input];
    Type type = getElementTypeOrSelf(number.getType());
    bool isKind =
        isa<FloatType>(element)
            ? isa<FloatType, IntegerType>(type)
            : element.isInteger() && type.isInteger() && !element.isInteger(1);
    return isa<TensorType>(number.getType()) && !constantOf(number) && isKind;
  }

  Value tensorOf(size_t input) {
    return numberAsTensor(builder, node.getLoc(), node.getInputs()[input],
                          element);
  }

  /// The node of another operator, with other first inputs.
  void become(StringRef primitive, Value x, Value y) {
    node.setPrimitive(primitive);
    node.getInputsMutable()[0].set(x);
    node.getInputsMutable()[1].set(y);
  }

  /// x + alpha * y is x + 1 * (alpha * y).
  void scale() {
    if (!fits(2) || getElementTypeOrSelf(node.getInputs()[1]) != element)
      return;
    Value y = node.getInputs()[1];
    Value scaled = createOperator<MulOp>(builder, node.getLoc(), y.getType(),
                                         {y, tensorOf(2)});
    node.getInputsMutable()[1].set(scaled);
    node.getInputsMutable()[2].set(createInteger(builder, node.getLoc(), 1));
  }

  /// min(max(x, least), most), where either may be absent.
  void clamp() {
    ValueRange inputs = node.getInputs();
    auto isAbsent = [&](size_t input) {
      return input >= inputs.size() ||
             isa<mindir::NoneType>(inputs[input].getType());
    };
    if (!fits(1) && !fits(2))
      return;
    auto isNumber = [&](size_t input) {
      return isAbsent(input) || fits(input) || constantOf(inputs[input]);
    };
    if (!isNumber(1) || !isNumber(2))
      return;
    Value x = inputs[0];
    if (!isAbsent(1) && !isAbsent(2))
      x = createOperator<MaximumOp>(builder, node.getLoc(), x.getType(),
                                    {x, tensorOf(1)});
    bool isLeast = isAbsent(2);
    Value limit = tensorOf(isLeast ? 1 : 2);
    node.getInputsMutable().assign({x, limit});
    node.setPrimitive(isLeast ? "Maximum" : "Minimum");
  }

  OpBuilder &builder;
  NodeOp node;
  Type element;
};

} // namespace

void msc::takeComputedNumbers(OpBuilder &builder, NodeOp node) {
  if (node.getInputs().size() >= 2)
    ComputedNumbers(builder, node).take();
}
