//===- NormalForm.cpp - what the passes of the normal form share ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/Remedies.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc;

func::FuncOp msc::findEntry(ModuleOp module) {
  func::FuncOp entry;
  for (auto graph : module.getOps<func::FuncOp>())
    if (graph->hasAttr("mindir.entry") || (!entry && graph.isPublic()))
      entry = graph;
  return entry;
}

/// What a run finds others may ask for that read no element of the result.
static bool isDead(Operation &op) {
  return op.use_empty() && isa<mindir::MindIRDialect>(op.getDialect()) &&
         (isPure(&op) || isa<mindir::ParameterOp>(op)) &&
         !isa<mindir::FindOpInterface>(op);
}

static void eraseDeadIn(Block *block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(*block)))
    if (isDead(op))
      op.erase();
}

void msc::eraseDeadOperators(func::FuncOp graph) { graph.walk(eraseDeadIn); }

void msc::updateFunctionType(func::FuncOp graph) {
  Block &body = graph.getBody().front();
  graph.setFunctionType(
      FunctionType::get(graph.getContext(), body.getArgumentTypes(),
                        body.getTerminator()->getOperandTypes()));
}

static Type mergeTuples(TupleType declared, TupleType inferred) {
  if (declared.size() != inferred.size())
    return {};
  SmallVector<Type> elements;
  for (auto [a, b] : llvm::zip(declared.getTypes(), inferred.getTypes()))
    if (!elements.emplace_back(mergeTypes(a, b)))
      return {};
  return TupleType::get(declared.getContext(), elements);
}

Type msc::mergeTypes(Type declared, Type inferred) {
  if (isa<TupleType>(declared) && isa<TupleType>(inferred))
    return mergeTuples(cast<TupleType>(declared), cast<TupleType>(inferred));
  auto a = dyn_cast<TensorType>(declared);
  auto b = dyn_cast<TensorType>(inferred);
  if (!a || !b)
    return declared == inferred ? declared : Type();
  if (a.getElementType() != b.getElementType())
    return {};
  if (!a.hasRank() || !b.hasRank())
    return a.hasRank() ? a : b;
  if (a.getRank() != b.getRank())
    return {};
  bounded::Shape shape = bounded::getExtents(cast<RankedTensorType>(a));
  for (auto [size, other] :
       llvm::zip(shape, bounded::getExtents(cast<RankedTensorType>(b)))) {
    if (size.isUnknown())
      size = other;
    else if (!other.isUnknown() && size != other)
      return {};
  }
  return bounded::getTensorType(shape, a.getElementType());
}

/// Appends the value unless it is a tensor, or a tuple of them.
static void requireTensor(Location location, StringRef kind, StringAttr name,
                          Type type, std::vector<UnsupportedNode> &others) {
  SmallVector<Type> types = {type};
  if (auto tuple = dyn_cast<TupleType>(type)) {
    types.clear();
    tuple.getFlattenedTypes(types);
  }
  if (llvm::all_of(types, [](Type part) { return isa<TensorType>(part); }))
    return;
  std::string reason;
  llvm::raw_string_ostream(reason) << "is '" << type << "', not a tensor";
  others.push_back({name ? name.str() : "without a name", kind.str(),
                    std::move(reason), remedyForNonTensor(), location});
}

std::vector<UnsupportedNode> msc::collectOtherInputs(func::FuncOp entry) {
  std::vector<UnsupportedNode> others;
  for (BlockArgument input : entry.getArguments())
    requireTensor(
        input.getLoc(), "input",
        entry.getArgAttrOfType<StringAttr>(input.getArgNumber(), "mindir.name"),
        input.getType(), others);
  return others;
}

std::vector<UnsupportedNode> msc::collectOtherResults(func::FuncOp entry) {
  std::vector<UnsupportedNode> others;
  Operation *terminator = entry.getBody().front().getTerminator();
  for (OpOperand &result : terminator->getOpOperands())
    requireTensor(result.get().getLoc(), "result",
                  entry.getResultAttrOfType<StringAttr>(
                      result.getOperandNumber(), "mindir.name"),
                  result.get().getType(), others);
  return others;
}

std::string msc::leafName(StringRef tuple, int64_t leaf) {
  return (tuple + "." + Twine(leaf)).str();
}

Value msc::createInteger(OpBuilder &builder, Location loc, int64_t number) {
  TypedAttr value = builder.getI64IntegerAttr(number);
  return mindir::ConstantOp::create(builder, loc, value.getType(), value);
}

Value msc::createScalarTensor(OpBuilder &builder, Location loc,
                              TypedAttr number) {
  auto type = RankedTensorType::get({}, number.getType());
  if (isa<bounded::NumberAttr>(number))
    return mindir::ConstantOp::create(builder, loc, type,
                                      builder.getArrayAttr(number));
  return mindir::ConstantOp::create(
      builder, loc, type, DenseElementsAttr::get(type, Attribute(number)));
}
