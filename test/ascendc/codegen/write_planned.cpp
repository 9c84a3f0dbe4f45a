//===- write_planned.cpp - a planned module as an Ascend C folder ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//   ascendc-write-planned MODULE.mlir FOLDER NAME
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCTarget.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Parser/Parser.h"

using namespace mlir;

static llvm::Error write(ModuleOp module, llvm::StringRef path,
                         llvm::StringRef name) {
  auto folder = msc::OutputFolder::create(path);
  if (!folder)
    return folder.takeError();
  msc::ModelInterface model;
  model.name = name.str();
  model.sourceFile = "planned.mlir";
  if (llvm::Error error = msc::writeAscendCModel(module, model, **folder))
    return error;
  return (*folder)->commit();
}

int main(int argc, char **argv) {
  if (argc != 4)
    return 2;
  MLIRContext context;
  context.loadDialect<msc::kernel::KernelDialect, arith::ArithDialect,
                      emitc::EmitCDialect, linalg::LinalgDialect,
                      math::MathDialect, memref::MemRefDialect>();
  auto module = parseSourceFile<ModuleOp>(argv[1], &context);
  if (!module)
    return 1;
  if (llvm::Error error = write(*module, argv[2], argv[3])) {
    llvm::logAllUnhandledErrors(std::move(error), llvm::errs(),
                                "ascendc-write-planned: ");
    return 1;
  }
}
