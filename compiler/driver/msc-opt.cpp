//===- msc-opt.cpp - runs msc's passes on MLIR text, for tests ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/Targets.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Pipelines/Pipelines.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  registry.insert<msc::bounded::BoundedDialect, msc::mindir::MindIRDialect,
                  msc::kernel::KernelDialect>();
  mlir::registerAllPasses();
  msc::registerTargets();
  msc::registerMscPasses();
  msc::registerPipelines();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "msc optimizer\n", registry));
}
