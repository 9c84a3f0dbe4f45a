//===- Edges.cpp - values that pass from block to block -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/Edges.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;
using Kind = AbstractValue::Kind;

Value msc::passAs(OpBuilder &builder, Value value, Type type) {
  auto tensor = dyn_cast<TensorType>(type);
  bool isOpen = tensor && !tensor.hasStaticShape();
  if (value.getType() == type && !isOpen)
    return value;
  return tensor::CastOp::areCastCompatible(value.getType(), type)
             ? tensor::CastOp::create(builder, value.getLoc(), type, value)
             : Value();
}

LogicalResult msc::branch(Position &from, Block *to, ArrayRef<Value> values,
                          Location loc, std::string &reason) {
  OpBuilder builder = from.builder();
  SmallVector<Value> passed(values);
  passed.append(from.variables);
  for (auto [value, argument] : llvm::zip_equal(passed, to->getArguments())) {
    Type given = value.getType();
    value = passAs(builder, value, argument.getType());
    if (!value) {
      llvm::raw_string_ostream(reason)
          << "a value is " << given << " on one path and " << argument.getType()
          << " on another";
      return failure();
    }
  }
  cf::BranchOp::create(builder, loc, to, passed);
  return success();
}

namespace {

/// The block in which paths meet, while its arguments are collected.
class Join {
public:
  Join(std::vector<Return> &returns, Globals &globals, Location loc)
      : returns(returns), globals(globals), loc(loc), passed(returns.size()) {
    Block *last = returns.back().position.block;
    block = new Block();
    block->insertAfter(last);
  }

  /// One value for those of all paths; nothing where they have no common form.
  std::optional<AbstractValue> add(ArrayRef<AbstractValue> paths) {
    const AbstractValue &first = paths[0];
    bool isAlike = llvm::all_of(paths, [&](const AbstractValue &path) {
      return path.kind == first.kind && path.name == first.name &&
             path.parts.size() == first.parts.size();
    });
    if (isAlike && !first.isPlain())
      return addParts(paths);
    if (!isAlike && llvm::all_of(paths, [](const AbstractValue &path) {
          return path.isCallable();
        }))
      return addCallables(paths);
    return addValues(paths);
  }

  FailureOr<Return> finish(AbstractValue result, std::string &reason) {
    Return joined{{block, {}}, std::move(result)};
    for (Value variable : returns[0].position.variables)
      joined.position.variables.push_back(
          block->addArgument(variable.getType(), loc));
    for (auto [path, values] : llvm::zip(returns, passed))
      if (failed(branch(path.position, block, values, loc, reason)))
        return failure();
    return joined;
  }

private:
  AbstractValue addArgument(ArrayRef<Value> values) {
    for (auto [path, value] : llvm::zip(passed, values))
      path.push_back(value);
    return AbstractValue::plain(block->addArgument(values[0].getType(), loc));
  }

  std::optional<AbstractValue> addValues(ArrayRef<AbstractValue> paths) {
    SmallVector<Value> values;
    for (auto [path, from] : llvm::zip(paths, returns))
      if (!values.emplace_back(globals.read(path, from.position, loc)))
        return std::nullopt;
    if (isMonad(values[0].getType()))
      return AbstractValue::plain(globals.monad(values[0].getType(), loc));
    AbstractValue joined = addArgument(values);
    for (const AbstractValue &path : paths)
      if (path.kind == Kind::Parameter)
        joined.parts.push_back(path);
    return joined;
  }

  std::optional<AbstractValue> addParts(ArrayRef<AbstractValue> paths) {
    AbstractValue joined = paths[0];
    if (joined.isChoice())
      joined.value = addArgument(llvm::map_to_vector(paths, [](auto &path) {
                       return path.value;
                     })).value;
    for (auto [i, part] : llvm::enumerate(joined.parts)) {
      auto found = add(llvm::map_to_vector(
          paths, [i = i](auto &path) { return path.parts[i]; }));
      if (!found)
        return std::nullopt;
      part = *found;
    }
    return joined;
  }

  /// What comes back is chosen by the number of the path that was taken.
  AbstractValue addCallables(ArrayRef<AbstractValue> paths) {
    AbstractValue choice{
        Kind::SwitchLayer, {}, {}, {paths.begin(), paths.end()}};
    SmallVector<Value> numbers;
    for (auto [i, from] : llvm::enumerate(returns)) {
      OpBuilder builder = from.position.builder();
      TypedAttr number = builder.getI64IntegerAttr(i);
      numbers.push_back(
          ConstantOp::create(builder, loc, number.getType(), number));
    }
    choice.value = addArgument(numbers).value;
    for (auto [i, part] : llvm::enumerate(choice.parts))
      part.visitLeaves([&, i = i](Value &leaf) { leaf = addLeaf(leaf, i); });
    return choice;
  }

  /// A value that one path alone has.
  Value addLeaf(Value leaf, size_t owner) {
    SmallVector<Value> values;
    for (auto [i, from] : llvm::enumerate(returns)) {
      OpBuilder builder = from.position.builder();
      values.push_back(
          i == owner ? leaf
                     : ub::PoisonOp::create(builder, loc, leaf.getType()));
    }
    return addArgument(values).value;
  }

  std::vector<Return> &returns;
  Globals &globals;
  Location loc;
  Block *block;
  std::vector<SmallVector<Value>> passed; ///< of each path
};

} // namespace

FailureOr<Return> msc::join(std::vector<Return> &returns, Globals &globals,
                            Location loc, std::string &reason) {
  SmallVector<AbstractValue> paths;
  for (Return &path : returns) {
    OpBuilder builder = path.position.builder();
    path.result.expandTuples(builder);
    paths.push_back(path.result);
  }
  Join meeting(returns, globals, loc);
  std::optional<AbstractValue> result = meeting.add(paths);
  if (result)
    return meeting.finish(std::move(*result), reason);
  reason = "its paths come back with values of different kinds";
  return failure();
}
