//===- AbstractValue.cpp - what is known of a graph's values before a run -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/Structure.h"
#include "dialects/MindIR/IR/GraphOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

bool AbstractValue::isCallable() const {
  return kind == Kind::Closure ||
         (isChoice() && llvm::all_of(parts, [](const AbstractValue &part) {
            return part.isCallable();
          }));
}

bool AbstractValue::hasOpenList() const {
  auto node = value ? value.getDefiningOp<NodeOp>() : NodeOp();
  DictionaryAttr info = node ? node.getOutputInfoAttr() : DictionaryAttr();
  // Of what a loop carries the file says so, even if it is made right here.
  bool isOpen = info && info.contains("dynamic_length") && !isMakeTuple(node);
  return isOpen || llvm::any_of(parts, [](const AbstractValue &part) {
           return part.hasOpenList();
         });
}

bool AbstractValue::hasFormOf(const AbstractValue &other) const {
  std::vector<const void *> form, otherForm;
  appendForm(form);
  other.appendForm(otherForm);
  return form == otherForm;
}

AbstractValue AbstractValue::bind(ArrayRef<AbstractValue> arguments) const {
  AbstractValue bound = *this;
  if (kind == Kind::Closure)
    bound.parts.insert(bound.parts.end(), arguments.begin(), arguments.end());
  else
    for (AbstractValue &part : bound.parts)
      part = part.bind(arguments);
  return bound;
}

void AbstractValue::visitLeaves(function_ref<void(Value &)> visit) {
  if (value && !isMonad(value.getType()))
    visit(value);
  for (AbstractValue &part : parts)
    part.visitLeaves(visit);
}

void AbstractValue::appendForm(std::vector<const void *> &form) const {
  form.push_back(reinterpret_cast<const void *>(uintptr_t(kind)));
  form.push_back(name.getAsOpaquePointer());
  // A monad is no argument of the block.
  bool vanishes = value && isMonad(value.getType());
  form.push_back(reinterpret_cast<const void *>(uintptr_t(vanishes)));
  form.push_back(reinterpret_cast<const void *>(uintptr_t(parts.size())));
  for (const AbstractValue &part : parts)
    part.appendForm(form);
}

void AbstractValue::expandTuples(OpBuilder &builder) {
  if (isPlain() && isa<TupleType>(value.getType())) {
    SmallVector<Value> elements = elementsOf(builder, value);
    *this = {Kind::Tuple, {}, {}, {}};
    for (Value element : elements)
      parts.push_back(plain(element));
  }
  for (AbstractValue &part : parts)
    part.expandTuples(builder);
}

bool msc::isMonad(Type type) {
  return isa<mindir::UMonadType, mindir::IOMonadType>(type);
}

bool msc::isNumber(Type type) { return type.isIntOrFloat(); }
