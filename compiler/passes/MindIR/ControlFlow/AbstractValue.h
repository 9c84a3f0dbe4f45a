//===- AbstractValue.h - what is known of a graph's values before a run ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_ABSTRACTVALUE_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_ABSTRACTVALUE_H

#include "mlir/IR/Builders.h"

namespace msc {

/// A value of a graph that is being instantiated. Its leaves are what a run has
/// to pass on; the rest, its form, is known now.
struct AbstractValue {
  enum class Kind {
    Plain,      ///< a leaf, or a tuple of such; `parts`: parameters it may be
    Parameter,  ///< the trained parameter `name` itself, not what it holds
    Tuple,      ///< of `parts`
    Range,      ///< of numbers: `parts` are start, limit and step
    Closure,    ///< the graph `name` with its first arguments, `parts`, bound
    Switch,     ///< the first part where `value` is true, the second elsewhere
    SwitchLayer ///< the part that has the number `value`
  };

  static AbstractValue plain(mlir::Value value) {
    return {Kind::Plain, value, {}, {}};
  }

  bool isPlain() const { return kind == Kind::Plain; }
  bool isChoice() const {
    return kind == Kind::Switch || kind == Kind::SwitchLayer;
  }
  /// Whether it is a graph, or a choice of such.
  bool isCallable() const;
  /// Whether it has a list of which the file does not say how long it is.
  bool hasOpenList() const;
  bool hasFormOf(const AbstractValue &other) const;

  /// The same with further arguments bound, in every graph that may be called.
  AbstractValue bind(llvm::ArrayRef<AbstractValue> arguments) const;

  /// Visits the leaves in order; monads, which no run passes on, are none.
  void visitLeaves(llvm::function_ref<void(mlir::Value &)> visit);

  /// Appends what tells two forms apart.
  void appendForm(std::vector<const void *> &form) const;

  /// Makes a Tuple of each plain tuple, with its elements read by `builder`.
  void expandTuples(mlir::OpBuilder &builder);

  Kind kind = Kind::Plain;
  mlir::Value value;
  mlir::StringAttr name;
  std::vector<AbstractValue> parts;
};

bool isMonad(mlir::Type type);

/// A Python number, which is no tensor.
bool isNumber(mlir::Type type);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_ABSTRACTVALUE_H
