//===- ImportFuzzer.cpp - any bytes: decrypt, parse, import, verify -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Frontend.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Verifier.h"
#include <cstdlib>
#include <optional>

/// Imports that share a context: what they read stays in it.
constexpr unsigned importsPerContext = 64;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static std::optional<mlir::MLIRContext> context;
  static unsigned imports = 0;
  if (imports++ % importsPerContext == 0)
    context.emplace(mlir::MLIRContext::Threading::DISABLED);

  // The key and the data files of the seeds.
  msc::ImportOptions options;
  options.key = "0123456789ABCDEF";
  llvm::StringRef contents(reinterpret_cast<const char *>(data), size);
  auto module = msc::importMindIR(
      llvm::MemoryBufferRef(contents, MSC_FUZZ_FOLDER "/fuzz.mindir"), options,
      &*context);
  if (!module) {
    llvm::consumeError(module.takeError());
    return 0;
  }
  if (failed(mlir::verify(**module)))
    abort(); // what reads must be valid
  return 0;
}
