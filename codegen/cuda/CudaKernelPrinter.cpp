//===- CudaKernelPrinter.cpp - kernels as calls of the CUDA templates -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cuda/CudaKernelPrinter.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

std::string CudaKernelPrinter::getShapeArgument(StringRef type,
                                                StringRef members,
                                                ArrayRef<int64_t> tile) {
  std::string name = kernel.getSymName().str() + "_shape";
  shapes += "struct " + name + " {\n  static constexpr msc::" + type.str() +
            " value{" + members.str() + "};\n";
  if (!tile.empty())
    shapes += "  static constexpr msc::GemmTile tile{" + llvm::itostr(tile[0]) +
              ", " + llvm::itostr(tile[1]) + "};\n";
  shapes += "};\n";
  return name;
}
