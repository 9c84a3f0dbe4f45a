//===- KernelOutliner.cpp -------------------------------------------------===//
//
// Collects launches and the kernel functions that they share.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelOutliner.h"
#include "compiler/passes/Plan/KernelNames.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace msc;

KernelOutliner::KernelOutliner(ModuleOp module)
    : builder(OpBuilder::atBlockEnd(module.getBody())) {}

static int64_t bytesOf(ArrayRef<BufferView> views) {
  int64_t bytes = 0;
  for (const BufferView &view : views)
    bytes += kernel::getDenseBytes(view.type);
  return bytes;
}

int64_t KernelOutliner::launch(Location loc, ArrayRef<BufferView> reads,
                               ArrayRef<BufferView> writes, int64_t flops,
                               BodyBuilder build) {
  SmallVector<BufferView> buffers;
  SmallVector<size_t> readIndex;
  for (const BufferView &view : reads) {
    bool inPlace = llvm::is_contained(writes, view);
    readIndex.push_back(inPlace ? SIZE_MAX : buffers.size());
    if (!inPlace)
      buffers.push_back(view);
  }
  int64_t numReads = buffers.size();
  buffers.append(writes.begin(), writes.end());

  SmallVector<Type> types;
  for (const BufferView &view : buffers)
    types.push_back(view.type);
  SmallVector<std::string> nodes = getNodeNames(loc);
  SmallVector<StringRef> nodeRefs(nodes.begin(), nodes.end());
  auto function = kernel::FuncOp::create(
      builder, loc, "kernel", builder.getFunctionType(types, {}), numReads,
      builder.getStrArrayAttr(nodeRefs), flops,
      bytesOf(reads) + bytesOf(writes), nullptr, nullptr);
  {
    OpBuilder::InsertionGuard guard(builder);
    Block *block =
        builder.createBlock(&function.getBody(), {}, types,
                            SmallVector<Location>(types.size(), loc));
    SmallVector<Value> readArgs, writeArgs;
    for (size_t i = 0; i < reads.size(); ++i) {
      size_t inPlace =
          numReads + (llvm::find(writes, reads[i]) - writes.begin());
      readArgs.push_back(block->getArgument(
          readIndex[i] == SIZE_MAX ? inPlace : readIndex[i]));
    }
    for (size_t i = 0; i < writes.size(); ++i)
      writeArgs.push_back(block->getArgument(numReads + i));
    build(builder, readArgs, writeArgs);
  }
  launches.push_back({share(function), std::move(buffers), loc});
  return launches.size() - 1;
}

kernel::FuncOp KernelOutliner::share(kernel::FuncOp candidate) {
  std::string code;
  llvm::raw_string_ostream stream(code);
  ArrayAttr nodes = candidate.getNodes();
  candidate.setNodesAttr(builder.getArrayAttr({}));
  candidate.print(stream,
                  OpPrintingFlags().useLocalScope().elideLargeResourceString());
  candidate.setNodesAttr(nodes);
  auto [entry, isNew] = byCode.try_emplace(code, candidate);
  if (!isNew) {
    candidate.erase();
    return entry->second;
  }
  std::string stem =
      nodes.empty() ? "" : getKernelStem(cast<StringAttr>(nodes[0]).getValue());
  candidate.setSymName(llvm::formatv("k{0,0+3}{1}{2}", byCode.size() - 1,
                                     stem.empty() ? "" : "_", stem)
                           .str());
  return candidate;
}
