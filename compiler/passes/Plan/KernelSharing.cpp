//===- KernelSharing.cpp - one function for kernels of equal code ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelSharing.h"
#include "compiler/passes/Plan/KernelNames.h"
#include "compiler/passes/Support/Regions.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace msc;

KernelSharing::KernelSharing(ModuleOp module)
    : builder(OpBuilder::atBlockEnd(module.getBody())) {}

kernel::FuncOp KernelSharing::getKernel(Operation *op,
                                        ArrayRef<Value> arguments,
                                        int64_t reads, int64_t flops,
                                        int64_t bytes) {
  SmallVector<std::string> nodes = getNodeNames(op->getLoc());
  SmallVector<StringRef> refs(nodes.begin(), nodes.end());
  TypeRange types = ValueRange(arguments).getTypes();
  auto function = kernel::FuncOp::create(
      builder, op->getLoc(), "kernel", builder.getFunctionType(types, {}),
      reads, builder.getStrArrayAttr(refs), flops, bytes, nullptr, nullptr);
  OpBuilder::InsertionGuard guard(builder);
  Block *block =
      builder.createBlock(&function.getBody(), {}, types,
                          SmallVector<Location>(types.size(), op->getLoc()));
  IRMapping mapping;
  mapping.map(arguments, block->getArguments());
  isolate(builder, builder.clone(*op, mapping));
  return share(function);
}

kernel::FuncOp KernelSharing::share(kernel::FuncOp candidate) {
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
