//===- MicroKernels.cpp - what computes which operation on a processor ----===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/micro/MicroKernels.h"
#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

/// Of the types that C++ has.
static bool isSortable(Operation *op) {
  auto topk = dyn_cast<kernel::TopKOp>(op);
  if (!topk)
    return false;
  Type type = getElementTypeOrSelf(topk.getInput().getType());
  return type.isF32() || type.isF64() || type.isInteger();
}

void msc::cpp::addSorting(MicroKernels &kernels) {
  static const PlainMicroKernel topK("topK", isSortable);
  kernels.push_back(&topK);
}

void msc::cpp::addScans(MicroKernels &kernels) {
  static const PlainMicroKernel scan("scan", isScan);
  kernels.push_back(&scan);
}

ArrayRef<const MicroKernel *> msc::cpp::getMicroKernels() {
  static const MicroKernels kernels = [] {
    MicroKernels all;
    addWinograd(all);
    addConvolutions(all);
    addProducts(all);
    addAttention(all);
    addNorms(all);
    addSorting(all);
    addScans(all);
    addResizes(all);
    all.append(getTemplateMicroKernels());
    return all;
  }();
  return kernels;
}
