//===- CudaKernelPrinter.cpp - kernels as calls of the CUDA templates -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cuda/CudaKernelPrinter.h"

using namespace mlir;
using namespace msc;

std::string CudaKernelPrinter::getShapeArgument(StringRef type,
                                                StringRef members) {
  std::string name = kernel.getSymName().str() + "_shape";
  shapes += "struct " + name + " {\n  static constexpr msc::" + type.str() +
            " value{" + members.str() + "};\n};\n";
  return name;
}
