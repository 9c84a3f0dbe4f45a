//===- Algorithm.cpp - what runs in a kernel, in a word -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/Algorithm.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

static StringRef getName(LoopForm form) {
  switch (form) {
  case LoopForm::Map:
    return "map";
  case LoopForm::Transpose:
    return "transpose";
  case LoopForm::Reduce:
    return "reduce";
  case LoopForm::Loops:
    return "loops";
  }
  return "";
}

/// "" for constants.
static StringRef getName(Operation *op, GetForm getForm) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case([](kernel::Conv2DOp conv) {
        return conv.getWinograd() ? "winograd" : "conv2d";
      })
      .Case([](kernel::Pool2DOp pool) {
        return pool.getKind() == kernel::PoolKind::Max ? "maxPool2d"
                                                       : "sumPool2d";
      })
      .Case([](kernel::MatmulOp product) {
        return product.getPacked() ? "matmul" : "batchMatmul";
      })
      .Case([](kernel::SoftmaxOp softmax) {
        return softmax.getLog() ? "logSoftmax" : "softmax";
      })
      .Case([](kernel::NormOp) { return "norm"; })
      .Case([](kernel::TopKOp) { return "topK"; })
      .Case([](kernel::GatherOp) { return "gather"; })
      .Case<linalg::FillOp, linalg::GenericOp>(
          [&](auto loops) { return getName(getForm(loops)); })
      .Default([](Operation *) { return ""; });
}

std::string msc::getAlgorithm(kernel::FuncOp kernel, GetForm getForm) {
  SmallVector<StringRef> names;
  for (Operation &op : kernel.getBody().front())
    if (StringRef name = getName(&op, getForm); !name.empty())
      names.push_back(name);
  return llvm::join(names, " + ");
}

void msc::readAlgorithms(kernel::EntryOp plan, ModelInterface &model,
                         GetForm getForm) {
  SymbolTable symbols(plan->getParentOfType<ModuleOp>());
  for (auto [launch, entry] :
       llvm::zip(plan.getBody().getOps<kernel::LaunchOp>(), model.kernels))
    entry.algorithm = getAlgorithm(
        symbols.lookup<kernel::FuncOp>(launch.getKernel()), getForm);
}
