//===- Report.cpp - reports that are kept ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Report.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "dialects/MindIR/IR/ControlOps.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/ReportOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// "Float32", "UInt8", "Bool".
std::string nameOfElement(Type element) {
  if (element.isBF16())
    return "BFloat16";
  std::string width = std::to_string(element.getIntOrFloatBitWidth());
  if (isa<FloatType>(element))
    return "Float" + width;
  if (element.isInteger(1))
    return "Bool";
  return (element.isUnsignedInteger() ? "UInt" : "Int") + width;
}

/// A constant as Python writes it; False where it is none of these.
bool describe(Attribute value, llvm::raw_ostream &text) {
  return TypeSwitch<Attribute, bool>(value)
      .Case([&](StringAttr string) { return text << string.getValue(), true; })
      .Case([&](BoolAttr flag) { return text << flag.getValue(), true; })
      .Case([&](IntegerAttr number) { return text << number.getInt(), true; })
      .Case([&](FloatAttr number) {
        text << llvm::format("%g", number.getValueAsDouble());
        return true;
      })
      .Case([&](UnitAttr) { return text << "None", true; })
      .Case([&](ArrayAttr list) {
        text << '(';
        bool done = true;
        llvm::interleave(
            list, [&](Attribute entry) { done &= describe(entry, text); },
            [&] { text << ", "; });
        text << ')';
        return done;
      })
      .Default(false);
}

/// Shows values one after another. What is constant becomes a text, which waits
/// for the next tensor.
class Reporter {
public:
  Reporter(OpBuilder &builder, Location loc, Value count)
      : builder(builder), loc(loc), count(count) {}

  /// False where a value has no text.
  bool add(Value value) {
    Attribute constant;
    if (matchPattern(value, m_Constant(&constant)) && describeInText(constant))
      return true;
    if (auto tuple = dyn_cast<TupleType>(value.getType()))
      return addTuple(value, tuple.size());
    if (value.getType().isIntOrFloat())
      value = ScalarToTensorOp::create(
                  builder, loc, RankedTensorType::get({}, value.getType()),
                  ValueRange(value))
                  ->getResult(0);
    auto type = dyn_cast<TensorType>(value.getType());
    if (!type || !type.getElementType().isIntOrFloat())
      return false;
    addTensor(value, type);
    return true;
  }

  void addText(StringRef more) { text += more; }

  Value finish(bool fails = false) {
    return ShowTextOp::create(builder, loc, count, text, fails);
  }

private:
  bool describeInText(Attribute constant) {
    std::string described;
    llvm::raw_string_ostream stream(described);
    if (!describe(constant, stream))
      return false;
    text += described;
    return true;
  }

  /// A line for each of its elements.
  bool addTuple(Value tuple, size_t size) {
    for (size_t i = 0; i < size; ++i) {
      text += i ? "\n" : "";
      Type element = cast<TupleType>(tuple.getType()).getType(i);
      Value item = builder.createOrFold<TupleGetItemOp>(
          loc, element, tuple, builder.getI64IntegerAttr(i));
      if (!add(item))
        return false;
    }
    return true;
  }

  void addTensor(Value x, TensorType type) {
    count = ShowTensorOp::create(builder, loc, count.getType(), count, x, text,
                                 nameOfElement(type.getElementType()));
    text.clear();
  }

  OpBuilder &builder;
  Location loc;
  Value count;
  std::string text;
};

bool raisePrint(Reporter &reporter, ValueRange inputs) {
  for (Value input : inputs) {
    if (!reporter.add(input))
      return false;
    reporter.addText("\n");
  }
  return true;
}

/// Shows the inputs and fails, or gives the number as it is.
Value raiseAssert(OpBuilder &builder, NodeOp node, bool &isKnown) {
  Location loc = node.getLoc();
  ValueRange inputs = node.getInputs();
  Value number = inputs.back();
  Value holds =
      ConditionOp::create(builder, loc, builder.getI1Type(), inputs.front());
  auto keep = [&](OpBuilder &b, Location) {
    scf::YieldOp::create(b, loc, number);
  };
  auto fail = [&](OpBuilder &b, Location) {
    Reporter reporter(b, loc, number);
    reporter.addText("For 'Assert' condition is false.\n");
    isKnown = raisePrint(reporter, inputs.slice(1, inputs.size() - 2));
    scf::YieldOp::create(b, loc, reporter.finish(/*fails=*/true));
  };
  return scf::IfOp::create(builder, loc, holds, keep, fail).getResult(0);
}

} // namespace

bool msc::isCountedReport(NodeOp node) {
  return (node.applies<PrintOp>() || node.applies<AssertOp>()) &&
         !node.getInputs().empty() &&
         !isMonad(node.getInputs().back().getType());
}

Value msc::raiseReport(OpBuilder &builder, NodeOp node, std::string &reason) {
  bool isKnown = true;
  Value next;
  if (node.applies<AssertOp>()) {
    next = raiseAssert(builder, node, isKnown);
  } else {
    Reporter reporter(builder, node.getLoc(), node.getInputs().back());
    isKnown = raisePrint(reporter, node.getInputs().drop_back());
    next = reporter.finish();
  }
  if (isKnown)
    return next;
  reason = "has an input that --keep-prints has no text for: tensors of real "
           "numbers, numbers, strings and tuples of these have one";
  return {};
}
