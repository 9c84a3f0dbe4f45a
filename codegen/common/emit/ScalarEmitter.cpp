//===- ScalarEmitter.cpp - which values of a body have statements ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "mlir/IR/Block.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace msc;

/// A comparison that is part of what its only reader computes.
static bool isPartOfExtremum(Operation &op) {
  if (op.getNumResults() != 1 || !op.hasOneUse())
    return false;
  Operation *user = *op.user_begin();
  return user->getOperand(0) == op.getResult(0) && !findExtremum(*user).empty();
}

/// How often the text reads the value.
static int64_t countReads(Value value) {
  return llvm::count_if(value.getUsers(),
                        [](Operation *op) { return !isPartOfExtremum(*op); });
}

void ScalarEmitter::bind(Value value, Expression expression) {
  values[value] = std::move(expression);
  if (countReads(value) > 1)
    name(value);
}

void ScalarEmitter::name(Value value) {
  Expression &expression = values.find(value)->second;
  if (expression.isName())
    return;
  std::string name = makeName(getNoun(value));
  addStatement("const auto " + name + " = ", expression.text, ";");
  expression = {name};
}

std::string ScalarEmitter::makeName(StringRef noun) {
  std::string name = noun.str();
  for (int number = 2; !names.insert(name).second; ++number)
    name = noun.str() + std::to_string(number);
  return name;
}

/// A line that is too long goes on at its last blank that is not, or behind
/// the equals sign.
void ScalarEmitter::addStatement(StringRef head, StringRef text,
                                 StringRef tail) {
  std::string rest = (head + text + tail).str();
  size_t blank = head.ends_with("= ") ? head.size() - 1 : std::string::npos;
  while (rest.size() > columns) {
    if (blank == std::string::npos)
      blank = rest.rfind(' ', columns);
    if (blank == std::string::npos || blank <= 4)
      break;
    statements.push_back(rest.substr(0, blank));
    rest.replace(0, blank + 1, "    ");
    blank = std::string::npos;
  }
  statements.push_back(rest);
}

void ScalarEmitter::addStatement(StringRef head, Value value, StringRef tail) {
  if (head.size() + lookup(value).text.size() + tail.size() > columns)
    name(value);
  addStatement(head, lookup(value).text, tail);
}

/// The operand with the longest text; null where all have names.
Value ScalarEmitter::findLongest(Operation &op) const {
  Value longest;
  for (Value operand : op.getOperands()) {
    auto found = values.find(operand);
    if (found == values.end() || found->second.isName())
      continue;
    if (!longest || found->second.text.size() > lookup(longest).text.size())
      longest = operand;
  }
  return longest;
}

LogicalResult ScalarEmitter::emit(Operation &op) {
  if (op.use_empty() || isPartOfExtremum(op))
    return success();
  size_t room = columns - StringRef("return ;").size();
  auto expression = convert(op);
  while (expression && expression->text.size() > room) {
    Value longest = findLongest(op);
    if (!longest)
      break;
    name(longest);
    expression = convert(op);
  }
  if (!expression)
    return op.emitOpError("cannot be printed");
  bind(op.getResult(0), *expression);
  return success();
}

LogicalResult ScalarEmitter::emitBody(Block &block) {
  for (Operation &op : block.without_terminator())
    if (failed(emit(op)))
      return failure();
  return success();
}
