//===- PlanEntry.cpp ------------------------------------------------------===//
//
// The plan as a kernel.entry: offsets, views and launches.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelNames.h"
#include "compiler/passes/Plan/PlanBuilder.h"

using namespace mlir;
using namespace msc;

/// What the C API says of an argument or result: MindSpore's name and type.
static kernel::IoAttr describeTensor(DictionaryAttr attributes, Type type,
                                     StringRef fallback) {
  auto name =
      attributes ? attributes.getAs<StringAttr>("mindir.name") : StringAttr();
  auto given =
      attributes ? attributes.getAs<TypeAttr>("mindir.type") : TypeAttr();
  return kernel::IoAttr::get(
      type.getContext(), name ? name.getValue() : fallback,
      cast<RankedTensorType>(given ? given.getValue() : type));
}

/// The function's arguments or results, described.
static ArrayAttr
describeTensors(Builder builder, TypeRange types, StringRef fallback,
                llvm::function_ref<DictionaryAttr(unsigned)> attributes) {
  SmallVector<Attribute> descriptions;
  for (auto [i, type] : llvm::enumerate(types))
    descriptions.push_back(
        describeTensor(attributes(i), type, (fallback + Twine(i)).str()));
  return builder.getArrayAttr(descriptions);
}

/// Offsets of constants in the weights blob, and of all else in the arena,
/// whose size it returns.
int64_t PlanBuilder::assignOffsets() {
  SmallVector<PlannedBuffer> lifetimes;
  for (Root &root : roots) {
    lifetimes.push_back(root.kind == Root::Arena ? root.lifetime
                                                 : PlannedBuffer());
    if (!shareMemory && lifetimes.back().first >= 0) {
      lifetimes.back().first = 0;
      lifetimes.back().last = outliner.getLaunches().size();
    }
    if (root.kind != Root::Weights)
      continue;
    root.lifetime.offset = weightsBytes;
    weightsBytes += llvm::alignTo(getBytes(root), kBufferAlignment);
  }
  int64_t arenaBytes = planArena(lifetimes);
  for (auto [root, lifetime] : llvm::zip(roots, lifetimes))
    if (root.kind == Root::Arena)
      root.lifetime = lifetime;
  return arenaBytes;
}

Value PlanBuilder::emitView(OpBuilder &builder, const BufferView &view) const {
  const Root &root = roots[view.root];
  Location loc = builder.getUnknownLoc();
  int64_t offset = root.lifetime.offset + view.offset;
  switch (root.kind) {
  case Root::Arena:
    return kernel::ArenaOp::create(builder, loc, view.type, offset);
  case Root::Weights:
    return kernel::WeightsOp::create(builder, loc, view.type, offset);
  case Root::Input:
    return kernel::InputOp::create(builder, loc, view.type, root.index,
                                   view.offset);
  case Root::Output:
    return kernel::OutputOp::create(builder, loc, view.type, root.index,
                                    view.offset);
  }
  llvm_unreachable("no other kind of root");
}

void PlanBuilder::finish() {
  int64_t arenaBytes = assignOffsets();
  OpBuilder builder(function);
  ArrayAttr inputs =
      describeTensors(builder, function.getArgumentTypes(), "input",
                      [&](unsigned i) { return function.getArgAttrDict(i); });
  ArrayAttr outputs = describeTensors(
      builder, function.getResultTypes(), "output",
      [&](unsigned i) { return function.getResultAttrDict(i); });
  auto entry = kernel::EntryOp::create(builder, function.getLoc(), arenaBytes,
                                       weightsBytes, inputs, outputs);
  builder.createBlock(&entry.getBody());
  for (const Root &root : roots)
    if (root.kind == Root::Weights)
      kernel::ConstantOp::create(builder, function.getLoc(),
                                 root.lifetime.offset,
                                 cast<ElementsAttr>(root.value));
  for (PlannedLaunch launch : outliner.getLaunches()) {
    SmallVector<Value> buffers;
    for (const BufferView &view : launch.buffers)
      buffers.push_back(emitView(builder, view));
    SmallVector<std::string> nodes = getNodeNames(launch.location);
    SmallVector<StringRef> refs(nodes.begin(), nodes.end());
    kernel::LaunchOp::create(
        builder, launch.location,
        FlatSymbolRefAttr::get(launch.kernel.getSymNameAttr()), buffers,
        builder.getStrArrayAttr(refs));
  }
  function.erase();
}
