//===- msc-infer.cpp - the result types of MindIR files, one after another ===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Reads paths of MindIR files from standard input, one a line, and answers each
// with one line: "types tensor<2x3xf32> ...", the results of the entry as the
// operators' own inference has them, or "refused REASON". The graph fuzzer asks
// it which operators fit behind each other.
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Frontend.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Pipelines/Pipelines.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/raw_ostream.h"
#include <iostream>

using namespace mlir;

/// The first error that a pass reports while this lives.
class FirstError {
public:
  explicit FirstError(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (text.empty())
            text = diagnostic.str();
        }) {}
  std::string text;

private:
  ScopedDiagnosticHandler handler;
};

static std::string answer(const std::string &path) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  auto module = msc::importMindIR(path, {}, &context);
  if (!module)
    return "refused " + llvm::toString(module.takeError());
  PassManager passes(&context);
  msc::NormalFormOptions options;
  options.unfused = true;
  msc::buildMindIRPipeline(passes, options);
  FirstError error(&context);
  if (failed(passes.run(**module)))
    return "refused " + error.text;
  std::string text = "types";
  llvm::raw_string_ostream stream(text);
  for (Type type : msc::findEntry(**module).getResultTypes())
    stream << " " << type;
  return text;
}

int main() {
  for (std::string path; std::getline(std::cin, path);) {
    std::string line = answer(path);
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::cout << line << std::endl;
  }
  return 0;
}
