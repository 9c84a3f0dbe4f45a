//===- MicroKernels.cpp - what computes which operation on a processor ----===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/micro/MicroKernels.h"
#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"

using namespace mlir;
using namespace msc;

void msc::cpp::addSorting(MicroKernels &kernels) {
  static const PlainMicroKernel topK("topK", isTopK, /*takesOpen=*/true);
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
    addFinding(all);
    addScans(all);
    addResizes(all);
    addRoutines(all);
    all.append(getTemplateMicroKernels());
    return all;
  }();
  return kernels;
}
