//===- Algorithm.cpp - what runs in a kernel, in a word -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/Algorithm.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

FailureOr<kernel::MicroAttr> msc::requireMicro(Operation *op) {
  if (kernel::MicroAttr micro = kernel::getMicro(op))
    return micro;
  return op->emitOpError("has no micro-kernel: run select-kernels first");
}

std::string msc::getAlgorithm(kernel::FuncOp kernel) {
  SmallVector<StringRef> names;
  for (Operation &op : kernel.getBody().front())
    if (kernel::MicroAttr micro = kernel::getMicro(&op))
      names.push_back(micro.getName());
  return llvm::join(names, " + ");
}

void msc::readAlgorithms(kernel::EntryOp plan, ModelInterface &model) {
  SymbolTable symbols(plan->getParentOfType<ModuleOp>());
  for (auto [launch, entry] :
       llvm::zip(plan.getBody().getOps<kernel::LaunchOp>(), model.kernels))
    entry.algorithm =
        getAlgorithm(symbols.lookup<kernel::FuncOp>(launch.getKernel()));
}
